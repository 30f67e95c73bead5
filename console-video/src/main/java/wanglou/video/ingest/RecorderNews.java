package wanglou.video.ingest;

import java.nio.file.Path;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.video.stream.CameraKey;

/** Home: the recorder's threads. What a recorder tells its owner. */
public sealed interface RecorderNews {

    /**
     * A file has begun to grow.
     *
     * @param from arrival of its first picture, whole milliseconds: with the camera it names the file
     * @param before arrival of the last picture of the file before in the same recording; null for the first
     */
    record Begun(CameraKey camera, Instant from, @Nullable Instant before) implements RecorderNews {}

    /**
     * A file is finished, hashed and will not change any more. The grown file goes when the owner has taken this without throwing; otherwise the
     * next start finishes it again. The finished file is the owner's.
     */
    record Finished(RecordedSegment segment) implements RecorderNews {}

    /** A grown file of this name held nothing to finish. */
    record Empty(CameraKey camera, Instant from) implements RecorderNews {}

    /** Less than the reserve is left on the disk; recording goes on. Told once until there is room again. */
    record DiskLow(Path folder, long bytesLeft) implements RecorderNews {}

    /** Recording of this camera stopped: the folder takes no more. What was written stays. */
    record Stopped(CameraKey camera, String why) implements RecorderNews {}
}
