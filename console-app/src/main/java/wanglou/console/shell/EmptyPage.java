package wanglou.console.shell;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;

/** Home: FX. A page whose feature has nothing to show on this console: says what would stand here and what brings it. */
public final class EmptyPage implements Page {

    private final StackPane view;

    private EmptyPage(Desk desk, String key, Icon icon) {
        view = new StackPane(new EmptyState(icon, desk.texts().bind(key), desk.texts().bind(key + ".how")));
        view.getStyleClass().add("panel");
    }

    /** The video page where no picture source is connected. */
    public static PageSpec video() {
        return new PageSpec("video", Icon.GRID, 3, of("console.empty.video", Icon.VIDEO));
    }

    /** The bulk call page where no line is connected. */
    public static PageSpec notices() {
        return new PageSpec("notices", Icon.PHONE, 4, of("console.empty.notices", Icon.PHONE));
    }

    /** @param key of the bold fact; {@code <key>.how} is what brings it */
    public static Function<Desk, Page> of(String key, Icon icon) {
        return desk -> new EmptyPage(desk, key, icon);
    }

    @Override
    public Node view() {
        return view;
    }
}
