package wanglou.evidence.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.audit.JournalEntry;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.Timeline;
import wanglou.incidents.ui.TimelineWords;
import wanglou.security.SeatPresence;

/** Home: FX. Who has dealt with these pieces: the journal's entries about them, the newest first. */
final class CustodyPane extends VBox {

    private static final int SHOWN = 60;

    private final Desk desk;
    private final EvidenceModel model;
    private final TimelineWords words;
    private final SimpleStringProperty note = new SimpleStringProperty("");
    private final VBox rows = new VBox();

    CustodyPane(Desk desk, EvidenceModel model, TimelineWords words) {
        this.desk = desk;
        this.model = model;
        this.words = words;
        getStyleClass().add("panel");
        rows.setId("evidence-custody");
        rows.getStyleClass().add("custody");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new PanelHeader(desk.texts().bind("evidence.custody")).note(note), scroll);
    }

    void show() {
        Texts texts = desk.texts();
        List<JournalEntry> all = model.custody();
        if (model.custodyProblem().isPresent()) {
            note.set("");
            Label why = Labels.of(model.custodyProblem().get().code().equals("security.may-not") ? texts.get("evidence.custody.roles")
                    : texts.problem(model.custodyProblem().get()), "caption", "text-2");
            why.setWrapText(true);
            rows.getChildren().setAll(why);
            return;
        }
        List<JournalEntry> last = all.subList(Math.max(0, all.size() - SHOWN), all.size()).reversed();
        note.set(texts.get("evidence.custody.note", last.size(), all.size()));
        Map<String, String> labels = model.numbered().stream().collect(Collectors.toMap(n -> n.piece().id().value(), Source.Numbered::label));
        rows.getChildren().setAll(last.stream().map(entry -> row(entry, labels::get)).toList());
    }

    private HBox row(JournalEntry entry, Function<String, String> label) {
        Region dot = new Region();
        dot.getStyleClass().add("timeline-dot");
        if (!entry.type().contains("opened")) {
            dot.getStyleClass().add("major");
        }
        Label time = Labels.of(desk.texts().formats().time(entry.at()), "caption", "digits", "text-3");
        time.setMinWidth(Region.USE_PREF_SIZE);
        String who = person(entry.person());
        Label what = Labels.of((who.isEmpty() ? "" : who + " ") + said(entry, label), "caption");
        what.setMinWidth(0);
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        return Labels.row(8, time, dot, what);
    }

    /** Pieces are called as in the table: nobody reads file names. */
    private String said(JournalEntry entry, Function<String, String> label) {
        String text = words.of(new Timeline.Entry(entry.seq(), entry.at(), new PersonId(entry.person()), new SeatId(entry.seat().isBlank() ? "-" : entry.seat()),
                entry.type(), entry.payload()));
        for (Source.Numbered each : model.numbered()) {
            text = text.replace(each.piece().id().value(), String.valueOf(label.apply(each.piece().id().value())));
        }
        return text;
    }

    private String person(String id) {
        return id.isBlank() ? "" : desk.mirrors().seats().values().stream().filter(s -> s.person().value().equals(id)).map(SeatPresence::displayName).findFirst()
                .orElse(id.equals("hub") || id.equals("system") ? desk.texts().get("evidence.hub") : id);
    }
}
