package wanglou.field;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;

/**
 * Home: hub thread; the adapter is made, started and closed on the switching thread, since closing waits for its threads. A closed adapter
 * is not started again: there is a new one each time.
 */
final class AdapterGear implements LinkGear, OrderMail.Carrier {

    private final LinkMeter meter;
    private final Supplier<FieldAdapter> maker;
    private final Executor switching;
    private boolean told;
    private boolean on;
    private volatile @Nullable FieldAdapter running;

    AdapterGear(LinkMeter meter, Supplier<FieldAdapter> maker, Executor switching) {
        this.meter = meter;
        this.maker = maker;
        this.switching = switching;
    }

    @Override
    public String link() {
        return meter.id();
    }

    @Override
    public void turn(@Nullable LinkOff off) {
        boolean wish = off == null;
        if (told && wish == on) {
            return;
        }
        told = true;
        on = wish;
        if (off != null) {
            meter.off(off);
            switching.execute(this::stop);
        } else {
            meter.on();
            switching.execute(this::begin);
        }
    }

    @Override
    public boolean dials() {
        return true;
    }

    @Override
    public void reconnect() {
        FieldAdapter adapter = running;
        if (adapter != null) {
            adapter.reconnect();
        }
    }

    /** To the adapter that runs now, where that can carry orders. */
    @Override
    public void carry(DeviceId device, OrderMail mail) {
        if (running instanceof OrderMail.Carrier carrier) {
            carrier.carry(device, mail);
        }
    }

    private void begin() {
        FieldAdapter made = maker.get();
        running = made;
        made.start();
    }

    /** Home: switching thread. */
    void stop() {
        FieldAdapter adapter = running;
        running = null;
        if (adapter != null) {
            adapter.close();
        }
    }
}
