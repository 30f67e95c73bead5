package wanglou.console.shell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Home: FX. What this console wants its person to know, newest first; nothing in it opens a window or takes the focus. */
public final class Notices {

    private static final int KEPT = 200;
    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private final ObservableList<Notice> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(0);

    public void add(Notice notice) {
        all.addFirst(notice);
        if (all.size() > KEPT) {
            all.removeLast();
        }
        unread.set(Math.min(KEPT, unread.get() + 1));
    }

    public ObservableList<Notice> all() {
        return shown;
    }

    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    public void read() {
        unread.set(0);
    }
}
