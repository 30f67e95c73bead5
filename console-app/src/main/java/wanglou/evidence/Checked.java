package wanglou.evidence;

import java.time.Instant;

/**
 * What the last check of a stored piece found.
 *
 * @param what which part is to blame: {@code chunk}, {@code envelope}, {@code cut-off}, {@code too-long}, {@code not-sealed}, {@code hash}, {@code length},
 *         {@code store} (the table differs from the journal), {@code no-entry} (the journal does not know it), {@code link} (its own link does not add up),
 *         {@code previous} (the link before is another one), {@code no-file}, {@code key}, {@code disk}; empty where nothing is
 * @param chunk number of the sealed chunk to blame, from 0; -1 where none is
 * @param file under the folder of the evidence
 */
public record Checked(Instant at, Verdict verdict, String what, long chunk, String file) {

    /** Whether all is as it was recorded. */
    public boolean good() {
        return verdict == Verdict.VERIFIED;
    }
}
