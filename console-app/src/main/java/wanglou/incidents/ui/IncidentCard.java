package wanglou.incidents.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.MapActs;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.GradeLook;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.console.ui.ReadyWords;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.PhraseCatalogue;
import wanglou.incidents.RecordedIncidentQuery;
import wanglou.map.geo.GeoPoint;
import wanglou.paper.Emoji;

/** Home: FX. One incident: what, where, how urgent, what was said, and the acts that change it. Shows what the record holds, no more. */
public final class IncidentCard extends VBox implements AutoCloseable {

    private final Desk desk;
    private final IncidentWords words;
    private final IncidentId id;
    private final Listening listening = new Listening();
    private final StackPane mark = new StackPane();
    private final Label kind = Labels.of("", "title", "text-1");
    private final Badge grade = Badge.tag(Badge.Tone.PLAIN, "");
    private final Label timer = Labels.of("", "title", "digits");
    private final Label line = Labels.of("", "caption", "text-2");
    private final Label result = Labels.of("", "caption", "text-2");
    private final StageBar stages;
    private final LifeActs life;
    private final Conflict conflict;
    private final Beside beside;
    private long besideVersion;
    private final Label address = Labels.of("", "strong", "text-1");
    private final Label coordinates = Labels.of("", "caption", "text-3");
    private final Label source = Labels.of("", "caption", "text-2");
    private final HBox regrade = Labels.row(4);
    private final FlowPane linked = new FlowPane(12, 2);
    private final TimelineView timeline;
    private final TextField note = new TextField();
    private final Button addNote;
    private final Button close;
    private final Button reopen;
    private final List<CardPart> parts;
    private @Nullable Incident recorded;
    private boolean asked;

    /** @param parts what other features add, from top to bottom; the card closes them */
    public IncidentCard(Desk desk, IncidentWords words, IncidentId id, MapActs map, Beside beside, List<CardPart> parts) {
        this.parts = List.copyOf(parts);
        this.beside = beside;
        this.desk = desk;
        this.words = words;
        this.id = id;
        Texts texts = desk.texts();
        setId("incident-card");
        getStyleClass().add("card");
        addNote = Buttons.small(Buttons.plain("incident-note-add", texts.bind("incidents.card.note.add"), this::sendNote));
        stages = new StageBar(words, desk.marks());
        conflict = new Conflict(desk, words, id);
        life = new LifeActs(desk, words, id, beside, conflict);
        timeline = new TimelineView(desk, words, id);
        besideVersion = beside.version(id);
        close = Buttons.plain("incident-close", texts.bind("incidents.card.close"), life::close);
        reopen = Buttons.plain("incident-reopen", texts.bind("incidents.card.reopen"), life::reopen);
        getChildren().addAll(section(head()), section(where(map)));
        this.parts.forEach(part -> getChildren().add(section(part)));
        getChildren().addAll(
                section(Labels.of(texts.bind("incidents.card.grade"), "caption", "text-3"), regrade),
                section(Labels.of(texts.bind("incidents.card.note"), "caption", "text-3"), noteLine()),
                section(Labels.of(texts.bind("incidents.card.timeline"), "caption", "text-3"), timeline), spacer(), acts(map));
        listening.to(desk.mirrors().incidents(), changed -> {
            if (changed.contains(id)) {
                show();
                timeline.changed();
            }
        });
        listening.to(this::besideChanged, beside.changes());
        listening.to(this::show, texts.languageProperty(), desk.link().liveProperty());
        listening.to(this::tick, desk.clock().secondProperty());
        show();
    }

    private VBox head() {
        mark.setMinSize(24, 24);
        timer.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = Labels.row(10, mark, kind, grade, Labels.gap(), timer);
        first.getStyleClass().add("card-head");
        result.setWrapText(true);
        linked.setId("incident-linked");
        return new VBox(8, new VBox(2, first, line), stages, result, linked, life, conflict);
    }

    private VBox where(MapActs map) {
        address.setWrapText(true);
        coordinates.setMinWidth(Region.USE_PREF_SIZE);
        var show = Buttons.link("incident-show", desk.texts().bind("incidents.card.show"), () -> point().ifPresent(map::show));
        show.getStyleClass().add("caption");
        show.visibleProperty().bind(coordinates.textProperty().isNotEmpty());
        HBox first = Labels.row(8, new IconView(Icon.PIN).tinted("accent"), address, Labels.gap(), coordinates);
        HBox second = Labels.row(8, source, Labels.gap(), show);
        second.getStyleClass().add("place-second");
        return new VBox(2, first, second);
    }

    private HBox noteLine() {
        note.setId("incident-note");
        note.promptTextProperty().bind(desk.texts().bind("incidents.card.note.prompt"));
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setOnAction(e -> sendNote());
        note.disableProperty().bind(desk.link().liveProperty().not());
        addNote.disableProperty().bind(note.textProperty().isEmpty().or(desk.link().liveProperty().not()));
        return Labels.row(8, note, new ReadyWords(desk.texts(), PhraseCatalogue.Use.NOTE, note), addNote);
    }

    private FlowPane acts(MapActs map) {
        Texts texts = desk.texts();
        var lost = desk.link().liveProperty().not();
        close.disableProperty().bind(lost);
        reopen.disableProperty().bind(lost);
        FlowPane acts = new FlowPane(8, 8,
                Buttons.with(Buttons.plain("incident-nearby", texts.bind("incidents.card.nearby"), () -> point().ifPresent(map::nearby)), Icon.PIN),
                Buttons.with(Buttons.plain("incident-reach", texts.bind("incidents.card.reach"), () -> point().ifPresent(map::reach)), Icon.CLOCK),
                Buttons.with(Buttons.plain("incident-route", texts.bind("incidents.card.route"), () -> point().ifPresent(map::routeTo)), Icon.ROUTE),
                close, reopen);
        parts.forEach(part -> acts.getChildren().addAll(part.acts()));
        acts.getStyleClass().add("card-acts");
        return acts;
    }

    private Optional<GeoPoint> point() {
        Incident incident = known();
        return incident == null ? Optional.empty() : Optional.ofNullable(incident.place().point());
    }

    /** The words stay in the field until the hub has them. */
    private void sendNote() {
        String text = note.getText().strip();
        if (!text.isEmpty()) {
            desk.orders().send(new IncidentCommand.AddNote(id, text)).thenAccept(outcome -> {
                if (outcome instanceof Outcome.Done && note.getText().strip().equals(text)) {
                    note.clear();
                }
            });
        }
    }

    /** As the board has it; of one that was put away, as the record has it. */
    private @Nullable Incident known() {
        Incident incident = desk.mirrors().incidents().get(id);
        return incident == null ? recorded : incident;
    }

    private void askTheRecord() {
        kind.setText(id.value());
        line.setText(desk.texts().get(asked ? "incidents.card.gone" : "incidents.card.record.asked"));
        if (!asked) {
            desk.hub().ask(new RecordedIncidentQuery(id)).whenComplete((found, error) -> desk.pulse().later(() -> {
                asked = error == null;
                recorded = error == null ? found.incident() : null;
                if (error == null) {
                    show();
                }
            }));
        }
    }

    private void show() {
        KeepFocus.across(this, this::renew);
    }

    private void renew() {
        Incident incident = known();
        if (incident == null) {
            askTheRecord();
            return;
        }
        boolean live = desk.link().live();
        mark.getChildren().setAll(desk.marks().grade(incident.grade(), !live, 24));
        kind.setText(words.kind(incident.kind()));
        grade.setText(words.grade(incident.grade()));
        grade.tone(incident.grade().value() == 1 ? Badge.Tone.ACT : Badge.Tone.PLAIN);
        String watched = String.join(" · ", beside.watchers(id).stream().map(w -> desk.texts().get("life.watching", w.name())).toList());
        line.setText(id + " · " + desk.texts().get("incidents.card.by", incident.seat(), incident.openedBy())
                + (watched.isEmpty() ? "" : " · " + watched)
                + (desk.mirrors().incidents().get(id) == null ? " · " + desk.texts().get("incidents.card.record") : ""));
        result.setText(Emoji.readable(incident.life().outcome()));
        showIf(result, !incident.life().outcome().isBlank());
        showLinked(incident);
        life.show(incident);
        timeline.show();
        showPlace(incident);
        showGrades(incident);
        note.setVisible(incident.open());
        showIf(close, incident.open());
        showIf(reopen, !incident.open());
        tick();
    }

    private void showPlace(Incident incident) {
        GeoPoint at = incident.place().point();
        address.setText(words.place(incident.place()));
        address.getStyleClass().removeAll("warn", "text-1");
        address.getStyleClass().add(at == null ? "warn" : "text-1");
        coordinates.setText(at == null ? "" : "%.5f, %.5f".formatted(at.lat(), at.lon()));
        source.setText(at == null ? desk.texts().get("incidents.card.unlocated")
                : desk.texts().orElse("incidents.source." + incident.place().source(), incident.place().source()));
    }

    private void showGrades(Incident incident) {
        regrade.getChildren().clear();
        List<Grade> known = desk.marks().grades().stream().map(GradeLook::grade).toList();
        List<Grade> all = known.contains(incident.grade()) ? known : Stream.concat(known.stream(), Stream.of(incident.grade())).toList();
        for (Grade each : all) {
            boolean current = each.equals(incident.grade());
            Button button = new Button(words.grade(each), desk.marks().grade(each, false, 14));
            button.setId("incident-grade-" + each.value());
            button.getStyleClass().add("small");
            if (current) {
                button.getStyleClass().add("current");
            }
            button.setDisable(!incident.open() || !desk.link().live());
            Grade before = incident.grade();
            button.setOnAction(e -> {
                if (!current) {
                    conflict.send(new IncidentCommand.Regrade(id, each, incident.life().version()), "grade", words.grade(each),
                            desk.texts().follow(t -> t.get("incidents.done.regraded", IncidentWords.shortNumber(id), words.grade(each))),
                            Optional.of(new IncidentCommand.Regrade(id, before)));
                }
            });
            regrade.getChildren().add(button);
        }
    }

    private void showLinked(Incident incident) {
        linked.getChildren().clear();
        IncidentId into = incident.life().mergedInto();
        if (into != null) {
            linked.getChildren().add(go("life.merged-into", into));
        }
        for (IncidentId other : incident.life().linked()) {
            Button cut = Buttons.icon("unlink-" + IncidentWords.shortNumber(other), Icon.CROSS, desk.texts().bind("life.unlink"),
                    () -> desk.orders().send(new IncidentCommand.Unlink(id, other), Texts.nothing(), Optional.of(new IncidentCommand.Link(id, other))));
            linked.getChildren().add(Labels.row(2, go("life.linked-with", other), cut));
        }
        showIf(linked, !linked.getChildren().isEmpty());
    }

    private Node go(String key, IncidentId other) {
        var link = Buttons.link("go-" + IncidentWords.shortNumber(other), desk.texts().bind(key, IncidentWords.shortNumber(other)),
                () -> desk.selection().set(new Selection.OfIncident(other)));
        link.getStyleClass().add("caption");
        return link;
    }

    private void besideChanged() {
        show();
        if (besideVersion != beside.version(id)) {
            besideVersion = beside.version(id);
            timeline.changed();
        }
    }

    private void tick() {
        Incident incident = known();
        if (incident != null) {
            Instant now = desk.link().pictureAt(desk.clock().now());
            boolean live = desk.link().live();
            boolean late = beside.overLimit(incident, now) || incident.open() && beside.late(id).isPresent();
            timer.setText(words.age(incident, now));
            timer.getStyleClass().removeAll("text-1", "text-3", "warn");
            timer.getStyleClass().add(!incident.open() || !live ? "text-3" : late ? "warn" : "text-1");
            stages.show(incident, now, live, beside.overLimit(incident, now));
        }
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static VBox section(Node... nodes) {
        VBox section = new VBox(8, nodes);
        section.getStyleClass().add("card-section");
        return section;
    }

    /** A part that hides itself takes its section along. */
    private static VBox section(CardPart part) {
        VBox section = section(part.node());
        section.visibleProperty().bind(part.node().visibleProperty());
        section.managedProperty().bind(part.node().managedProperty());
        return section;
    }

    private static Region spacer() {
        Region spacer = new Region();
        VBox.setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    @Override
    public void close() {
        parts.forEach(CardPart::close);
        timeline.close();
        listening.close();
    }
}
