package wanglou.evidence.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/** Home: any thread (immutable). Wraps under 256 random bits that lie in a file only the hub's account may read: AES-256-GCM, a fresh nonce each. */
final class LocalWrap implements KeyWrap {

    static final String ALGORITHM = "A256GCM";

    private final byte[] master;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    /** @param master 32 bytes */
    LocalWrap(byte[] master) {
        if (master.length != Gcm.KEY) {
            throw new IllegalArgumentException("a local key has " + Gcm.KEY + " bytes");
        }
        this.master = master.clone();
        this.keyId = Gcm.nameOf(ALGORITHM, master);
    }

    static byte[] newKey(SecureRandom random) {
        byte[] key = new byte[Gcm.KEY];
        random.nextBytes(key);
        return key;
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public Envelope wrap(byte[] fileKey) {
        byte[] wrapped = new byte[Gcm.NONCE + fileKey.length + Gcm.TAG];
        byte[] nonce = new byte[Gcm.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = Gcm.seal(master, nonce, Gcm.label(ALGORITHM, keyId), fileKey);
        System.arraycopy(nonce, 0, wrapped, 0, nonce.length);
        System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
        return new Envelope(ALGORITHM, keyId, wrapped);
    }

    @Override
    public byte[] unwrap(Envelope envelope) throws GeneralSecurityException {
        byte[] wrapped = envelope.wrapped();
        if (wrapped.length != Gcm.NONCE + Gcm.KEY + Gcm.TAG) {
            throw new GeneralSecurityException("an envelope of another length");
        }
        return Gcm.open(master, Arrays.copyOf(wrapped, Gcm.NONCE), Gcm.label(ALGORITHM, keyId),
                Arrays.copyOfRange(wrapped, Gcm.NONCE, wrapped.length));
    }
}
