package wanglou.console;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import wanglou.link.HubLink;
import wanglou.link.LinkState;

/**
 * Home: FX. How the console stands to its hub, for all views to bind to. While {@link #liveProperty} is false everything shown is of
 * {@link #pictureAt} and must look it: marks hollow and dashed, timers stopped, orders refused.
 */
public final class LinkView {

    private final ReadOnlyObjectWrapper<LinkState> state = new ReadOnlyObjectWrapper<>(new LinkState.Connecting(1));
    /** Tells only when it turns: the state is told anew with every answer of the hub, and whole screens hang on this one. */
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(false);
    private final Pulse pulse;

    public LinkView(Pulse pulse) {
        this.pulse = pulse;
    }

    public void attach(HubLink link) {
        link.onState(next -> pulse.later(() -> show(next)));
    }

    /** FX thread; the link's listener comes here, tests too. */
    public void show(LinkState next) {
        state.set(next);
        live.set(next instanceof LinkState.Live);
    }

    public ReadOnlyObjectProperty<LinkState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    public boolean live() {
        return state.get() instanceof LinkState.Live;
    }

    /** The moment everything shown is of: now while live, else when the hub was last heard. */
    public Instant pictureAt(Instant now) {
        return state.get() instanceof LinkState.Lost lost ? lost.lastPicture() : now;
    }

    /** For how long the hub has been silent, null while it is not lost. */
    public @Nullable Duration silence(Instant now) {
        return state.get() instanceof LinkState.Lost lost ? Duration.between(lost.lastPicture(), now) : null;
    }
}
