package wanglou.walls;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import wanglou.core.Board;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.SeatId;

/** Home: hub thread. Keeps beside each wall the preset it shows where that is somebody's own: the wall is signed in by others, who are not told of it. */
final class WallLoans {

    private final Board<PresetId, Preset> presets;
    private final Board<SeatId, Wall> walls;

    WallLoans(Board<PresetId, Preset> presets, Board<SeatId, Wall> walls) {
        this.presets = presets;
        this.walls = walls;
    }

    List<Event> follow(Fact fact) {
        return switch (fact.event()) {
            case WallEvent.PresetShown e -> of(e.preset());
            case WallEvent.PresetSaved e -> of(e.preset());
            case WallEvent.PresetRenamed e -> of(e.preset());
            case WallEvent.PresetDeleted e -> of(e.preset());
            default -> List.of();
        };
    }

    private List<Event> of(PresetId id) {
        @Nullable Preset preset = presets.get(id);
        Wall.@Nullable Lent lent = preset == null || preset.shared() ? null : new Wall.Lent(preset.name(), preset.arrangement());
        return walls.values().stream().filter(wall -> id.equals(wall.preset()) && !Objects.equals(lent, wall.lent()))
                .<Event>map(wall -> new WallEvent.PresetLent(wall.seat(), lent)).toList();
    }
}
