package wanglou.console.shell;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import wanglou.console.ui.Buttons;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;

/** Home: FX. Shows one page at a time in the main window; a page can leave it for a window of its own and come back. */
final class PageStack extends StackPane implements AutoCloseable {

    private final Desk desk;
    private final Map<PageSpec, Page> pages = new LinkedHashMap<>();
    private final Map<PageSpec, BorderPane> away = new LinkedHashMap<>();
    private @Nullable PageSpec shown;

    PageStack(Desk desk) {
        this.desk = desk;
        setId("pages");
        setMinSize(0, 0);
        desk.navigation().currentProperty().addListener((o, was, is) -> show(is));
    }

    /** Shows the page; the desk must be whole by now. */
    void show(PageSpec spec) {
        if (spec.equals(shown)) {
            return;
        }
        PageSpec before = shown;
        shown = spec;
        if (before != null && !away.containsKey(before)) {
            page(before).hidden();
        }
        getChildren().setAll(away.containsKey(spec) ? placeholder(spec) : page(spec).view());
        if (!away.containsKey(spec)) {
            page(spec).shown();
        }
    }

    /** Moves the page into a window of its own, or brings that window to the front. */
    void detach(PageSpec spec) {
        BorderPane holder = away.get(spec);
        if (holder == null) {
            holder = new BorderPane();
            away.put(spec, holder);
            if (spec.equals(shown)) {
                getChildren().setAll(placeholder(spec));
            }
            holder.setCenter(page(spec).view());
            page(spec).shown();
        }
        keep(spec, true);
        desk.windows().open("page-" + spec.id(), desk.texts().bind(spec.titleKey()), holder, 1280, 800, () -> back(spec));
    }

    /** The pages that stood in windows of their own when this person left, where they stood. */
    void detachAsBefore() {
        Set<String> before = desk.preferences().get().detached();
        desk.navigation().pages().stream().filter(spec -> before.contains(spec.id())).forEach(this::detach);
    }

    private void keep(PageSpec spec, boolean detached) {
        desk.preferences().change(c -> {
            Set<String> ids = new HashSet<>(c.detached());
            if (detached) {
                ids.add(spec.id());
            } else {
                ids.remove(spec.id());
            }
            return c.withDetached(ids);
        });
    }

    private void back(PageSpec spec) {
        BorderPane holder = away.remove(spec);
        if (holder == null) {
            return;
        }
        keep(spec, false);
        holder.setCenter(null);
        if (spec.equals(shown)) {
            getChildren().setAll(page(spec).view());
        } else {
            page(spec).hidden();
        }
    }

    private Node placeholder(PageSpec spec) {
        EmptyState state = new EmptyState(Icon.EXTERNAL, desk.texts().bind("console.page.away"), desk.texts().bind("console.page.away.how"));
        state.buttons(Buttons.plain("page-back", desk.texts().bind("console.page.back"), () -> desk.windows().close("page-" + spec.id())));
        StackPane pane = new StackPane(state);
        pane.getStyleClass().add("panel");
        return pane;
    }

    private Page page(PageSpec spec) {
        return pages.computeIfAbsent(spec, s -> s.open().apply(desk));
    }

    @Override
    public void close() {
        pages.values().forEach(Page::close);
    }
}
