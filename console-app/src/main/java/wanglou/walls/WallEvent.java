package wanglou.walls;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.Event;
import wanglou.core.SeatId;

/** What has become true of walls. */
public sealed interface WallEvent extends Event {

    record PresetSaved(PresetId preset, String name, boolean shared, int key, Arrangement arrangement) implements WallEvent {
    }

    record PresetRenamed(PresetId preset, String name) implements WallEvent {
    }

    record PresetDeleted(PresetId preset) implements WallEvent {
    }

    record RuleSaved(Rule rule) implements WallEvent {
    }

    record RuleDeleted(RuleId rule) implements WallEvent {
    }

    /** @param about the incident or the unit */
    record RuleBegan(RuleId rule, Rule.On event, String about, @Nullable Instant until) implements WallEvent {
    }

    record RuleEnded(RuleId rule) implements WallEvent {
    }

    record PresetShown(SeatId wall, PresetId preset) implements WallEvent {
    }

    /** What stands there is somebody's own preset, or, with null, no longer is. */
    record PresetLent(SeatId wall, Wall.@Nullable Lent lent) implements WallEvent {
    }

    record CameraThrown(ThrowId thrown, SeatId wall, CameraRef camera, int slot, int seconds, boolean chief) implements WallEvent {
    }

    record ThrowShown(ThrowId thrown) implements WallEvent {
    }

    record ThrowRefused(ThrowId thrown, String reason, String words) implements WallEvent {
    }

    record ThrowExpired(ThrowId thrown) implements WallEvent {
    }

    /** Over long ago: it leaves the board, the journal keeps it. */
    record ThrowDropped(ThrowId thrown) implements WallEvent {
    }

    record ToursHeld(SeatId wall, boolean hold) implements WallEvent {
    }

    record Released(SeatId wall) implements WallEvent {
    }
}
