package wanglou.video.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

import wanglou.video.stream.CameraKey;

/** Home: any (immutable). File names of segments: camera, two underscores, start in UTC. {@code .ts} while it grows, {@code .mp4} when finished. */
public record SegmentName(CameraKey camera, Instant from) {

    private static final String GROWING = ".ts";
    private static final String DONE = ".mp4";
    /** A stream that could not be wrapped as MP4 stays what it is, and is not tried again. */
    private static final String KEPT = ".kept.ts";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    Path growing(Path folder) {
        return folder.resolve(stem() + GROWING);
    }

    Path done(Path folder) {
        return folder.resolve(stem() + DONE);
    }

    Path kept(Path folder) {
        return folder.resolve(stem() + KEPT);
    }

    private String stem() {
        return ascii(camera.value()) + "__" + stamp(from);
    }

    /** When a file begins, as it stands in its name. */
    static String stamp(Instant from) {
        return STAMP.format(from);
    }

    /** File names are ASCII, whatever language the machine is set to: a colon is a plus, another letter is {@code =} and its code in 4 hex digits. */
    public static String ascii(String key) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            name.append(c == ':' ? "+" : c < 128 ? String.valueOf(c) : String.format(Locale.ROOT, "=%04x", (int) c));
        }
        return name.toString();
    }

    private static String key(String ascii) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            key.append(c == '+' ? ':' : c == '=' && i + 5 <= ascii.length() ? (char) Integer.parseInt(ascii.substring(i + 1, i + 5), 16) : c);
            i += c == '=' ? 4 : 0;
        }
        return key.toString();
    }

    /** Reads the name of a file that was left growing; empty for any other file. */
    public static Optional<SegmentName> ofGrowing(Path file) {
        String name = String.valueOf(file.getFileName());
        int split = name.lastIndexOf("__");
        if (!name.endsWith(GROWING) || name.endsWith(KEPT) || split < 1) {
            return Optional.empty();
        }
        try {
            Instant from = STAMP.parse(name.substring(split + 2, name.length() - GROWING.length()), Instant::from);
            return Optional.of(new SegmentName(new CameraKey(key(name.substring(0, split))), from));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
