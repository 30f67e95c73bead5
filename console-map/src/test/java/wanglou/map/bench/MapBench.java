package wanglou.map.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import com.sun.management.OperatingSystemMXBean;

import wanglou.map.DemoMarks;
import wanglou.map.GridSource;
import wanglou.map.MapView;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.Viewport;
import wanglou.map.geo.GeoPoint;

/**
 * Pans a map of 1600 × 900 by 6 px a frame with 0, 1,000, 10,000 and 50,000 marks on screen, each of which gets a fix a second, and prints
 * {@code map.frame.*} (ms from frame to frame), {@code map.cpu.*} (CPU-ms of the whole process per frame) and {@code map.late.*} (ms that the most
 * outdated part of the picture was behind the data at worst). The bare map has no layer at all.
 * Rounds alternate between the sizes, so that a noisy neighbour hits all of them; the median round counts.
 */
public final class MapBench {

    private static final int[] SIZES = {0, 1_000, 10_000, 50_000};
    private static final Map<Integer, String> NAMES = new LinkedHashMap<>(Map.of(0, "0", 1_000, "1k", 10_000, "10k", 50_000, "50k"));
    private static final int WARM = 20;
    private static final int FRAMES = Integer.getInteger("bench.frames", 80);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    /** Until the compiler has settled; its threads are part of the process. */
    private static final int WARM_ROUNDS = 2;

    private MapBench() {
    }

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window that is panned. */
    public static final class Window extends Application {

        private static final Viewport START = new Viewport(new GeoPoint(43.7384, 7.4246), 16, 1600, 900);
        private final MapView map = new MapView(START);
        private final OperatingSystemMXBean os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final Map<Integer, List<Double>> frameMs = new LinkedHashMap<>();
        private final Map<Integer, List<Double>> cpuMs = new LinkedHashMap<>();
        private final Map<Integer, List<Double>> lateMs = new LinkedHashMap<>();
        private int round = -WARM_ROUNDS;
        private int sizeAt;

        @Override
        public void start(Stage stage) {
            map.source(GridSource.night());
            stage.setScene(new Scene(map, 1600, 900));
            stage.show();
            next();
        }

        private void next() {
            if (sizeAt == SIZES.length) {
                sizeAt = 0;
                round++;
            }
            if (round == ROUNDS) {
                print();
                Platform.exit();
                return;
            }
            int size = SIZES[sizeAt++];
            map.goTo(START.center(), 16, false);
            map.layers().clear();
            // Marks lie on the whole way of the pan, so that as many as named are always visible.
            Viewport wide = map.viewport().resized(1600, 900);
            DemoMarks marks = new DemoMarks(size + 1L, size, wide);
            MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
            layer.clusterWhen(Integer.MAX_VALUE, 3);
            layer.update(marks.all());
            List<List<Mark>> fixes = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                fixes.add(marks.step(1 / 30.0, 8));
            }
            if (size > 0) {
                map.layers().add(layer);
            }
            new Pan(size, layer, fixes).start();
        }

        private void print() {
            for (int size : SIZES) {
                line("map.frame." + NAMES.get(size), median(frameMs, size), "ms");
            }
            for (int size : SIZES) {
                line("map.cpu." + NAMES.get(size), median(cpuMs, size), "ms");
            }
            for (int size : SIZES) {
                line("map.late." + NAMES.get(size), median(lateMs, size), "ms");
            }
            double bare = median(cpuMs, 0);
            line("map.layer.overhead.1k", (median(cpuMs, 1_000) - bare) / bare, "ratio");
            line("map.layer.overhead.10k", (median(cpuMs, 10_000) - bare) / bare, "ratio");
            line("map.layer.overhead.50k", (median(cpuMs, 50_000) - bare) / bare, "ratio");
        }

        private static double median(Map<Integer, List<Double>> rounds, int size) {
            List<Double> values = rounds.getOrDefault(size, List.of());
            return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
        }

        private static void line(String name, double value, String unit) {
            System.out.println(String.format(Locale.ROOT, "%s %.2f %s", name, value, unit));
        }

        private final class Pan extends AnimationTimer {
            private final int size;
            private final MarkLayer layer;
            private final List<List<Mark>> fixes;
            private int frame;
            private double worstLate;
            private long startedNanos;
            private long startedCpu;

            Pan(int size, MarkLayer layer, List<List<Mark>> fixes) {
                this.size = size;
                this.layer = layer;
                this.fixes = fixes;
            }

            @Override
            public void handle(long now) {
                if (frame == WARM) {
                    startedNanos = System.nanoTime();
                    startedCpu = os.getProcessCpuTime();
                }
                if (frame == WARM + FRAMES) {
                    stop();
                    if (round < 0) {
                        Platform.runLater(Window.this::next);
                        return;
                    }
                    lateMs.computeIfAbsent(size, s -> new ArrayList<>()).add(worstLate);
                    frameMs.computeIfAbsent(size, s -> new ArrayList<>()).add((System.nanoTime() - startedNanos) / 1e6 / FRAMES);
                    cpuMs.computeIfAbsent(size, s -> new ArrayList<>()).add((os.getProcessCpuTime() - startedCpu) / 1e6 / FRAMES);
                    Platform.runLater(Window.this::next);
                    return;
                }
                worstLate = frame > WARM ? Math.max(worstLate, map.lateness().toNanos() / 1e6) : 0;
                // To and fro by at most 120 px.
                int way = frame % 80;
                double step = way < 20 || way >= 60 ? 6 : -6;
                map.panBy(step, step / 2, false);
                layer.update(fixes.get(frame % fixes.size()));
                frame++;
            }
        }
    }
}
