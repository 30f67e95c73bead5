package wanglou.console.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Home: FX. Which page the main window shows. */
public final class Navigation {

    private final List<PageSpec> pages;
    private final ObjectProperty<PageSpec> current;

    public Navigation(List<PageSpec> pages) {
        this.pages = List.copyOf(pages);
        this.current = new SimpleObjectProperty<>(pages.getFirst());
    }

    public List<PageSpec> pages() {
        return pages;
    }

    public ObjectProperty<PageSpec> currentProperty() {
        return current;
    }

    public boolean has(String id) {
        return pages.stream().anyMatch(p -> p.id().equals(id));
    }

    /** Shows the page with that id; an unknown id is answered with false. */
    public boolean go(String id) {
        return pages.stream().filter(p -> p.id().equals(id)).findFirst().map(p -> {
            current.set(p);
            return true;
        }).orElse(false);
    }
}
