package wanglou.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** Home: link thread changes it; any thread reads and listens. How the link stands, as it is told to the console. */
final class LinkStates {

    private final InstantSource clock;
    private final List<Consumer<LinkState>> listeners = new CopyOnWriteArrayList<>();
    private volatile LinkState now = new LinkState.Connecting(1);
    private DownFrame.@Nullable Welcome hub;
    private Instant liveSince = Instant.EPOCH;

    LinkStates(InstantSource clock) {
        this.clock = clock;
    }

    LinkState now() {
        return now;
    }

    boolean isLive() {
        return now instanceof LinkState.Live;
    }

    void listen(Consumer<LinkState> listener) {
        listeners.add(listener);
        listener.accept(now);
    }

    /** Names the hub run this console was connected to last; null before the first time. */
    @Nullable String hubRun() {
        return hub == null ? null : hub.hub();
    }

    void welcomed(DownFrame.Welcome by, Duration roundTrip) {
        hub = by;
        liveSince = clock.instant();
        answered(roundTrip);
    }

    void answered(Duration roundTrip) {
        if (hub != null) {
            become(new LinkState.Live(hub.name(), hub.version(), roundTrip, liveSince));
        }
    }

    /** @param lastHeard what is shown is the picture of then */
    void lost(Instant lastHeard) {
        if (hub != null) {
            become(new LinkState.Lost(lastHeard, 0, clock.instant(), Duration.ZERO));
        }
    }

    /** @param wait until the next try */
    void notReached(int attempt, Duration wait, Instant lastHeard) {
        if (hub == null) {
            become(new LinkState.Connecting(attempt));
        } else {
            Instant picture = now instanceof LinkState.Lost lost ? lost.lastPicture() : lastHeard;
            become(new LinkState.Lost(picture, attempt, clock.instant().plus(wait), wait));
        }
    }

    void ended(Problem reason) {
        become(new LinkState.Ended(reason));
    }

    private void become(LinkState next) {
        if (!next.equals(now)) {
            now = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }
}
