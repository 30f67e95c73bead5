package wanglou.handover.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Page;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.console.ui.NoteArea;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.ReadyWords;
import wanglou.core.Outcome;
import wanglou.escalation.Alert;
import wanglou.handover.Handover;
import wanglou.handover.HandoverCommand;
import wanglou.handover.HandoverId;
import wanglou.incidents.Incident;
import wanglou.incidents.PhraseCatalogue;
import wanglou.incidents.Stage;
import wanglou.incidents.ui.IncidentWords;
import wanglou.paper.Emoji;

/** Home: FX. What one shift tells the next: a note with every open incident, and the notes still to be read. */
public final class HandoverPage implements Page {

    private static final int SHOWN = 30;

    private final Desk desk;
    private final IncidentWords words;
    private final Listening listening = new Listening();
    private final NoteArea note = new NoteArea("handover-text", 4);
    private final Label open = Labels.of("", "caption", "text-2");
    private final VBox notes = new VBox(12);
    private final Set<HandoverId> unfolded = new HashSet<>();
    private final VBox node;

    public HandoverPage(Desk desk, IncidentWords words) {
        this.desk = desk;
        this.words = words;
        Texts texts = desk.texts();
        note.promptTextProperty().bind(texts.bind("handover.write.prompt"));
        Button write = Buttons.primary("handover-write", texts.bind("handover.write"), this::write);
        write.disableProperty().bind(desk.link().liveProperty().not());
        VBox form = new VBox(8, Labels.of(texts.bind("handover.write.title"), "caption", "text-2"), note,
                Labels.row(12, write, open, Labels.gap(), new ReadyWords(texts, PhraseCatalogue.Use.HANDOVER, note)));
        form.getStyleClass().add("card-section");
        notes.getStyleClass().add("card-section");
        VBox column = new VBox(form, notes);
        column.setMaxWidth(880);
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = new VBox(new PanelHeader(texts.bind("handover.title")), scroll);
        node.setId("handover-page");
        node.getStyleClass().add("panel");
        listening.to(desk.mirrors().of(Handover.BOARD), keys -> show());
        listening.to(this::show, texts.languageProperty(), desk.link().liveProperty());
        listening.to(this::count, desk.clock().secondProperty());
        show();
    }

    private void write() {
        String text = note.getText();
        desk.orders().send(new HandoverCommand.Write(text), desk.texts().bind("handover.written"), Optional.empty()).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Done && note.getText().equals(text)) {
                note.clear();
            }
        });
    }

    private void count() {
        List<Incident> all = desk.mirrors().incidents().values().stream().filter(Incident::open).toList();
        long waiting = all.stream().filter(i -> i.stage().equals(Stage.RECEIVED) || i.stage().equals(Stage.GRADED)).count();
        long overdue = desk.mirrors().of(Alert.BOARD).values().stream().map(Alert::incident).distinct().count();
        open.setText(desk.texts().get("handover.open", all.size(), waiting, overdue, all.stream().filter(Incident::unlocated).count()));
    }

    private void show() {
        KeepFocus.across(notes, this::renew);
    }

    private void renew() {
        count();
        notes.getChildren().clear();
        List<Handover> all = new ArrayList<>(desk.mirrors().of(Handover.BOARD).values());
        all.sort(Comparator.comparing((Handover h) -> h.readBy(desk.actor().person())).thenComparing(Comparator.comparing(Handover::at).reversed()));
        all.stream().limit(SHOWN).forEach(each -> notes.getChildren().add(card(each)));
        if (all.isEmpty()) {
            notes.getChildren().add(new EmptyState(Icon.NOTE, desk.texts().bind("handover.empty"), desk.texts().bind("handover.empty.how")));
        }
    }

    private Node card(Handover handover) {
        Texts texts = desk.texts();
        Instant now = desk.clock().now();
        boolean read = handover.readBy(desk.actor().person());
        var head = Labels.row(8, Labels.of(texts.get("handover.by", handover.seat(), handover.by(), texts.formats().when(handover.at(), now)), "strong"),
                Labels.gap());
        if (!read) {
            head.getChildren().add(1, Badge.tag(Badge.Tone.WARN, texts.get("handover.unread", 1)));
            Button got = Buttons.small(Buttons.plain("handover-acknowledge", texts.bind("handover.acknowledge"),
                    () -> desk.orders().send(new HandoverCommand.Acknowledge(handover.id()))));
            got.disableProperty().bind(desk.link().liveProperty().not());
            head.getChildren().add(got);
        }
        VBox card = new VBox(6, head);
        if (!handover.words().isBlank()) {
            card.getChildren().add(wrapped(Emoji.readable(handover.words()), "text-1"));
        }
        card.getChildren().add(Labels.of(texts.get("handover.items", handover.items().size() + handover.left()), "caption", "text-2"));
        if (!read || unfolded.contains(handover.id())) {
            handover.items().forEach(item -> card.getChildren().add(line(item, now)));
            if (handover.left() > 0) {
                card.getChildren().add(Labels.of(texts.get("handover.more", handover.left()), "caption", "warn"));
            }
            card.getChildren().addAll(new HandoverForces(desk).lines(handover, now));
        } else if (!handover.items().isEmpty() || !handover.units().isEmpty() || !handover.loose().isEmpty()) {
            var more = Buttons.link("handover-show", texts.bind("handover.show"), () -> {
                unfolded.add(handover.id());
                show();
            });
            more.getStyleClass().add("caption");
            card.getChildren().add(more);
        }
        if (!handover.read().isEmpty()) {
            card.getChildren().add(wrapped(texts.get("handover.read-by", String.join(" · ", handover.read().stream()
                    .map(r -> r.by() + " " + texts.formats().when(r.at(), now)).toList())), "caption", "text-3"));
        }
        card.getStyleClass().add("inline-form");
        return card;
    }

    private Node line(Handover.Item item, Instant now) {
        Texts texts = desk.texts();
        var number = Buttons.link("handover-" + IncidentWords.shortNumber(item.incident()), new javafx.beans.property.SimpleStringProperty(
                IncidentWords.shortNumber(item.incident())), () -> {
                    desk.navigation().go("command");
                    desk.selection().set(new Selection.OfIncident(item.incident()));
                });
        number.getStyleClass().add("caption");
        Label rest = wrapped(words.kind(item.kind()) + " · " + (item.place().isBlank() ? texts.get("incidents.unlocated") : item.place())
                + " · " + words.stage(item.stage()) + " · " + texts.get("life.seat", item.seat()), "caption", "text-2");
        var line = Labels.row(8, desk.marks().grade(item.grade(), false, 14), number, rest, Labels.gap());
        if (item.unlocated()) {
            line.getChildren().add(Badge.tag(Badge.Tone.WARN, texts.get("handover.state.unlocated")));
        }
        if (item.overdue() != null) {
            line.getChildren().add(Badge.tag(Badge.Tone.WARN, texts.get("handover.state.overdue")));
        }
        Label opened = Labels.of(texts.formats().when(item.openedAt(), now), "caption", "text-3");
        opened.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().add(opened);
        return line;
    }

    private static Label wrapped(String text, String... classes) {
        Label label = Labels.of(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public Node view() {
        return node;
    }

    @Override
    public void close() {
        listening.close();
    }
}
