package wanglou.console.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.recommend.Rules;
import wanglou.recommend.Score;

/** Home: FX. Points as a bar of 120 px: time, skill, load, what remains; always in this order, 1.2 px a point. */
final class ScoreBar extends Region {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 8;
    /** The parts with their style class, which is also the end of their text key, and their most points. */
    private static final List<String> PARTS = List.of("time", "skill", "load", "remain");
    private static final List<Integer> MOST = List.of(Rules.TIME, Rules.SKILL, Rules.LOAD, Rules.REMAIN);

    private final List<Region> parts = new ArrayList<>();
    private Optional<Score> score = Optional.empty();

    ScoreBar() {
        getStyleClass().add("score-bar");
        for (String each : PARTS) {
            Region part = new Region();
            part.getStyleClass().addAll("score-part", "score-" + each);
            part.setManaged(false);
            parts.add(part);
        }
        getChildren().addAll(parts);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    void show(Optional<Score> points) {
        score = points;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<Integer> points = score.map(s -> List.of(s.time(), s.skill(), s.load(), s.remain())).orElse(List.of(0, 0, 0, 0));
        double from = 0;
        int sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += points.get(i);
            double to = Math.rint(getWidth() * sum / 100);
            parts.get(i).resizeRelocate(from, 0, to - from, getHeight());
            from = to;
        }
    }

    /** {@code ■ 时间 50 ■ 技能 25 …} */
    static HBox legend(Texts texts) {
        HBox legend = Labels.row(12);
        for (int i = 0; i < PARTS.size(); i++) {
            Region square = new Region();
            square.getStyleClass().addAll("score-square", "score-" + PARTS.get(i));
            Label words = Labels.whole(texts.bind("work.score." + PARTS.get(i), MOST.get(i)), "caption", "text-2");
            legend.getChildren().add(Labels.row(4, square, words));
        }
        HBox.setHgrow(legend, Priority.NEVER);
        legend.getStyleClass().add("score-legend");
        legend.setMinWidth(Region.USE_PREF_SIZE);
        return legend;
    }
}
