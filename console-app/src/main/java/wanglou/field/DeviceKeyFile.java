package wanglou.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any thread. The keys of a file, read again when the file has changed, so that a phone can be added while the hub runs. A file that
 * has become wrong is logged and the keys before it stay.
 */
public final class DeviceKeyFile implements Supplier<DeviceKeys> {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceKeyFile.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Path file;
    private final InstantSource clock;
    private DeviceKeys keys;
    private FileTime read;
    private Instant looked;

    /** @throws IOException when the file cannot be read, or a line is wrong: the message names file and line */
    public DeviceKeyFile(Path file, InstantSource clock) throws IOException {
        this.file = file;
        this.clock = clock;
        this.read = Files.getLastModifiedTime(file);
        this.keys = DeviceKeys.load(file);
        this.looked = clock.instant();
    }

    /**
     * Makes a key for a user, keeps its hash in the file and forgets it; an older key of that user is void.
     *
     * @return the key, to be typed into the device
     */
    public static String add(Path file, String user, SecureRandom random) throws IOException {
        if (!user.matches("[^:\\s#/]{1,64}")) {
            throw new IOException("a device user is 1 to 64 characters without blank, colon, slash and #: " + user);
        }
        StringBuilder text = new StringBuilder();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.strip().startsWith(user + ":")) {
                    text.append(line).append('\n');
                }
            }
        }
        String key = DeviceKeys.newKey(random);
        text.append(DeviceKeys.fileLine(user, key)).append('\n');
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        return key;
    }

    @Override
    public synchronized DeviceKeys get() {
        Instant now = clock.instant();
        if (Duration.between(looked, now).compareTo(LOOK_EVERY) >= 0) {
            looked = now;
            readAgain();
        }
        return keys;
    }

    private void readAgain() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                read = changed;
                keys = DeviceKeys.load(file);
                LOG.info("device keys read again from {}", file);
            }
        } catch (IOException e) {
            LOG.warn("device keys stay as they were: {}", e.getMessage());
        }
    }
}
