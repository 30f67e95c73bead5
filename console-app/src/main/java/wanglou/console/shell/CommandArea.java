package wanglou.console.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.bar.Bar;
import wanglou.console.bar.BarWorld;
import wanglou.console.bar.Completion;
import wanglou.console.bar.Plan;
import wanglou.console.bar.Say;
import wanglou.console.bar.Token;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.FittingRow;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.StatusLook;
import wanglou.core.Command;
import wanglou.units.UnitStatus;

/**
 * Home: FX. The command bar's pixels: above the line how it may go on and what Enter would do, in the line what is typed, at its end the
 * keys. An order is only sent once its dry run has been on screen for a frame.
 */
final class CommandArea extends VBox {

    /** Below this width the line needs the room that the names of the status keys take. */
    private static final double NARROW = 1360;
    private static final List<String> CATALOGUED = List.of("unit.status.", "incident.kind.", "incident.grade.");
    private final Desk desk;
    private final Bar bar;
    private final FittingRow matches = new FittingRow(4);
    private final HBox dryRun = Labels.row(8);
    private final TextField field = new TextField();
    private final HBox legend = Labels.row(6);
    private final HBox inputBox;
    private final TokenLines lines;
    private List<Completion> completions = List.of();
    private int picked;
    private Plan plan = new Plan.Nothing();
    private boolean painted = true;
    private boolean narrow;

    CommandArea(Desk desk, Bar bar, BarWorld world) {
        this.desk = desk;
        this.bar = bar;
        setId("command-area");
        getStyleClass().add("command-area");
        HBox.setHgrow(matches, Priority.ALWAYS);
        matches.setAlignment(Pos.CENTER_LEFT);
        dryRun.setId("command-dry-run");
        dryRun.setMinWidth(USE_PREF_SIZE);
        HBox upper = Labels.row(16, matches, dryRun);
        upper.getStyleClass().add("command-upper");
        field.setId("command-input");
        field.getStyleClass().add("command-input");
        field.promptTextProperty().bind(desk.texts().bind("bar.prompt"));
        field.accessibleTextProperty().bind(desk.texts().bind("bar.prompt"));
        legend.setMinWidth(USE_PREF_SIZE);
        lines = new TokenLines(field, world, desk.marks());
        StackPane line = new StackPane(field, lines);
        HBox.setHgrow(line, Priority.ALWAYS);
        inputBox = Labels.row(8, new IconView(Icon.CHEVRON_RIGHT).tinted("accent"), line, legend);
        inputBox.getStyleClass().add("command-box");
        inputBox.setOnMouseClicked(e -> field.requestFocus());
        getChildren().addAll(upper, inputBox);
        field.textProperty().addListener((o, was, is) -> {
            bar.type(is);
            picked = 0;
            read();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        desk.selection().addListener((o, was, is) -> read());
        desk.link().liveProperty().addListener((o, was, is) -> {
            read();
            showLegend();
        });
        desk.texts().languageProperty().addListener((o, was, is) -> {
            read();
            showLegend();
        });
        desk.mirrors().units().onChange(keys -> readLater());
        desk.pulse().everyFrame(() -> painted = true);
        widthProperty().addListener((o, was, is) -> {
            boolean now = is.doubleValue() < NARROW;
            if (now != narrow) {
                narrow = now;
                showLegend();
            }
        });
        read();
        showLegend();
    }

    void focusInput() {
        field.requestFocus();
        field.selectEnd();
    }

    /** Puts words into the line as if typed. */
    void put(String line) {
        field.setText(line);
        field.positionCaret(line.length());
        focusInput();
    }

    /** An answer of the place index came in, or a unit changed: what Enter would do may be another thing now. */
    void readLater() {
        if (!field.getText().isBlank()) {
            read();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case TAB -> {
                if (!completions.isEmpty()) {
                    if (event.isShiftDown()) {
                        picked = (picked + 1) % completions.size();
                        showMatches();
                    } else {
                        take(completions.get(picked));
                    }
                    event.consume();
                }
            }
            case ENTER -> {
                run();
                event.consume();
            }
            case ESCAPE -> {
                if (!field.getText().isEmpty()) {
                    bar.clear();
                    field.clear();
                    event.consume();
                }
            }
            case UP -> {
                show(bar.older());
                event.consume();
            }
            case DOWN -> {
                show(bar.newer());
                event.consume();
            }
            default -> {
                if (event.getCode() == KeyCode.RIGHT && field.getCaretPosition() == field.getLength() && !completions.isEmpty()) {
                    take(completions.get(picked));
                    event.consume();
                }
            }
        }
    }

    private void show(String line) {
        field.setText(line);
        field.positionCaret(line.length());
    }

    private void take(Completion completion) {
        show(completion.line());
        field.requestFocus();
        field.positionCaret(completion.line().length());
    }

    private void run() {
        if (!painted) {
            return;
        }
        switch (plan) {
            case Plan.Nothing n -> { }
            case Plan.Needs needs -> flash();
            case Plan.Cannot cannot -> flash();
            case Plan.Local local -> {
                finish();
                local.act().run();
            }
            case Plan.Order order -> {
                String said = words(order.dryRun());
                finish();
                for (int i = 0; i < order.commands().size(); i++) {
                    boolean last = i == order.commands().size() - 1;
                    Optional<Command> undo = order.undo().size() == 1 ? Optional.of(order.undo().getFirst()) : Optional.empty();
                    desk.orders().send(order.commands().get(i), last ? said : "", undo);
                }
            }
        }
    }

    /** Enter could not run it: the reason is on screen already, and is underlined for as long as it stands. */
    private void flash() {
        dryRun.getStyleClass().add("insist");
    }

    private void finish() {
        bar.done();
        field.clear();
    }

    private void read() {
        completions = bar.completions(desk.texts().language() == Language.ZH ? 0 : 1);
        picked = Math.min(picked, Math.max(0, completions.size() - 1));
        plan = bar.plan();
        painted = false;
        lines.show(bar.reading());
        showMatches();
        showPlan();
    }

    /** What does not fit beside the dry run is left out, the least likely first. */
    private void showMatches() {
        fillMatches();
        matches.leavable(List.copyOf(matches.getChildren()).reversed().toArray(Node[]::new));
        matches.refit();
    }

    private void fillMatches() {
        Texts texts = desk.texts();
        matches.getChildren().clear();
        if (field.getText().isBlank()) {
            matches.getChildren().add(Labels.of(texts.get("bar.try"), "caption", "text-3", "match-title"));
            for (String example : texts.get("bar.examples").split("\\|")) {
                Button button = match(example, "bar-example", () -> put(example));
                button.getStyleClass().add("example");
                matches.getChildren().add(button);
            }
            return;
        }
        matches.getChildren().add(Labels.of(texts.get("bar.match"), "caption", "text-3", "match-title"));
        for (int i = 0; i < completions.size(); i++) {
            Completion completion = completions.get(i);
            String hint = hint(completion);
            Button button = match(hint.isEmpty() ? completion.name() : completion.name() + " · " + hint, "bar-match-" + i,
                    () -> take(completion));
            if (completion.token() instanceof Token.OfUnit) {
                button.setGraphic(desk.marks().unit(new UnitStatus(completion.hint()), !desk.link().live(), 14));
            } else if (completion.token() instanceof Token.OfStatus status) {
                button.setGraphic(desk.marks().unit(status.status(), false, 14));
            } else if (completion.token() instanceof Token.OfGrade grade) {
                button.setGraphic(desk.marks().grade(grade.grade(), false, 14));
            } else if (completion.token() instanceof Token.OfPlace) {
                button.setGraphic(new IconView(Icon.PIN, 14));
            }
            if (i == picked) {
                button.getStyleClass().add("picked");
            }
            matches.getChildren().add(button);
        }
        if (!completions.isEmpty()) {
            matches.getChildren().addAll(Badge.key("Tab"), Labels.of(texts.get("bar.accept"), "caption", "text-3"));
        }
    }

    private String hint(Completion completion) {
        Texts texts = desk.texts();
        return switch (completion.token()) {
            case null -> texts.get("bar.verb." + completion.hint());
            case Token.OfUnit u -> texts.orElse("unit.status." + completion.hint(), completion.hint());
            case Token.OfIncident i -> texts.orElse("incident.kind." + completion.hint(), completion.hint());
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

    private void showPlan() {
        Texts texts = desk.texts();
        dryRun.getChildren().clear();
        dryRun.getStyleClass().remove("insist");
        switch (plan) {
            case Plan.Nothing n -> dryRun.getChildren().add(Labels.of(texts.get("bar.promise"), "caption", "text-3"));
            case Plan.Needs needs -> dryRun.getChildren().add(Labels.of(words(needs.what()), "caption", "text-2"));
            case Plan.Cannot cannot -> dryRun.getChildren().addAll(Badge.tag(Badge.Tone.WARN, texts.bind("bar.cannot")),
                    Labels.of(words(cannot.why()), "caption"));
            case Plan.Local local -> dryRun.getChildren().addAll(Badge.tag(Badge.Tone.ACCENT, texts.bind("bar.here")),
                    Labels.of(words(local.dryRun()), "caption"));
            case Plan.Order order -> dryRun.getChildren().addAll(Badge.tag(Badge.Tone.ACCENT, texts.bind("bar.dry")),
                    Labels.of(words(order.dryRun()), "caption"), Labels.of(texts.get("bar.untouched"), "caption", "ok"));
        }
    }

    private String words(Say say) {
        Object[] args = say.args().stream().map(a -> a instanceof Say inner ? words(inner) : a).toArray();
        // A status, kind or grade that no catalogue names is said by its code.
        boolean data = CATALOGUED.stream().anyMatch(say.key()::startsWith);
        return data ? desk.texts().orElse(say.key(), say.key().substring(say.key().lastIndexOf('.') + 1)) : desk.texts().get(say.key(), args);
    }

    private void showLegend() {
        Texts texts = desk.texts();
        legend.getChildren().clear();
        legend.setAlignment(Pos.CENTER_RIGHT);
        if (desk.link().live() && narrow) {
            legend.getChildren().addAll(Badge.key("F1–F8"), Labels.of(texts.get("bar.keys.statuses"), "caption", "text-2"));
        } else if (desk.link().live()) {
            for (StatusLook look : desk.marks().statuses().stream().filter(s -> s.key() > 0).toList()) {
                legend.getChildren().addAll(Badge.key("F" + look.key()), Labels.of(texts.get(look.textKey()), "caption", "text-2"));
            }
        } else {
            Label stopped = Labels.of(texts.get("bar.keys.stopped"), "caption", "text-3");
            legend.getChildren().add(stopped);
        }
        legend.getChildren().addAll(Badge.key(Icon.ENTER), Labels.of(texts.get("bar.run"), "caption", "text-2"),
                Badge.key("Esc"), Labels.of(texts.get("bar.clear"), "caption", "text-2"));
        legend.getChildren().forEach(n -> {
            if (n instanceof Label label) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        });
    }
}
