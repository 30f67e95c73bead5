package wanglou.evidence.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/**
 * How the chunks of one file are sealed. A chunk stands in the file as its length in plain, 4 bytes of which the highest bit says that it is the
 * last; then that many bytes and a tag of 16. Its nonce is its number and whether it is the last, and its tag covers the hash of the head: no chunk
 * can change its place, its file or its role. The key is the file's own and a number is used once, so no nonce comes twice.
 */
final class Chunks {

    /** Most bytes of one chunk in plain. */
    static final int SIZE = 64 * 1024;
    static final int LAST = 0x8000_0000;

    private final byte[] fileKey;
    private final byte[] headHash;

    Chunks(byte[] fileKey, Head head) {
        this.fileKey = fileKey;
        this.headHash = Gcm.sha256().digest(head.bytes());
    }

    /** Length, bytes and tag, ready to be written. */
    ByteBuffer seal(long number, boolean last, byte[] plain) {
        byte[] sealed = Gcm.seal(fileKey, nonce(number, last), headHash, plain);
        return ByteBuffer.allocate(4 + sealed.length).putInt(plain.length | (last ? LAST : 0)).put(sealed).flip();
    }

    byte[] open(long number, boolean last, byte[] sealed) throws GeneralSecurityException {
        return Gcm.open(fileKey, nonce(number, last), headHash, sealed);
    }

    private static byte[] nonce(long number, boolean last) {
        return ByteBuffer.allocate(Gcm.NONCE).putInt(last ? 1 : 0).putLong(number).array();
    }
}
