package wanglou.evidence.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.store.PrivateFiles;

/**
 * Home: any thread (immutable). The keys of one folder: the one that seals what is new, and all that open what is old. Each lies in a file of its
 * own, mode 600: {@code local-ID.key}, {@code hybrid-ID.key}, {@code hybrid-ID.pub} (where the private half is kept elsewhere), in hex; the
 * file {@code current} names the one that seals.
 */
public final class KeyRing {

    private static final String CURRENT = "current";
    private static final String LOCAL = "local";
    private static final String HYBRID = "hybrid";
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final KeyWrap current;
    private final Map<String, KeyWrap> keys;

    private KeyRing(KeyWrap current, Map<String, KeyWrap> keys) {
        this.current = current;
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads the keys of a folder; on the first run makes the folder and a local key.
     *
     * @throws IOException a key cannot be read, is not what its name says, or the one that seals is not there
     */
    public static KeyRing open(Path folder) throws IOException {
        PrivateFiles.makeFolder(folder);
        Path current = folder.resolve(CURRENT);
        if (!Files.exists(current)) {
            List<Path> there = keyFiles(folder);
            if (there.isEmpty()) {
                newLocal(folder);
            } else if (there.size() == 1) {
                // The first run was cut off between the two files.
                PrivateFiles.write(current, read(there.getFirst()).keyId());
            } else {
                throw new IOException(folder + ": there are keys but no file \"" + CURRENT + "\" that says which of them seals");
            }
        }
        Map<String, KeyWrap> keys = new LinkedHashMap<>();
        for (Path file : keyFiles(folder)) {
            KeyWrap key = read(file);
            // The private half, where it is here, is the better one: it opens too.
            if (!keys.containsKey(key.keyId()) || file.toString().endsWith(".key")) {
                keys.put(key.keyId(), key);
            }
        }
        String named = Files.readString(current).strip();
        KeyWrap seals = Optional.ofNullable(keys.get(named))
                .orElseThrow(() -> new IOException(folder + ": the key " + named + " that seals new evidence is not there; put it back, or name another in \"" + CURRENT + "\""));
        return new KeyRing(seals, keys);
    }

    /** Makes a local key and lets it seal from the next start of the hub on; older keys stay. Returns its id. */
    public static String newLocal(Path folder) throws IOException {
        return add(folder, LOCAL, LocalWrap.newKey(new SecureRandom()));
    }

    /** The same with a hybrid key. */
    public static String newHybrid(Path folder) throws IOException {
        return add(folder, HYBRID, HybridWrap.newKey(new SecureRandom()));
    }

    private static String add(Path folder, String kind, byte[] key) throws IOException {
        PrivateFiles.makeFolder(folder);
        KeyWrap wrap = kind.equals(LOCAL) ? new LocalWrap(key) : HybridWrap.ofPrivate(key);
        if (wrap instanceof HybridWrap hybrid) {
            PrivateFiles.write(folder.resolve(kind + "-" + wrap.keyId() + ".pub"), HexFormat.of().formatHex(hybrid.publicKey()));
        }
        PrivateFiles.write(folder.resolve(kind + "-" + wrap.keyId() + ".key"), HexFormat.of().formatHex(key));
        PrivateFiles.write(folder.resolve(CURRENT), wrap.keyId());
        return wrap.keyId();
    }

    private static List<Path> keyFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(local|hybrid)-[0-9a-f]{16}\\.(key|pub)")).sorted().toList();
        }
    }

    private static KeyWrap read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (PrivateFiles.tighten(file) && name.endsWith(".key")) {
            LOG.warn("others could read {}; its mode is 600 now. Whoever read it can read the evidence sealed under it", file);
        }
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            KeyWrap wrap = name.startsWith(LOCAL) ? new LocalWrap(key) : name.endsWith(".pub") ? HybridWrap.ofPublic(key) : HybridWrap.ofPrivate(key);
            if (!name.contains(wrap.keyId())) {
                throw new IOException(file + ": the key in it is " + wrap.keyId() + ", not the one its name says");
            }
            return wrap;
        } catch (IllegalArgumentException noKey) {
            throw new IOException(file + ": no key stands in it", noKey);
        }
    }

    /** The one that seals. */
    public KeyWrap current() {
        return current;
    }

    /** All that are here, in no order. */
    public List<KeyWrap> keys() {
        return List.copyOf(keys.values());
    }

    Optional<KeyWrap> find(Envelope envelope) {
        return Optional.ofNullable(keys.get(envelope.keyId())).filter(key -> key.algorithm().equals(envelope.algorithm()));
    }
}
