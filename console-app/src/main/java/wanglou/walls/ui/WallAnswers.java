package wanglou.walls.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.console.Mirrors;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushId;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;
import wanglou.walls.CameraRef;
import wanglou.walls.Held;
import wanglou.walls.Throw;
import wanglou.walls.ThrowId;
import wanglou.walls.WallCommand;

/** Home: FX; knows no toolkit. Answers whatever is thrown to a wall: it is put up and reported once it is really seen, or refused with the reason. */
final class WallAnswers {

    private final WallSeatModel model;
    private final Mirrors mirrors;
    private final Actor actor;
    private final Consumer<Command> say;
    private final PushTarget me;
    private final Map<PushId, Held> pushes = new LinkedHashMap<>();
    private final Map<ThrowId, Held> throwing = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();

    /** What a tile shows of the camera that was thrown there. */
    enum Seen {
        PICTURE, NOTHING, REFUSED
    }

    /** @param reason as in the commands @param words the seat it names, may be empty */
    private record No(String reason, String words) {
    }

    WallAnswers(WallSeatModel model, Mirrors mirrors, Actor actor, Consumer<Command> say) {
        this.model = model;
        this.mirrors = mirrors;
        this.actor = actor;
        this.say = say;
        this.me = new PushTarget.Wall(actor.seat());
    }

    /** Put up and not yet reported, the last accepted last. */
    List<Held> beingShown() {
        List<Held> all = new ArrayList<>(pushes.values());
        all.addAll(throwing.values());
        return all;
    }

    /** The link came back: what was said before may not have arrived. */
    void again() {
        said.clear();
    }

    void look(Instant now, List<Held> held) {
        for (Push push : mirrors.of(Push.BOARD).values()) {
            Optional<Receipt> receipt = push.receipt(me);
            if (receipt.isPresent()) {
                look(push, receipt.get(), held, now);
            }
        }
        pushes.keySet().removeIf(id -> {
            Push push = mirrors.of(Push.BOARD).get(id);
            return push == null || !push.receipt(me).map(r -> r.standing().open()).orElse(false);
        });
        for (Throw each : mirrors.of(Throw.BOARD).values()) {
            if (each.wall().equals(actor.seat()) && each.standing().open() && !throwing.containsKey(each.id())) {
                look(each, held, now);
            }
        }
        throwing.keySet().removeIf(id -> {
            Throw each = mirrors.of(Throw.BOARD).get(id);
            return each == null || !each.standing().open();
        });
    }

    private void look(Push push, Receipt receipt, List<Held> held, Instant now) {
        if (!receipt.standing().open() || pushes.containsKey(push.id())) {
            return;
        }
        @Nullable CameraRef camera = push.parts().contains(PushPart.PICTURE) && !push.picture().isBlank() ? named(push.picture()) : null;
        Optional<No> no = why(push.from(), push.chief(), camera, push.parts().contains(PushPart.PICTURE) && camera == null && !push.picture().isBlank(), 0, held, now);
        if (no.isPresent()) {
            once("push-" + push.id() + "-" + receipt.tries(), new PushCommand.Refuse(push.id(), me, no.get().reason(), no.get().words()));
            return;
        }
        if (receipt.standing() instanceof Standing.Queued) {
            once("delivered-" + push.id() + "-" + receipt.tries(), new PushCommand.Deliver(push.id(), me));
        }
        pushes.put(push.id(), new Held(push.incident(), camera, -1, push.from(), push.chief(), now, now.plus(WallSeatModel.PATIENCE)));
    }

    private void look(Throw each, List<Held> held, Instant now) {
        Optional<No> no = each.slot() >= model.slots() ? Optional.of(new No("no-tile", ""))
                : why(each.from(), each.chief(), each.camera(), false, Math.max(0, each.slot()), held, now);
        if (no.isPresent()) {
            once("throw-" + each.id(), new WallCommand.Refuse(each.id(), no.get().reason(), no.get().words()));
        } else {
            throwing.put(each.id(), new Held(null, each.camera(), each.slot(), each.from(), each.chief(), now, now.plus(WallSeatModel.PATIENCE)));
        }
    }

    private Optional<No> why(SeatId from, boolean chief, @Nullable CameraRef camera, boolean misnamed, int slot, List<Held> held, Instant now) {
        @Nullable Camera there = camera == null ? null : mirrors.of(Camera.BOARD).get(camera.camera());
        if (misnamed || camera != null && there == null) {
            return Optional.of(new No("no-camera", ""));
        }
        if (there != null && there.restricted() && !actor.has(Role.VIDEO_ANALYST) && !actor.has(Role.DUTY_CHIEF)) {
            return Optional.of(new No("no-right", ""));
        }
        Optional<Held> chiefs = held.stream().filter(h -> h.chief() && !h.from().equals(from) && !chief).findFirst();
        if (chiefs.isPresent()) {
            return Optional.of(new No("held", chiefs.get().from().value()));
        }
        return camera == null ? Optional.empty()
                : model.tourHeldOn(slot, now).filter(by -> !by.equals(from)).map(by -> new No("tour-held", by.value()));
    }

    private static @Nullable CameraRef named(String picture) {
        try {
            return new CameraRef(new CameraId(picture), picture);
        } catch (IllegalArgumentException words) {
            return null;
        }
    }

    private void once(String key, Command command) {
        if (said.add(key)) {
            say.accept(command);
        }
    }

    /** The box of an incident really stands on the screen. */
    void boxSeen(IncidentId incident) {
        pushes.forEach((id, held) -> {
            if (incident.equals(held.incident())) {
                once("shown-" + id, new PushCommand.Show(id, me));
            }
        });
    }

    /**
     * Reports the pictures that are seen, and gives up on those that do not come.
     *
     * @param seen what a tile shows now
     */
    void picturesSeen(IntFunction<Seen> seen, Instant now) {
        throwing.forEach((id, held) -> {
            Seen what = seen.apply(Math.max(0, held.slot()));
            if (what == Seen.PICTURE) {
                once("shown-" + id, new WallCommand.Shown(id));
            } else if (what == Seen.REFUSED) {
                once("throw-" + id, new WallCommand.Refuse(id, "no-right", ""));
            } else if (!held.until().isAfter(now)) {
                once("throw-" + id, new WallCommand.Refuse(id, "no-picture", ""));
            }
        });
    }
}
