package wanglou.evidence.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Home: any (immutable). Which part of the time is drawn, out of which whole. */
record TimeScale(Instant wholeFrom, Instant wholeTo, Instant from, Instant to) {

    private static final long LEAST_MS = 4_000;
    private static final List<Long> STEPS = List.of(1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 300L, 600L, 1800L, 3600L, 7200L, 21_600L, 86_400L);

    /** All of it. */
    static TimeScale all(Instant from, Instant to) {
        Instant end = to.toEpochMilli() - from.toEpochMilli() < LEAST_MS ? from.plusMillis(LEAST_MS) : to;
        return new TimeScale(from, end, from, end);
    }

    double x(Instant at, double width) {
        return (at.toEpochMilli() - from.toEpochMilli()) * width / (to.toEpochMilli() - from.toEpochMilli());
    }

    Instant at(double x, double width) {
        double share = width <= 0 ? 0 : Math.clamp(x / width, 0, 1);
        return from.plusMillis(Math.round(share * Duration.between(from, to).toMillis()));
    }

    boolean shows(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    /** Zooms in by {@code factor} so that what lies at {@code share} of the width stays there. */
    TimeScale zoom(double factor, double share) {
        double length = Duration.between(from, to).toMillis();
        double next = Math.clamp(length / factor, LEAST_MS, (double) Duration.between(wholeFrom, wholeTo).toMillis());
        return window(from.toEpochMilli() + (length - next) * share, next);
    }

    /** Moves the drawn part by a share of its length. */
    TimeScale pan(double share) {
        double length = Duration.between(from, to).toMillis();
        return window(from.toEpochMilli() + length * share, length);
    }

    private TimeScale window(double begin, double length) {
        double most = Math.max((double) wholeFrom.toEpochMilli(), wholeTo.toEpochMilli() - length);
        long start = Math.round(Math.clamp(begin, (double) wholeFrom.toEpochMilli(), most));
        return new TimeScale(wholeFrom, wholeTo, Instant.ofEpochMilli(start), Instant.ofEpochMilli(start + Math.round(length)));
    }

    /** Seconds from one mark of the axis to the next, so that they stand at least {@code px} apart. */
    long step(double width, double px) {
        double least = Duration.between(from, to).toMillis() / 1000.0 * px / Math.max(1, width);
        return STEPS.stream().filter(s -> s >= least).findFirst().orElse(STEPS.getLast());
    }
}
