package wanglou.console.work;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.HoldButton;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.recommend.Candidate;
import wanglou.recommend.Reason;
import wanglou.recommend.Roads;
import wanglou.recommend.Score;
import wanglou.recommend.Standing;

/** Home: FX. Why the marked candidate stands where it stands; of a busy one what taking it costs, and the ways out beside the reason. */
final class WhyBox extends VBox implements AutoCloseable {

    private final Desk desk;
    private final Advice advice;
    private final AdviceWords words;
    private final IncidentId incident;
    private final RankTable table;
    private final Listening listening = new Listening();
    private Optional<UnitId> shown = Optional.empty();
    private Optional<UnitId> instead = Optional.empty();
    private String costSaid = "";
    private Language spoken;
    private String said = "";

    WhyBox(Desk desk, Advice advice, AdviceWords words, IncidentId incident, RankTable table) {
        super(6);
        this.desk = desk;
        this.advice = advice;
        this.words = words;
        this.incident = incident;
        this.table = table;
        this.spoken = desk.texts().language();
        setId("work-why");
        getStyleClass().add("why-box");
        listening.to(this::show, table.chosenProperty(), desk.texts().languageProperty());
        show();
    }

    private void show() {
        Optional<Candidate> chosen = table.chosenProperty().get();
        setVisible(chosen.isPresent());
        setManaged(chosen.isPresent());
        getStyleClass().remove("busy");
        chosen.ifPresent(c -> {
            if (c.standing() instanceof Standing.Busy busy) {
                getStyleClass().add("busy");
                showBusy(c, busy);
            } else {
                said = "";
                showReasons(c);
            }
        });
        shown = chosen.map(Candidate::id);
    }

    private void showReasons(Candidate candidate) {
        FlowPane reasons = new FlowPane(12, 2);
        for (Reason reason : candidate.reasons()) {
            Label label = Labels.of(words.reason(reason), "caption", reason.against() ? "warn" : "text-2");
            if (reason.against()) {
                label.setGraphic(new IconView(Icon.WARN, 12));
            }
            reasons.getChildren().add(label);
        }
        Label title = Labels.of(desk.texts().get("work.why", words.name(candidate.force().unit())), "caption", "strong");
        HBox head = Labels.row(8, title);
        candidate.score().ifPresent(s -> head.getChildren().add(Labels.of(sum(s), "caption", "text-3")));
        getChildren().setAll(head, reasons);
    }

    private String sum(Score s) {
        return desk.texts().get("work.why.sum", s.time(), s.skill(), s.load(), s.remain(), s.total());
    }

    private void showBusy(Candidate candidate, Standing.Busy busy) {
        UnitId unit = candidate.id();
        IncidentId from = busy.incident();
        Incident other = from == null ? null : desk.mirrors().incidents().get(from);
        String status = desk.texts().orElse("unit.status." + busy.status().value(), busy.status().value());
        if (!shown.equals(Optional.of(unit)) || spoken != desk.texts().language()) {
            instead = Optional.empty();
            costSaid = "";
            spoken = desk.texts().language();
        }
        // Rebuilt only when it says something else: a button that is held must not be taken away under the hand.
        String key = unit + status + from + costSaid + desk.texts().language();
        if (key.equals(said)) {
            return;
        }
        boolean first = costSaid.isEmpty();
        said = key;
        String sign = candidate.force().unit().callSign();
        Label title = Labels.of(desk.texts().get("work.busy", words.name(candidate.force().unit())), "strong", "warn");
        Label cost = Labels.of(other == null ? desk.texts().get("work.busy.status", status) : costSaid.isEmpty()
                ? desk.texts().get("work.busy.loses", IncidentWords.shortNumber(other.id()), words.incidents().kind(other.kind())) : costSaid, "text-2");
        cost.setId("work-busy-cost");
        cost.setWrapText(true);
        cost.setMinHeight(Region.USE_PREF_SIZE);
        HBox acts = Labels.row(8);
        var done = desk.texts().bind("work.sent", sign, IncidentWords.shortNumber(incident));
        if (busy.tentative()) {
            acts.getChildren().add(Buttons.small(Buttons.plain("work-busy-take", desk.texts().bind("work.busy.untry"),
                    () -> advice.tried().toggle(incident, unit))));
        } else {
            if (other != null) {
                acts.getChildren().add(Buttons.small(Buttons.plain("work-busy-ask", desk.texts().bind("work.busy.ask", other.seat()),
                        () -> advice.sending().consult(incident, unit, other.seat(), desk.texts().bind("work.busy.asked", other.seat())))));
                instead.ifPresent(by -> acts.getChildren().add(Buttons.small(Buttons.plain("work-busy-replace",
                        desk.texts().bind("work.busy.replace", words.sign(by), IncidentWords.shortNumber(other.id())),
                        () -> advice.sending().take(incident, unit, Optional.of(by), done)))));
            }
            acts.getChildren().add(new HoldButton("work-busy-force", desk.texts().bind("work.busy.force"),
                    () -> advice.sending().take(incident, unit, Optional.empty(), done)));
        }
        Button no = Buttons.keyed(Buttons.small(Buttons.plain("work-busy-no", desk.texts().bind("work.busy.no"), table::focusFirst)), "Esc");
        acts.getChildren().addAll(Labels.gap(), no);
        acts.getChildren().stream().filter(n -> n != no && !n.disableProperty().isBound())
                .forEach(n -> n.disableProperty().bind(desk.link().liveProperty().not()));
        getChildren().setAll(Labels.row(8, new IconView(Icon.WARN).tinted("warn"), title), cost, acts);
        if (first && other != null && !busy.tentative()) {
            foretell(unit, other);
        }
    }

    /** Who would go there instead, and how much later that is than now. */
    private void foretell(UnitId unit, Incident other) {
        var situation = advice.situation();
        var at = other.place().point();
        advice.replacement(other, unit, situation).thenAccept(found -> {
            if (!shown.equals(Optional.of(unit))) {
                return;
            }
            instead = found.map(Candidate::id);
            String loses = desk.texts().get("work.busy.loses", IncidentWords.shortNumber(other.id()), words.incidents().kind(other.kind()));
            costSaid = loses + " " + found.map(c -> {
                Roads.Drive now = at == null ? c.drive() : situation.roads().drives(java.util.List.of(unit), at).getFirst();
                double later = c.drive().seconds() - now.seconds();
                String when = words.time(c.drive());
                return later > 0 && Double.isFinite(later)
                        ? desk.texts().get("work.busy.later", words.sign(c.id()), when, desk.texts().formats().spoken(Duration.ofSeconds(Math.round(later))))
                        : desk.texts().get("work.busy.sooner", words.sign(c.id()), when);
            }).orElseGet(() -> desk.texts().get("work.busy.nobody"));
            show();
        });
    }

    @Override
    public void close() {
        listening.close();
    }
}
