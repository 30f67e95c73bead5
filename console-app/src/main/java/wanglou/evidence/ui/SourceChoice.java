package wanglou.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import wanglou.cameras.CameraId;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;

/**
 * Home: FX. Which of an incident's sources are on the screen: four at most. A further one takes the place of the one chosen longest ago. By mouse, by Tab
 * and Space, and by Alt with the number of the source. Up to four there is nothing to choose, and this is not to be seen.
 */
final class SourceChoice extends FlowPane {

    private final Desk desk;
    private final Runnable changed;
    /** The one chosen longest ago first. */
    private final List<CameraId> chosen = new ArrayList<>();
    private List<Source> sources = List.of();

    /** @param changed hears that others are to be shown */
    SourceChoice(Desk desk, Runnable changed) {
        super(4, 4);
        this.desk = desk;
        this.changed = changed;
        setId("evidence-sources");
        getStyleClass().add("evidence-sources");
    }

    /** These are there now; who is chosen stays chosen. */
    void show(List<Source> all) {
        boolean known = all.stream().map(Source::camera).toList().equals(sources.stream().map(Source::camera).toList());
        sources = all;
        if (!known) {
            chosen.removeIf(camera -> all.stream().noneMatch(s -> s.camera().equals(camera)));
            all.stream().map(Source::camera).filter(c -> !chosen.contains(c)).limit(Math.max(0, Playing.MOST - chosen.size())).forEach(chosen::add);
        }
        boolean needed = all.size() > Playing.MOST;
        setVisible(needed);
        setManaged(needed);
        draw();
    }

    /** The places, in the list of sources, of those that are to be seen; in the order of the list. */
    List<Integer> onScreen() {
        return IntStream.range(0, sources.size()).filter(i -> chosen.contains(sources.get(i).camera())).boxed().toList();
    }

    /** Shows a source, or takes it off where another one stays. @param place in the list of sources */
    void toggle(int place) {
        if (place >= sources.size() || sources.size() <= Playing.MOST) {
            return;
        }
        CameraId camera = sources.get(place).camera();
        if (chosen.contains(camera)) {
            if (chosen.size() > 1) {
                chosen.remove(camera);
            }
        } else {
            if (chosen.size() >= Playing.MOST) {
                chosen.removeFirst();
            }
            chosen.add(camera);
        }
        draw();
        changed.run();
    }

    private void draw() {
        if (!isVisible()) {
            getChildren().clear();
            return;
        }
        if (getChildren().size() != sources.size() + 1) {
            getChildren().setAll(Labels.of(desk.texts().bind("evidence.sources"), "caption", "text-3"));
            for (int i = 0; i < sources.size(); i++) {
                getChildren().add(button(i));
            }
        }
        for (int i = 0; i < sources.size(); i++) {
            ToggleButton button = (ToggleButton) getChildren().get(i + 1);
            button.setText((i + 1) + "  " + sources.get(i).name());
            button.setSelected(chosen.contains(sources.get(i).camera()));
            button.setAccessibleText(desk.texts().get(button.isSelected() ? "evidence.source.on" : "evidence.source.off", sources.get(i).name()));
        }
    }

    private ToggleButton button(int place) {
        ToggleButton button = new ToggleButton();
        button.setId("evidence-source-" + (place + 1));
        button.getStyleClass().addAll("small", "chip");
        button.setOnAction(e -> toggle(place));
        button.setTooltip(Buttons.tip(desk.texts().bind("evidence.source.tip", place + 1)));
        return button;
    }
}
