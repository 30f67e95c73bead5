package wanglou.hub;

import java.util.function.LongSupplier;

import wanglou.evidence.EvidenceShelf;
import wanglou.evidence.EvidenceShelf.State;
import wanglou.evidence.RecordingRule;

/** Home: the thread that looks. How much room there is for evidence. Full ends when there is a quarter more than that, so that it does not flutter. */
final class ShelfWatch {

    private static final long MEGABYTE = 1L << 20;

    private final RecordingRule.Disk limits;
    private final LongSupplier usable;
    private State state = State.OK;

    /** @param usable bytes left on the disk */
    ShelfWatch(RecordingRule.Disk limits, LongSupplier usable) {
        this.limits = limits;
        this.usable = usable;
    }

    EvidenceShelf look() {
        long free = usable.getAsLong();
        long stop = limits.stop() * MEGABYTE;
        boolean full = free < (state == State.FULL ? stop + stop / 4 : stop);
        state = full ? State.FULL : free < limits.warn() * MEGABYTE ? State.LOW : State.OK;
        return new EvidenceShelf(free / MEGABYTE * MEGABYTE, state);
    }
}
