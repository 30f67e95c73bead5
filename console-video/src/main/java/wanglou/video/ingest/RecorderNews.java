package wanglou.video.ingest;

import java.nio.file.Path;

import wanglou.video.stream.CameraKey;

/** Home: the recorder's threads. What a recorder tells its owner. */
public sealed interface RecorderNews {

    /** A file is finished, hashed and will not change any more. */
    record Finished(RecordedSegment segment) implements RecorderNews {}

    /** Less than the reserve is left on the disk; recording goes on. Told once until there is room again. */
    record DiskLow(Path folder, long bytesLeft) implements RecorderNews {}

    /** Recording of this camera stopped: the folder takes no more. What was written stays. */
    record Stopped(CameraKey camera, String why) implements RecorderNews {}
}
