package wanglou.field.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import wanglou.core.Actor;
import wanglou.core.DeviceId;
import wanglou.core.Fact;
import wanglou.core.UnitId;
import wanglou.field.BoundedInbox;
import wanglou.field.DeviceKeys;
import wanglou.field.FieldPump;
import wanglou.field.FieldRequest;
import wanglou.field.LinkIntake;
import wanglou.field.LinkMonitor;
import wanglou.field.cot.CotCodec;
import wanglou.field.owntracks.OwnTracksCodec;
import wanglou.field.owntracks.OwnTracksHttp;
import wanglou.field.traccar.TraccarCodec;
import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.FixLimits;
import wanglou.units.TrackWriter;
import wanglou.units.UnitEvent;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;
import wanglou.units.UnitStatus;

/**
 * Messages a second on one core, per adapter and for the whole way from bytes to the board of fixes. Prints {@code name value unit}. One
 * argument: CPU seconds per figure (3).
 */
public final class DecodeBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int UNITS = 1_000;
    private static final Instant START = Instant.parse("2026-03-14T12:00:00Z");

    private final PrintStream out;
    private final double seconds;
    private int sink;

    private DecodeBench(PrintStream out, double seconds) {
        this.out = out;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) {
        new DecodeBench(System.out, arguments.length > 0 ? Double.parseDouble(arguments[0]) : 3).run();
    }

    private interface Work {
        /** @return something that depends on the work, so that it is not optimised away */
        int once(int i);
    }

    private void run() {
        byte[] ownTracks = ownTracks(0, 0);
        OwnTracksCodec ownTracksCodec = new OwnTracksCodec("x");
        DeviceId device = new DeviceId("p101/phone");
        measure("field.decode.owntracks", i -> ownTracksCodec.decode(ownTracks, device, START).hashCode());

        byte[] traccar = """
                {"position":{"id":771,"protocol":"gt06","fixTime":"2026-03-14T12:00:00.000+00:00","valid":true,"latitude":43.7384,
                "longitude":7.4246,"speed":10.0,"course":270.5,"accuracy":5.0,"attributes":{"batteryLevel":88}},
                "device":{"id":12,"name":"108","uniqueId":"868120278912345","status":"online"}}""".getBytes(StandardCharsets.UTF_8);
        TraccarCodec traccarCodec = new TraccarCodec("x");
        measure("field.decode.traccar", i -> traccarCodec.decode(traccar, START).hashCode());

        byte[] cot = ("<event version='2.0' uid='ANDROID-1' type='a-f-G-U-C' how='m-g' time='2026-03-14T12:00:00.000Z' start='2026-03-14T12:00:00.000Z'"
                + " stale='2026-03-14T12:05:00.000Z'><point lat='43.7' lon='7.4' hae='10' ce='4.5' le='9999999.0'/><detail><contact callsign='108'/>"
                + "<track speed='3.5' course='12'/><status battery='80'/></detail></event>").getBytes(StandardCharsets.UTF_8);
        CotCodec cotCodec = new CotCodec("x");
        measure("field.decode.cot", i -> cotCodec.decode(cot, START).hashCode());

        wholeWay();
    }

    /** HTTP handler → inbox → gate → board → track, everything but the sockets, 1,000 units that drive. */
    private void wholeWay() {
        long[] now = {START.toEpochMilli()};
        InstantSource clock = () -> Instant.ofEpochMilli(now[0]);
        List<Fix> believed = new ArrayList<>();
        TrackWriter writer = new TrackWriter();
        UnitService units = new UnitService(FixLimits.DEFAULT, fix -> {
            if (believed.size() < 100_000) {
                believed.add(fix);
                writer.accept(fix);
            }
        });
        for (int u = 0; u < UNITS; u++) {
            UnitId id = new UnitId("u" + u);
            units.apply(new Fact(START, Actor.HUB, new UnitEvent.Registered(
                    new UnitProfile(id, "c" + u, "", UnitKind.VEHICLE, "", List.of(), 2, ""), UnitStatus.AVAILABLE)));
            units.apply(new Fact(START, Actor.HUB, new UnitEvent.DeviceAssigned(new DeviceId("p" + u + "/phone"), id)));
        }
        LinkMonitor monitor = new LinkMonitor(clock);
        BoundedInbox inbox = new BoundedInbox(monitor, () -> { });
        FieldPump pump = new FieldPump(inbox, units, monitor, clock);
        OwnTracksHttp http = new OwnTracksHttp(new LinkIntake(Datum.WGS84, monitor.open("x", "x", ""), inbox), DeviceKeys::open, clock);
        double perSecond = measure("field.bytes_to_board", i -> {
            int unit = i % UNITS;
            int second = i / UNITS;
            now[0] = START.toEpochMilli() + second * 1000L + 300;
            Map<String, String> headers = Map.of("X-Limit-U", "p" + unit, "X-Limit-D", "phone");
            int status = http.handle(new FieldRequest("127.0.0.1", headers::get, name -> null, ownTracks(unit, second))).status();
            pump.run();
            return status;
        });
        long refused = monitor.meter("x").health().refused().values().stream().mapToLong(Long::longValue).sum();
        out.printf("field.bytes_to_board.refused %d fixes%n", refused);
        out.printf("field.load.1k %.2f %%-of-a-core%n", 100.0 * UNITS / perSecond);
    }

    /** By the thread's own CPU time, so that a busy machine does not change the figure much. */
    private double measure(String name, Work work) {
        int i = 0;
        long warm = cpuNanos() + 1_000_000_000L;
        while (cpuNanos() < warm) {
            sink += work.once(i++);
        }
        int first = i;
        long begin = cpuNanos();
        long end = begin + (long) (seconds * 1e9);
        while (cpuNanos() < end) {
            for (int k = 0; k < 100; k++) {
                sink += work.once(i++);
            }
        }
        double perSecond = (i - first) / ((cpuNanos() - begin) / 1e9);
        out.printf("%s %.0f messages/s%n", name, perSecond);
        return perSecond;
    }

    private static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static byte[] ownTracks(int unit, int second) {
        GeoPoint at = new GeoPoint(43.7 + (second % 2000) * 0.00005 + new SplittableRandom(unit).nextDouble() * 0.01, 7.4);
        return ("{\"_type\":\"location\",\"lat\":" + at.lat() + ",\"lon\":" + at.lon() + ",\"tst\":" + (START.getEpochSecond() + second)
                + ",\"acc\":5,\"vel\":20,\"cog\":0,\"batt\":80,\"tid\":\"01\",\"conn\":\"m\"}").getBytes(StandardCharsets.UTF_8);
    }
}
