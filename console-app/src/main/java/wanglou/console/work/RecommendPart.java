package wanglou.console.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Busy;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.recommend.Candidate;
import wanglou.recommend.Recommendation;
import wanglou.units.FixAge;
import wanglou.units.Unit;

/** Home: FX. On the incident's card: the three best to send, what sending the marked one would do, and the way to the whole reasoning. */
public final class RecommendPart implements CardPart {

    private static final int BEST = 3;

    private final Desk desk;
    private final Advice advice;
    private final AdviceWords words;
    private final Consulting consulting;
    private final IncidentId incident;
    private final Listening listening = new Listening();
    private final VBox node = new VBox(6);
    private final VBox rows = new VBox();
    private final Label need = Labels.of("", "caption", "text-3");
    private final Label dryRun = Labels.of("", "caption", "text-2");
    private final HBox dryLine;
    private List<UnitId> order = List.of();

    /** @param why shows the work page */
    public RecommendPart(Desk desk, Advice advice, IncidentWords incidents, IncidentId incident, Runnable why) {
        this.desk = desk;
        this.advice = advice;
        this.words = new AdviceWords(desk, advice.requirements(), incidents);
        this.consulting = new Consulting(desk, advice, incident);
        this.incident = incident;
        node.setId("card-recommend");
        Label title = Labels.whole(desk.texts().bind("work.recommend"), "caption", "strong");
        var link = Buttons.link("card-why", desk.texts().bind("work.why.link"), why);
        link.getStyleClass().add("caption");
        dryRun.setId("card-dry-run");
        dryRun.setWrapText(true);
        dryRun.setMinHeight(Region.USE_PREF_SIZE);
        dryLine = Labels.row(8, Badge.tag(Badge.Tone.ACCENT, desk.texts().bind("work.dry-run")), dryRun);
        node.getChildren().addAll(Labels.row(8, title, need, Labels.gap(), link), rows, dryLine);
        listening.to(this::load, consulting.answerProperty(), desk.texts().languageProperty());
        load();
    }

    @Override
    public Node node() {
        return node;
    }

    private void load() {
        Incident now = desk.mirrors().incidents().get(incident);
        boolean open = now != null && now.open();
        node.setVisible(open);
        node.setManaged(open);
        Optional<Recommendation> recommendation = consulting.answerProperty().get().map(Advice.Answer::recommendation);
        need.setText(recommendation.map(words::need).orElse(""));
        if (recommendation.isPresent() && recommendation.get() instanceof Recommendation.Ranking ranking) {
            show(ranking.ranked().stream().limit(BEST).toList());
        } else {
            order = List.of();
            rows.getChildren().setAll(recommendation.isEmpty() ? List.of() : List.of(plain("work.unlocated.short")));
            showDryRun(Optional.empty());
        }
    }

    private Label plain(String key) {
        Label label = Labels.of(desk.texts().get(key), "caption", "text-2");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(List<Candidate> best) {
        List<UnitId> wanted = best.stream().map(Candidate::id).toList();
        // A row under the pointer or with the keys does not change places.
        if (!order.isEmpty() && (rows.isHover() || rows.getChildren().stream().anyMatch(Node::isFocusWithin)) && !wanted.equals(order)) {
            return;
        }
        if (wanted.equals(order) && rows.getChildren().size() == best.size()) {
            for (int i = 0; i < best.size(); i++) {
                fill((HBox) rows.getChildren().get(i), best.get(i));
            }
        } else {
            List<Node> all = new ArrayList<>();
            for (int i = 0; i < best.size(); i++) {
                all.add(row(best.get(i), i == 0));
            }
            rows.getChildren().setAll(all.isEmpty() ? List.of(plain("work.nobody.short")) : all);
        }
        order = wanted;
        showDryRun(best.stream().findFirst());
    }

    private HBox row(Candidate candidate, boolean first) {
        UnitId id = candidate.id();
        Unit unit = candidate.force().unit();
        Label name = Labels.of("", "text-1");
        Label line = Labels.of("", "caption", "text-2");
        Label time = Labels.of("", "digits");
        time.setMinWidth(Region.USE_PREF_SIZE);
        VBox lines = new VBox(0, name, line);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button send = Buttons.small(first ? Buttons.primary("card-send-" + unit.callSign(), desk.texts().bind("work.send"), () -> send(id))
                : Buttons.plain("card-send-" + unit.callSign(), desk.texts().bind("work.send"), () -> send(id)));
        send.disableProperty().bind(desk.link().liveProperty().not());
        send.focusedProperty().addListener((o, was, is) -> showDryRun(is ? Optional.of(candidate) : Optional.empty()));
        HBox row = Labels.row(10, desk.marks().unit(unit.status(), false, 18), lines, time, send);
        row.hoverProperty().addListener((o, was, is) -> showDryRun(is ? Optional.of(candidate) : Optional.empty()));
        row.getStyleClass().add("recommend-row");
        row.setUserData(List.of(name, line, time));
        fill(row, candidate);
        return row;
    }

    private void fill(HBox row, Candidate candidate) {
        List<?> labels = (List<?>) row.getUserData();
        Unit unit = candidate.force().unit();
        var fix = candidate.force().fix();
        row.getChildren().set(0, desk.marks().unit(unit.status(), fix == null || FixAge.of(fix, desk.clock().now()) != FixAge.LIVE, 18));
        ((Label) labels.get(0)).setText(words.name(unit));
        Label line = (Label) labels.get(1);
        line.setText(words.brings(candidate) + " · " + desk.texts().get("work.load.shift", candidate.force().load()) + " · " + words.leaves(candidate));
        line.getStyleClass().removeAll("text-2", "warn");
        line.getStyleClass().add(words.leavesEmpty(candidate) ? "warn" : "text-2");
        ((Label) labels.get(2)).setText(words.time(candidate.drive()));
    }

    private void showDryRun(Optional<Candidate> pointed) {
        Optional<UnitId> unit = pointed.map(Candidate::id).or(() -> order.stream().findFirst());
        Incident now = desk.mirrors().incidents().get(incident);
        dryLine.setVisible(unit.isPresent() && now != null);
        dryLine.setManaged(dryLine.isVisible());
        if (now != null && unit.isPresent()) {
            Texts texts = desk.texts();
            List<Busy> busy = advice.sending().busy(now, List.of(unit.get()));
            dryRun.setText(texts.get("work.confirm.what", words.sign(unit.get()), IncidentWords.shortNumber(incident)) + " · "
                    + (busy.isEmpty() ? texts.get("work.confirm.free") : texts.get("work.confirm.doing", words.sign(unit.get()),
                            texts.orElse("unit.status." + busy.getFirst().unit().status().value(), busy.getFirst().unit().status().value()))));
        }
    }

    private void send(UnitId unit) {
        Incident now = desk.mirrors().incidents().get(incident);
        if (now != null) {
            advice.sending().send(now, List.of(unit), desk.texts().bind("work.sent", words.sign(unit), IncidentWords.shortNumber(incident)));
        }
    }

    @Override
    public void close() {
        listening.close();
        consulting.close();
    }
}
