package wanglou.security;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Home: workers; one hash takes a good part of a second and never belongs on the hub thread. Argon2id (RFC 9106), kept in the PHC text form
 * {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that stored hashes stay readable when the cost is raised.
 */
public final class Passwords {

    /**
     * What a guess costs.
     *
     * @param memoryKib a sign-in holds it for its time
     */
    public record Cost(int memoryKib, int passes, int lanes) {

        /** RFC 9106, section 4, second recommended option; above the minimum of the OWASP Password Storage Cheat Sheet (19 MiB, 2 passes). */
        public static final Cost STANDARD = new Cost(64 * 1024, 3, 4);

        public Cost {
            if (memoryKib < 8 * lanes || passes < 1 || lanes < 1 || memoryKib > 1 << 20 || passes > 100 || lanes > 64) {
                throw new IllegalArgumentException("out of the range Argon2 is used in");
            }
        }
    }

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Bounds memory when a whole shift signs in at once; the others wait their turn. */
    private static final int AT_ONCE = 2;

    private final Cost cost;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public Passwords(Cost cost) {
        this.cost = cost;
    }

    public String hash(char[] password) {
        byte[] salt = random(SALT_BYTES);
        return text(salt, derive(password, salt, cost, HASH_BYTES));
    }

    /** A text that no password matches and that takes as long to find out as any other. */
    String ofNobody() {
        return text(random(SALT_BYTES), random(HASH_BYTES));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib + ",t=" + cost.passes + ",p=" + cost.lanes + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    /**
     * Compares in constant time.
     *
     * @throws IllegalArgumentException the stored text is not of the form {@link #hash} writes
     */
    public boolean verify(char[] password, String stored) {
        String[] parts = stored.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        String[] numbers = parts[3].split("[^0-9]+");
        Cost used = new Cost(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]));
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, derive(password, salt, used, expected.length));
    }

    private byte[] derive(char[] password, byte[] salt, Cost used, int length) {
        byte[] utf8 = utf8(password);
        turns.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(used.memoryKib)
                    .withIterations(used.passes)
                    .withParallelism(used.lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(utf8, hash);
            return hash;
        } finally {
            turns.release();
            Arrays.fill(utf8, (byte) 0);
        }
    }

    private static byte[] utf8(char[] password) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes).clear();
        while (encoded.hasRemaining()) {
            encoded.put((byte) 0);
        }
        return bytes;
    }
}
