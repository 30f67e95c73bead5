package wanglou.video.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;

/**
 * Measures the way of a picture from camera to tile; prints {@code name value unit} lines.
 * {@code VideoBench [soak=60] [span=10] [cycles=30] [rounds=12] [starts=20] [tiles=25] [only=cpu,time,latency,record,soak]}; times in seconds; {@code tiles} measures the CPU of
 * that wall alone, thread by thread. The long run is {@code only=soak soak=1800 cycles=200}.
 */
public final class VideoBench {

    private VideoBench() {}

    public static void main(String[] args) throws Exception {
        Duration soak = Duration.ofSeconds(number(args, "soak", 60));
        Duration span = Duration.ofSeconds(number(args, "span", 10));
        int cycles = number(args, "cycles", 30);
        int rounds = number(args, "rounds", 12);
        List<String> only = Arrays.stream(args).filter(a -> a.startsWith("only=")).flatMap(a -> Arrays.stream(a.substring(5).split(","))).toList();
        try (Rig rig = new Rig(Rig.noGrace())) {
            if (!rig.canDecode()) {
                Figures.note("no libvlc here (" + rig.players.decoder() + "): only recording is measured");
                only = List.of("record");
            }
        }
        if (wants(only, "time")) {
            new TimeBench(rounds).run();
        }
        if (wants(only, "latency")) {
            new LatencyBench(span.dividedBy(2), number(args, "starts", 20)).run();
        }
        if (wants(only, "record")) {
            new RecordBench(Math.max(3, rounds / 4)).run();
        }
        if (wants(only, "cpu")) {
            Platform.startup(() -> Platform.setImplicitExit(false));
            new CpuBench(span, number(args, "tiles", 0)).run();
        }
        if (wants(only, "soak")) {
            new SoakBench(soak, cycles).run();
        }
        System.exit(0);
    }

    private static boolean wants(List<String> only, String part) {
        return only.isEmpty() || only.contains(part);
    }

    private static int number(String[] args, String name, int otherwise) {
        return Arrays.stream(args).filter(a -> a.startsWith(name + "=")).map(a -> Integer.parseInt(a.substring(name.length() + 1))).findFirst().orElse(otherwise);
    }
}
