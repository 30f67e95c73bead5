package wanglou.evidence.vault;

import java.security.GeneralSecurityException;

/**
 * Home: any thread (immutable). One key and the way it wraps file keys. A new way is a new class with a name of its own; what was wrapped before
 * says by which name, and opens as long as its key is kept.
 */
public interface KeyWrap {

    /** Stable name, written into every file. */
    String algorithm();

    /** 16 hex digits that name the key and tell nothing of it. */
    String keyId();

    /** @param fileKey 32 bytes */
    Envelope wrap(byte[] fileKey);

    /**
     * @return the 32 bytes that were wrapped
     * @throws GeneralSecurityException the envelope was altered, or only the half of the key that seals is here
     */
    byte[] unwrap(Envelope envelope) throws GeneralSecurityException;
}
