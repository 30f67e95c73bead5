package wanglou.console.work;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseState;
import wanglou.incidents.Incident;
import wanglou.recommend.Outlook;
import wanglou.units.Unit;

/** Home: FX. The course of the response: a bar for each step each unit took, dashed what is still to come, a line where now is. */
final class Course extends VBox implements AutoCloseable {

    private static final double NAME = 128;
    private static final double ROW = 36;
    private static final double BAR = 20;
    private static final double HEAD = 20;
    private static final double RIGHT = 16;

    private final Desk desk;
    private final Advice advice;
    private final AdviceWords words;
    private final Consulting consulting;
    private final Pane plot = new Pane();
    private final Label note = Labels.of("", "caption", "text-3");
    private final Label now = Labels.of("", "caption", "text-2");
    private final Listening listening = new Listening();

    /** @param tint style class of the fill, {@code ahead} for what is to come */
    private record Piece(Instant from, Instant to, String tint, String text, boolean ahead) {
    }

    private record Line(UnitId unit, List<Piece> pieces) {
    }

    Course(Desk desk, Advice advice, AdviceWords words, Consulting consulting) {
        this.desk = desk;
        this.advice = advice;
        this.words = words;
        this.consulting = consulting;
        setId("work-course");
        getStyleClass().addAll("panel", "hairline-top");
        plot.setMinSize(0, 0);
        plot.setId("work-course-plot");
        VBox.setVgrow(plot, Priority.ALWAYS);
        PanelHeader header = new PanelHeader(desk.texts().bind("work.course")).beside(note).right(now);
        getChildren().addAll(header, plot);
        plot.widthProperty().addListener((o, was, is) -> show());
        listening.to(this::show, consulting.answerProperty(), desk.texts().languageProperty());
        listening.to(desk.mirrors().of(Response.BOARD), keys -> show());
        listening.to(desk.mirrors().of(Ask.BOARD), keys -> show());
        show();
    }

    private void show() {
        Incident incident = desk.mirrors().incidents().get(consulting.incident());
        if (incident == null) {
            return;
        }
        Texts texts = desk.texts();
        Instant at = desk.link().pictureAt(desk.clock().now());
        now.setText(texts.get("work.course.now", texts.formats().time(at)));
        List<Response> responses = advice.sending().of(incident.id());
        note.setText(note(incident, responses, at));
        Optional<Outlook> outlook = consulting.answerProperty().get().flatMap(Advice.Answer::outlook);
        List<Line> lines = new ArrayList<>();
        responses.forEach(r -> lines.add(line(r, at, outlook)));
        outlook.ifPresent(o -> o.arrivals().stream().filter(a -> a.tried() && a.drive().known()).forEach(a -> lines.add(tried(a, at))));
        asked(incident, at).forEach(lines::add);
        draw(incident, lines, at);
    }

    private String note(Incident incident, List<Response> responses, Instant at) {
        Texts texts = desk.texts();
        List<String> parts = new ArrayList<>();
        responses.stream().map(r -> r.steps().getFirst().at()).min(Instant::compareTo).ifPresent(first ->
                parts.add(texts.get("work.course.first", texts.formats().spoken(Duration.between(incident.openedAt(), first)))));
        responses.stream().flatMap(r -> r.at(ResponseState.SIGNED).map(s -> Duration.between(r.ordered().at(), s.at())).stream())
                .filter(d -> !d.isNegative()).min(Duration::compareTo).ifPresent(d -> parts.add(texts.get("work.course.signed", texts.formats().spoken(d))));
        parts.add(texts.get("work.course.age", texts.formats().timer(Duration.between(incident.openedAt(), at))));
        return String.join(" · ", parts);
    }

    private Line line(Response response, Instant at, Optional<Outlook> outlook) {
        Texts texts = desk.texts();
        List<Piece> pieces = new ArrayList<>();
        List<Response.Step> steps = response.steps();
        for (int i = 0; i < steps.size(); i++) {
            Response.Step step = steps.get(i);
            boolean last = i == steps.size() - 1;
            if (last && !step.state().active()) {
                break;
            }
            Instant to = last ? at : steps.get(i + 1).at();
            if (step.state().active()) {
                pieces.add(new Piece(step.at(), to, tint(step.state()), texts.get("work.step." + step.state()) + " "
                        + texts.formats().spoken(Duration.between(step.at(), to)), false));
            }
        }
        outlook.stream().flatMap(o -> o.arrivals().stream()).filter(a -> a.unit().equals(response.unit()) && !a.tried() && a.drive().known()
                && a.drive().seconds() > 0 && response.active()).findFirst().ifPresent(a -> {
                    Instant there = at.plusSeconds(Math.round(a.drive().seconds()));
                    pieces.add(new Piece(at, there, "en-route", texts.get("work.course.left", words.time(a.drive())), true));
                    pieces.add(new Piece(there, there.plusSeconds(60), "on-scene", texts.get("work.course.expected", texts.formats().time(there)), true));
                });
        return new Line(response.unit(), pieces);
    }

    /** Who waits for the duty chief's approval: dashed from the asking on, for nobody is on the way yet. */
    private List<Line> asked(Incident incident, Instant at) {
        return desk.mirrors().of(Ask.BOARD).values().stream().filter(a -> a.open() && a.sort() == Ask.Sort.APPROVAL && a.incident().equals(incident.id()))
                .flatMap(a -> a.units().stream().map(unit -> new Line(unit, List.of(new Piece(a.at(), at.isAfter(a.at()) ? at : a.at(), "approval",
                        desk.texts().get("work.course.approval", desk.texts().formats().spoken(Duration.between(a.at(), at))), true),
                        new Piece(at, a.expires().isAfter(at) ? a.expires() : at, "approval",
                                desk.texts().get("work.course.approval.until", desk.texts().formats().time(a.expires())), true))))).toList();
    }

    private Line tried(Outlook.Arrival arrival, Instant at) {
        Texts texts = desk.texts();
        Instant there = at.plusSeconds(Math.round(arrival.drive().seconds()));
        return new Line(arrival.unit(), List.of(new Piece(at, there, "tried", words.time(arrival.drive()), true),
                new Piece(there, there.plusSeconds(60), "tried", texts.get("work.course.there", texts.formats().time(there)), true)));
    }

    private static String tint(ResponseState state) {
        return switch (state) {
            case ORDERED, DELIVERED, SIGNED -> "dispatched";
            case EN_ROUTE -> "en-route";
            case ON_SCENE -> "on-scene";
            case CLEARED, WITHDRAWN, REFUSED -> "over";
        };
    }

    private void draw(Incident incident, List<Line> lines, Instant at) {
        List<Node> all = new ArrayList<>();
        double width = Math.max(200, plot.getWidth() - NAME - RIGHT - 16);
        if (lines.isEmpty()) {
            Label none = Labels.of(desk.texts().get("work.course.none"), "caption", "text-3");
            none.relocate(16, HEAD + 8);
            plot.getChildren().setAll(none);
            return;
        }
        Instant from = lines.stream().flatMap(l -> l.pieces().stream()).map(Piece::from).min(Instant::compareTo).orElse(at);
        Instant to = lines.stream().flatMap(l -> l.pieces().stream()).map(Piece::to).max(Instant::compareTo).orElse(at).plusSeconds(20);
        // What lies long back is squeezed out of sight rather than making every step a hair.
        from = from.isBefore(at.minus(Duration.ofMinutes(15))) ? at.minus(Duration.ofMinutes(15)) : from;
        double perSecond = width / Math.max(60, Duration.between(from, to).toSeconds());
        long every = Duration.between(from, to).toMinutes() > 12 ? 5 : 1;
        Instant tick = from.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        while (tick.isBefore(to)) {
            if (tick.getEpochSecond() / 60 % every == 0) {
                Label label = Labels.of(desk.texts().formats().minute(tick), "caption", "text-3");
                label.relocate(x(tick, from, perSecond), 2);
                all.add(label);
            }
            tick = tick.plus(1, ChronoUnit.MINUTES);
        }
        for (int i = 0; i < lines.size(); i++) {
            double y = HEAD + i * ROW;
            Unit unit = desk.mirrors().units().get(lines.get(i).unit());
            Label name = Labels.of(unit == null ? lines.get(i).unit().value() : unit.callSign(), "text-1");
            name.setMaxWidth(NAME - 44);
            var row = unit == null ? Labels.row(8, name) : Labels.row(8, desk.marks().unit(unit.status(), false, 16), name);
            row.relocate(16, y + 6);
            all.add(row);
            for (Piece piece : lines.get(i).pieces()) {
                double left = x(piece.from().isBefore(from) ? from : piece.from(), from, perSecond);
                double right = x(piece.to(), from, perSecond);
                if (right > NAME) {
                    Label bar = Labels.of(right - left < 24 ? "" : piece.text(), "caption", "course-bar", "course-" + piece.tint());
                    bar.getStyleClass().add(piece.ahead() ? "ahead" : "past");
                    bar.setMinWidth(0);
                    bar.resizeRelocate(left, y + 8, Math.max(2, right - left - 1), BAR);
                    bar.setManaged(false);
                    all.add(bar);
                }
            }
        }
        Region line = new Region();
        line.getStyleClass().add("course-now");
        line.setManaged(false);
        line.resizeRelocate(x(at, from, perSecond), HEAD, 1, lines.size() * ROW);
        all.add(line);
        plot.getChildren().setAll(all);
    }

    private static double x(Instant at, Instant from, double perSecond) {
        return NAME + Duration.between(from, at).toMillis() / 1000.0 * perSecond;
    }

    @Override
    public void close() {
        listening.close();
    }
}
