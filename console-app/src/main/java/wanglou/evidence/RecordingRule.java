package wanglou.evidence;

import java.util.List;

import wanglou.cameras.CameraId;

/** One entry of {@code recording.json}; {@code "is"} says which. */
public sealed interface RecordingRule {

    /**
     * While an incident of this grade or a more urgent one is worked, the cameras of the units sent to it and the nearest fixed ones are recorded.
     *
     * @param grade 0 for none
     * @param nearest how many fixed cameras …
     * @param metres … and how far from the place at most
     * @param minutesAfter how long recording goes on behind its end
     * @param keep class of these pieces
     */
    record Incident(int grade, int nearest, double metres, int minutesAfter, String keep) implements RecordingRule {
    }

    /** While a unit calls for help, its cameras are recorded. */
    record Emergency(boolean on, int minutesAfter, String keep) implements RecordingRule {
    }

    /** What a person starts by hand without an incident. */
    record Manual(String keep) implements RecordingRule {
    }

    /**
     * How files are cut.
     *
     * @param seconds length of a piece
     * @param secondsBefore how far a recording reaches back, where the camera was looked at or has a ring
     */
    record Segments(int seconds, int secondsBefore) implements RecordingRule {
    }

    /** Whose last seconds are always at hand, so that a recording begins before its cause. Each keeps its line open all the time. */
    record Ring(List<String> kinds, List<CameraId> cameras) implements RecordingRule {
        public Ring {
            kinds = List.copyOf(kinds);
            cameras = List.copyOf(cameras);
        }
    }

    /** @param warn megabytes left on the disk at which everybody is told, @param stop at which recording ends */
    record Disk(long warn, long stop) implements RecordingRule {
    }

    /** A class of evidence and its days. */
    record Keep(String name, int days, String zh, String en) implements RecordingRule {
    }
}
