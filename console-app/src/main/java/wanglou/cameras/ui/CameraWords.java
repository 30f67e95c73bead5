package wanglou.cameras.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraLine;
import wanglou.console.Mirrors;
import wanglou.console.text.Texts;

/** Home: FX. What is said of a camera and of the hub's line to it; a camera nobody looks at has none, and that is said too. */
public record CameraWords(Texts texts, Mirrors mirrors) {

    public String kind(Camera camera) {
        return texts.orElse("cameras.kind." + camera.kind(), camera.kind().value());
    }

    public @Nullable CameraLine line(Camera camera) {
        return mirrors.of(CameraLine.BOARD).get(camera.id());
    }

    /** “line open”, “lost: nobody answers · next try in 4 s”, “nobody is watching”. */
    public String state(Camera camera, Instant now) {
        CameraLine line = line(camera);
        if (line == null) {
            return texts.get("cameras.line.none");
        }
        return switch (line.state()) {
            case OPEN -> texts.get("cameras.line.open");
            case OPENING -> texts.get("cameras.line.opening");
            case DOWN -> texts.get("cameras.line.down", why(line), next(line, now));
        };
    }

    public String why(CameraLine line) {
        return texts.orElse("cameras.cause." + line.cause(), line.cause());
    }

    /** How long until the next try. */
    public String next(CameraLine line, Instant now) {
        Instant next = line.nextTry();
        long seconds = next == null ? 0 : Math.max(0, Math.ceilDiv(Duration.between(now, next).toMillis(), 1000));
        return seconds == 0 ? texts.get("cameras.line.trying") : texts.get("cameras.line.next", seconds);
    }

    /** Those whose line is down, the ones seen last first. */
    public List<CameraLine> lost() {
        return mirrors.of(CameraLine.BOARD).values().stream().filter(line -> line.state() == CameraLine.State.DOWN)
                .sorted(Comparator.comparing((CameraLine line) -> line.lastPicture() == null ? Instant.EPOCH : line.lastPicture()).reversed()
                        .thenComparing(line -> line.camera().value())).toList();
    }

    /** Lines that stand, and how many of them are open. */
    public Count count() {
        Collection<CameraLine> lines = mirrors.of(CameraLine.BOARD).values();
        return new Count((int) lines.stream().filter(line -> line.state() == CameraLine.State.OPEN).count(), lines.size(),
                mirrors.of(Camera.BOARD).size());
    }

    /**
     * @param open lines over which pictures come
     * @param lines to cameras that somebody watches or that are recorded
     * @param cameras in the registry
     */
    public record Count(int open, int lines, int cameras) {
    }
}
