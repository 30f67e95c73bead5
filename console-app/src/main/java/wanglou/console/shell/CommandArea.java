package wanglou.console.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import wanglou.console.bar.Bar;
import wanglou.console.bar.BarWorld;
import wanglou.console.bar.Completion;
import wanglou.console.bar.Plan;
import wanglou.console.bar.Say;
import wanglou.console.bar.Token;
import wanglou.console.text.Language;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.StatusLook;
import wanglou.core.Command;
import wanglou.dispatch.Response;

/**
 * Home: FX. The command bar's pixels: above the line how it may go on and what Enter would do, in the line what is typed, at its end the
 * keys. An order is only sent once its dry run has been on screen for a frame; one that ends something wants a second Enter, which a
 * bouncing key is not.
 */
final class CommandArea extends VBox {

    private static final double NARROW = 1360;
    /** Two presses nearer than this are one. */
    private static final Duration BOUNCE = Duration.millis(400);
    private final Desk desk;
    private final Bar bar;
    private final MatchRow matches;
    private final DryRun dryRun;
    private final KeyLegend legend;
    private final TextField field = new TextField();
    private final TokenLines lines;
    private final PauseTransition bounce = new PauseTransition(BOUNCE);
    private List<Completion> completions = List.of();
    private int picked;
    private Plan plan = new Plan.Nothing();
    private List<Command> armed = List.of();
    private boolean painted = true;
    private boolean narrow;

    CommandArea(Desk desk, Bar bar, BarWorld world) {
        this.desk = desk;
        this.bar = bar;
        setId("command-area");
        getStyleClass().add("command-area");
        matches = new MatchRow(desk, this::put, this::take);
        dryRun = new DryRun(desk.texts());
        legend = new KeyLegend(desk.texts(), desk.marks());
        HBox.setHgrow(matches, Priority.ALWAYS);
        HBox upper = Labels.row(16, matches, dryRun);
        upper.getStyleClass().add("command-upper");
        field.setId("command-input");
        field.getStyleClass().add("command-input");
        field.promptTextProperty().bind(desk.texts().bind("bar.prompt"));
        field.accessibleTextProperty().bind(desk.texts().bind("bar.prompt"));
        lines = new TokenLines(field, world, desk.marks());
        StackPane line = new StackPane(field, lines);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox inputBox = Labels.row(8, new IconView(Icon.CHEVRON_RIGHT).tinted("accent"), line, legend);
        inputBox.getStyleClass().add("command-box");
        inputBox.setOnMouseClicked(e -> field.requestFocus());
        getChildren().addAll(upper, inputBox);
        bounce.setOnFinished(e -> showPlan());
        listen();
        read();
        showLegend();
    }

    private void listen() {
        field.textProperty().addListener((o, was, is) -> {
            bar.type(is);
            picked = 0;
            disarm();
            read();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        desk.selection().addListener((o, was, is) -> readAgain());
        desk.navigation().currentProperty().addListener((o, was, is) -> readAgain());
        desk.link().liveProperty().addListener((o, was, is) -> {
            readAgain();
            showLegend();
        });
        desk.texts().languageProperty().addListener((o, was, is) -> {
            readAgain();
            showLegend();
        });
        desk.mirrors().units().onChange(keys -> readLater());
        desk.mirrors().incidents().onChange(keys -> readLater());
        desk.mirrors().of(Response.BOARD).onChange(keys -> readLater());
        desk.pulse().everyFrame(() -> painted = true);
        widthProperty().addListener((o, was, is) -> {
            boolean now = is.doubleValue() < NARROW;
            if (now != narrow) {
                narrow = now;
                showLegend();
            }
        });
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

    /** An answer of the place index came in, or a unit or incident changed: what Enter would do may be another thing now. */
    void readLater() {
        if (!field.getText().isBlank()) {
            readAgain();
        }
    }

    /** Whether the line is empty: then its keys belong to the desk. */
    boolean blank() {
        return field.getText().isBlank();
    }

    /**
     * A status key. Units named in the line get the status with its Enter; else the selected unit gets it at once where that touches
     * nothing else, and by the same dry run where it does.
     */
    void status(StatusLook look) {
        String word = statusWord(look);
        if (!bar.reading().all(Token.OfUnit.class).isEmpty() && bar.reading().comment().isEmpty()) {
            String said = bar.reading().first(Token.OfStatus.class).isEmpty() ? field.getText() : withoutStatus();
            put(said.stripTrailing() + " " + word);
        } else if (here(bar.planOf(word)) instanceof Plan.Order order && order.weight() == Plan.Weight.PLAIN) {
            desk.orders().send(order, dryRun.follow(order.dryRun()));
        } else if (field.getText().strip().equals(word)) {
            run();
        } else if (bar.planOf(word) instanceof Plan.Needs) {
            desk.toasts().show(wanglou.console.ui.Toasts.Kind.INFO, desk.texts().bind("console.keys.no-unit"),
                    desk.texts().bind("console.keys.no-unit.how", "F" + look.key()));
        } else {
            put(word);
        }
    }

    /** Who looks at the past gives no orders: what is on screen is not what they would meet. */
    private Plan here(Plan meant) {
        return meant instanceof Plan.Order && desk.navigation().currentProperty().get().id().equals("replay")
                ? new Plan.Cannot(Say.of("bar.cannot.replay")) : meant;
    }

    private String withoutStatus() {
        var span = bar.reading().spans().stream().filter(s -> s.token() instanceof Token.OfStatus).findFirst().orElseThrow();
        return field.getText().substring(0, span.from()).stripTrailing() + field.getText().substring(span.to());
    }

    private String statusWord(StatusLook look) {
        return desk.lexicon().names().stream().filter(n -> n.token() instanceof Token.OfStatus s && s.status().equals(look.status()))
                .map(n -> n.names().get(desk.texts().language() == Language.ZH ? 0 : 1)).findFirst().orElse(look.status().value());
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
            case Plan.Needs needs -> dryRun.insist();
            case Plan.Cannot cannot -> dryRun.insist();
            case Plan.Local local -> {
                finish();
                local.act().run();
            }
            case Plan.Order order when order.weight() == Plan.Weight.ENDS && !armed.equals(order.commands()) -> {
                armed = order.commands();
                bounce.playFromStart();
            }
            case Plan.Order order -> {
                if (bounce.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                    ObservableValue<String> said = dryRun.follow(order.dryRun());
                    finish();
                    desk.orders().send(order, said);
                }
            }
        }
    }

    private void disarm() {
        armed = List.of();
        bounce.stop();
    }

    private void finish() {
        bar.done();
        desk.preferences().keepSaid(desk.actor().seat().value(), bar.keepable());
        field.clear();
    }

    private void readAgain() {
        bar.lookAgain();
        read();
    }

    private void read() {
        completions = bar.completions(desk.texts().language() == Language.ZH ? 0 : 1);
        picked = Math.min(picked, Math.max(0, completions.size() - 1));
        Plan now = here(bar.plan());
        if (!now.equals(plan)) {
            painted = false;
        }
        plan = now;
        lines.show(bar.reading());
        showMatches();
        showPlan();
    }

    private void showMatches() {
        matches.show(blank(), completions, picked);
    }

    private void showPlan() {
        dryRun.show(plan, plan instanceof Plan.Order order && armed.equals(order.commands())
                && bounce.getStatus() != javafx.animation.Animation.Status.RUNNING);
    }

    private void showLegend() {
        legend.show(desk.link().live(), narrow);
    }
}
