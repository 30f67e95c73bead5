package wanglou.walls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.console.Mirrors;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.SeatId;
import wanglou.incidents.Incident;
import wanglou.push.Push;
import wanglou.walls.Arrangement;
import wanglou.walls.CameraRef;
import wanglou.walls.Held;
import wanglou.walls.Preset;
import wanglou.walls.Throw;
import wanglou.walls.Wall;

/**
 * Home: FX; knows no toolkit. What a wall seat shows: the preset persons put there, over it what a rule wants, over that what was thrown. What is
 * thrown is answered by {@link WallAnswers}.
 */
final class WallSeatModel {

    private static final int FIRST = 9;

    private final Mirrors mirrors;
    private final Actor actor;
    private final LiveWall live = new LiveWall("9");
    private final RuleFollower follower;
    private final WallAnswers answers;
    private @Nullable Object standing;
    private View view = new View("9", Map.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());

    /**
     * What is to be seen.
     *
     * @param preset the name of what persons put there; empty where nobody has
     * @param incident whose box stands on the wall
     * @param held what was thrown and stands, the last first
     */
    record View(String layout, Map<Integer, CameraRef> cameras, Optional<String> preset, Optional<RuleFollower.Ruled> rule,
            List<LiveWall.Progress> tours, Optional<IncidentId> incident, List<Held> held) {

        View {
            cameras = Map.copyOf(cameras);
        }
    }

    /** @param say sends the wall's answers */
    WallSeatModel(Mirrors mirrors, Actor actor, Consumer<Command> say) {
        this.mirrors = mirrors;
        this.actor = actor;
        this.follower = new RuleFollower(mirrors, actor.seat());
        this.answers = new WallAnswers(this, mirrors, actor, say);
    }

    WallAnswers answers() {
        return answers;
    }

    View view() {
        return view;
    }

    /** Once a second, and when something was thrown. */
    View tick(Instant now) {
        @Nullable Wall wall = wall();
        Instant changed = wall == null ? Instant.EPOCH : wall.changed();
        Optional<RuleFollower.Ruled> rule = follower.now(act -> !act.at().isAfter(changed));
        Optional<Wall.Lent> preset = Optional.ofNullable(wall).flatMap(this::preset);
        arrange(rule.map(RuleFollower.Ruled::arrangement).orElseGet(() -> preset.map(Wall.Lent::arrangement).orElseGet(this::first)), now);
        live.hold(wall != null && wall.tourHeld() != null, now);
        List<Held> held = held(now);
        answers.look(now, held);
        Map<Integer, CameraRef> cameras = new HashMap<>(live.at(now));
        List<Held> bottomUp = new ArrayList<>(held.reversed());
        bottomUp.addAll(answers.beingShown());
        for (Held each : bottomUp) {
            CameraRef camera = each.camera();
            int slot = Math.max(0, each.slot());
            if (camera != null && slot < Arrangement.slots(live.layout())) {
                cameras.put(slot, camera);
            }
        }
        Optional<IncidentId> incident = bottomUp.reversed().stream().map(Held::incident).filter(i -> i != null).findFirst()
                .or(() -> rule.flatMap(RuleFollower.Ruled::incident))
                .filter(id -> mirrors.incidents().get(id) != null);
        view = new View(live.layout(), cameras, preset.map(Wall.Lent::name), rule, live.progress(now), incident, bottomUp.reversed());
        return view;
    }

    /** What persons put there: a shared preset, or somebody's own that the wall was lent. */
    private Optional<Wall.Lent> preset(Wall wall) {
        if (wall.lent() != null) {
            return Optional.of(wall.lent());
        }
        Preset shared = wall.preset() == null ? null : mirrors.of(Preset.BOARD).get(wall.preset());
        return Optional.ofNullable(shared).map(p -> new Wall.Lent(p.name(), p.arrangement()));
    }

    /** A tour begins anew only where it really is another arrangement. */
    private void arrange(Arrangement wanted, Instant now) {
        if (!wanted.equals(standing)) {
            standing = wanted;
            live.arrange(wanted, now);
        }
    }

    /** Before anybody has decided anything: the first cameras by name, so that a wall that was just put up shows that it works. */
    private Arrangement first() {
        List<Arrangement.Placed> placed = new ArrayList<>();
        mirrors.of(Camera.BOARD).values().stream().filter(camera -> !camera.restricted())
                .sorted(Comparator.comparing(Camera::name).thenComparing(c -> c.id().value())).limit(FIRST)
                .forEach(camera -> placed.add(new Arrangement.Placed(placed.size(), CameraRef.of(camera))));
        return new Arrangement("9", placed, List.of());
    }

    @Nullable Wall wall() {
        return mirrors.of(Wall.BOARD).get(actor.seat());
    }

    List<Held> held(Instant now) {
        return Held.on(actor.seat(), wall(), mirrors.of(Push.BOARD).values(), mirrors.of(Throw.BOARD).values(), now);
    }

    /** The seat that holds the tour on a tile; empty where none is held there. */
    Optional<SeatId> tourHeldOn(int slot, Instant now) {
        Wall wall = wall();
        return wall == null ? Optional.empty() : Optional.ofNullable(wall.tourHeld()).filter(by -> live.progressOn(slot, now).isPresent());
    }

    int slots() {
        return Arrangement.slots(live.layout());
    }

    /** The incident whose box stands there. */
    Optional<Incident> incident() {
        return view.incident().map(id -> mirrors.incidents().get(id));
    }

    /** How long something that was accepted may take to be seen. */
    static final Duration PATIENCE = Duration.ofSeconds(12);
}
