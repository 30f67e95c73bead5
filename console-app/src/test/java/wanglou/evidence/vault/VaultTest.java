package wanglou.evidence.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import wanglou.evidence.vault.VaultBroken.Fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is sealed comes back to the byte; what was touched is refused, and it is said where. */
class VaultTest {

    private static final int CHUNK = Chunks.SIZE;

    @TempDir
    private Path folder;
    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(KeyRing.open(folder.resolve("keys")));
    }

    private static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private Path sealed(byte[] plain) throws IOException {
        Path file = Files.write(folder.resolve("plain"), plain);
        Path sealed = folder.resolve("sealed");
        vault.seal(file, sealed);
        return sealed;
    }

    private static byte[] all(SeekableByteChannel in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer part = ByteBuffer.allocate(50_000);
        while (in.read(part.clear()) >= 0) {
            out.write(part.array(), 0, part.position());
        }
        return out.toByteArray();
    }

    private byte[] read(Path sealed) throws IOException {
        try (SeekableByteChannel in = vault.open(sealed)) {
            return all(in);
        }
    }

    /** Where the head ends. */
    private static int head(byte[] file) {
        return 20 + ByteBuffer.wrap(file).getInt(16);
    }

    private VaultBroken refused(Path sealed, byte[] altered) throws IOException {
        Files.write(sealed, altered);
        return assertThrows(VaultBroken.class, () -> read(sealed));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7, 1_000_003})
    void whatIsSealedComesBack(int size) throws Exception {
        byte[] plain = bytes(size, size);
        Vault.Sealed told = vault.seal(Files.write(folder.resolve("p"), plain), folder.resolve("s"));
        assertEquals(size, told.bytes());
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain)), told.sha256());
        assertArrayEquals(plain, read(folder.resolve("s")));
        assertEquals(told, vault.unseal(folder.resolve("s"), folder.resolve("back")));
        assertArrayEquals(plain, Files.readAllBytes(folder.resolve("back")));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("s"))));
    }

    @Test
    void nothingOfThePlainTextStandsInTheFile() throws IOException {
        byte[] plain = "望楼 evidence ".repeat(9_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] sealed = Files.readAllBytes(sealed(plain));
        assertFalse(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).contains("evidence "));
        byte[] again = Files.readAllBytes(sealed(plain));
        assertFalse(Arrays.equals(sealed, again), "each file has a key of its own");
    }

    @Test
    void anyPlaceIsReadInAnyOrder() throws IOException {
        byte[] plain = bytes(5 * CHUNK + 123, 1);
        Random random = new Random(2);
        try (SeekableByteChannel in = vault.open(sealed(plain))) {
            assertEquals(plain.length, in.size());
            for (int i = 0; i < 400; i++) {
                int at = random.nextInt(plain.length);
                ByteBuffer part = ByteBuffer.allocate(1 + random.nextInt(2 * CHUNK));
                int read = in.position(at).read(part);
                assertArrayEquals(Arrays.copyOfRange(plain, at, at + read), Arrays.copyOf(part.array(), read));
                assertEquals(Math.min(part.capacity(), plain.length - at), read);
                assertEquals(at + read, in.position());
            }
            assertEquals(-1, in.position(plain.length).read(ByteBuffer.allocate(1)));
            assertEquals(-1, in.position(plain.length + 1_000_000L).read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    void everyByteIsGuarded() throws IOException {
        byte[] plain = bytes(2 * CHUNK + 40, 3);
        Path sealed = sealed(plain);
        byte[] good = Files.readAllBytes(sealed);
        int first = head(good);
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            byte[] bad = good.clone();
            int at = i < first + 8 ? i : random.nextInt(good.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            VaultBroken broken = refused(sealed, bad);
            assertTrue(broken.getMessage().contains("sealed"), broken.getMessage());
            int chunk = (at - first) / (CHUNK + 20);
            if (at >= first && (at - first) % (CHUNK + 20) >= 4) {
                assertEquals(Fault.CHUNK, broken.fault(), "byte " + at);
                assertEquals(chunk, broken.chunk(), "byte " + at);
            }
        }
    }

    @Test
    void chunksKeepTheirPlaceAndTheirFile() throws IOException {
        Path sealed = sealed(bytes(4 * CHUNK, 5));
        byte[] good = Files.readAllBytes(sealed);
        int head = head(good);
        int step = CHUNK + 20;
        byte[] swapped = good.clone();
        System.arraycopy(good, head + step, swapped, head, step);
        System.arraycopy(good, head, swapped, head + step, step);
        assertEquals(0, refused(sealed, swapped).chunk());

        byte[] dropped = new byte[good.length - step];
        System.arraycopy(good, 0, dropped, 0, head);
        System.arraycopy(good, head + step, dropped, head, dropped.length - head);
        assertEquals(Fault.CHUNK, refused(sealed, dropped).fault());

        byte[] promoted = Arrays.copyOf(good, head + 2 * step);
        promoted[head + step] |= (byte) 0x80;
        assertEquals(1, refused(sealed, promoted).chunk(), "a chunk within cannot be made the last");

        byte[] other = Files.readAllBytes(sealed(bytes(4 * CHUNK, 6)));
        byte[] spliced = good.clone();
        System.arraycopy(other, head + step, spliced, head + step, step);
        assertEquals(1, refused(sealed, spliced).chunk());

        byte[] longer = Arrays.copyOf(good, good.length + 3);
        assertEquals(Fault.TOO_LONG, refused(sealed, longer).fault());
    }

    /** Random damage of every kind: it is always refused, never read as something else, and never ends in another exception. */
    @Test
    void noDamageIsReadAsTruth() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 120; round++) {
            byte[] plain = bytes(random.nextInt(3 * CHUNK), round);
            Path sealed = sealed(plain);
            byte[] good = Files.readAllBytes(sealed);
            byte[] bad = good.clone();
            switch (random.nextInt(4)) {
                case 0 -> bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
                case 1 -> bad = Arrays.copyOf(bad, random.nextInt(bad.length));
                case 2 -> bad = Arrays.copyOf(bad, bad.length + 1 + random.nextInt(100));
                default -> {
                    int from = random.nextInt(bad.length);
                    int to = random.nextInt(bad.length);
                    System.arraycopy(good, from, bad, to, Math.min(good.length - Math.max(from, to), 1 + random.nextInt(5_000)));
                }
            }
            Files.write(sealed, bad);
            if (Arrays.equals(good, bad)) {
                assertArrayEquals(plain, read(sealed));
            } else {
                assertThrows(VaultBroken.class, () -> read(sealed), "round " + round);
            }
        }
    }

    @Test
    void aFileCutOffAnywhereIsRefusedAndGivesItsWholeChunksWhenAskedTo() throws IOException {
        byte[] plain = bytes(3 * CHUNK + 50, 8);
        Path sealed = sealed(plain);
        byte[] good = Files.readAllBytes(sealed);
        int head = head(good);
        int step = CHUNK + 20;
        for (int at : new int[] {0, 5, 16, 19, head - 1}) {
            assertEquals(Fault.NOT_SEALED, refused(sealed, Arrays.copyOf(good, at)).fault(), "cut at " + at);
        }
        for (int at : new int[] {head, head + 2, head + 4, head + 100, head + step - 1, head + step, head + 3 * step, head + 3 * step + 3, good.length - 1}) {
            assertEquals(Fault.CUT_OFF, refused(sealed, Arrays.copyOf(good, at)).fault(), "cut at " + at);
            try (SeekableByteChannel in = vault.openUnfinished(sealed)) {
                int whole = (at - head) / step * CHUNK;
                assertArrayEquals(Arrays.copyOf(plain, whole), all(in), "cut at " + at);
            }
        }
    }

    @Test
    void aGrowingFileIsReadWhileItGrowsAndIsWholeOnceClosed() throws IOException {
        Path target = folder.resolve("growing");
        byte[] plain = bytes(4 * CHUNK + 77, 9);
        try (GrowingFile out = vault.growing(target)) {
            int at = 0;
            Random random = new Random(10);
            while (at < plain.length) {
                int part = Math.min(plain.length - at, 1 + random.nextInt(30_000));
                out.write(ByteBuffer.wrap(plain, at, part));
                at += part;
                out.flush();
                assertEquals(at, out.size());
                try (SeekableByteChannel in = vault.openUnfinished(target)) {
                    assertEquals(at, in.size());
                    assertArrayEquals(Arrays.copyOf(plain, at), all(in));
                }
                assertEquals(Fault.CUT_OFF, assertThrows(VaultBroken.class, () -> vault.open(target)).fault(), "it has no end yet");
            }
            assertThrows(IOException.class, () -> vault.growing(target), "it is there already");
        }
        assertArrayEquals(plain, read(target));
    }

    @Test
    void keysChangeAndOldFilesOpen() throws IOException {
        Path keys = folder.resolve("keys");
        Path old = sealed(bytes(10, 11));
        String hybrid = KeyRing.newHybrid(keys);
        Vault after = new Vault(KeyRing.open(keys));
        Path young = folder.resolve("young");
        after.seal(folder.resolve("plain"), young);
        assertArrayEquals(bytes(10, 11), read(old));
        assertTrue(new String(Files.readAllBytes(young), java.nio.charset.StandardCharsets.ISO_8859_1).contains(hybrid), "the head names its key");
        for (Path each : new Path[] {old, young}) {
            try (SeekableByteChannel in = after.open(each)) {
                assertArrayEquals(bytes(10, 11), all(in));
            }
        }
        assertEquals(Fault.KEY_UNKNOWN, assertThrows(VaultBroken.class, () -> vault.open(young)).fault());

        // The private half goes to the safe: sealing goes on, opening does not.
        Files.move(keys.resolve("hybrid-" + hybrid + ".key"), folder.resolve("safe"));
        Vault half = new Vault(KeyRing.open(keys));
        half.seal(folder.resolve("plain"), folder.resolve("blind"));
        assertEquals(Fault.ENVELOPE, assertThrows(VaultBroken.class, () -> half.open(folder.resolve("blind"))).fault());
        Files.move(folder.resolve("safe"), keys.resolve("hybrid-" + hybrid + ".key"));
        try (SeekableByteChannel in = new Vault(KeyRing.open(keys)).open(folder.resolve("blind"))) {
            assertArrayEquals(bytes(10, 11), all(in));
        }
    }

    @Test
    void theWrongKeyOpensNothingAndALostKeyIsNamed() throws IOException {
        Path sealed = sealed(bytes(100, 12));
        Vault other = new Vault(KeyRing.open(folder.resolve("other-keys")));
        VaultBroken unknown = assertThrows(VaultBroken.class, () -> other.open(sealed));
        assertEquals(Fault.KEY_UNKNOWN, unknown.fault());

        Path keys = folder.resolve("keys");
        String id = Files.readString(keys.resolve("current")).strip();
        Path key = keys.resolve("local-" + id + ".key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        String good = Files.readString(key);
        Files.writeString(key, "0".repeat(64));
        assertTrue(assertThrows(IOException.class, () -> KeyRing.open(keys)).getMessage().contains(key.toString()));
        Files.writeString(key, "not hex");
        assertTrue(assertThrows(IOException.class, () -> KeyRing.open(keys)).getMessage().contains(key.toString()));
        Files.delete(key);
        Files.writeString(keys.resolve("local-0123456789abcdef.key"), good);
        assertThrows(IOException.class, () -> KeyRing.open(keys));
    }
}
