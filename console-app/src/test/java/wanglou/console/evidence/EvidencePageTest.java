package wanglou.console.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.CameraId;
import wanglou.console.Fx;
import wanglou.console.Selection;
import wanglou.console.pages.PagesStage;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.evidence.Cause;
import wanglou.evidence.Check;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.PieceId;
import wanglou.evidence.Recording;
import wanglou.evidence.ui.ScriptedEvidence;
import wanglou.exports.ExportCommand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page on an invented evening: what it says in each of its states, and what it sends. */
class EvidencePageTest {

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, r -> Thread.ofPlatform().daemon().unstarted(r));
    private final Path folder;

    EvidencePageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "not within 20 s");
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void look(PagesStage stage, IncidentId incident) {
        stage.play("wait #page-evidence visible 30s");
        Fx.on(() -> {
            stage.desk().selection().set(new Selection.OfIncident(incident));
            return true;
        });
        stage.play("page evidence\nwait #evidence-page visible 20s");
    }

    /** Which part has the focus after this news, when that button had it before. */
    private static String focusAfter(PagesStage stage, String button, Check news) {
        Fx.on(() -> {
            stage.scene().lookup(button).requestFocus();
            stage.desk().mirrors().of(Check.BOARD).offer(news.id(), news);
            return true;
        });
        stage.play(news.running() ? "wait #evidence-check-stop enabled 20s" : "wait #evidence-check-again enabled 20s");
        return Fx.on(() -> String.valueOf(stage.scene().getFocusOwner().getId()));
    }

    @Test
    void nothingIsOpenedBeforeThePersonSaysWhyAndEverythingIsNamedInTheTable() {
        ScriptedEvidence evidence = new ScriptedEvidence(Instant.now().minusSeconds(600));
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.ZH, Theme.NIGHT)) {
            stage.hub().answer(evidence::answer);
            look(stage, ScriptedEvidence.INCIDENT);
            stage.play("""
                    wait #evidence-purpose visible 20s
                    wait #evidence-pieces contains "105 执法仪" 20s
                    shot evidence-purpose-zh-night
                    """);
            assertTrue(evidence.asked().stream().noneMatch(OpenPiece.class::isInstance), "nobody has said why they look");
            String table = stage.texts("#evidence-pieces");
            assertTrue(table.contains("前缺 7 s") && table.contains("已被改动") && table.contains("正在封存") && !table.contains("正在录") && table.contains("依法保全"), table);
            assertTrue(stage.texts("#evidence-gap").contains("缺 7.0 s"), stage.texts("#evidence-gap"));
            Fx.on(() -> {
                stage.desk().mirrors().of(Recording.BOARD).offer(new CameraId("C-0412"), new Recording(new CameraId("C-0412"), "C-0412", null, Instant.now(),
                        List.of(new Cause(Cause.MANUAL, null, new PersonId("lin"), "", Instant.now(), "ordinary", null, null)), null, ""));
                return true;
            });
            stage.play("wait #evidence-pieces contains \"正在录\" 20s");
            assertFalse(stage.texts("#evidence-pieces").contains("正在封存"), "what is being recorded says so");
            String check = stage.texts("#evidence-check");
            assertTrue(check.contains("已改动 1") && check.contains("已验 3") && check.contains("未校验 1"), check);
            assertTrue(check.contains("第 12 块") && check.contains("C-0412__20261121T214521000Z.mp4.sealed"), "which file, and which part of it: " + check);
            stage.play("click #evidence-check-again");
            await(() -> stage.hub().commands().stream().anyMatch(c -> c instanceof EvidenceCommand.Verify v && v.pieces().size() == 5));
            Check begun = new Check("check-1", stage.desk().actor().person(), Instant.now(), List.of(), List.of(ScriptedEvidence.INCIDENT), Map.of(), false, null);
            assertEquals("evidence-check-stop", focusAfter(stage, "#evidence-check-again", begun), "Enter ends what it began");
            Check over = new Check("check-1", begun.by(), begun.since(), List.of(), begun.incidents(), Map.of(), false, Instant.now());
            assertEquals("evidence-check-again", focusAfter(stage, "#evidence-check-stop", over));
            stage.play("""
                    click #evidence-purpose-case
                    click #evidence-purpose-go
                    wait #evidence-wall visible 20s
                    wait #evidence-head contains "案件办理" 20s
                    pause 1s
                    shot evidence-zh-night
                    """);
            await(() -> evidence.asked().stream().anyMatch(q -> q instanceof OpenPiece o && o.purpose().equals("案件办理")));
            stage.play("""
                    lang en
                    theme day
                    wait #evidence-pieces contains "sealed" 20s
                    pause 500ms
                    shot evidence-en-day
                    """);
        }
    }

    @Test
    void ofSixSourcesFourAreChosenByMouseAndKeysAndTheirPicturesAreKeptByOne() {
        ScriptedEvidence evidence = new ScriptedEvidence(Instant.now().minusSeconds(600)).withMore();
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.ZH, Theme.NIGHT)) {
            stage.hub().answer(evidence::answer);
            look(stage, ScriptedEvidence.INCIDENT);
            stage.play("""
                    wait #evidence-purpose visible 20s
                    click #evidence-purpose-case
                    click #evidence-purpose-go
                    wait #evidence-source-6 visible 20s
                    wait #evidence-wall contains "C-0412" 20s
                    """);
            assertFalse(stage.texts("#evidence-wall").contains("203 执法仪"), stage.texts("#evidence-wall"));
            assertTrue(stage.texts("#evidence-wall").contains("已按采集时刻前移 2.80 s"), "the late source is moved, and says so: " + stage.texts("#evidence-wall"));
            assertTrue(stage.texts("#evidence-wall").contains("对时偏差 −0.03 s · 相机报时 RTCP"), stage.texts("#evidence-wall"));
            stage.play("""
                    click #evidence-source-5
                    wait #evidence-wall contains "203 执法仪" 20s
                    shot evidence-six-zh-night
                    """);
            assertFalse(stage.texts("#evidence-wall").contains("C-0412"), "the one chosen longest ago makes room");
            stage.play("key Alt+1\nwait #evidence-wall contains \"C-0412\" 20s");
            stage.play("click #evidence-wall 75% 25%\nclick #evidence-sound");
            stage.play("wait #evidence-wall contains \"♪ 常速播放时有声\" 20s\nkey A");
            assertFalse(stage.texts("#evidence-wall").contains("♪"), "nobody listens any more");
            stage.play("key S");
            await(() -> stage.hub().commands().stream().anyMatch(EvidenceCommand.KeepStill.class::isInstance));
            EvidenceCommand.KeepStill still = stage.hub().commands().stream().filter(EvidenceCommand.KeepStill.class::isInstance).map(EvidenceCommand.KeepStill.class::cast)
                    .findFirst().orElseThrow();
            assertEquals("案件办理", still.reason());
            assertTrue(evidence.pieces().stream().anyMatch(p -> p.id().equals(still.piece()) && !still.at().isBefore(p.from()) && still.at().isBefore(p.to())),
                    "the moment is the piece's own, by the hub's clock");
        }
    }

    @Test
    void anIncidentWithoutRecordingsSaysHowToRecordAndNoIncidentHowToChooseOne() {
        ScriptedEvidence evidence = new ScriptedEvidence(Instant.now().minusSeconds(600));
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.ZH, Theme.NIGHT)) {
            stage.hub().answer(evidence::answer);
            stage.play("wait #page-evidence visible 30s\npage evidence\nwait #evidence-page contains \"还没有选中警情\" 20s\nshot evidence-none-zh-night");
            look(stage, new IncidentId("20261121-0214"));
            stage.play("wait #evidence-page contains \"没有录像\" 20s\nshot evidence-nothing-zh-night");
            assertTrue(stage.texts("#evidence-page").contains("录像"), stage.texts("#evidence-page"));
            Fx.on(() -> {
                stage.hub().lose();
                return true;
            });
            stage.play("wait #evidence-head contains \"中枢断开\" 20s");
        }
    }

    @Test
    void ticksAndWordsMakeTheRequestAndOnlyTheChiefIsOfferedHolds() {
        ScriptedEvidence evidence = new ScriptedEvidence(Instant.now().minusSeconds(600));
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.EN, Theme.DAY, Role.DUTY_CHIEF)) {
            stage.hub().answer(evidence::answer);
            look(stage, ScriptedEvidence.INCIDENT);
            stage.play("""
                    wait #evidence-pieces contains "sealed" 20s
                    click #evidence-pieces 50% 5%
                    key Enter
                    wait #evidence-export contains "E1 not ticked" 20s
                    key Enter
                    wait #evidence-export contains "4 pieces" 20s
                    click #export-purpose
                    type "for prosecution"
                    click #export-recipient
                    type "Prosecutor, office 2"
                    wait #export-request enabled 20s
                    click #export-request
                    """);
            await(() -> stage.hub().commands().stream().anyMatch(ExportCommand.Request.class::isInstance));
            ExportCommand.Request request = stage.hub().commands().stream().filter(ExportCommand.Request.class::isInstance).map(ExportCommand.Request.class::cast).findFirst().orElseThrow();
            assertEquals(4, request.wish().pieces().size(), "the file that is missing and the piece that grows stay out");
            assertFalse(request.wish().pieces().contains(new PieceId("C-0412__5")));
            stage.play("""
                    click #evidence-pieces 50% 5%
                    wait #evidence-hold-reason visible 20s
                    click #evidence-hold-reason
                    type "court order 12"
                    click #evidence-hold-go
                    """);
            await(() -> stage.hub().commands().stream().anyMatch(c -> c instanceof EvidenceCommand.PlaceHold h && h.reason().equals("court order 12")));
        }
    }
}
