package wanglou.console.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.SignView;
import wanglou.incidents.Grade;
import wanglou.units.UnitStatus;

/** Home: FX. What wants somebody at a locked desk: numbers only. The sounds are their other half and go on. */
final class LockCounts extends VBox {

    private final Desk desk;
    private final Line emergencies;
    private final Line grave;
    private final Line notices;
    private final SignView hub = new SignView(SignView.Sign.OFF);
    private final Label hubText = Labels.of("", "caption", "text-2");

    /** One number; red when it is above zero. */
    private record Line(SignView sign, Label number) {

        void show(long count) {
            sign.show(count > 0 ? SignView.Sign.LOST : SignView.Sign.OFF);
            number.setText(String.valueOf(count));
            number.getStyleClass().removeAll("act", "text-3");
            number.getStyleClass().add(count > 0 ? "act" : "text-3");
        }
    }

    LockCounts(Desk desk, Listening listening) {
        super(6);
        this.desk = desk;
        Texts texts = desk.texts();
        getStyleClass().add("sign-in-facts");
        emergencies = line("lock-emergencies", texts.bind("console.lock.emergencies"));
        grave = line("lock-grave", texts.bind("console.lock.grave"));
        notices = line("lock-notices", texts.bind("console.lock.notices"));
        hubText.setId("lock-hub");
        getChildren().add(Labels.row(8, hub, hubText));
        listening.to(this::show, desk.clock().secondProperty(), desk.notices().unreadProperty(), desk.link().stateProperty(),
                texts.languageProperty());
        listening.to(desk.mirrors().units(), keys -> show());
        listening.to(desk.mirrors().incidents(), keys -> show());
        show();
    }

    private Line line(String id, ObservableValue<String> words) {
        SignView sign = new SignView(SignView.Sign.OFF);
        Label number = Labels.of("0", "strong", "text-3");
        number.setId(id);
        getChildren().add(Labels.row(8, sign, Labels.of(words, "text-2"), Labels.gap(), number));
        return new Line(sign, number);
    }

    private void show() {
        emergencies.show(desk.mirrors().units().values().stream().filter(u -> u.status().equals(UnitStatus.EMERGENCY)).count());
        grave.show(desk.mirrors().incidents().values().stream().filter(i -> i.open() && i.grade().equals(new Grade(1))).count());
        notices.show(desk.notices().all().stream().limit(desk.notices().unreadProperty().get())
                .filter(n -> n.level() == Notice.Level.ACT).count());
        boolean live = desk.link().live();
        hub.show(live ? SignView.Sign.OK : SignView.Sign.LOST);
        hubText.setText(desk.texts().get(live ? desk.preferences().get().sound() ? "console.lock.live" : "console.lock.live.silent"
                : "console.lock.hub-lost"));
    }
}
