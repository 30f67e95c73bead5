package wanglou.exports;

import java.time.Instant;

import wanglou.core.PersonId;
import wanglou.core.Problem;

/** How far an export has come. */
public sealed interface ExportState {

    /** It waits for somebody else's approval. */
    record Requested(Instant at) implements ExportState {
    }

    /** It waits for its turn to be built. */
    record Approved(Instant at) implements ExportState {
    }

    /** @param done pieces that are in the packet already */
    record Building(int done, int of) implements ExportState {
    }

    /**
     * Whoever asked for it can fetch it.
     *
     * @param sha256 of the packet, hex
     * @param bytes of the packet
     * @param until when the hub deletes it
     * @param signer fingerprint of the key that signed it, hex
     */
    record Ready(Instant at, String sha256, long bytes, Instant until, String signer) implements ExportState {
    }

    /** The approver said no. */
    record Refused(PersonId by, String why, Instant at) implements ExportState {
    }

    /** Whoever asked, or a duty chief, took it back; a packet that was there is gone. */
    record Withdrawn(PersonId by, String why, Instant at) implements ExportState {
    }

    /** It could not be built; the approval stands, and it can be tried again. */
    record Failed(Problem problem, Instant at) implements ExportState {
    }

    /** The packet has been deleted as was said. */
    record Expired(Instant at) implements ExportState {
    }

    /** Whether nothing can become of it any more. */
    default boolean over() {
        return this instanceof Withdrawn || this instanceof Expired;
    }
}
