package wanglou.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import wanglou.console.ui.Marks;
import wanglou.incidents.Incident;

/** Home: FX. A tick on the time line for each incident opened in the span, in the colour of its grade; the higher, the more urgent. */
final class TickLine extends Pane {

    private static final double HEIGHT = 10;
    /** A slider's thumb stands this far in at both ends. */
    private static final double INSET = 8;
    private final Marks marks;
    private List<Incident> opened = List.of();
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    TickLine(Marks marks) {
        this.marks = marks;
        setId("replay-ticks");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMouseTransparent(true);
    }

    void show(List<Incident> some, Instant begin, Instant end) {
        opened = some;
        from = begin;
        to = end;
        getChildren().setAll(some.stream().map(this::tick).toList());
        requestLayout();
    }

    private Region tick(Incident incident) {
        Region tick = new Region();
        tick.getStyleClass().addAll("replay-tick", marks.look(incident.grade()).token());
        tick.setManaged(false);
        return tick;
    }

    @Override
    protected void layoutChildren() {
        double all = Math.max(1, Duration.between(from, to).toMillis());
        double room = Math.max(0, getWidth() - 2 * INSET);
        for (int i = 0; i < opened.size() && i < getChildren().size(); i++) {
            double share = Duration.between(from, opened.get(i).openedAt()).toMillis() / all;
            double high = Math.max(4, HEIGHT - 2 * (opened.get(i).grade().value() - 1));
            getChildren().get(i).resizeRelocate(INSET + room * Math.clamp(share, 0, 1), HEIGHT - high, 2, high);
        }
    }
}
