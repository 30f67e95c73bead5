package wanglou.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Problem;

/** The key of an H2 file: 256 random bits, made once, in a file beside it that only its owner may read. */
final class StoreKey {

    static final String FILE = "store.key";

    private static final Logger LOG = LoggerFactory.getLogger(StoreKey.class);
    private static final int BYTES = 32;

    private StoreKey() {
    }

    /** @param storeExists then a key must be there too: a new one would not open the store */
    static String of(Path folder, boolean storeExists) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            if (storeExists) {
                throw new StoreBroken(Problem.of("store.key-missing", file), null);
            }
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(file, HexFormat.of().formatHex(random));
        } else if (PrivateFiles.tighten(file)) {
            LOG.warn("others could read {}; its mode is 600 now. Whoever read it can read a copy of the store", file);
        }
        String key = Files.readString(file).strip();
        if (!key.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new StoreBroken(Problem.of("store.key-wrong", file), null);
        }
        return key;
    }
}
