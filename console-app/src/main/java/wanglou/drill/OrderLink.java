package wanglou.drill;

import java.util.Optional;

import wanglou.core.DeviceId;

/** Home: drill thread. The crews' handhelds: they read their orders and press their buttons. */
interface OrderLink extends AutoCloseable {

    /** Nobody carries a handheld. */
    OrderLink NONE = new OrderLink() {
        @Override
        public Optional<DrillOrder> order(DeviceId device) {
            return Optional.empty();
        }

        @Override
        public void report(DeviceId device, String act, DrillOrder order) {
            // Nobody hears it.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    /** The order the device shows first, empty for none. */
    Optional<DrillOrder> order(DeviceId device);

    /** @param act {@code sign}, {@code en-route}, {@code arrive} or {@code clear} */
    void report(DeviceId device, String act, DrillOrder order);

    @Override
    void close();
}
