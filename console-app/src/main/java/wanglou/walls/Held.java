package wanglou.walls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.SeatId;
import wanglou.push.Push;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;

/**
 * Home: any (immutable). Something thrown that stands on a wall now: an incident, a camera, or an incident with a camera.
 *
 * @param incident null where only a camera was thrown
 * @param camera null where only an incident was thrown
 * @param slot of the camera, −1 for the first
 * @param from the seat that threw it
 * @param chief whether a duty chief did, as the hub knew when it was thrown: a console that was lost since changes nothing
 * @param shown since when
 */
public record Held(@Nullable IncidentId incident, @Nullable CameraRef camera, int slot, SeatId from, boolean chief, Instant shown, Instant until) {

    /** How long an incident that was pushed to a wall stands there. */
    public static final Duration PUSH_STANDS = Duration.ofMinutes(10);

    /**
     * What stands on a wall, the last shown first.
     *
     * @param wall null where no person has decided anything about it
     */
    public static List<Held> on(SeatId seat, @Nullable Wall wall, Collection<Push> pushes, Collection<Throw> thrown, Instant now) {
        List<Held> held = new ArrayList<>();
        for (Push push : pushes) {
            Instant shown = push.receipt(new PushTarget.Wall(seat)).map(Receipt::shown).orElse(null);
            if (shown != null) {
                Optional<CameraRef> camera = push.picture().isBlank() ? Optional.empty() : named(push.picture());
                held.add(new Held(push.incident(), camera.orElse(null), -1, push.from(), push.chief(), shown, shown.plus(PUSH_STANDS)));
            }
        }
        for (Throw each : thrown) {
            if (each.wall().equals(seat) && each.standing().seen()) {
                Instant shown = each.standing().at();
                held.add(new Held(null, each.camera(), each.slot(), each.from(), each.chief(), shown, shown.plusSeconds(each.seconds())));
            }
        }
        Instant released = wall == null ? Instant.EPOCH : wall.released();
        held.removeIf(h -> !h.shown().isAfter(released) || !h.until().isAfter(now));
        held.sort(Comparator.comparing(Held::shown).reversed());
        return held;
    }

    private static Optional<CameraRef> named(String picture) {
        return picture.matches("[\\p{L}\\p{N}._-]{1,80}") ? Optional.of(new CameraRef(new wanglou.cameras.CameraId(picture), picture)) : Optional.empty();
    }
}
