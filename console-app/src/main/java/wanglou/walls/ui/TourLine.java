package wanglou.walls.ui;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.walls.WallTour;

/** Home: FX. Starts, holds and ends the tours of a wall; how long a camera stands and over how many tiles can be changed. */
final class TourLine extends HBox {

    private static final List<Integer> DWELLS = List.of(5, 10, 15, 20, 30, 60, 120);
    private static final List<Integer> TILES = List.of(1, 2, 4);

    private final Desk desk;
    private final Pick<Integer> dwell;
    private final Pick<Integer> tiles;
    private final Button start;
    private final Button hold;
    private final Label progress = Labels.of("", "caption", "text-2", "digits");

    /** What a person asks of the tours. */
    interface Acts {

        void start(int dwell, int tiles);

        void stop();

        void hold(boolean on);

        void dwell(int seconds);
    }

    TourLine(Desk desk, LiveWall live, Acts acts) {
        super(6);
        this.desk = desk;
        setAlignment(Pos.CENTER_LEFT);
        Texts texts = desk.texts();
        dwell = new Pick<>("wall-dwell", texts, DWELLS, 10, s -> texts.get("walls.tour.dwell", s)).onPicked(acts::dwell);
        tiles = new Pick<>("wall-tour-tiles", texts, TILES, 1, n -> texts.get("walls.tour.tiles", n));
        start = Buttons.small(Buttons.plain("wall-tour", texts.bind("cameras.tour"), () -> {
            if (live.touring()) {
                acts.stop();
            } else {
                acts.start(dwell.get(), tiles.get());
            }
        }));
        hold = Buttons.small(Buttons.ghost("wall-tour-hold", texts.bind("walls.tour.hold"), () -> acts.hold(!live.held())));
        start.textProperty().unbind();
        hold.textProperty().unbind();
        progress.setId("wall-tour-at");
        getChildren().addAll(start, dwell, tiles, hold, progress);
        show(List.of());
    }

    void show(List<LiveWall.Progress> running) {
        Texts texts = desk.texts();
        boolean on = !running.isEmpty();
        boolean held = on && running.getFirst().held();
        start.setText(texts.get(on ? "walls.tour.stop" : "cameras.tour"));
        hold.setText(texts.get(held ? "walls.tour.go-on" : "walls.tour.hold"));
        hold.setVisible(on);
        hold.setManaged(on);
        tiles.setVisible(!on);
        tiles.setManaged(!on);
        progress.setText(on ? words(texts, running.getFirst()) : "");
    }

    /** {@code 轮巡 重点路口 3/8 · 00:07}. */
    static String words(Texts texts, LiveWall.Progress p) {
        WallTour tour = p.tour();
        String group = tour.group().isEmpty() ? "" : tour.group() + " ";
        String at = p.held() ? texts.get("walls.tour.held") : texts.formats().timer(Duration.ofSeconds(Math.ceilDiv(p.left().toMillis(), 1000)));
        return texts.get("walls.tour.at", group, p.step(), p.steps(), at);
    }
}
