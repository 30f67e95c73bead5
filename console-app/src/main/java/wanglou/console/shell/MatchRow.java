package wanglou.console.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;

import wanglou.console.bar.Completion;
import wanglou.console.bar.Token;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.FittingRow;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.units.UnitStatus;

/** Home: FX. How the line may go on, or what one may try while it is empty. What does not fit is left out, the least likely first. */
final class MatchRow extends FittingRow {

    private final Desk desk;
    private final Consumer<String> example;
    private final Consumer<Completion> take;

    /** @param example puts a line into the bar */
    MatchRow(Desk desk, Consumer<String> example, Consumer<Completion> take) {
        super(4);
        this.desk = desk;
        this.example = example;
        this.take = take;
        setAlignment(Pos.CENTER_LEFT);
    }

    /** @param picked the one Tab takes */
    void show(boolean empty, List<Completion> completions, int picked) {
        getChildren().clear();
        if (empty) {
            examples();
        } else {
            matches(completions, picked);
        }
        leavable(List.copyOf(getChildren()).reversed().toArray(Node[]::new));
        refit();
    }

    private void examples() {
        Texts texts = desk.texts();
        getChildren().add(Labels.of(texts.get("bar.try"), "caption", "text-3", "match-title"));
        for (String line : texts.get("bar.examples").split("\\|")) {
            Button button = match(line, "bar-example", () -> example.accept(line));
            button.getStyleClass().add("example");
            getChildren().add(button);
        }
    }

    private void matches(List<Completion> completions, int picked) {
        Texts texts = desk.texts();
        getChildren().add(Labels.of(texts.get("bar.match"), "caption", "text-3", "match-title"));
        for (int i = 0; i < completions.size(); i++) {
            Completion completion = completions.get(i);
            String hint = hint(completion);
            Button button = match(hint.isEmpty() ? completion.name() : completion.name() + " · " + hint, "bar-match-" + i,
                    () -> take.accept(completion));
            sign(button, completion);
            if (i == picked) {
                button.getStyleClass().add("picked");
            }
            getChildren().add(button);
        }
        if (!completions.isEmpty()) {
            getChildren().addAll(Badge.key("Tab"), Labels.of(texts.get("bar.accept"), "caption", "text-3"));
        }
    }

    private void sign(Button button, Completion completion) {
        if (completion.token() instanceof Token.OfUnit) {
            button.setGraphic(desk.marks().unit(new UnitStatus(completion.hint()), !desk.link().live(), 14));
        } else if (completion.token() instanceof Token.OfStatus status) {
            button.setGraphic(desk.marks().unit(status.status(), false, 14));
        } else if (completion.token() instanceof Token.OfGrade grade) {
            button.setGraphic(desk.marks().grade(grade.grade(), false, 14));
        } else if (completion.token() instanceof Token.OfPlace) {
            button.setGraphic(new IconView(Icon.PIN, 14));
        }
    }

    private String hint(Completion completion) {
        Texts texts = desk.texts();
        return switch (completion.token()) {
            case null -> texts.get("bar.verb." + completion.hint());
            case Token.OfUnit u -> texts.orElse("unit.status." + completion.hint(), completion.hint());
            case Token.OfIncident i -> texts.orElse("incident.kind." + completion.hint(), completion.hint());
            case Token.OfCall c -> texts.orElse(completion.hint(), completion.hint());
            case Token.OfStatus s -> "";
            case Token.OfKind k -> "";
            case Token.OfGrade g -> texts.orElse("incident.grade." + g.grade().value() + ".word", "");
            case Token.OfPlace p -> "";
            case Token.OfOption o -> "";
        };
    }

    private static Button match(String text, String id, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().setAll("match");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }
}
