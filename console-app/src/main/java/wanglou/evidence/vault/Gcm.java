package wanglou.evidence.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM as this package uses it: a nonce of 12 bytes, a tag of 16. */
final class Gcm {

    static final int KEY = 32;
    static final int NONCE = 12;
    static final int TAG = 16;

    private Gcm() {
    }

    static byte[] seal(byte[] key, byte[] nonce, byte[] also, byte[] plain) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, also, plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    static byte[] open(byte[] key, byte[] nonce, byte[] also, byte[] sealed) throws GeneralSecurityException {
        return run(Cipher.DECRYPT_MODE, key, nonce, also, sealed);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] also, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(also);
        return cipher.doFinal(text);
    }

    /** What an envelope's seal also covers: that it is this algorithm's and this key's. */
    static byte[] label(String algorithm, String keyId) {
        return ("wanglou.vault.envelope." + algorithm + "." + keyId).getBytes(StandardCharsets.US_ASCII);
    }

    /** The name of a key: the first 8 bytes of a hash that can be made from nothing but the key. */
    static String nameOf(String algorithm, byte[] key) {
        MessageDigest digest = sha256();
        digest.update(("wanglou.vault.key-id." + algorithm).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(key), 0, 8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
