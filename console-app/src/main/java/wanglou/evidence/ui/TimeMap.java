package wanglou.evidence.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import wanglou.console.shell.Desk;
import wanglou.console.text.Formats;
import wanglou.console.theme.Fonts;

/**
 * Home: FX. The time of an incident: its events on top, a lane for each source, the playhead. A press or drag goes there; the wheel zooms at the pointer,
 * with Shift it moves along.
 */
final class TimeMap extends Region {

    /** Something that happened, in words. */
    record Event(Instant at, String words) {}

    private static final double NAMES = 156;
    private static final double HEAD = 46;
    private static final double LANE = 28;
    private static final double AXIS = 26;
    private static final double RIGHT = 12;
    private static final Font SMALL = Font.font(Fonts.FAMILY, 12);
    private static final Font STRONG = Font.font(Fonts.FAMILY, FontWeight.BOLD, 12);

    private final Desk desk;
    private final Canvas canvas = new Canvas();
    private List<Source> sources = List.of();
    private List<Event> events = List.of();
    private TimeScale scale;
    private Instant at = Instant.EPOCH;

    TimeMap(Desk desk, Consumer<Instant> seek) {
        this.desk = desk;
        this.scale = TimeScale.all(Instant.EPOCH, Instant.EPOCH);
        setId("evidence-time");
        getStyleClass().add("evidence-time");
        getChildren().add(canvas);
        canvas.setManaged(false);
        Consumer<MouseEvent> go = e -> {
            if (e.getX() > NAMES - 6) {
                seek.accept(scale.at(e.getX() - NAMES, track()));
            }
        };
        addEventHandler(MouseEvent.MOUSE_PRESSED, go::accept);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, go::accept);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            double delta = e.getDeltaY() == 0 ? e.getDeltaX() : e.getDeltaY();
            scale = e.isShiftDown() || e.getDeltaX() != 0 ? scale.pan(delta > 0 ? -0.1 : 0.1)
                    : scale.zoom(delta > 0 ? 1.25 : 0.8, Math.clamp((e.getX() - NAMES) / track(), 0, 1));
            draw();
            e.consume();
        });
    }

    /** What is drawn from now on; the part in view stays where the whole is the same. */
    void show(List<Source> some, List<Event> happened, Instant from, Instant to) {
        sources = some;
        events = happened;
        TimeScale all = TimeScale.all(from, to);
        if (!all.wholeFrom().equals(scale.wholeFrom()) || !all.wholeTo().equals(scale.wholeTo())) {
            scale = all;
        }
        requestLayout();
        draw();
    }

    /** Moves the playhead; the part in view follows it. */
    void moved(Instant next) {
        if (!next.equals(at)) {
            at = next;
            if (!scale.shows(at)) {
                scale = scale.pan((double) Duration.between(scale.from(), at).toMillis() / Duration.between(scale.from(), scale.to()).toMillis() - 0.1);
            }
            draw();
        }
    }

    void zoom(double factor) {
        scale = scale.zoom(factor, Math.clamp(scale.x(at, 1), 0, 1));
        draw();
    }

    private double track() {
        return Math.max(1, getWidth() - NAMES - RIGHT);
    }

    void draw() {
        double w = getWidth();
        double h = getHeight();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, w, h);
        if (w < NAMES + 50 || sources.isEmpty()) {
            return;
        }
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        events(g, h);
        for (int i = 0; i < sources.size(); i++) {
            lane(g, sources.get(i), i, HEAD + i * LANE);
        }
        axis(g, HEAD + sources.size() * LANE);
        head(g, HEAD + sources.size() * LANE);
    }

    private void events(GraphicsContext g, double h) {
        g.setFill(color("text-2"));
        g.fillText(desk.texts().get("evidence.events", events.size()), 12, 14);
        g.setFill(color("text-3"));
        g.fillText(desk.texts().get("evidence.jump") + "  [  ]", 12, 32);
        double[] free = {NAMES, NAMES};
        for (Event event : events) {
            if (!scale.shows(event.at())) {
                continue;
            }
            double x = Math.rint(NAMES + scale.x(event.at(), track())) + 0.5;
            int row = free[0] <= x ? 0 : free[1] <= x ? 1 : -1;
            g.setStroke(color(row == 0 ? "accent" : "line-strong"));
            g.strokeLine(x, row == 1 ? 22 : 4, x, HEAD - 4);
            if (row >= 0) {
                double room = NAMES + track() - x - 6;
                String words = cut(event.words(), Math.min(150, room));
                g.setFill(color(row == 0 ? "text" : "text-2"));
                g.fillText(words, x + 4, row == 0 ? 12 : 30);
                free[row] = x + 16 + width(words);
            }
        }
    }

    private void lane(GraphicsContext g, Source source, int number, double y) {
        g.setFill(color("line"));
        g.fillRect(0, y, getWidth(), 1);
        g.setFill(color("text-3"));
        g.fillText(String.valueOf(number + 1), 12, y + LANE / 2);
        g.setFill(color("text-2"));
        g.fillText(cut(source.name(), NAMES - 36), 26, y + LANE / 2);
        for (Stretch each : source.stretches(scale.wholeFrom(), scale.wholeTo())) {
            double x0 = Math.max(NAMES, NAMES + scale.x(each.from(), track()));
            double x1 = Math.min(NAMES + track(), NAMES + scale.x(each.to(), track()));
            if (x1 > NAMES && x0 < NAMES + track()) {
                stretch(g, each, Math.rint(x0), Math.max(Math.rint(x0) + 2, Math.rint(x1)), y);
            }
        }
    }

    private void stretch(GraphicsContext g, Stretch each, double x0, double x1, double y) {
        double top = y + 6;
        double high = LANE - 11;
        Formats formats = desk.texts().formats();
        String words;
        switch (each.kind()) {
            case RECORDED, GROWING -> {
                g.setFill(color("accent-bg"));
                g.fillRect(x0, top, x1 - x0, high);
                g.setStroke(color("accent"));
                g.setLineDashes(each.kind() == Stretch.Kind.GROWING ? new double[] {4, 3} : new double[0]);
                g.strokeRect(x0 + 0.5, top + 0.5, x1 - x0 - 1, high - 1);
                g.setLineDashes((double[]) null);
                words = "E" + each.label() + " · " + (each.kind() == Stretch.Kind.GROWING ? desk.texts().get("evidence.why." + each.reason()) : formats.timer(each.length()));
                g.setFill(color("text"));
            }
            case MISSING -> {
                g.setFill(color("warn-bg"));
                g.fillRect(x0, top, x1 - x0, high);
                hatch(g, x0, top, Math.max(4, x1 - x0), high);
                words = missing(each);
                g.setFill(color("warn"));
            }
            default -> {
                g.setStroke(color("text-3"));
                g.setLineDashes(1, 4);
                g.strokeLine(x0 + 2, Math.rint(y + LANE / 2) + 0.5, x1 - 2, Math.rint(y + LANE / 2) + 0.5);
                g.setLineDashes((double[]) null);
                words = desk.texts().get("evidence.why." + each.reason());
                double wide = width(words);
                if (wide + 24 < x1 - x0) {
                    double x = Math.rint((x0 + x1 - wide) / 2);
                    g.setFill(color("surface"));
                    g.fillRect(x - 6, y + 4, wide + 12, LANE - 7);
                    g.setFill(color("text-3"));
                    g.fillText(words, x, y + LANE / 2);
                }
                return;
            }
        }
        if (width(words) + 10 < x1 - x0) {
            if (each.kind() == Stretch.Kind.MISSING) {
                g.setFill(color("warn-bg"));
                g.fillRect(x0 + 3, top + 2, width(words) + 6, high - 4);
                g.setFill(color("warn"));
            }
            g.fillText(words, x0 + 6, y + LANE / 2);
        }
    }

    /** “7 s missing · line lost” */
    String missing(Stretch gap) {
        return desk.texts().get("evidence.missing", "%.1f".formatted(gap.length().toMillis() / 1000.0), desk.texts().get("evidence.why." + gap.reason()));
    }

    private void hatch(GraphicsContext g, double x, double y, double w, double h) {
        g.save();
        g.beginPath();
        g.rect(x, y, w, h);
        g.clip();
        g.setStroke(color("warn").deriveColor(0, 1, 1, 0.45));
        for (double d = x - h; d < x + w; d += 6) {
            g.strokeLine(d, y + h, d + h, y);
        }
        g.restore();
        g.setStroke(color("warn"));
        g.setLineDashes(4, 3);
        g.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
        g.setLineDashes((double[]) null);
    }

    private void axis(GraphicsContext g, double y) {
        g.setFill(color("line"));
        g.fillRect(0, y, getWidth(), 1);
        long step = scale.step(track(), 90);
        long first = Math.ceilDiv(scale.from().getEpochSecond(), step) * step;
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(color("text-3"));
        for (long second = first; !Instant.ofEpochSecond(second).isAfter(scale.to()); second += step) {
            Instant mark = Instant.ofEpochSecond(second);
            double x = NAMES + scale.x(mark, track());
            boolean covered = scale.shows(at) && Math.abs(x - NAMES - scale.x(at, track())) < 75;
            if (x < NAMES + track() - 20 && !covered) {
                g.fillText(step < 60 ? desk.texts().formats().time(mark) : desk.texts().formats().minute(mark), x, y + 14);
            }
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void head(GraphicsContext g, double y) {
        if (!scale.shows(at)) {
            return;
        }
        double x = Math.rint(NAMES + scale.x(at, track()));
        g.setFill(color("text"));
        g.fillRect(x - 1, HEAD - 16, 2, y - HEAD + 20);
        String time = time(desk, at);
        g.setFont(STRONG);
        double wide = width(time) + 16;
        double left = Math.clamp(x - wide / 2, NAMES, Math.max(NAMES, getWidth() - wide));
        g.fillRoundRect(left, y + 4, wide, 20, 4, 4);
        g.setFill(color("bg"));
        g.fillText(time, left + 8, y + 14);
    }

    /** {@code 21:49:12.40} */
    static String time(Desk desk, Instant at) {
        return desk.texts().formats().time(at) + ".%02d".formatted(Math.floorMod(at.toEpochMilli(), 1000L) / 10);
    }

    private Color color(String token) {
        return desk.look().tokens().color(token);
    }

    private static double width(String words) {
        Text text = new Text(words);
        text.setFont(SMALL);
        return text.getLayoutBounds().getWidth();
    }

    private static String cut(String words, double room) {
        if (width(words) <= room) {
            return words;
        }
        int length = words.length();
        while (length > 1 && width(words.substring(0, length) + "…") > room) {
            length--;
        }
        return words.substring(0, length) + "…";
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEAD + Math.max(1, sources.size()) * LANE + AXIS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
