package wanglou.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** Home: FX. Everything one view listens to, so that it can let go of all of it at once when it is closed. */
public final class Listening implements AutoCloseable {

    private final List<Runnable> ends = new ArrayList<>();

    /** Hears which keys of a mirror changed. */
    public <K> void to(Mirror<K, ?> mirror, Consumer<Set<K>> listener) {
        mirror.onChange(listener);
        ends.add(() -> mirror.removeListener(listener));
    }

    /** Runs whenever one of them may have changed. */
    public void to(Runnable act, Observable... sources) {
        for (Observable source : sources) {
            InvalidationListener listener = o -> {
                read(o);
                act.run();
            };
            source.addListener(listener);
            ends.add(() -> source.removeListener(listener));
        }
    }

    /** Something else that must be ended with the view. */
    public void end(Runnable act) {
        ends.add(act);
    }

    /** A lazy value tells of its next change only after it was read. */
    private static void read(Observable source) {
        if (source instanceof javafx.beans.value.ObservableValue<?> value) {
            value.getValue();
        }
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
