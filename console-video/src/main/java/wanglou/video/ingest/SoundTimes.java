package wanglou.video.ingest;

/**
 * Home: one session's thread. Stamps for sound that belong to the stamps its pictures were written with: moved by the same amount, whatever the pictures'
 * own clock did. Two lines that each began at zero would stand apart by whatever a server sends its sound ahead of or behind its pictures. In ticks of
 * 1/90,000 s.
 */
final class SoundTimes {

    /** Sound that is this far from the pictures has another clock; its present is taken for theirs. */
    private static final long APART = 90_000L * 5;

    private final Timeline pictures;
    private long skew;
    private long last = -1;

    SoundTimes(Timeline pictures) {
        this.pictures = pictures;
    }

    /**
     * The stamp to write, or {@link Timeline#NONE} for sound that is to be left out: before the first picture, or piled up like the pictures that are
     * squeezed just now, which nobody could listen to.
     *
     * @param stamp as the camera says it, {@link Timeline#NONE} where it says nothing
     */
    long of(long stamp) {
        if (!pictures.runs() || Timeline.isNone(stamp)) {
            return Timeline.NONE;
        }
        long present = pictures.last();
        long out = stamp + pictures.shift() + skew;
        if (Math.abs(out - present) > APART) {
            skew += present - out;
            out = present;
        }
        if (out < 0 || out <= last && last - out < APART) {
            return Timeline.NONE;
        }
        last = out;
        return out;
    }
}
