package wanglou.units;

import java.time.Instant;
import java.util.List;

import wanglou.core.DeviceId;
import wanglou.core.UnitId;

/** Reports and profiles for tests, around one invented patrol on 14 March 2026. */
public final class Reports {

    public static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    public static final DeviceId PHONE = new DeviceId("zhao/phone");
    public static final double LAT = 43.7384;
    public static final double LON = 7.4246;

    private Reports() {
    }

    /** A good report, so many seconds after noon. */
    public static PositionReport at(double seconds) {
        return at(seconds, LAT, LON);
    }

    public static PositionReport at(double seconds, double lat, double lon) {
        Instant at = NOON.plusMillis((long) (seconds * 1000));
        return new PositionReport(PHONE, "ZH", "owntracks-http", lat, lon, 8, 90, 5, 80, at, at.plusMillis(200));
    }

    public static PositionReport received(PositionReport r, Instant received) {
        return new PositionReport(r.device(), r.name(), r.link(), r.lat(), r.lon(), r.speed(), r.heading(), r.accuracy(), r.battery(), r.at(),
                received);
    }

    public static PositionReport accuracy(PositionReport r, float accuracy) {
        return new PositionReport(r.device(), r.name(), r.link(), r.lat(), r.lon(), r.speed(), r.heading(), accuracy, r.battery(), r.at(),
                r.received());
    }

    public static PositionReport from(DeviceId device, PositionReport r) {
        return new PositionReport(device, r.name(), r.link(), r.lat(), r.lon(), r.speed(), r.heading(), r.accuracy(), r.battery(), r.at(),
                r.received());
    }

    public static UnitProfile profile(String callSign) {
        return new UnitProfile(new UnitId("u" + callSign), callSign, callSign + " 巡组", UnitKind.VEHICLE, "城关派出所", List.of("stab-vest"), 2,
                "10086");
    }
}
