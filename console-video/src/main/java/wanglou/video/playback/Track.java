package wanglou.video.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Home: any (immutable). What one source recorded, on the clock all sources share.
 *
 * @param pieces in the order of time; they do not overlap
 * @param absence says, in the reader's language, why there is no record of a moment
 */
public record Track(String source, List<Piece> pieces, Function<Instant, String> absence) {

    /**
     * A recorded file.
     *
     * @param from when its first picture was taken, on the shared clock: what the source's own clock was off by is already out of it
     */
    public record Piece(String id, Instant from, Instant to) {
        public Piece {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("piece " + id + " from " + from + " to " + to);
            }
        }

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }

        /** Milliseconds from the start of the file to a moment. */
        long millis(Instant moment) {
            return Math.max(0, Duration.between(from, moment).toMillis());
        }
    }

    public Track {
        pieces = pieces.stream().sorted(Comparator.comparing(Piece::from)).toList();
    }

    /** The piece that was being recorded then. */
    public Optional<Piece> at(Instant moment) {
        return pieces.stream().filter(p -> p.covers(moment)).findFirst();
    }

    /** The first piece that begins at or after a moment. */
    Optional<Piece> after(Instant moment) {
        return pieces.stream().filter(p -> !p.from().isBefore(moment)).findFirst();
    }
}
