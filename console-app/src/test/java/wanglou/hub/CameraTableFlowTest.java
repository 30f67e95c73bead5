package wanglou.hub;

import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.ui.VideoMeans;
import wanglou.console.Fx;
import wanglou.console.RemoteHub;
import wanglou.console.map.City;
import wanglou.console.pages.Centre;
import wanglou.console.pages.Pages;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.shell.PlaceFinder;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;
import wanglou.core.SeatId;
import wanglou.security.DrillAccounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The table of cameras by mouse, against a real hub: looked through, taken, stopped, written. Pictures lie in {@code target/pictures}. */
@Timeout(240)
class CameraTableFlowTest {

    private static final Path PICTURES = Path.of("target/pictures");
    /** As a Chinese Excel writes it, with what people get wrong. */
    private static final String FAULTY = """
            编号,名称,类别,单位,纬度,经度,朝向,受限,地址,备注
            C-0401,格里马尔迪街东口,固定,港口所,43.73440,7.42040,90,否,rtsp://user:secret@10.0.0.7/1,
            C-0402,<b>码头</b> &amp; 仓库,固定,港口所,43.73500,7.42100,180,是,rtsp://10.0.0.8/1,
            C 0403,车库,固定,港口所,43.73460,7.42000,,,rtsp://10.0.0.9/1,
            C-0404,东门,固定,港口所,111.79,30.82,,,rtsp://10.0.0.10/1,
            C-0405,"西门,固定,港口所,43.73460,7.42000,,,rtsp://10.0.0.11/1,
            C-0401,重复,固定,港口所,43.73460,7.42000,,,rtsp://10.0.0.12/1,
            C-0406,涉密库房,固定,港口所,43.73460,7.42000,,涉密,rtsp://10.0.0.13/1,
            C-0407,写错地址,固定,港口所,43.73460,7.42000,,,电话 0717,
            """;

    private RemoteHub access(RunningHub hub, ExecutorService workers) {
        return new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers, InstantSource.system());
    }

    private static ConsoleApp open(RemoteHub access, Path folder, VideoMeans video, ExecutorService workers) {
        Centre centre = new Centre(City.none(workers), Catalogues.standard().kinds(), Catalogues.standard().skills(), Optional.of(video), Optional.empty());
        ConsoleSetup setup = new ConsoleSetup(access, new SeatId("8"), folder.resolve("desk"), ZoneOffset.ofHours(8), InstantSource.system(), Pages.all(centre),
                Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), Pages.floats(centre), Optional.of(Language.ZH),
                Optional.of(Theme.NIGHT), Optional.of(new ConsoleSetup.Account("fang.yan", DrillAccounts.PASSWORD)));
        return Fx.on(() -> {
            ConsoleApp made = new ConsoleApp(setup, new Stage());
            made.start();
            return made;
        });
    }

    private static void play(ConsoleApp app, ExecutorService writer, String script) throws Exception {
        TourPlayer player = new TourPlayer(TourScript.parse("test", script), new TourStage() {
            @Override
            public Stage window() {
                return app.stage();
            }

            @Override
            public @Nullable String act(String name, List<String> args) {
                return app.act(name, args);
            }
        }, PICTURES, InstantSource.system(), writer);
        TourReport report = Fx.on(player::play).get(160, TimeUnit.SECONDS);
        assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
    }

    private static List<String> faults(ConsoleApp app) {
        return Fx.on(() -> app.stage().getScene().getRoot().lookupAll("#camera-faults .label").stream().map(node -> ((Labeled) node).getText()).sorted().toList());
    }

    private static String told(ConsoleApp app) {
        return Fx.on(() -> ((Labeled) Objects.requireNonNull(app.stage().getScene().getRoot().lookup("#camera-told"))).getText());
    }

    @Test
    void aTableIsLookedThroughTakenAndWritten(@TempDir Path folder) throws Exception {
        Fx.start();
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        Files.createDirectories(PICTURES);
        Path table = folder.resolve("cameras.csv");
        Files.write(table, FAULTY.replace("\n", "\r\n").getBytes(Charset.forName("GBK")));
        try (RunningHub hub = new RunningHub(folder); var chief = hub.desk("cheng.yue", "5"); RemoteHub access = access(hub, workers);
                VideoMeans video = VideoMeans.open(access::stream, InstantSource.system())) {
            ConsoleApp app = open(access, folder, video.withTablesIn(folder), workers);
            try {
                play(app, workers, """
                        wait #status-units visible 60s
                        page video
                        wait #camera-sheet visible 30s
                        click #camera-import
                        wait #camera-told contains "可录 3 路（新 3，改 0），5 行不能录" 20s
                        shot camera-table-looked-night-zh
                        """);
                assertEquals(7, faults(app).size(), faults(app).toString());
                assertTrue(faults(app).contains("第 6 行：引号没有成对：内容里的引号请写两个，单元格里不要换行"), faults(app).toString());
                assertTrue(faults(app).contains("第 7 行：编号 C-0401 与第 2 行重复，本行不录：请改编号，或删去一行"), faults(app).toString());
                assertEquals(0, chief.board("cameras").size(), "looking sends nothing");
                play(app, workers, """
                        lang en
                        theme day
                        wait #camera-told contains "3 cameras can be taken (3 new, 0 changed), 5 lines cannot" 20s
                        shot camera-table-looked-day-en
                        click #camera-take
                        wait #camera-told contains "2 cameras taken, 6 lines not" 60s
                        shot camera-table-taken-day-en
                        lang zh
                        theme night
                        wait #camera-told contains "录入 2 路，未录 6 行" 20s
                        shot camera-table-taken-night-zh
                        """);
                assertTrue(faults(app).stream().anyMatch(line -> line.startsWith("第 9 行：C-0407 · ")), "what the hub refuses has its line too: " + faults(app));
                RunningHub.until("another seat knows them", () -> chief.board("cameras").size() == 2);
                assertEquals("<b>码头</b> &amp; 仓库", ((Camera) Objects.requireNonNull(chief.board("cameras").get(new CameraId("C-0402")))).name());

                play(app, workers, """
                        click #camera-table-close
                        wait #camera-told gone 20s
                        click #camera-export
                        wait #toasts contains "已写出 2 路到 cameras.csv，不含口令" 20s
                        shot camera-table-written-night-zh
                        """);
                String written = Files.readString(table);
                assertTrue(written.startsWith("\uFEFFid,name,"), written);
                assertFalse(written.contains("secret"), written);
                // The same table taken back changes them and loses nothing.
                Map<Object, Object> before = Map.copyOf(chief.board("cameras"));
                play(app, workers, """
                        click #camera-import
                        wait #camera-told contains "可录 2 路（新 0，改 2），0 行不能录" 20s
                        click #camera-take
                        wait #camera-told contains "录入 2 路，未录 0 行" 60s
                        """);
                assertEquals(before, Map.copyOf(chief.board("cameras")));
            } finally {
                close(app);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void oneThatRunsCanBeStopped(@TempDir Path folder) throws Exception {
        Fx.start();
        int many = 15_000;
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        Files.createDirectories(PICTURES);
        Files.writeString(folder.resolve("cameras.csv"), IntStream.range(0, many).mapToObj(i -> "C-" + i + ",路口 " + i + ",rtsp://10.0.0.7/" + i)
                .collect(Collectors.joining("\n", "id,name,main\n", "\n")));
        try (RunningHub hub = new RunningHub(folder); var chief = hub.desk("cheng.yue", "5"); RemoteHub access = access(hub, workers);
                VideoMeans video = VideoMeans.open(access::stream, InstantSource.system())) {
            ConsoleApp app = open(access, folder, video.withTablesIn(folder), workers);
            try {
                play(app, workers, """
                        wait #status-units visible 60s
                        page video
                        click #camera-import
                        wait #camera-told contains "可录 15000 路" 30s
                        click #camera-take
                        wait #camera-progress visible 20s
                        shot camera-table-taking-night-zh
                        click #camera-stop
                        wait #camera-told contains "已停止" 60s
                        """);
                int unsent = Integer.parseInt(told(app).replaceAll(".*已停止，(\\d+) 路未送出.*", "$1"));
                assertTrue(unsent > 0 && unsent < many, told(app));
                RunningHub.until("all that was sent stands in the registry, and no more", () -> chief.board("cameras").size() == many - unsent);
            } finally {
                close(app);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static void close(ConsoleApp app) {
        Fx.on(() -> {
            app.stage().close();
            return true;
        });
    }
}
