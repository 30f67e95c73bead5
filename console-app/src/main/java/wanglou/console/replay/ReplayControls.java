package wanglou.console.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.AlwaysOne;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;

/** Home: FX. Time line, speed and span. Space plays, arrows go ten seconds, with Shift a minute; Home and End go to the ends. */
final class ReplayControls {

    private static final int[] HOURS = {1, 2, 8, 24};
    private static final int[] SPEEDS = {1, 2, 5, 10, 30, 60};
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final Desk desk;
    private final Player player;
    private final Slider slider = new Slider(0, 1, 0);
    private final TickLine ticks;
    private final Label ends = Labels.of("", "caption", "text-3");
    private final TextField unit = new TextField();
    private final TextField when = new TextField();
    private final Acts acts;
    private final VBox node;
    private int hours = HOURS[1];
    private boolean sliding;

    /** What the page does when asked here. */
    interface Acts {

        /** The span or what is in it was chosen anew. */
        void load();

        void wholePicture();
    }

    ReplayControls(Desk desk, Player player, Acts acts) {
        this.desk = desk;
        this.player = player;
        this.acts = acts;
        ticks = new TickLine(desk.marks());
        node = build();
    }

    private VBox build() {
        Texts texts = desk.texts();
        Button play = Buttons.icon("replay-play", Icon.PLAY, texts.bind("pages.replay.play"), this::playOrPause);
        player.playingProperty().addListener((o, was, is) -> ((IconView) play.getGraphic()).setIcon(is ? Icon.PAUSE : Icon.PLAY));
        slider.setId("replay-slider");
        slider.accessibleTextProperty().bind(texts.bind("pages.replay.play"));
        slider.valueProperty().addListener((o, was, is) -> {
            if (!sliding) {
                player.seek(is.doubleValue());
            }
        });
        VBox line = new VBox(ticks, slider);
        HBox.setHgrow(line, Priority.ALWAYS);
        unit.setId("replay-unit");
        unit.promptTextProperty().bind(texts.bind("pages.replay.unit"));
        unit.setPrefWidth(90);
        unit.setOnAction(e -> acts.load());
        when.setId("replay-when");
        when.promptTextProperty().bind(texts.bind("pages.replay.when"));
        when.setPrefWidth(150);
        when.setOnAction(e -> acts.load());
        ends.setMinWidth(Region.USE_PREF_SIZE);
        HBox below = Labels.row(12, Labels.of(texts.bind("pages.replay.from"), "caption", "text-2"), when,
                Labels.of(texts.bind("pages.replay.mode.track"), "caption", "text-2"), unit,
                Buttons.primary("replay-load", texts.bind("pages.replay.load"), acts::load),
                Buttons.plain("replay-picture", texts.bind("pages.replay.mode.picture"), acts::wholePicture), Labels.gap(),
                Labels.of(texts.bind("pages.replay.span"), "caption", "text-2"),
                choice("replay-hours-", HOURS, "pages.replay.span.hours", hours, h -> {
                    hours = h;
                    acts.load();
                }), choice("replay-speed-", SPEEDS, "pages.replay.speed", player.speedProperty().get(), player.speedProperty()::set));
        VBox controls = new VBox(6, Labels.row(12, play, line, ends), below);
        controls.getStyleClass().addAll("panel", "replay-controls", "hairline-top");
        return controls;
    }

    VBox node() {
        return node;
    }

    TextField unit() {
        return unit;
    }

    /** Space and arrows are for the time line from the first moment. */
    void focus() {
        slider.requestFocus();
    }

    TickLine ticks() {
        return ticks;
    }

    /** The span chosen: from the moment typed, else the hours up to now. Never into the future. Empty when the moment cannot be read. */
    Optional<Instant[]> span(ZoneId zone) {
        Instant now = desk.clock().now();
        if (when.getText().isBlank()) {
            return Optional.of(new Instant[] {now.minus(Duration.ofHours(hours)), now});
        }
        return moment(when.getText().strip(), now, zone).filter(from -> from.isBefore(now)).map(from -> {
            Instant to = from.plus(Duration.ofHours(hours));
            return new Instant[] {from, to.isAfter(now) ? now : to};
        });
    }

    /** {@code 2026-03-14 21:40}, or {@code 21:40} for the last time it was that late. */
    static Optional<Instant> moment(String typed, Instant now, ZoneId zone) {
        try {
            if (typed.length() > 5) {
                return Optional.of(LocalDateTime.parse(typed.replace('/', '-').replace('T', ' '), WHEN).atZone(zone).toInstant());
            }
            Instant today = LocalDate.ofInstant(now, zone).atTime(LocalTime.parse(typed)).atZone(zone).toInstant();
            return Optional.of(today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    void moved() {
        sliding = true;
        slider.setValue(player.share());
        sliding = false;
        ends.setText(desk.texts().formats().minute(player.from()) + " – " + desk.texts().formats().minute(player.to()));
    }

    private void playOrPause() {
        player.playingProperty().set(!player.playingProperty().get());
    }

    /** Keys of the whole page, wherever its focus is; a field keeps its own, and chips their arrows. */
    void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isControlDown() || event.isAltDown()) {
            return;
        }
        if (event.getTarget() instanceof ToggleButton && event.getCode().isArrowKey()) {
            return;
        }
        long step = event.isShiftDown() ? 60 : 10;
        switch (event.getCode()) {
            case SPACE -> {
                if (!(event.getTarget() instanceof Button) && !(event.getTarget() instanceof ToggleButton)) {
                    playOrPause();
                    event.consume();
                }
            }
            case LEFT -> by(event, -step);
            case RIGHT -> by(event, step);
            case HOME -> to(event, 0);
            case END -> to(event, 1);
            default -> { }
        }
    }

    private void by(KeyEvent event, long seconds) {
        player.go(Duration.ofSeconds(seconds));
        event.consume();
    }

    private void to(KeyEvent event, double share) {
        player.seek(share);
        event.consume();
    }

    private HBox choice(String id, int[] values, String key, int first, IntConsumer chosen) {
        HBox row = Labels.row(4);
        ToggleGroup group = new AlwaysOne();
        for (int value : values) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(desk.texts().bind(key, value));
            button.setId(id + value);
            button.getStyleClass().addAll("small", "chip");
            button.setToggleGroup(group);
            button.setSelected(value == first);
            button.setUserData(value);
            row.getChildren().add(button);
        }
        // Not at the press alone: the arrow keys choose too.
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is != null && is.getUserData() instanceof Integer value) {
                chosen.accept(value);
            }
        });
        return row;
    }
}
