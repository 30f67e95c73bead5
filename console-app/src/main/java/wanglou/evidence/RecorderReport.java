package wanglou.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;

/** What the hub's own recorder has done or met. Not on the wire: nobody else can say it. */
public sealed interface RecorderReport extends EvidenceAct {

    /**
     * A file has begun to grow.
     *
     * @param before end of the file before in the same recording, null for the first
     * @param lost why the source gave nothing in between, empty where it did
     */
    record Begun(CameraId camera, Instant from, @Nullable Instant before, String lost) implements RecorderReport {
    }

    /** The file that began then is finished and lies encrypted. Repeats are answered with the same outcome and change nothing. */
    record Finished(CameraId camera, Instant from, Instant to, String format, long bytes, String sha256, boolean recovered,
            @Nullable SourceClock clock) implements RecorderReport {

        /** Of a source that told no time. */
        public Finished(CameraId camera, Instant from, Instant to, String format, long bytes, String sha256, boolean recovered) {
            this(camera, from, to, format, bytes, sha256, recovered, null);
        }
    }

    record SnapshotTaken(PieceId piece, Instant at, long bytes, String sha256) implements RecorderReport {
    }

    /** There is no file of this piece, or it cannot be read. */
    record Missed(PieceId piece, String reason) implements RecorderReport {
    }

    record Lost(CameraId camera, Instant since, String reason) implements RecorderReport {
    }

    record Back(CameraId camera, Instant at, String reason) implements RecorderReport {
    }

    /** Nothing can be written. @param why code of a problem */
    record Failed(CameraId camera, String why) implements RecorderReport {
    }

    record Resumed(CameraId camera) implements RecorderReport {
    }

    /** A stored piece was compared with the journal. @param check the check it was for; empty where the hub looked by itself */
    record Compared(PieceId piece, String check, Verdict verdict, String what, long chunk, String file) implements RecorderReport {
    }

    /** The worker is through with a check, or was told to stop. */
    record CheckOver(String check) implements RecorderReport {
    }

    /** Deletes what nobody needs to keep any longer; the outcome's subject is {@code more} where that was not all of it. */
    record Expire() implements RecorderReport {
    }
}
