package wanglou.hub;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
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
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.security.DrillAccounts;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A dispatcher's whole day on a real hub and the whole console without once touching the mouse. */
class DayByKeysTest {

    private static final String DAY = """
            wait #command-input visible 20s
            wait #status-units contains "3" 20s
            key Ctrl+Space
            type "新警 打架 . 两名男子"
            wait #command-dry-run contains "立警" 10s
            key Enter
            wait #toasts contains "立警" 10s
            type "新警 打架 . 同一起"
            wait #command-dry-run contains "立警" 10s
            key Enter
            wait #incidents contains "0002" 10s
            type "定级 1 二级"
            wait #command-dry-run contains "二级" 10s
            key Enter
            type "105-106 派 0001 . 走西门"
            wait #command-dry-run contains "不占用忙警力" 10s
            key Enter
            wait #toasts contains "派 105 · 106" 10s
            type "合并 0002 0001"
            wait #command-dry-run contains "要按两次" 10s
            key Enter
            wait #command-dry-run contains "再按" 10s
            key Enter
            wait #toasts contains "并入" 10s
            type "找 105"
            wait #command-dry-run contains "105" 10s
            key Enter
            key F3
            wait #toasts contains "途中" 10s
            key F4
            wait #toasts contains "到场" 10s
            type "撤回 106 . 够了"
            wait #command-dry-run contains "要按两次" 10s
            key Enter
            wait #command-dry-run contains "再按" 10s
            key Enter
            wait #toasts contains "撤回" 10s
            type "附言 0001 . 已调解"
            wait #command-dry-run contains "附言" 10s
            key Enter
            type "飞投 0001 107"
            wait #command-dry-run contains "飞投" 10s
            key Enter
            wait #toasts contains "飞投" 10s
            type "办结 0001 . 调解"
            wait #command-dry-run contains "要按两次" 10s
            key Enter
            wait #command-dry-run contains "再按" 10s
            key Enter
            wait #toasts contains "办结 0001" 10s
            key Ctrl+Z
            wait #toasts contains "已撤销" 10s
            key Up
            wait #command-dry-run contains "要按两次" 10s
            key Enter
            wait #command-dry-run contains "再按" 10s
            key Enter
            wait #incidents contains "0001" 10s
            type "交班 . 无异常"
            wait #command-dry-run contains "交班" 10s
            key Enter
            wait #toasts contains "交班" 10s
            key Ctrl+5
            wait #replay-board-count contains "当时在办" 20s
            key Ctrl+Space
            type "新警 打架"
            wait #command-dry-run contains "正在看回放" 10s
            key Enter
            key Esc
            key Ctrl+1
            wait #incidents visible 10s
            """;

    private final ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());

    @TempDir
    private Path folder;

    @Test
    void theWholeDayIsWorkedWithoutAMouse() throws Exception {
        assertTrue(DAY.lines().noneMatch(l -> l.strip().matches("(click|double|right|hover|drag|scroll).*")));
        Fx.start();
        try (RunningHub hub = new RunningHub(folder); RunningHub.Desk chief = hub.desk("cheng.yue", "9");
                RemoteHub access = new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers, InstantSource.system())) {
            RunningHub.until("connected", () -> chief.link.state() instanceof wanglou.link.LinkState.Live);
            for (String sign : List.of("105", "106", "107")) {
                chief.link.send(new UnitCommand.Register(new UnitProfile(new UnitId("u" + sign), sign, "", UnitKind.VEHICLE, "", List.of(), 2, "")))
                        .get(10, TimeUnit.SECONDS);
            }
            ConsoleApp app = Fx.on(() -> {
                ConsoleApp made = new ConsoleApp(setup(access), new Stage());
                made.start();
                return made;
            });
            try {
                play(app);
                List<Incident> incidents = chief.board("incidents").values().stream().map(Incident.class::cast).toList();
                RunningHub.until("closed", () -> chief.board("incidents").values().stream().map(Incident.class::cast).noneMatch(Incident::open));
                assertEquals(2, incidents.size(), "the replay opened none");
                assertFalse(chief.board(wanglou.dispatch.Response.BOARD.name()).isEmpty());
            } finally {
                Fx.on(() -> {
                    app.stage().close();
                    return true;
                });
            }
        }
    }

    private ConsoleSetup setup(RemoteHub access) {
        return new ConsoleSetup(access, new SeatId("1"), folder.resolve("console"), ZoneOffset.ofHours(8), InstantSource.system(),
                Pages.all(new Centre(City.none(workers), wanglou.incidents.KindCatalogue.standard(), wanglou.units.SkillCatalogue.standard())),
                Centre.bundles(), Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), Optional.of(Language.ZH),
                Optional.of(Theme.NIGHT), Optional.of(new ConsoleSetup.Account("lin.zhiyuan", DrillAccounts.PASSWORD)));
    }

    private void play(ConsoleApp app) throws Exception {
        TourPlayer player = new TourPlayer(TourScript.parse("day", DAY), new TourStage() {
            @Override
            public Stage window() {
                return app.stage();
            }

            @Override
            public @Nullable String act(String name, List<String> args) {
                return app.act(name, args);
            }
        }, Path.of("target/pictures"), InstantSource.system(), workers);
        TourReport report = Fx.on(player::play).get(240, TimeUnit.SECONDS);
        assertEquals(List.of(), report.steps().stream().filter(s -> !s.ok()).map(s -> s.text() + ": " + s.problem()).toList());
    }
}
