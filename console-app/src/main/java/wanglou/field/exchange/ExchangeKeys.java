package wanglou.field.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.field.DeviceKeyFile;
import wanglou.field.DeviceKeys;

/** Home: any thread. The keys of other systems; nobody's until {@code wanglou exchange-key} has written the file, which a running hub sees. */
public final class ExchangeKeys implements Supplier<DeviceKeys> {

    /** In the hub's data folder. */
    public static final String FILE = "exchange-keys";

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeKeys.class);
    private static final DeviceKeys NOBODY = DeviceKeys.of(Map.of());

    private final Path file;
    private final InstantSource clock;
    private volatile @Nullable DeviceKeyFile keys;

    public ExchangeKeys(Path data, InstantSource clock) {
        this.file = data.resolve(FILE);
        this.clock = clock;
    }

    @Override
    public DeviceKeys get() {
        DeviceKeyFile known = keys;
        if (known != null) {
            return known.get();
        }
        if (!Files.exists(file)) {
            return NOBODY;
        }
        try {
            DeviceKeyFile read = new DeviceKeyFile(file, clock);
            keys = read;
            return read.get();
        } catch (IOException wrong) {
            LOG.warn("no other system can send incidents: {}", wrong.getMessage());
            return NOBODY;
        }
    }
}
