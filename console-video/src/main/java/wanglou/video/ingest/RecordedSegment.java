package wanglou.video.ingest;

import java.nio.file.Path;
import java.time.Instant;

import wanglou.video.stream.CameraKey;

/**
 * Home: any (immutable). A finished piece of a recording.
 *
 * @param from when its first picture arrived
 * @param to when its last picture arrived, or after a crash: {@code from} plus the length of what was saved
 * @param bytes size of the file
 * @param sha256 of the whole file, 64 hex digits
 * @param recovered finished at a later start, because the recorder did not live to finish it
 */
public record RecordedSegment(CameraKey camera, Path file, Instant from, Instant to, long bytes, String sha256, boolean recovered) {

    public RecordedSegment {
        if (to.isBefore(from) || bytes < 1 || sha256.length() != 64) {
            throw new IllegalArgumentException("segment " + file + " from " + from + " to " + to + ", " + bytes + " bytes, hash " + sha256);
        }
    }
}
