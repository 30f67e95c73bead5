package wanglou.push.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;

/** Home: FX. One who could be pushed to: a tick, what it is, its name, what it does now. The whole row ticks. */
final class TargetRow implements RowList.Row<PushChoice> {

    private final PushModel model;
    private final CheckBox tick = new CheckBox();
    private final IconView icon = new IconView(Icon.USER);
    private final Label name = Labels.of("", "text-1");
    private final Label detail = Labels.of("", "caption", "text-3");
    private final HBox row;
    private Optional<PushChoice> shown = Optional.empty();

    /** @param ticked runs after a tick was set or taken */
    TargetRow(PushModel model, Runnable ticked) {
        this.model = model;
        row = Labels.row(10, tick, icon.tinted("text-2"), name, Labels.gap(), detail);
        row.getStyleClass().add("push-target");
        name.setMinWidth(60);
        detail.setMinWidth(0);
        // As wide as the list, never wider: what is too long is shortened, not scrolled to.
        row.setPrefWidth(0);
        tick.setFocusTraversable(false);
        tick.setMouseTransparent(true);
        row.setOnMouseClicked(e -> {
            shown.ifPresent(choice -> model.tick(choice.target(), !model.ticked(choice.target())));
            ticked.run();
        });
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(PushChoice choice) {
        shown = Optional.of(choice);
        tick.setSelected(model.ticked(choice.target()));
        icon.setIcon(model.words().icon(choice.target()));
        name.setText(choice.name());
        detail.setText(choice.detail());
        row.setAccessibleText(choice.name() + " " + choice.detail());
    }
}
