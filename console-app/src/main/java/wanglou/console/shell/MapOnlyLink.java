package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import wanglou.core.Command;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.link.Query;
import wanglou.map.geo.GeoBox;

/** Home: any thread. Stands where a link would: the map is looked at without a hub, everything else is refused. */
final class MapOnlyLink implements HubLink {

    private static final Problem NO_HUB = Problem.of("link.lost");
    private final LinkState state;

    MapOnlyLink(Instant now) {
        state = new LinkState.Lost(now, 0, now, Duration.ZERO);
    }

    @Override
    public LinkState state() {
        return state;
    }

    @Override
    public void onState(Consumer<LinkState> listener) {
        listener.accept(state);
    }

    @Override
    public CompletableFuture<Outcome> send(Command command) {
        return CompletableFuture.completedFuture(new Outcome.Refused(NO_HUB));
    }

    @Override
    public <A> CompletableFuture<A> ask(Query<A> query) {
        return CompletableFuture.failedFuture(new ProblemException(NO_HUB));
    }

    @Override
    public void lookAt(GeoBox box, double hertz) {
        // Nobody is told: there is no hub.
    }

    @Override
    public void retryNow() {
        // The way back to a hub is the sign-in card.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
