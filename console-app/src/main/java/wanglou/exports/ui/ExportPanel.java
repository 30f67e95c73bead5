package wanglou.exports.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Facts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.core.IncidentId;
import wanglou.evidence.Piece;
import wanglou.evidence.ui.EvidenceMeans;
import wanglou.evidence.ui.EvidenceModel;
import wanglou.exports.Export;
import wanglou.exports.ExportCommand;
import wanglou.exports.ExportId;
import wanglou.exports.ExportState;
import wanglou.exports.FetchQuery;

/** Home: FX. The packet: what goes in and what does not, to whom and what for, the two who let it go, and fetching it. */
public final class ExportPanel extends VBox implements AutoCloseable {

    private final Desk desk;
    private final EvidenceModel evidence;
    private final EvidenceMeans means;
    private final Function<String, Optional<Path>> where;
    private final ExportModel model;
    private final ExportWords words;
    private final WishForm form;
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final Badge badge = Badge.tag(Badge.Tone.PLAIN, "");
    private final VBox body = new VBox(10);
    private final ExportActs acts;
    private final ReasonLine reason;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label saving = Labels.of("", "caption", "text-2");
    private final Listening listening = new Listening();
    /** How saving goes or went, in whatever language is on the screen. */
    private Function<Texts, String> saved = texts -> "";
    private @Nullable IncidentId incident;
    /** The export whose own ticks the table was given, the one a reason is written for, and the one that is or was saved. */
    private @Nullable ExportId ticked;
    private @Nullable ExportId reasoned;
    private @Nullable ExportId fetched;
    private boolean fetching;

    /** @param where asks the person for the file to save under; empty when they think better of it */
    public ExportPanel(Desk desk, EvidenceModel evidence, EvidenceMeans means, Function<String, Optional<Path>> where) {
        this.desk = desk;
        this.evidence = evidence;
        this.means = means;
        this.where = where;
        this.model = new ExportModel(desk.mirrors().of(Export.BOARD), desk.actor());
        this.words = new ExportWords(desk);
        this.acts = new ExportActs(desk);
        this.form = new WishForm(desk, acts.waiting(), this::request);
        this.reason = new ReasonLine(desk);
        setId("evidence-export");
        getStyleClass().add("panel");
        body.getStyleClass().add("export-body");
        progress.setMaxWidth(Double.MAX_VALUE);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new PanelHeader(desk.texts().bind("exports.title")).beside(Labels.of(title, "caption", "digits", "text-2")).right(badge), scroll, acts);
        listening.to(desk.mirrors().of(Export.BOARD), changed -> show());
        listening.to(this::show, desk.texts().languageProperty());
        listening.to(acts::forget, desk.link().liveProperty());
        show();
    }

    /** Reads everything anew. */
    public void show() {
        Optional<IncidentId> looked = evidence.incident();
        Optional<Export> export = looked.flatMap(model::of);
        List<Node> nodes = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        looked.filter(i -> !i.equals(incident)).ifPresent(this::turn);
        export.ifPresent(this::tick);
        title.set(export.map(e -> e.id().value()).orElse(""));
        badge.setVisible(export.isPresent());
        export.ifPresent(e -> {
            badge.setText(words.state(e.state()));
            badge.tone(words.tone(e.state()));
        });
        saving.setText(saved.apply(desk.texts()));
        boolean fresh = export.isEmpty() || model.over(export.get());
        if (fresh || !export.get().id().equals(reasoned)) {
            reason.drop();
        }
        if (looked.isEmpty() || evidence.pieces().isEmpty()) {
            nodes.add(caption("exports.nothing"));
        } else if (fresh) {
            export.ifPresent(e -> nodes.add(Labels.of(words.ended(e), "caption", "text-2")));
            form.offer(evidence.purpose());
            nodes.add(form);
            contents(nodes, evidence.ticked(), evidence.leftOut());
            nodes.add(rule(null));
            buttons.add(form.button());
            form.ready(!evidence.ticked().isEmpty());
        } else {
            running(export.get(), nodes);
            buttons.addAll(offer(export.get()));
        }
        acts.offer(export, buttons);
        body.getChildren().setAll(nodes);
    }

    private void turn(IncidentId next) {
        incident = next;
        form.of(next);
        acts.forget();
    }

    /** Whoever asked and comes back finds the ticks as they asked: only a hand of theirs makes them differ. */
    private void tick(Export export) {
        if (!export.id().equals(ticked) && evidence.stand() == EvidenceModel.Stand.READY) {
            ticked = export.id();
            if (model.mine(export) && !model.over(export)) {
                evidence.tickOnly(export.wish().pieces());
            }
        }
    }

    private void running(Export export, List<Node> nodes) {
        Texts texts = desk.texts();
        Facts facts = new Facts();
        facts.line(texts.bind("exports.purpose")).setText(export.wish().purpose());
        facts.line(texts.bind("exports.recipient")).setText(export.wish().recipient());
        if (!export.wish().caseNumber().isBlank()) {
            facts.line(texts.bind("exports.case")).setText(export.wish().caseNumber());
        }
        nodes.add(facts);
        List<Piece> in = evidence.pieces().stream().filter(p -> export.wish().pieces().contains(p.id())).toList();
        contents(nodes, in, evidence.pieces().stream().filter(p -> !in.contains(p)).toList());
        nodes.add(rule(export));
        switch (export.state()) {
            case ExportState.Building(int done, int of) -> {
                progress.setProgress(of == 0 ? 0 : (double) done / of);
                nodes.add(progress);
                nodes.add(Labels.of(texts.get("exports.building", done, of), "caption", "text-2"));
            }
            case ExportState.Ready ready -> nodes.add(wrapped(Labels.of(words.ready(ready), "caption", "text-2")));
            case ExportState.Failed failed -> nodes.add(wrapped(Labels.of(texts.problem(failed.problem()), "caption", "warn")));
            default -> { }
        }
        if (!saving.getText().isEmpty() && export.id().equals(fetched)) {
            nodes.add(saving);
        }
        if (model.changed(export, evidence.ticked())) {
            nodes.add(wrapped(Labels.of(texts.bind("exports.changed"), "caption", "warn")));
        }
        if (reason.isVisible()) {
            nodes.add(reason);
        }
    }

    private List<Button> offer(Export export) {
        Texts texts = desk.texts();
        List<Button> buttons = new ArrayList<>();
        if (model.mayWithdraw(export)) {
            buttons.add(Buttons.ghost("export-withdraw", texts.bind("exports.withdraw"), () -> ask(export, "exports.withdraw.why",
                    why -> new ExportCommand.Withdraw(export.id(), why))));
        }
        if (model.mayApprove(export)) {
            buttons.add(Buttons.plain("export-refuse", texts.bind("exports.refuse"), () -> ask(export, "exports.refuse.why",
                    why -> new ExportCommand.Refuse(export.id(), export.revision(), why))));
            buttons.add(Buttons.primary("export-approve", texts.bind("exports.approve"), () -> acts.send(new ExportCommand.Approve(export.id(), export.revision()))));
        }
        if (model.changed(export, evidence.ticked())) {
            Runnable change = () -> acts.send(model.change(export, evidence.ticked()));
            // One filled button a panel: what is ready to be saved comes first.
            buttons.add(model.mayFetch(export) ? Buttons.plain("export-change", texts.bind("exports.change"), change)
                    : Buttons.primary("export-change", texts.bind("exports.change"), change));
        }
        if (export.state() instanceof ExportState.Failed) {
            buttons.add(Buttons.plain("export-again", texts.bind("exports.again"), () -> acts.send(new ExportCommand.TryAgain(export.id()))));
        }
        if (model.mayFetch(export)) {
            buttons.add(Buttons.primary("export-save", texts.bind("exports.save"), () -> save(export)));
        }
        return buttons;
    }

    private void ask(Export export, String key, Function<String, ExportCommand> order) {
        reasoned = export.id();
        reason.ask(key, why -> acts.send(order.apply(why)), this::show);
        show();
        reason.focus();
    }

    private void request() {
        evidence.incident().ifPresent(of -> acts.send(model.request(of, evidence.ticked(), form.purpose(), form.recipient(), form.caseNumber())));
    }

    private void save(Export export) {
        Optional<Path> target = fetching ? Optional.empty() : where.apply(export.id() + ".zip");
        if (target.isEmpty()) {
            return;
        }
        fetching = true;
        fetched = export.id();
        desk.hub().ask(new FetchQuery(export.id())).thenAcceptAsync(ticket -> {
            try {
                PacketFetch.save(means.hub(), ticket, target.get(), share -> { });
                desk.pulse().later(() -> fetched(texts -> texts.get("exports.saved", target.get())));
            } catch (InterruptedException e) {
                // The console is being closed.
                Thread.currentThread().interrupt();
            } catch (java.io.IOException e) {
                desk.pulse().later(() -> fetched(texts -> texts.get("exports.save.failed", String.valueOf(e.getMessage()))));
            }
        }, means.workers()).exceptionally(error -> {
            desk.pulse().later(() -> fetched(texts -> texts.problem(Orders.problemOf(error))));
            return null;
        });
        saved(texts -> texts.get("exports.saving"));
    }

    private void fetched(Function<Texts, String> what) {
        fetching = false;
        saved(what);
    }

    private void saved(Function<Texts, String> what) {
        saved = what;
        saving.setWrapText(true);
        saving.setMinHeight(Region.USE_PREF_SIZE);
        show();
    }

    private void contents(List<Node> nodes, List<Piece> in, List<Piece> out) {
        Facts facts = new Facts();
        List<Piece> all = evidence.pieces();
        facts.line(desk.texts().bind("exports.in")).setText(in.isEmpty() ? desk.texts().get("exports.in.none") : desk.texts().get("exports.in.pieces", in.size(),
                desk.texts().formats().bytes(in.stream().mapToLong(Piece::bytes).sum()), words.labels(in, all)));
        long gaps = in.stream().filter(p -> p.gap() != null).count();
        facts.line(desk.texts().bind("exports.with")).setText(desk.texts().get("exports.with.what", gaps));
        facts.line(desk.texts().bind("exports.out")).setText(out.isEmpty() ? desk.texts().get("exports.out.none") : words.leftOut(out, all));
        nodes.add(facts);
        nodes.add(wrapped(Labels.of(desk.texts().bind("exports.unmasked"), "caption", "text-3")));
    }

    private Node rule(@Nullable Export export) {
        VBox rule = new VBox(6, Labels.of(desk.texts().bind("exports.rule"), "caption", "strong", "text-2"));
        rule.getChildren().addAll(words.rule(export));
        return rule;
    }

    private Label caption(String key) {
        return wrapped(Labels.of(desk.texts().bind(key), "caption", "text-2"));
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void close() {
        listening.close();
    }
}
