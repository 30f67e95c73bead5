package wanglou.console.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.attention.AttentionCommand;
import wanglou.console.Fx;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.IncidentId;
import wanglou.guidance.GuidanceEvent;
import wanglou.handover.HandoverCommand;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The card and the queue on the true services: every act by mouse and keys, its effect in the record and on the screen. */
final class LifeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;
    private final LifeDesk desk = new LifeDesk();
    private @Nullable LifeStage stage;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterEach
    void closeWindow() {
        LifeStage open = stage;
        if (open != null) {
            open.close();
        }
    }

    private Incident see(IncidentId id) {
        return Fx.on(() -> Objects.requireNonNull(desk.incidents().board().get(id)));
    }

    private static String row(int n) {
        return "click #incident-queue 120 " + (24 + 48 * n) + "\nwait #incident-card visible 30s\n";
    }

    @Test
    void anIncidentIsSteppedOnReclassifiedTickedAndClosedWithItsOutcome() {
        IncidentId id = desk.open("fight", 3, "5 Boulevard d'Italie", true, LifeDesk.LIN);
        open(Language.ZH, Theme.NIGHT);
        play(row(0) + """
                wait #incident-timeline visible
                click #incident-step
                pause 300ms
                click #incident-step
                pause 300ms
                click #incident-rekind
                wait #rekind-armed-threat visible
                click #rekind-armed-threat
                wait #step-persons visible
                click #step-persons
                click #step-caller-safe
                pause 500ms
                shot life-card-night-zh
                click #incident-close
                wait #reason-text visible
                type "双方和解"
                key Enter
                wait #incident-reopen visible
                """);
        Incident incident = see(id);
        assertEquals(new IncidentKind("armed-threat"), incident.kind());
        assertEquals(List.of("received", "graded", "dispatched", "signed", "closed"),
                incident.life().steps().stream().map(s -> s.stage().value()).toList());
        assertEquals("双方和解", incident.life().outcome());
        assertEquals(2, Fx.on(() -> desk.hub().disk().stream().filter(f -> f.event() instanceof GuidanceEvent.Ticked).count()));
    }

    @Test
    void theLaterWriterSeesWhoWasFirstAndMayStillOverwriteKnowingly() {
        IncidentId id = desk.open("fight", 3, "5 Boulevard d'Italie", true, LifeDesk.LIN);
        open(Language.EN, Theme.DAY);
        play(row(0) + """
                click #incident-rekind
                wait #rekind-drunk visible
                """);
        Fx.on(() -> desk.act(new IncidentCommand.Rekind(id, new IncidentKind("dispute"), 0), LifeDesk.CHIEF));
        Fx.on(() -> desk.act(new AttentionCommand.Edit(id, "kind"), LifeDesk.CHIEF));
        play("""
                wait #incident-others contains "changing the kind"
                click #rekind-drunk
                wait #conflict-overwrite visible
                shot life-conflict-day-en
                """);
        assertEquals(new IncidentKind("dispute"), see(id).kind(), "nothing is overwritten by itself");
        play("click #conflict-overwrite\nwait #conflict-overwrite gone\n");
        assertEquals(new IncidentKind("drunk"), see(id).kind());
    }

    @Test
    void aDuplicateIsMergedOnlyAfterBothStoodSideBySide() {
        IncidentId kept = desk.open("fire", 1, "9 Boulevard de Suisse", true, LifeDesk.LIN);
        IncidentId duplicate = desk.open("fire", 2, "9 Bd de Suisse", true, LifeDesk.LIN);
        open(Language.ZH, Theme.DAY);
        play(row(1) + """
                click #incident-merge
                wait #other-0001 visible
                click #other-0001
                wait #side-here visible
                expect #side-other visible
                shot life-merge-day-zh
                """);
        assertTrue(see(duplicate).open(), "looking at both merges nothing");
        play("click #incident-link\nwait #other-0001 visible\nclick #other-0001\nwait #other-go visible\nclick #other-go\nwait #go-0001 visible\n");
        assertEquals(List.of(kept), see(duplicate).life().linked());
        play("click #unlink-0001\nwait #go-0001 gone\n");
        assertEquals(List.of(), see(duplicate).life().linked());
    }

    @Test
    void whatIsOverdueIsShownInQueueCardAndNoticesUntilSomebodyAnswers() {
        IncidentId late = desk.open("burglary", 2, "31 Boulevard Princesse Charlotte", true, LifeDesk.LIN);
        desk.open("trapped", 4, "", false, LifeDesk.LIN);
        desk.open("noise", 4, "7 Rue Plati", true, LifeDesk.CHIEF);
        desk.pass(125);
        open(Language.ZH, Theme.NIGHT);
        Fx.on(() -> desk.act(new AttentionCommand.Look(late), LifeDesk.CHIEF));
        play(row(0) + """
                wait #alert-acknowledge visible
                pause 500ms
                shot life-overdue-night-zh
                click #top-notices
                wait #notice-panel visible
                shot life-notices-night-zh
                key Esc
                click #alert-acknowledge
                wait #alert-acknowledge gone
                click #filter-overdue
                pause 300ms
                click #filter-unlocated
                pause 300ms
                shot life-unlocated-night-zh
                """);
        assertFalse(Fx.on(() -> desk.hub().disk().stream().noneMatch(f -> f.event() instanceof wanglou.escalation.EscalationEvent.Acknowledged)));
    }

    @Test
    void longMarkedRightToLeftWordsAreShownAsTheyAreAndWhole() {
        IncidentId id = desk.open("dispute", 3, "<b>3 Quai</b> 🚔 ‮Antoine", true, LifeDesk.LIN);
        desk.act(new IncidentCommand.AddNote(id, "<script>alert(1)</script> 👩‍🚒 مرحبا بالعالم שלום"), LifeDesk.LIN);
        desk.act(new IncidentCommand.AddNote(id, "长".repeat(9_000)), LifeDesk.LIN);
        open(Language.EN, Theme.NIGHT);
        play(row(0) + """
                wait #timeline-more visible
                shot life-long-night-en
                click #timeline-more
                wait #timeline-more gone
                """);
    }

    @Test
    void aHandoverStandsUntilItIsAcknowledged() {
        desk.open("fire", 1, "9 Boulevard de Suisse", true, LifeDesk.LIN);
        desk.open("trapped", 4, "", false, LifeDesk.CHIEF);
        desk.pass(125);
        desk.act(new HandoverCommand.Write("港口钥匙在 112 车；0001 等消防回复"), LifeDesk.CHIEF);
        open(Language.ZH, Theme.DAY);
        play("""
                wait #handover-open visible 60s
                click #handover-open
                wait #handover-acknowledge visible 30s
                shot life-handover-day-zh
                click #handover-acknowledge
                wait #handover-acknowledge gone
                click #handover-text
                type "night is quiet"
                click #handover-write
                pause 500ms
                do lang en
                do theme night
                pause 300ms
                shot life-handover-night-en
                """.replace("do lang", "lang").replace("do theme", "theme"));
    }

    @Test
    void aFloodOfTenThousandStaysQuickAndKeepsItsSelection() {
        for (int i = 0; i < 10_000; i++) {
            desk.open(i % 3 == 0 ? "fight" : "noise", 1 + i % 4, "长安街 " + i + " 号", i % 50 != 0, i % 5 == 0 ? LifeDesk.CHIEF : LifeDesk.LIN);
        }
        open(Language.ZH, Theme.NIGHT);
        play(row(2));
        IncidentId chosen = Fx.on(() -> ((wanglou.console.Selection.OfIncident) Objects.requireNonNull(Objects.requireNonNull(stage).app().desk())
                .selection().get()).incident());
        long worst = 0;
        for (int i = 0; i < 20; i++) {
            IncidentId more = Fx.on(() -> desk.open("fire", 1, "急", true, LifeDesk.LIN));
            assertTrue(more.value().length() > 4);
            long start = System.nanoTime();
            Fx.on((Supplier<Boolean>) () -> true);
            worst = Math.max(worst, System.nanoTime() - start);
        }
        System.out.println("flood: worst wait of the FX thread " + worst / 1_000_000 + " ms");
        play("pause 600ms\nshot life-flood-night-zh\n");
        IncidentId still = Fx.on(() -> ((wanglou.console.Selection.OfIncident) Objects.requireNonNull(Objects.requireNonNull(stage).app().desk())
                .selection().get()).incident());
        assertEquals(chosen, still);
        assertTrue(worst < 1_000_000_000L, "the desk stood still for " + worst / 1_000_000 + " ms");
    }

    private void open(Language language, Theme theme) {
        stage = new LifeStage(desk, folder);
        stage.open(language, theme);
    }

    private void play(String script) {
        Objects.requireNonNull(stage).play(script);
    }
}
