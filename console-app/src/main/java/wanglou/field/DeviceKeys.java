package wanglou.field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Home: any (immutable). Which device user may send under which key.
 *
 * <p>File: one {@code user:hex} a line, {@code hex} the SHA-256 of the key; {@code #} begins a comment. A plain hash is right here because
 * keys are made by {@link #newKey} with 160 random bits, not thought up by people; and it costs a microsecond a message.
 */
public final class DeviceKeys {

    private static final int KEY_BYTES = 20;

    private final boolean open;
    private final Map<String, byte[]> hashes;

    private DeviceKeys(boolean open, Map<String, byte[]> hashes) {
        this.open = open;
        this.hashes = hashes;
    }

    /** Everybody may send: for loopback and the drill only. */
    public static DeviceKeys open() {
        return new DeviceKeys(true, Map.of());
    }

    /** @param keys user to key in clear, e.g. those of a test */
    public static DeviceKeys of(Map<String, String> keys) {
        Map<String, byte[]> hashes = new TreeMap<>();
        keys.forEach((user, key) -> hashes.put(user, sha256(key)));
        return new DeviceKeys(false, hashes);
    }

    /** @throws IOException when the file cannot be read, or a line is wrong: the message names file and line */
    public static DeviceKeys load(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Map<String, byte[]> hashes = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int colon = line.lastIndexOf(':');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (colon < 1 || !line.substring(colon + 1).matches("[0-9a-fA-F]{64}")) {
                throw new IOException(file + ":" + (i + 1) + ": expected user:sha256-of-key in hex");
            }
            hashes.put(line.substring(0, colon), HexFormat.of().parseHex(line.substring(colon + 1)));
        }
        return new DeviceKeys(false, hashes);
    }

    /** A key for a device, to be shown once; only its line for the file is kept. */
    public static String newKey(SecureRandom random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String fileLine(String user, String key) {
        return user + ":" + HexFormat.of().formatHex(sha256(key));
    }

    public boolean isOpen() {
        return open;
    }

    /** The user that an {@code Authorization: Basic} or {@code Bearer user:key} header proves, empty when it proves none. */
    public Optional<String> user(String authorization) {
        int space = authorization.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String scheme = authorization.substring(0, space);
        String credentials = authorization.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Basic")) {
            try {
                credentials = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        } else if (!scheme.equalsIgnoreCase("Bearer")) {
            return Optional.empty();
        }
        int colon = credentials.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String user = credentials.substring(0, colon);
        return admits(user, credentials.substring(colon + 1)) ? Optional.of(user) : Optional.empty();
    }

    public boolean admits(String user, String key) {
        byte[] expected = hashes.get(user);
        return open || (expected != null && MessageDigest.isEqual(expected, sha256(key)));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
