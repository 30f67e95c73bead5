package wanglou.evidence.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

import wanglou.store.PrivateFiles;

/**
 * Home: any thread (immutable). The centre's own key under its packets: Ed25519 (RFC 8032), made on the first run, in PEM files that openssl reads too.
 * Whoever gets a packet compares its fingerprint with the one the centre has told him on another way.
 */
public final class PacketSigner {

    public static final String ALGORITHM = "Ed25519";

    private static final String PRIVATE_FILE = "packet-signer.key";
    private static final String PUBLIC_FILE = "packet-signer.pem";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private PacketSigner(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * Reads the key of a folder; makes one where there is none.
     *
     * @throws IOException the files cannot be read, or are not the two halves of one key
     */
    public static PacketSigner open(Path folder) throws IOException {
        Path secret = folder.resolve(PRIVATE_FILE);
        Path open = folder.resolve(PUBLIC_FILE);
        try {
            if (!Files.exists(secret)) {
                PrivateFiles.makeFolder(folder);
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                // The public half first: the private one counts as made only when both are there.
                PrivateFiles.write(open, pem(PUBLIC, pair.getPublic().getEncoded()));
                PrivateFiles.write(secret, pem(PRIVATE, pair.getPrivate().getEncoded()));
            }
            PrivateFiles.tighten(secret);
            PacketSigner signer = new PacketSigner(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(unpem(PRIVATE, Files.readString(secret)))), publicKey(Files.readString(open)));
            byte[] probe = "wanglou".getBytes(StandardCharsets.US_ASCII);
            if (!verifies(signer.publicKey, probe, signer.sign(probe))) {
                throw new IOException(secret + " and " + open + " are not the two halves of one key");
            }
            return signer;
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new IOException(secret + " or " + open + " is no " + ALGORITHM + " key", noKey);
        }
    }

    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** What goes into the packet. */
    public String publicPem() {
        return pem(PUBLIC, publicKey.getEncoded());
    }

    public String fingerprint() {
        return fingerprint(publicKey);
    }

    /** SHA-256 of the key's SubjectPublicKeyInfo, hex: {@code openssl pkey -pubin -in signer.pem -outform DER | sha256sum}. */
    static String fingerprint(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static PublicKey publicKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(unpem(PUBLIC, pem)));
    }

    static boolean verifies(PublicKey key, byte[] text, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(key);
        check.update(text);
        return check.verify(signature);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    private static byte[] unpem(String what, String pem) {
        String text = pem.strip();
        String begin = "-----BEGIN " + what + "-----";
        String end = "-----END " + what + "-----";
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw new IllegalArgumentException("no PEM " + what);
        }
        return Base64.getMimeDecoder().decode(text.substring(begin.length(), text.length() - end.length()));
    }
}
