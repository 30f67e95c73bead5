package wanglou.video.ingest;

import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/**
 * Home: one session's thread; {@link #offset} any. What the camera's own clock said when a picture was taken, less when it came here: RTCP sender reports
 * tie each picture to it. The least delayed picture of the last while counts, for waiting in a queue is not the clock's fault; what is left is the
 * difference of the two clocks less the shortest way, and nobody can tell those two apart from here.
 */
final class ClockGauge {

    private static final Duration WHILE = Duration.ofSeconds(10);
    /** So few say nothing yet. */
    private static final int LEAST = 5;
    /** The first member of ffmpeg's {@code AVProducerReferenceTime}: microseconds since 1970. */
    private static final int WALL_CLOCK_BYTES = 8;

    private @Nullable Instant turn;
    private @Nullable Duration before;
    private @Nullable Duration now;
    private int samples;

    /** A session begins: what was known of the one before is not known of this. */
    synchronized void restart() {
        turn = null;
        before = null;
        now = null;
        samples = 0;
    }

    /** Takes a packet's report in, where it carries one. */
    void take(AVPacket packet, Instant arrived) {
        try (SizeTPointer size = new SizeTPointer(1)) {
            BytePointer data = avcodec.av_packet_get_side_data(packet, avcodec.AV_PKT_DATA_PRFT, size);
            if (data != null && !data.isNull() && size.get() >= WALL_CLOCK_BYTES) {
                long micros = data.limit(WALL_CLOCK_BYTES).asByteBuffer().order(ByteOrder.nativeOrder()).getLong();
                sample(Instant.EPOCH.plusNanos(Math.multiplyExact(micros, 1_000L)), arrived);
            }
        } catch (ArithmeticException noTime) {
            // A camera that counts its clock in nonsense has none.
        }
    }

    synchronized void sample(Instant taken, Instant arrived) {
        Duration off = Duration.between(arrived, taken);
        if (turn == null || arrived.isAfter(turn.plus(WHILE))) {
            turn = arrived;
            before = now;
            now = off;
        } else if (now == null || off.compareTo(now) > 0) {
            now = off;
        }
        samples++;
    }

    synchronized Optional<Duration> offset() {
        if (samples < LEAST || now == null) {
            return Optional.empty();
        }
        return Optional.of(before != null && before.compareTo(now) > 0 ? before : now);
    }
}
