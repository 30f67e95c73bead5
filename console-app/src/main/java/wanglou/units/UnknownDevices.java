package wanglou.units;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Board;
import wanglou.core.DeviceId;
import wanglou.map.geo.GeoPoint;

/** Home: hub thread. Devices that speak but belong to no unit: held and shown until somebody adopts them. */
final class UnknownDevices {

    /** More devices than a city has trackers: beyond it somebody invents names, and the one unheard for longest gives way, logged. */
    static final int MAX = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(UnknownDevices.class);

    private final Board<DeviceId, UnknownDevice> board = new Board<>("unknown-devices", DeviceId.class, UnknownDevice.class);

    Board<DeviceId, UnknownDevice> board() {
        return board;
    }

    /** @param sane whether the place may be shown; a device that sends nonsense is still heard */
    void heard(PositionReport report, boolean sane) {
        UnknownDevice before = board.get(report.device());
        if (before == null) {
            makeRoom();
        }
        GeoPoint place = sane ? new GeoPoint(report.lat(), report.lon()) : before == null ? null : before.place();
        boolean late = before != null && before.place() != null && report.at().isBefore(before.at());
        if (before != null && (late || !sane)) {
            board.put(report.device(), new UnknownDevice(before.device(), report.link(), before.name(), place(before, late, place),
                    before.speed(), before.heading(), before.accuracy(), before.at(), report.received(), before.firstHeard(),
                    before.count() + 1));
            return;
        }
        board.put(report.device(), new UnknownDevice(report.device(), report.link(), report.name(), place, report.speed(),
                report.heading(), report.accuracy(), report.at(), report.received(),
                before == null ? report.received() : before.firstHeard(), before == null ? 1 : before.count() + 1));
    }

    private static @Nullable GeoPoint place(UnknownDevice before, boolean late, @Nullable GeoPoint now) {
        return late ? before.place() : now;
    }

    /** The device now belongs to a unit; what is known of its place, null when nothing. */
    @Nullable UnknownDevice adopt(DeviceId device) {
        UnknownDevice known = board.get(device);
        board.remove(device);
        return known;
    }

    private void makeRoom() {
        if (board.size() < MAX) {
            return;
        }
        UnknownDevice oldest = null;
        for (UnknownDevice device : board.values()) {
            if (oldest == null || device.received().isBefore(oldest.received())) {
                oldest = device;
            }
        }
        if (oldest != null) {
            LOG.warn("more than {} unknown devices: {} of link {}, heard {} times, gives way", MAX, oldest.device(), oldest.link(),
                    oldest.count());
            board.remove(oldest.device());
        }
    }
}
