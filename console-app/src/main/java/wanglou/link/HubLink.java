package wanglou.link;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import wanglou.core.Command;
import wanglou.core.Outcome;
import wanglou.map.geo.GeoBox;

/** Home: any thread. The console's one way to the hub. */
public interface HubLink extends AutoCloseable {

    LinkState state();

    /** Called on a link thread at every change of state, and once at once. */
    void onState(Consumer<LinkState> listener);

    /**
     * Sends a command under a new id. While the hub is lost the outcome is {@code Refused(link.lost)} at once: orders are never queued.
     * A command whose answer was cut off is asked again under the same id after the reconnect, so it happens once or not at all.
     */
    CompletableFuture<Outcome> send(Command command);

    /** Asks; completes exceptionally with a {@link ProblemException} when refused or lost. */
    <A> CompletableFuture<A> ask(Query<A> query);

    /** Which part of the map this console looks at and how often it wants fixes; the hub thins what it sends by it. */
    void lookAt(GeoBox box, double hertz);

    /** While lost: tries at once instead of waiting for the next turn. */
    void retryNow();

    @Override
    void close();
}
