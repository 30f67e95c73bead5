package wanglou.field;

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

    public FieldPump(BoundedInbox inbox, UnitService units, LinkMonitor monitor) {
        this.inbox = inbox;
        this.units = units;
        this.monitor = monitor;
    }

    @Override
    public void run() {
        inbox.drain(BATCH, this::take);
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
            case FixVerdict.Accepted _ -> meter.accepted(report.device());
            case FixVerdict.Refused refused -> meter.refused(report.device(), refused.reason().code());
        }
    }
}
