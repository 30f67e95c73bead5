package wanglou.handover.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.core.UnitId;
import wanglou.handover.Handover;
import wanglou.incidents.ui.IncidentWords;
import wanglou.paper.Emoji;

/** Home: FX. Of a handover note: which unit was on what, and what waited for an answer. */
record HandoverForces(Desk desk) {

    List<Node> lines(Handover handover, Instant now) {
        List<Node> lines = new ArrayList<>();
        if (!handover.units().isEmpty()) {
            lines.add(Labels.of(desk.texts().get("handover.units", handover.units().size()), "caption", "text-2"));
            handover.units().forEach(crew -> lines.add(line(crew, now)));
        }
        if (!handover.leaving().isEmpty()) {
            lines.add(Labels.of(desk.texts().get("handover.leaving", handover.leaving().size()), "caption", "text-2"));
            handover.leaving().forEach(each -> lines.add(line(each)));
        }
        if (!handover.loose().isEmpty()) {
            lines.add(Labels.of(desk.texts().get("handover.loose", handover.loose().size()), "caption", "text-2"));
            handover.loose().forEach(each -> lines.add(line(each, now)));
        }
        return lines;
    }

    private Node line(Handover.Crew crew, Instant now) {
        Texts texts = desk.texts();
        Node sign = sign(crew.unit(), crew.callSign());
        String status = texts.orElse("unit.status." + crew.status(), crew.status().value());
        Label what = Labels.of(crew.incident() == null ? status
                : IncidentWords.shortNumber(crew.incident()) + " · " + texts.orElse("dispatch.state." + crew.step(), crew.step()), "caption", "text-2");
        HBox line = Labels.row(8, desk.marks().unit(crew.status(), false, 14), sign, what, Labels.gap());
        if (crew.undelivered()) {
            line.getChildren().add(Badge.tag(Badge.Tone.WARN, texts.get("handover.state.undelivered")));
        }
        line.getChildren().add(since(crew.since(), now));
        return line;
    }

    private Node line(Handover.Leaving leaving) {
        Texts texts = desk.texts();
        Label what = Labels.of(leaving.incident() == null ? texts.orElse("unit.status." + leaving.status(), leaving.status().value())
                : texts.get("handover.leaving.bound", IncidentWords.shortNumber(leaving.incident())), "caption", leaving.incident() == null ? "text-2" : "warn");
        Label at = Labels.of(texts.get("handover.leaving.at", texts.formats().time(leaving.at())), "caption", "warn");
        at.setMinWidth(Region.USE_PREF_SIZE);
        return Labels.row(8, desk.marks().unit(leaving.status(), false, 14), sign(leaving.unit(), leaving.callSign()), what, Labels.gap(), at);
    }

    private Node sign(UnitId unit, String callSign) {
        var sign = Buttons.link("handover-unit-" + callSign, new SimpleStringProperty(Emoji.readable(callSign)), () -> {
            desk.navigation().go("command");
            desk.selection().set(new Selection.OfUnit(unit));
        });
        sign.getStyleClass().add("caption");
        return sign;
    }

    private Node line(Handover.Loose loose, Instant now) {
        Texts texts = desk.texts();
        String subject = loose.what().equals("call") ? loose.subject().substring(loose.subject().lastIndexOf('-') + 1) : loose.subject();
        Label what = Labels.of(texts.get("handover.loose." + loose.what(), subject, loose.incident() == null ? ""
                : IncidentWords.shortNumber(loose.incident())), "caption", "text-2");
        return Labels.row(8, what, Labels.gap(), since(loose.since(), now));
    }

    private Label since(Instant at, Instant now) {
        Label since = Labels.of(desk.texts().formats().when(at, now), "caption", "text-3");
        since.setMinWidth(Region.USE_PREF_SIZE);
        return since;
    }
}
