package wanglou.push.ui;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Texts;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Marks;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.paper.Emoji;
import wanglou.push.PushPart;

/** Home: FX. The card as the other side sees it: the same code draws the preview and the card that arrives, so the preview cannot lie. */
final class PushCardFace extends HBox {

    private final Texts texts;
    private final Marks marks;
    private final IncidentWords words;
    private final VBox lines = new VBox(3);
    private final Label camera = Labels.of("", "caption", "text-2");
    private final VBox picture = new VBox(4, new IconView(Icon.CAMERA).tinted("text-3"), camera);

    PushCardFace(Texts texts, Marks marks, IncidentWords words) {
        super(12);
        this.marks = marks;
        this.texts = texts;
        this.words = words;
        picture.getStyleClass().add("push-picture");
        camera.setWrapText(true);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(picture, lines);
    }

    /** @param incident null where this console does not know it */
    void show(IncidentId id, @Nullable Incident incident, Set<PushPart> parts, String note, String risk, String cameraName) {
        boolean pictured = parts.contains(PushPart.PICTURE) && !cameraName.isBlank();
        picture.setVisible(pictured);
        picture.setManaged(pictured);
        camera.setText(cameraName);
        lines.getChildren().clear();
        if (incident == null) {
            lines.getChildren().add(Labels.of(texts.get("push.card.unknown", id), "strong"));
        } else {
            Label place = Labels.of(parts.contains(PushPart.PLACE) ? words.place(incident.place()) : "", "caption", "text-2");
            place.setWrapText(true);
            HBox.setHgrow(place, Priority.ALWAYS);
            Label kind = Labels.of(words.kind(incident.kind()), "strong");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            lines.getChildren().add(Labels.row(8, marks.grade(incident.grade(), false, 16), kind, place));
        }
        if (parts.contains(PushPart.RISK) && !risk.isBlank()) {
            lines.getChildren().add(line(Icon.WARN, "warn", Emoji.readable(risk)));
        }
        if (!note.isBlank()) {
            lines.getChildren().add(line(Icon.NOTE, "text-2", texts.get("push.card.note", Emoji.readable(note))));
        }
        if (parts.contains(PushPart.CALLER)) {
            lines.getChildren().add(line(Icon.PHONE, "text-2", texts.get("push.card.caller")));
        }
    }

    private static HBox line(Icon icon, String tint, String text) {
        Label label = Labels.of(text, "caption", tint);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = Labels.row(6, new IconView(icon, 14).tinted(tint), label);
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }
}
