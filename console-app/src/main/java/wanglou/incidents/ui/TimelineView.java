package wanglou.incidents.ui;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.units.Unit;

/**
 * Home: FX. All that happened to one incident, whichever feature did it, the newest first; asked of the hub and asked again when something
 * changed. Text of people is text: markup, emoji and right-to-left stand as they were written, and nothing is cut without a way to read on.
 */
final class TimelineView extends VBox implements AutoCloseable {

    private static final int FIRST = 12;
    private static final int LONG = 240;
    private static final double SIGN = 16;
    private static final Set<String> QUIET = Set.of("incidents.note-added", "guidance.ticked", "guidance.unticked", "push.shown",
            "dispatch.delivered");

    private final Desk desk;
    private final IncidentId id;
    private final TimelineWords words;
    private final PauseTransition soon = new PauseTransition(Duration.millis(120));
    private @Nullable Timeline shown;
    private boolean all;
    private int asked;

    TimelineView(Desk desk, IncidentWords words, IncidentId id) {
        super(4);
        this.desk = desk;
        this.id = id;
        this.words = new TimelineWords(words, this::callSign);
        setId("incident-timeline");
        soon.setOnFinished(e -> ask());
        ask();
    }

    /** Reads again in a moment; many changes at once are one question. */
    void changed() {
        soon.playFromStart();
    }

    /** The same entries, in the language and at the date of now. */
    void show() {
        Timeline timeline = shown;
        if (timeline == null) {
            getChildren().setAll(Labels.of(desk.texts().get(desk.link().live() ? "life.timeline.reading" : "life.timeline.lost"), "caption", "text-3"));
            return;
        }
        List<Timeline.Entry> newest = timeline.entries().reversed();
        getChildren().clear();
        newest.stream().limit(all ? newest.size() : FIRST).forEach(entry -> getChildren().add(row(entry)));
        if (!all && newest.size() > FIRST) {
            Hyperlink more = Buttons.link("timeline-all", desk.texts().bind("life.timeline.all", newest.size()), () -> {
                all = true;
                show();
            });
            more.getStyleClass().add("caption");
            getChildren().add(more);
        }
    }

    private void ask() {
        int mine = ++asked;
        desk.hub().ask(new TimelineQuery(id)).whenComplete((timeline, error) -> desk.pulse().later(() -> {
            if (mine == asked) {
                if (error == null) {
                    shown = timeline;
                }
                show();
            }
        }));
    }

    private Node row(Timeline.Entry entry) {
        Instant now = desk.clock().now();
        Label at = Labels.of(desk.texts().formats().when(entry.at(), now), "caption", "text-3");
        at.setMinWidth(Region.USE_PREF_SIZE);
        String text = words.of(entry) + (entry.person().value().equals("hub") ? "" : " · " + entry.person());
        StackPane sign = new StackPane(sign(entry));
        sign.setMinSize(SIGN, SIGN);
        sign.setPrefSize(SIGN, SIGN);
        sign.setMaxHeight(SIGN);
        HBox row = new HBox(8, at, sign, said(text));
        HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
        return row;
    }

    /** A step on the incident's way has the mark of its stage, all else a dot. */
    private Node sign(Timeline.Entry entry) {
        return words.stage(entry, id).<Node>map(stage -> desk.marks().stage(stage, false, !desk.link().live(), 14)).orElseGet(() -> {
            Region dot = new Region();
            dot.getStyleClass().addAll("timeline-dot", QUIET.contains(entry.type()) ? "minor" : "major");
            return dot;
        });
    }

    /** Whole when it is short; else its beginning, with the rest one click away. */
    private Node said(String text) {
        Label label = Labels.of(text, "caption", "text-1");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (text.codePointCount(0, text.length()) <= LONG) {
            return label;
        }
        label.setText(text.substring(0, text.offsetByCodePoints(0, LONG)) + "…");
        Hyperlink more = Buttons.link("timeline-more", desk.texts().bind("life.timeline.more", text.length()), () -> { });
        more.getStyleClass().add("caption");
        VBox both = new VBox(label, more);
        more.setOnAction(e -> {
            label.setText(text);
            both.getChildren().remove(more);
        });
        return both;
    }

    private String callSign(String unit) {
        Unit known = desk.mirrors().units().get(new UnitId(unit));
        return known == null ? unit : known.callSign();
    }

    @Override
    public void close() {
        asked++;
        soon.stop();
    }
}
