package wanglou.units;

/** What became of a position report. */
public sealed interface FixVerdict {

    /**
     * Believed.
     *
     * @param shown false when a better device of the same unit is speaking, so that this one does not move the mark
     */
    record Accepted(Fix fix, boolean shown) implements FixVerdict {
    }

    record Refused(FixRefusal reason) implements FixVerdict {
    }
}
