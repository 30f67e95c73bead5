package wanglou.evidence.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.pqc.crypto.mlkem.MLKEMExtractor;
import org.bouncycastle.pqc.crypto.mlkem.MLKEMGenerator;
import org.bouncycastle.pqc.crypto.mlkem.MLKEMParameters;
import org.bouncycastle.pqc.crypto.mlkem.MLKEMPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.mlkem.MLKEMPublicKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * Home: any thread (immutable). Wraps for the holder of a private key: X25519 (RFC 7748) and ML-KEM-768 (FIPS 203) together, so that whoever copies
 * the files today must break both. The two secrets are combined as X-Wing does (draft-connolly-cfrg-xwing-kem):
 * <pre>
 * key = SHA3-256(secret of ML-KEM · secret of X25519 · our X25519 share · their X25519 public key · 5c2e2f2f5e5c)
 * wrapped = ML-KEM ciphertext, 1088 · our X25519 share, 32 · AES-256-GCM under key, nonce of zeros, 32 + 16
 * </pre>
 * The machine that seals needs the public half only; the private half may lie in a safe.
 */
final class HybridWrap implements KeyWrap {

    static final String ALGORITHM = "X25519-MLKEM768-A256GCM";

    /** ML-KEM seed d · z, then the X25519 private key. */
    static final int PRIVATE = 64 + X25519.SCALAR_SIZE;
    /** ML-KEM encapsulation key, then the X25519 public key. */
    static final int PUBLIC = 1184 + X25519.POINT_SIZE;

    private static final int CIPHERTEXT = 1088;
    private static final byte[] XWING = "\\.//^\\".getBytes(StandardCharsets.US_ASCII);

    private final byte[] publicKey;
    private final byte @Nullable [] privateKey;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    private HybridWrap(byte[] publicKey, byte @Nullable [] privateKey) {
        if (publicKey.length != PUBLIC) {
            throw new IllegalArgumentException("a hybrid public key has " + PUBLIC + " bytes");
        }
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.keyId = Gcm.nameOf(ALGORITHM, publicKey);
    }

    /** Seals and opens. */
    static HybridWrap ofPrivate(byte[] privateKey) {
        if (privateKey.length != PRIVATE) {
            throw new IllegalArgumentException("a hybrid private key has " + PRIVATE + " bytes");
        }
        byte[] share = new byte[X25519.POINT_SIZE];
        X25519.generatePublicKey(privateKey, 64, share, 0);
        return new HybridWrap(join(mlkem(privateKey).getPublicKey(), share), privateKey.clone());
    }

    /** Seals only. */
    static HybridWrap ofPublic(byte[] publicKey) {
        return new HybridWrap(publicKey.clone(), null);
    }

    static byte[] newKey(SecureRandom random) {
        byte[] key = new byte[PRIVATE];
        random.nextBytes(key);
        return key;
    }

    byte[] publicKey() {
        return publicKey.clone();
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
        byte[] theirs = Arrays.copyOfRange(publicKey, 1184, PUBLIC);
        SecretWithEncapsulation quantum = new MLKEMGenerator(random)
                .generateEncapsulated(new MLKEMPublicKeyParameters(MLKEMParameters.ml_kem_768, Arrays.copyOf(publicKey, 1184)));
        byte[] once = new byte[X25519.SCALAR_SIZE];
        byte[] share = new byte[X25519.POINT_SIZE];
        byte[] agreed = new byte[X25519.POINT_SIZE];
        X25519.generatePrivateKey(random, once);
        X25519.generatePublicKey(once, 0, share, 0);
        if (!X25519.calculateAgreement(once, 0, theirs, 0, agreed, 0)) {
            throw new IllegalStateException("the public key " + keyId + " is of low order: it was not made by an honest program");
        }
        byte[] key = combine(quantum.getSecret(), agreed, share, theirs);
        byte[] sealed = Gcm.seal(key, new byte[Gcm.NONCE], Gcm.label(ALGORITHM, keyId), fileKey);
        return new Envelope(ALGORITHM, keyId, join(quantum.getEncapsulation(), share, sealed));
    }

    @Override
    public byte[] unwrap(Envelope envelope) throws GeneralSecurityException {
        if (privateKey == null) {
            throw new GeneralSecurityException("only the public half of key " + keyId + " is here");
        }
        byte[] wrapped = envelope.wrapped();
        if (wrapped.length != CIPHERTEXT + X25519.POINT_SIZE + Gcm.KEY + Gcm.TAG) {
            throw new GeneralSecurityException("an envelope of another length");
        }
        byte[] quantum = new MLKEMExtractor(mlkem(privateKey)).extractSecret(Arrays.copyOf(wrapped, CIPHERTEXT));
        byte[] share = Arrays.copyOfRange(wrapped, CIPHERTEXT, CIPHERTEXT + X25519.POINT_SIZE);
        byte[] agreed = new byte[X25519.POINT_SIZE];
        if (!X25519.calculateAgreement(privateKey, 64, share, 0, agreed, 0)) {
            throw new GeneralSecurityException("a share of low order");
        }
        byte[] key = combine(quantum, agreed, share, Arrays.copyOfRange(publicKey, 1184, PUBLIC));
        return Gcm.open(key, new byte[Gcm.NONCE], Gcm.label(ALGORITHM, keyId),
                Arrays.copyOfRange(wrapped, CIPHERTEXT + X25519.POINT_SIZE, wrapped.length));
    }

    private static MLKEMPrivateKeyParameters mlkem(byte[] privateKey) {
        return new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, Arrays.copyOf(privateKey, 64));
    }

    private static byte[] combine(byte[] quantum, byte[] agreed, byte[] share, byte[] theirs) {
        byte[] all = join(quantum, agreed, share, theirs, XWING);
        SHA3Digest digest = new SHA3Digest(256);
        digest.update(all, 0, all.length);
        byte[] key = new byte[Gcm.KEY];
        digest.doFinal(key, 0);
        return key;
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
