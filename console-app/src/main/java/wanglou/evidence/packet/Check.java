package wanglou.evidence.packet;

/** What the verifier looks at. Each is a text {@code packet.verify.<name>} that names the file and says what is wrong with it. */
enum Check {
    /** It cannot be read as a packet at all. */
    NOT_A_PACKET,
    /** A name that would leave the folder, or that some systems could not write. */
    UNSAFE_NAME,
    /** Two files of one name: programs would show different ones. */
    NAME_TWICE,
    /** It unpacks to far more than it should. */
    BOMB,
    MISSING,
    EXTRA,
    SIZE,
    HASH,
    SIGNATURE,
    /** The key in the packet is not the one that the manifest names. */
    KEY,
    /** The key is not the one that the reader was told of. */
    FINGERPRINT,
    SUMS,
    /** A file that should be JSON of a known form is not. */
    FORM,
    ENTRY_EDITED,
    ENTRY_ORDER,
    CHAIN_BROKEN,
    /** The manifest counts other entries than there are. */
    JOURNAL,
    PIECE_UNPROVED,
    PIECE_DIFFERS,
    PIECE_LINK,
    PIECE_CHAIN,
    GAP,
    APPROVAL,
    TIMELINE
}
