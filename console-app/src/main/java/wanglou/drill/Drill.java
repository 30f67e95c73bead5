package wanglou.drill;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Clockwork;
import wanglou.map.road.RoadGraph;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

/** Home: drill thread. The simulated city: moves its units and has their trackers report over the wire. */
public final class Drill implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Drill.class);
    /** Reports are spread over the period in so many portions, as phones are not in step. */
    private static final int PORTIONS = 20;
    private static final long SAY_EVERY_SECONDS = 60;

    private final DrillOptions options;
    private final List<DrillUnit> units;
    private final Wire wire;
    private final InstantSource clock;
    private final @Nullable RoadGraph graph;
    private final StatusLink statuses;
    private final OrderLink handhelds;
    private final ScheduledExecutorService thread = new Clockwork("drill", true);
    private final CountDownLatch ended = new CountDownLatch(1);
    private long portion;

    Drill(DrillOptions options, RoadSource roads, Wire wire, StatusLink statuses, InstantSource clock,
            @Nullable RoadGraph graph) {
        this(options, roads, wire, statuses, OrderLink.NONE, clock, graph);
    }

    Drill(DrillOptions options, RoadSource roads, Wire wire, StatusLink statuses, OrderLink handhelds, InstantSource clock,
            @Nullable RoadGraph graph) {
        this.handhelds = handhelds;
        this.options = options;
        this.wire = wire;
        this.statuses = statuses;
        this.clock = clock;
        this.graph = graph;
        List<DrillUnit> made = new ArrayList<>();
        for (DrillRoster.Entry entry : DrillRoster.of(options.units()).entries()) {
            made.add(new DrillUnit(entry, roads, options.seed()));
        }
        this.units = List.copyOf(made);
    }

    /**
     * Opens the pack's roads and the wire; nothing is sent before {@link #start}.
     *
     * @param statuses where the units tell their statuses and hear those a dispatcher gave them
     * @throws IOException the pack has no roads
     */
    public static Drill open(DrillOptions options, StatusLink statuses) throws IOException {
        RoadGraph graph = RoadGraph.open(options.pack());
        Wire wire = switch (options.protocol()) {
            case OWNTRACKS_HTTP -> HttpWire.ownTracks(options.hub(), options.authorization());
            case TRACCAR -> HttpWire.traccar(options.hub(), options.authorization());
            case OWNTRACKS_MQTT -> new MqttWire(options.hub());
            case COT -> new CotWire(options.hub());
        };
        return new Drill(options, new CityRoads(graph, options.seed()), wire, statuses, handhelds(options), InstantSource.system(), graph);
    }

    /** The page is at the hub's web address: who reaches the hub by a broker or a CoT port alone has none. */
    private static OrderLink handhelds(DrillOptions options) {
        boolean web = options.protocol() == DrillOptions.Protocol.OWNTRACKS_HTTP || options.protocol() == DrillOptions.Protocol.TRACCAR;
        return web ? new HandheldWire(options.hub(), DrillRoster.of(options.units()).entries().stream().map(DrillRoster.Entry::device).toList())
                : OrderLink.NONE;
    }

    public void start() {
        long period = Math.round(1e9 / options.rate() / PORTIONS);
        thread.scheduleAtFixedRate(this::beat, 0, period, TimeUnit.NANOSECONDS);
        thread.scheduleAtFixedRate(this::say, SAY_EVERY_SECONDS, SAY_EVERY_SECONDS, TimeUnit.SECONDS);
        LOG.info("drill: {} units at {} Hz, {} times the clock, {} to {}", units.size(), options.rate(), options.factor(),
                options.protocol(), options.hub().getHost());
    }

    /** Waits until somebody closes the drill. */
    public void await() throws InterruptedException {
        ended.await();
    }

    /** Reports that the other side took. */
    public long sent() {
        return wire.sent();
    }

    /** Reports that did not get there. */
    public long failed() {
        return wire.failed();
    }

    /** Moves the next portion of the units and has them report. */
    void beat() {
        long tick = portion / PORTIONS;
        int first = (int) (portion % PORTIONS);
        portion++;
        double seconds = options.factor() / options.rate();
        Instant now = clock.instant();
        for (int i = first; i < units.size(); i += PORTIONS) {
            DrillUnit unit = units.get(i);
            unit.order(handhelds.order(unit.device()));
            if (tick > 0) {
                unit.step(seconds);
            }
            press(unit);
            UnitStatus shown = statuses.shown(unit.id());
            if (shown != null) {
                unit.seen(shown);
            }
            unit.news().ifPresent(status -> statuses.tell(new UnitCommand.SetStatus(unit.id(), status)));
            options.faults().of(unit.fix(now), units.size() - 1 - i, tick, tick / options.rate()).forEach(wire::send);
        }
    }

    private void press(DrillUnit unit) {
        DrillOrder order = unit.orderNow();
        for (Optional<String> said = unit.report(); said.isPresent() && order != null; said = unit.report()) {
            handhelds.report(unit.device(), said.get(), order);
        }
    }

    private void say() {
        LOG.info("drill: {} reports sent, {} failed", wire.sent(), wire.failed());
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        handhelds.close();
        wire.close();
        if (graph != null) {
            graph.close();
        }
        ended.countDown();
    }
}
