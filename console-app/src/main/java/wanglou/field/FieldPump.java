package wanglou.field;

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.units.FixVerdict;
import wanglou.units.PositionReport;
import wanglou.units.UnitService;

/** Home: hub thread. Carries what the adapters read to the units and counts what became of it. Run it whenever the inbox wakes. */
public final class FieldPump implements Runnable {

    /** So many at a time: about a millisecond of the hub thread, then commands have their turn. */
    private static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(FieldPump.class);

    private final BoundedInbox inbox;
    private final UnitService units;
    private final LinkMonitor monitor;
    private final InstantSource clock;
    private final FixDelay delay = new FixDelay();

    public FieldPump(BoundedInbox inbox, UnitService units, LinkMonitor monitor, InstantSource clock) {
        this.inbox = inbox;
        this.units = units;
        this.monitor = monitor;
        this.clock = clock;
    }

    @Override
    public void run() {
        inbox.drain(BATCH, this::take);
    }

    /** From receiving a fix to its standing on the board, 99th percentile of the last minute, in milliseconds; NaN when there was none. */
    double delayMillisP99() {
        return delay.p99(clock.instant());
    }

    private void take(FieldMessage message) {
        switch (message) {
            case FieldMessage.Position position -> take(position.report());
            case FieldMessage.Unreadable unreadable -> {
                monitor.meter(unreadable.link()).refused(unreadable.reason().code());
                LOG.debug("{}: {}: {}", unreadable.link(), unreadable.reason().code(), unreadable.sample());
            }
        }
    }

    private void take(PositionReport report) {
        LinkMeter meter = monitor.meter(report.link());
        switch (units.accept(report)) {
            case FixVerdict.Accepted _ -> {
                meter.accepted(report.device());
                delay.add(report.received(), clock.instant());
            }
            case FixVerdict.Refused refused -> meter.refused(report.device(), refused.reason().code());
        }
    }
}
