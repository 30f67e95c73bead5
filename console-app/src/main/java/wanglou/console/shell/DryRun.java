package wanglou.console.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

import wanglou.console.bar.Plan;
import wanglou.console.bar.Say;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Labels;

/** Home: FX. What Enter would do, in words: green where nothing else is touched, amber where it takes something with it. */
final class DryRun extends HBox {

    private static final List<String> CATALOGUED = List.of("unit.status.", "incident.kind.", "incident.grade.");
    private final Texts texts;

    DryRun(Texts texts) {
        super(8);
        this.texts = texts;
        setId("command-dry-run");
        getStyleClass().addAll(Labels.row(8).getStyleClass());
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
    }

    /** @param armed the next Enter does it */
    void show(Plan plan, boolean armed) {
        getChildren().clear();
        getStyleClass().remove("insist");
        switch (plan) {
            case Plan.Nothing n -> getChildren().add(Labels.of(texts.get("bar.promise"), "caption", "text-3"));
            case Plan.Needs needs -> getChildren().add(Labels.of(words(needs.what()), "caption", "text-2"));
            case Plan.Cannot cannot -> getChildren().addAll(Badge.tag(Badge.Tone.WARN, texts.bind("bar.cannot")),
                    Labels.of(words(cannot.why()), "caption"));
            case Plan.Local local -> getChildren().addAll(Badge.tag(Badge.Tone.ACCENT, texts.bind("bar.here")),
                    Labels.of(words(local.dryRun()), "caption"));
            case Plan.Order order -> {
                boolean plain = order.weight() == Plan.Weight.PLAIN;
                getChildren().addAll(Badge.tag(plain ? Badge.Tone.ACCENT : Badge.Tone.WARN, texts.bind("bar.dry")),
                        Labels.of(words(order.dryRun()), "caption"), Labels.of(words(order.effect()), "caption", plain ? "ok" : "warn"));
                if (order.weight() == Plan.Weight.ENDS) {
                    getChildren().add(Badge.tag(armed ? Badge.Tone.WARN : Badge.Tone.ACCENT,
                            texts.bind(armed ? "bar.again" : "bar.twice")));
                }
            }
        }
    }

    /** Enter could not run it: the reason is on screen already, and is underlined for as long as it stands. */
    void insist() {
        if (!getStyleClass().contains("insist")) {
            getStyleClass().add("insist");
        }
    }

    /** The words for as long as they are read, in the language of the moment. */
    ObservableValue<String> follow(Say say) {
        return texts.follow(t -> words(say));
    }

    String words(Say say) {
        Object[] args = say.args().stream().map(a -> a instanceof Say inner ? words(inner) : a).toArray();
        // A status, kind or grade that no catalogue names is said by its code.
        boolean data = CATALOGUED.stream().anyMatch(say.key()::startsWith);
        return data ? texts.orElse(say.key(), say.key().substring(say.key().lastIndexOf('.') + 1)) : texts.get(say.key(), args);
    }
}
