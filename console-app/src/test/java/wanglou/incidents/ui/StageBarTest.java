package wanglou.incidents.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import wanglou.console.Fx;
import wanglou.console.pages.Centre;
import wanglou.console.shell.Catalogues;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Mark;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Life;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.incidents.Timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A stage is told by colour, letter, shape and word, each of which is data; one nobody knows is shown by its own name. */
final class StageBarTest {

    private static final Instant NOW = Instant.parse("2026-03-14T13:00:00Z");
    private static final PersonId LIN = new PersonId("lin.zhiyuan");
    private static final IncidentId ID = new IncidentId("20260314-0001");
    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");
    private static final PseudoClass DASHED = PseudoClass.getPseudoClass("dashed");

    private final Catalogues catalogues = Catalogues.standard();

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static Incident incident(Stage... stages) {
        List<Life.Step> steps = new ArrayList<>();
        for (Stage stage : stages) {
            steps.add(new Life.Step(stage, NOW.plusSeconds(steps.size()), LIN));
        }
        Life life = new Life(stages[stages.length - 1], steps, "", null, List.of(), List.of(), List.of(), 1);
        return new Incident(ID, new IncidentKind("fight"), new Grade(2), new Place(null, "", "bench"), "", NOW, LIN, new SeatId("1"), null, life);
    }

    private StageBar shown(Incident incident, boolean live) {
        return Fx.on(() -> {
            Texts texts = new Texts(ZoneOffset.UTC, Centre.bundles(), catalogues::words);
            texts.languageProperty().set(Language.ZH);
            StageBar bar = new StageBar(new IncidentWords(texts, catalogues.kinds()), catalogues.marks());
            bar.show(incident, NOW.plusSeconds(90), live, false);
            return bar;
        });
    }

    private static <N> List<N> within(Node node, Class<N> type) {
        List<N> found = new ArrayList<>();
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(within(child, type)));
        }
        return found;
    }

    private static Mark mark(StageBar bar, int column) {
        return within(bar.getChildren().get(column), Mark.class).getFirst();
    }

    private static String letters(StageBar bar) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < bar.getChildren().size(); i++) {
            letters.append(within(mark(bar, i), Text.class).getFirst().getText());
        }
        return letters.toString();
    }

    @Test
    void everyStageHasItsLetterShapeColourAndWordAndWhatIsAheadIsHollow() {
        StageBar bar = shown(incident(Stage.RECEIVED, Stage.GRADED, Stage.DISPATCHED), true);
        assertEquals("RGDAESZ", letters(bar));
        assertEquals(List.of(false, false, false, true, true, true, true), Fx.on(() -> bar.getChildren().stream()
                .map(column -> within(column, Mark.class).getFirst().getPseudoClassStates().contains(HOLLOW)).toList()));
        assertTrue(mark(bar, 2).getStyleClass().contains("unit-dispatched"), mark(bar, 2).getStyleClass().toString());
        assertEquals("派警", within(bar.getChildren().get(2), Label.class).getFirst().getText());
    }

    @Test
    void aStageNobodyKnowsStandsAtTheEndUnderItsOwnName() {
        StageBar bar = shown(incident(Stage.RECEIVED, new Stage("waits-for-drone")), true);
        assertEquals("W", within(mark(bar, 6), Text.class).getFirst().getText());
        assertEquals("waits-for-drone", within(bar.getChildren().get(6), Label.class).getFirst().getText());
        assertTrue(mark(bar, 6).getStyleClass().contains("unit-task"), "neutral");
    }

    @Test
    void ofALostHubEveryMarkIsDashed() {
        StageBar bar = shown(incident(Stage.RECEIVED), false);
        assertTrue(Fx.on(() -> bar.getChildren().stream()
                .allMatch(column -> within(column, Mark.class).getFirst().getPseudoClassStates().contains(DASHED))), "all dashed");
    }

    @Test
    void aTimelineKnowsWhichOfItsEntriesAreSteps() {
        TimelineWords words = Fx.on(() -> new TimelineWords(new IncidentWords(new Texts(ZoneOffset.UTC, Centre.bundles(), catalogues::words),
                catalogues.kinds()), unit -> unit));
        assertEquals("[on-scene]", step(words, "incidents.stepped", "{\"stage\":\"on-scene\"}"));
        assertEquals("[merged]", step(words, "incidents.merged", "{\"incident\":\"" + ID + "\",\"into\":\"20260314-0002\"}"));
        assertEquals("[]", step(words, "incidents.merged", "{\"incident\":\"20260314-0002\",\"into\":\"" + ID + "\"}"));
        assertEquals("[]", step(words, "incidents.stepped", "not json"));
        assertEquals("[]", step(words, "incidents.note-added", "{\"stage\":\"on-scene\"}"));
    }

    private static String step(TimelineWords words, String type, String payload) {
        return words.stage(new Timeline.Entry(1, NOW, LIN, new SeatId("1"), type, payload), ID).stream().toList().toString();
    }
}
