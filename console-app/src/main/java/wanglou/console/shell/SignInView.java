package wanglou.console.shell;

import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.HubAccess;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.SignView;

/** Home: FX. The card one signs in with: who, at which seat, to which hub, and how the hub, its certificate and the clocks stand. */
final class SignInView extends StackPane {

    /** A desk clock further from the hub's than this is pointed out. Times of reports would be wrong by it. */
    private static final Duration CLOCK_WARNS = Duration.ofSeconds(2);

    /** What the view wants done. */
    interface Acts {
        void signIn(String name, String password);

        void choosePassword(String name, String old, String chosen);

        void mapOnly();
    }

    private final Texts texts;
    private final Acts acts;
    private final TextField name = new TextField();
    private final SecretField password;
    private final VBox card;
    private final VBox form;
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final BooleanProperty caps = new SimpleBooleanProperty(false);
    private final ObjectProperty<HubAccess.@Nullable Greeting> greeting = new SimpleObjectProperty<>();
    private final BooleanProperty asked = new SimpleBooleanProperty(false);
    private final Label answer = Labels.of("", "caption", "text-3");

    SignInView(Texts texts, String seat, Acts acts) {
        this.texts = texts;
        this.acts = acts;
        setId("sign-in");
        getStyleClass().add("sign-in");
        password = new SecretField("sign-in-password", texts, this::submit);
        form = form();
        card = new VBox(head(seat), form, facts());
        card.getStyleClass().add("sign-in-card");
        VBox column = new VBox(16, card, belows());
        column.setMaxSize(376, USE_PREF_SIZE);
        setAlignment(column, Pos.CENTER);
        getChildren().add(column);
        addEventFilter(javafx.scene.input.KeyEvent.ANY, e -> caps.set(capsLock()));
    }

    /** Ready for typing. */
    void focus() {
        if (name.getText().isBlank()) {
            name.requestFocus();
        } else {
            password.focus();
        }
    }

    void greeted(HubAccess.@Nullable Greeting from) {
        asked.set(true);
        greeting.set(from);
    }

    /** The attempt is over; the password goes, the name stays. */
    void failed(String reason) {
        busy.set(false);
        tell(reason, "act");
        if (card.getChildren().contains(form)) {
            password.textProperty().set("");
            password.focus();
        }
    }

    /** The set-up code was right; now a password of one's own is asked for. */
    void choose() {
        busy.set(false);
        String old = password.text();
        tell("", "text-3");
        form.getChildren().remove(answer);
        ChooseForm choosing = new ChooseForm(texts, busy, answer, chosen -> {
            begin();
            acts.choosePassword(name.getText().strip(), old, chosen);
        });
        card.getChildren().set(1, choosing);
        choosing.focus();
    }

    /** Why one finds oneself here again. */
    void say(String reason) {
        tell(reason, "warn");
    }

    private void tell(String text, String tint) {
        answer.getStyleClass().removeAll("act", "warn", "text-3");
        answer.getStyleClass().add(tint);
        answer.textProperty().unbind();
        answer.setText(text);
    }

    private VBox head(String seat) {
        HBox languages = Labels.row(8);
        for (Language language : new Language[] {Language.EN, Language.ZH}) {
            Button button = new Button(language == Language.EN ? "EN" : language.ownName());
            button.setId("sign-in-lang-" + (language == Language.EN ? "en" : "zh"));
            button.getStyleClass().setAll("lang-choice");
            button.setFocusTraversable(false);
            button.setOnAction(e -> texts.languageProperty().set(language));
            Runnable mark = () -> button.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("current"),
                    texts.language() == language);
            texts.languageProperty().addListener((o, was, is) -> mark.run());
            mark.run();
            languages.getChildren().add(button);
        }
        Label centre = Labels.of(Bindings.createStringBinding(() -> {
            HubAccess.Greeting hub = greeting.get();
            String where = hub == null || hub.centre().isBlank() ? texts.get("console.signin.centre") : hub.centre();
            return where + " · " + Seats.name(texts, seat);
        }, greeting, texts.languageProperty()), "text-2");
        Badge drill = Badge.tag(Badge.Tone.WARN, texts.bind("console.signin.drill"));
        drill.visibleProperty().bind(Bindings.createBooleanBinding(() -> greeting.get() != null && greeting.get().drill(), greeting));
        HBox second = Labels.row(8, centre, Labels.gap(), drill);
        VBox head = new VBox(4, Labels.row(8, new Logo(20), Labels.of(texts.bind("console.name"), "title", "brand-name"), Labels.gap(),
                languages), second);
        head.getStyleClass().add("sign-in-head");
        return head;
    }

    private VBox form() {
        name.setId("sign-in-name");
        HBox capsHint = Labels.row(4, new IconView(Icon.CAPS, 12), Labels.of(texts.bind("console.signin.caps"), "caption"));
        capsHint.getStyleClass().add("warn");
        capsHint.visibleProperty().bind(caps);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox nameBox = new HBox(new IconView(Icon.USER).tinted("text-2"), name);
        nameBox.getStyleClass().add("field-box");
        Button enter = Buttons.keyed(Buttons.primary("sign-in-enter", texts.bind("console.signin.enter"), this::submit), Icon.ENTER);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.getStyleClass().add("tall");
        enter.disableProperty().bind(busy.or(name.textProperty().isEmpty()).or(password.textProperty().isEmpty()));
        name.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                if (password.text().isEmpty()) {
                    password.focus();
                } else {
                    submit();
                }
            }
        });
        answer.setId("sign-in-answer");
        answer.setWrapText(true);
        answer.setAlignment(Pos.CENTER);
        answer.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        answer.setMaxWidth(Double.MAX_VALUE);
        answer.setMinHeight(USE_PREF_SIZE);
        answer.textProperty().bind(texts.bind("console.signin.rule"));
        VBox form = new VBox(4, Labels.of(texts.bind("console.signin.name"), "caption", "text-2"), nameBox, ChooseForm.space(12),
                Labels.row(4, Labels.of(texts.bind("console.signin.password"), "caption", "text-2"), Labels.gap(), capsHint), password,
                ChooseForm.space(16), enter, ChooseForm.space(4), answer);
        form.getStyleClass().add("sign-in-form");
        return form;
    }

    private VBox facts() {
        SignView hubSign = new SignView(SignView.Sign.OFF);
        Runnable sign = () -> hubSign.show(greeting.get() != null ? SignView.Sign.OK : asked.get() ? SignView.Sign.LOST : SignView.Sign.OFF);
        greeting.addListener((o, was, is) -> sign.run());
        asked.addListener((o, was, is) -> sign.run());
        Label hub = fact("sign-in-hub", g -> g == null
                ? texts.get(asked.get() ? "console.signin.hub.lost" : "console.signin.hub.asking")
                : texts.get("console.signin.hub", g.hub(), Math.max(1, g.roundTrip().toMillis())));
        Label version = fact("sign-in-version", g -> g == null ? "" : texts.get("console.signin.version", g.version()));
        Label certificate = fact("sign-in-certificate", g -> g == null || g.certificate() == null
                ? texts.get("console.signin.certificate.none") : texts.get("console.signin.certificate"));
        Label print = fact("sign-in-fingerprint", g -> g == null || g.certificate() == null ? "" : g.certificate());
        Label clock = fact("sign-in-clock", g -> texts.get("console.signin.clock"));
        Label offset = fact("sign-in-offset", g -> g == null ? "" : texts.get("console.signin.offset", seconds(g.clockOffset())));
        greeting.addListener((o, was, is) -> {
            offset.getStyleClass().removeAll("warn", "text-3");
            offset.getStyleClass().add(is != null && is.clockOffset().abs().compareTo(CLOCK_WARNS) > 0 ? "warn" : "text-3");
        });
        for (Label label : new Label[] {version, print, offset}) {
            label.getStyleClass().remove("text-2");
            label.getStyleClass().add("text-3");
        }
        HBox signBox = Labels.row(0, hubSign);
        signBox.setMinWidth(14);
        VBox facts = new VBox(6, Labels.row(8, signBox, hub, Labels.gap(), version),
                Labels.row(8, new IconView(Icon.SHIELD, 14).tinted("text-3"), certificate, Labels.gap(), print),
                Labels.row(8, new IconView(Icon.CLOCK, 14).tinted("text-3"), clock, Labels.gap(), offset));
        facts.getStyleClass().add("sign-in-facts");
        return facts;
    }

    private VBox belows() {
        Label recorded = Labels.of(texts.bind("console.signin.recorded"), "caption", "text-3");
        recorded.setWrapText(true);
        recorded.setMinHeight(USE_PREF_SIZE);
        HBox map = Labels.row(8, new IconView(Icon.MAP, 14).tinted("text-2"),
                Labels.of(texts.bind("console.signin.unreachable"), "caption", "text-2"),
                Buttons.link("sign-in-map-only", texts.bind("console.signin.map-only"), acts::mapOnly));
        map.getChildren().getLast().getStyleClass().add("caption");
        HBox locked = Labels.row(8, new IconView(Icon.PHONE, 14).tinted("text-2"),
                Labels.of(texts.bind("console.signin.locked"), "caption", "text-2"));
        VBox below = new VBox(10, map, locked, recorded);
        below.getStyleClass().add("sign-in-below");
        return below;
    }

    private Label fact(String id, java.util.function.Function<HubAccess.@Nullable Greeting, String> text) {
        Label label = Labels.of(Bindings.createStringBinding(() -> text.apply(greeting.get()), greeting, asked, texts.languageProperty()),
                "caption", "text-2");
        label.setId(id);
        return label;
    }

    private void submit() {
        if (!busy.get() && !name.getText().isBlank() && !password.text().isEmpty()) {
            begin();
            acts.signIn(name.getText().strip(), password.text());
        }
    }

    private void begin() {
        busy.set(true);
        tell(texts.get("console.signin.busy"), "text-3");
    }

    private static String seconds(Duration offset) {
        long tenths = Math.round(offset.toMillis() / 100.0);
        return String.format(java.util.Locale.ROOT, tenths == 0 ? "±%.1f" : "%+.1f", tenths / 10.0);
    }

    private static boolean capsLock() {
        return javafx.application.Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }
}
