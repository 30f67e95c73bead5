package wanglou.evidence;

import wanglou.core.BoardName;

/**
 * How the disk of the evidence stands; live, not journaled.
 *
 * @param free bytes left
 * @param state how much that is
 */
public record EvidenceShelf(long free, State state) {

    /** Under {@link #KEY}. */
    public static final BoardName<String, EvidenceShelf> BOARD = new BoardName<>("evidence-shelf", String.class, EvidenceShelf.class);
    public static final String KEY = "shelf";

    /** What follows from it. */
    public enum State {
        OK,
        /** Recording goes on; somebody should make room. Nothing is deleted for it. */
        LOW,
        /** Nothing is recorded any more. */
        FULL
    }
}
