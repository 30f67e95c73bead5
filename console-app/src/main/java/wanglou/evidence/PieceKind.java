package wanglou.evidence;

/** What a piece is. */
public enum PieceKind {
    /** A segment of a recording. */
    VIDEO,
    /** One picture. */
    SNAPSHOT
}
