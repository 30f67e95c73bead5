package wanglou.console.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Busy;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.Unit;

/** Home: FX. What pressing Enter once more will do: whom it sends, and whom it takes from something. */
final class ConfirmLine {

    private final Desk desk;
    private final Advice advice;
    private final AdviceWords words;
    private final IncidentId incident;
    private final Runnable left;
    private final Label what = Labels.of("", "text-1");
    private final Label cost = Labels.of("", "caption");
    private final Button yes;
    private final HBox node;

    /** @param left gives the keys back to the table */
    ConfirmLine(Desk desk, Advice advice, AdviceWords words, IncidentId incident, Runnable left) {
        this.desk = desk;
        this.advice = advice;
        this.words = words;
        this.incident = incident;
        this.left = left;
        yes = Buttons.keyed(Buttons.primary("work-confirm", desk.texts().bind("work.confirm.yes"), this::send), Icon.ENTER);
        yes.disableProperty().bind(desk.link().liveProperty().not());
        yes.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                send();
            }
        });
        Button no = Buttons.keyed(Buttons.small(Buttons.plain("work-confirm-no", desk.texts().bind("work.confirm.no"), this::hide)), "Esc");
        what.setId("work-confirm-what");
        cost.setId("work-confirm-cost");
        node = Labels.row(10, Badge.tag(Badge.Tone.ACCENT, desk.texts().bind("work.confirm")), what, cost, Labels.gap(), no, Buttons.small(yes));
        node.getStyleClass().add("confirm-line");
        node.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                hide();
            }
        });
        show(false);
    }

    HBox node() {
        return node;
    }

    boolean open() {
        return node.isVisible();
    }

    /** Shows what sending those tried out means; with none there is nothing to confirm. */
    void ask() {
        List<UnitId> units = advice.tried().of(incident);
        Incident to = desk.mirrors().incidents().get(incident);
        if (units.isEmpty() || to == null) {
            hide();
            return;
        }
        what.setText(desk.texts().get("work.confirm.what", words.signs(units), IncidentWords.shortNumber(incident)));
        List<Busy> busy = advice.sending().busy(to, units);
        List<String> waiting = advice.sending().waiting(to, units).stream().map(Unit::callSign).toList();
        cost.setText(cost(busy) + (waiting.isEmpty() ? "" : " · " + desk.texts().get("work.confirm.approval", String.join(" · ", waiting))));
        cost.getStyleClass().removeAll("ok", "warn");
        cost.getStyleClass().add(busy.isEmpty() && waiting.isEmpty() ? "ok" : "warn");
        show(true);
        yes.requestFocus();
    }

    private String cost(List<Busy> busy) {
        if (busy.isEmpty()) {
            return desk.texts().get("work.confirm.free");
        }
        List<String> each = new ArrayList<>();
        busy.forEach(b -> each.add(Optional.ofNullable(b.bound())
                .map(r -> desk.texts().get("work.confirm.bound", b.unit().callSign(), IncidentWords.shortNumber(r.incident())))
                .orElseGet(() -> desk.texts().get("work.confirm.doing", b.unit().callSign(),
                        desk.texts().orElse("unit.status." + b.unit().status().value(), b.unit().status().value())))));
        return String.join(" · ", each);
    }

    void hide() {
        if (open()) {
            show(false);
            left.run();
        }
    }

    private void send() {
        List<UnitId> units = advice.tried().of(incident);
        Incident to = desk.mirrors().incidents().get(incident);
        if (!units.isEmpty() && to != null) {
            advice.sending().send(to, units, desk.texts().bind("work.sent", words.signs(units), IncidentWords.shortNumber(incident)));
            advice.tried().clear(incident);
        }
        hide();
    }

    private void show(boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
