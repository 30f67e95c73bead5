package wanglou.evidence.ui;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.video.playback.SyncedPlayback;

/** Home: FX. The row that moves the pictures, by mouse and by keys: Space, comma and point, brackets, A, M, S, and Alt with a number for the sources. */
final class Transport extends HBox {

    private static final String KEYS = " ,.[]mMsSaA，。【】";

    /** What it does. */
    interface Acts {

        void playOrPause();

        void step(boolean forward);

        void jump(boolean forward);

        void speed(double times);

        void mark();

        void zoom(double factor);

        /** Keeps what is seen as pictures. */
        void still();

        /** Lets the chosen picture be heard, or no longer. */
        void hear();

        /** @param place of a source, from 0 */
        void source(int place);
    }

    private final Desk desk;
    private final Acts acts;
    private final Label together = Labels.of("", "caption", "text-2");
    private final IconView playSign = new IconView(Icon.PLAY);
    private boolean running;

    Transport(Desk desk, Acts acts) {
        super(8);
        this.desk = desk;
        this.acts = acts;
        Texts texts = desk.texts();
        getStyleClass().add("evidence-transport");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Button play = Buttons.icon("evidence-play", Icon.PLAY, texts.bind("evidence.play"), acts::playOrPause);
        play.setGraphic(playSign);
        play.getStyleClass().addAll("primary", "evidence-play");
        ToggleGroup group = new ToggleGroup();
        HBox speeds = Labels.row(4);
        for (double speed : SyncedPlayback.SPEEDS) {
            ToggleButton button = new ToggleButton(label(speed));
            button.setId("evidence-speed-" + label(speed).replace("¼", "quarter").replace("½", "half").replace("×", ""));
            button.getStyleClass().addAll("small", "chip");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(speed == 1);
            button.setOnAction(e -> {
                button.setSelected(true);
                acts.speed(speed);
            });
            speeds.getChildren().add(button);
        }
        together.setId("evidence-together");
        together.setMinWidth(0);
        Button mark = Buttons.keyed(Buttons.with(Buttons.plain("evidence-mark", texts.bind("evidence.mark"), acts::mark), Icon.PIN), "M");
        mark.disableProperty().bind(desk.link().liveProperty().not());
        Button still = Buttons.keyed(Buttons.with(Buttons.plain("evidence-still", texts.bind("evidence.stills"), acts::still), Icon.CAMERA), "S");
        still.disableProperty().bind(desk.link().liveProperty().not());
        getChildren().addAll(Buttons.icon("evidence-previous", Icon.CHEVRON_LEFT, texts.bind("evidence.previous"), () -> acts.jump(false)), play,
                Buttons.icon("evidence-next", Icon.CHEVRON_RIGHT, texts.bind("evidence.next"), () -> acts.jump(true)),
                Labels.whole(texts.bind("evidence.step"), "caption", "text-3"), key("evidence-back", "evidence.back", ",", () -> acts.step(false)),
                key("evidence-forward", "evidence.forward", ".", () -> acts.step(true)), speeds, Buttons.icon("evidence-sound", Icon.SOUND, texts.bind("evidence.sound"), acts::hear), together, Labels.gap(),
                Buttons.icon("evidence-wider", Icon.MINUS, texts.bind("evidence.wider"), () -> acts.zoom(0.5)),
                Buttons.icon("evidence-closer", Icon.PLUS, texts.bind("evidence.closer"), () -> acts.zoom(2)), Buttons.small(mark), Buttons.small(still));
    }

    private Button key(String id, String text, String sign, Runnable act) {
        Button button = Buttons.small(Buttons.ghost(id, desk.texts().bind(text), act));
        button.setGraphic(Badge.key(sign));
        button.getStyleClass().add("evidence-step");
        button.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        button.setTooltip(Buttons.tip(desk.texts().bind(text)));
        return button;
    }

    private static String label(double speed) {
        return speed == 0.25 ? "¼×" : speed == 0.5 ? "½×" : "%.0f×".formatted(speed);
    }

    /** What stands still or runs, and how far the sources are apart. */
    void show(boolean plays, int sources, Optional<Duration> spread) {
        if (plays != running) {
            running = plays;
            playSign.setIcon(plays ? Icon.PAUSE : Icon.PLAY);
        }
        String words = sources == 0 ? "" : spread.map(s -> desk.texts().get("evidence.together", sources, "%.1f".formatted(s.toMillis() / 1000.0)))
                .orElseGet(() -> desk.texts().get("evidence.one", sources));
        if (!words.equals(together.getText())) {
            together.setText(words);
        }
    }

    /** Keys of the whole page, wherever its focus is; a field keeps its own. */
    void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isControlDown()) {
            return;
        }
        if (event.isAltDown()) {
            int digit = event.getCode().isDigitKey() ? event.getCode().getName().charAt(0) - '1' : -1;
            if (digit >= 0) {
                acts.source(digit);
                event.consume();
            }
            return;
        }
        KeyCode code = event.getCode();
        Runnable act = switch (code) {
            case SPACE -> event.getTarget() instanceof javafx.scene.control.ButtonBase b && !b.getId().equals("evidence-play") ? null : (Runnable) acts::playOrPause;
            case COMMA -> () -> acts.step(false);
            case PERIOD -> () -> acts.step(true);
            case OPEN_BRACKET -> () -> acts.jump(false);
            case CLOSE_BRACKET -> () -> acts.jump(true);
            case A -> (Runnable) acts::hear;
            case M -> (Runnable) acts::mark;
            case S -> (Runnable) acts::still;
            default -> null;
        };
        if (act != null) {
            act.run();
            event.consume();
        }
    }

    /** The letters of these keys are not the beginning of a line in the command bar. */
    void typed(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl) && !event.isControlDown() && !event.isAltDown() && KEYS.contains(event.getCharacter())) {
            event.consume();
        }
    }
}
