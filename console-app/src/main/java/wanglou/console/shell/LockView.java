package wanglou.console.shell;

import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.HubAccess;
import wanglou.console.Listening;
import wanglou.console.Presence;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;

/** Home: FX. The card of a locked screen: whose it is, what is urgent in numbers without names, and the way back in. */
final class LockView extends StackPane implements AutoCloseable {

    private final Desk desk;
    private final Presence presence;
    private final Runnable unlocked;
    private final Listening listening = new Listening();
    private final SecretField password;
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final Label answer = Labels.of("", "caption", "text-3");

    /** @param other somebody else wants to sign in */
    LockView(Desk desk, Presence presence, Runnable unlocked, Runnable other) {
        this.desk = desk;
        this.presence = presence;
        this.unlocked = unlocked;
        Texts texts = desk.texts();
        setId("lock");
        getStyleClass().add("sign-in");
        password = new SecretField("lock-password", texts, this::submit);
        VBox card = new VBox(head(texts, desk.clock().now()), new LockCounts(desk, listening), form(texts), foot(texts, other));
        card.getStyleClass().add("sign-in-card");
        card.setMaxSize(376, USE_PREF_SIZE);
        setAlignment(card, Pos.CENTER);
        getChildren().add(card);
    }

    /** What stands in the further windows meanwhile. */
    static Parent cover(Texts texts) {
        Label words = Labels.of(texts.bind("console.lock.title"), "text-2");
        words.setGraphic(new IconView(Icon.LOCK).tinted("text-2"));
        StackPane cover = new StackPane(words);
        cover.getStyleClass().add("sign-in");
        return cover;
    }

    void focus() {
        password.focus();
    }

    private VBox head(Texts texts, Instant since) {
        Label title = Labels.of(texts.bind("console.lock.title"), "title");
        Label at = Labels.of(Bindings.createStringBinding(() -> texts.get("console.lock.since", texts.formats().time(since)),
                texts.languageProperty()), "caption", "text-2");
        Label who = Labels.of(Bindings.createStringBinding(() -> desk.displayName() + " · " + Seats.name(texts, desk.actor().seat().value()),
                texts.languageProperty()), "text-2");
        who.setId("lock-person");
        VBox head = new VBox(4, Labels.row(8, new IconView(Icon.LOCK).tinted("text-2"), title, Labels.gap(), at), who);
        head.getStyleClass().add("sign-in-head");
        return head;
    }

    private VBox form(Texts texts) {
        Button enter = Buttons.keyed(Buttons.primary("lock-enter", texts.bind("console.lock.unlock"), this::submit), Icon.ENTER);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.getStyleClass().add("tall");
        enter.disableProperty().bind(busy.or(password.textProperty().isEmpty()));
        answer.setId("lock-answer");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        answer.textProperty().bind(texts.bind("console.signin.rule"));
        VBox form = new VBox(4, Labels.of(texts.bind("console.signin.password"), "caption", "text-2"), password, ChooseForm.space(12), enter,
                ChooseForm.space(4), answer);
        form.getStyleClass().add("sign-in-form");
        return form;
    }

    private static HBox foot(Texts texts, Runnable other) {
        HBox foot = Labels.row(8, Labels.of(texts.bind("console.lock.other.how"), "caption", "text-3"), Labels.gap(),
                Buttons.link("lock-other", texts.bind("console.lock.other"), other));
        foot.getStyleClass().add("card-foot");
        return foot;
    }

    private void submit() {
        String typed = password.text();
        if (busy.get() || typed.isEmpty()) {
            return;
        }
        busy.set(true);
        tell(desk.texts().get("console.signin.busy"), "text-3");
        presence.confirm(typed).whenComplete((refused, error) -> desk.pulse().later(() -> {
            busy.set(false);
            if (error != null) {
                failed(desk.texts().problem(Orders.problemOf(error)));
            } else if (refused.isPresent()) {
                HubAccess.SignIn.Refused no = refused.get();
                failed(desk.texts().problem(no.problem())
                        + (no.triesLeft() < 0 ? "" : " · " + desk.texts().get("console.signin.left", no.triesLeft())));
            } else {
                unlocked.run();
            }
        }));
    }

    private void failed(String reason) {
        tell(reason, "act");
        password.textProperty().set("");
        password.focus();
    }

    private void tell(String text, String tint) {
        answer.getStyleClass().removeAll("act", "text-3");
        answer.getStyleClass().add(tint);
        answer.textProperty().unbind();
        answer.setText(text);
    }

    @Override
    public void close() {
        listening.close();
        password.textProperty().set("");
    }
}
