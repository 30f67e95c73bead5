package wanglou.console;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Home: FX. The time on this console, told once a second; ages and timers follow it. */
public final class DeskClock {

    private final InstantSource source;
    private final ReadOnlyObjectWrapper<Instant> second;

    public DeskClock(InstantSource source) {
        this.source = source;
        this.second = new ReadOnlyObjectWrapper<>(source.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The pulse calls it each frame. */
    public void look() {
        Instant now = source.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!now.equals(second.get())) {
            second.set(now);
        }
    }

    public Instant now() {
        return source.instant();
    }

    /** Changes once a second. */
    public ReadOnlyObjectProperty<Instant> secondProperty() {
        return second.getReadOnlyProperty();
    }
}
