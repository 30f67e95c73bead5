package wanglou.evidence;

/** What a check of a stored piece found. */
public enum Verdict {
    /** The file opens, its bytes have the hash that the journal holds since it was recorded, and its link follows the one before. */
    VERIFIED,
    /** The file is what was recorded; its link does not follow the one before, so that a piece may have been taken out or put in. */
    CHAIN_GAP,
    /** The file, or what the store says of it, is not what the journal holds since it was recorded. */
    ALTERED,
    /** There is no file. */
    ABSENT,
    /** Nothing is said of the file itself: it could not be read here. */
    UNREADABLE
}
