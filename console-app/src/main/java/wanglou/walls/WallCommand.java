package wanglou.walls;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.core.Command;
import wanglou.core.SeatId;

/** What can be asked of walls. */
public sealed interface WallCommand extends Command {

    /**
     * Saves a preset; the outcome's subject is its id.
     *
     * @param preset null for a new one
     */
    record SavePreset(@Nullable PresetId preset, String name, boolean shared, int key, Arrangement arrangement) implements WallCommand {
    }

    record RenamePreset(PresetId preset, String name) implements WallCommand {
    }

    record DeletePreset(PresetId preset) implements WallCommand {
    }

    /** Saves a rule; its id is taken for a known one, or given anew where that is {@code new}. */
    record SaveRule(Rule rule) implements WallCommand {
    }

    record DeleteRule(RuleId rule) implements WallCommand {
    }

    /** A person puts a preset on a wall; rules at work there are over. */
    record Show(SeatId wall, PresetId preset) implements WallCommand {
    }

    /** Throws a camera to a wall; the outcome's subject is the throw. See {@link Throw}. */
    record ThrowCamera(SeatId wall, CameraId camera, int slot, int seconds) implements WallCommand {
    }

    /** The wall says: it stands on the screen now. */
    record Shown(ThrowId thrown) implements WallCommand {
    }

    /** The wall says no. @param reason one of {@link WallService#REASONS} @param words whom it names, may be empty */
    record Refuse(ThrowId thrown, String reason, String words) implements WallCommand {
    }

    /** Holds the tours of a wall where they are, or lets them go on. */
    record HoldTours(SeatId wall, boolean hold) implements WallCommand {
    }

    /** Takes off what was thrown to a wall, and what a rule put there. */
    record Release(SeatId wall) implements WallCommand {
    }
}
