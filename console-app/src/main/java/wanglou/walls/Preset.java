package wanglou.walls;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import wanglou.cameras.CameraId;
import wanglou.core.BoardName;
import wanglou.core.PersonId;
import wanglou.core.Personal;

/**
 * An arrangement with a name.
 *
 * @param owner who saved it first
 * @param shared everybody may show it; else nobody but its owner is told of it
 * @param key the digit that shows it on the video page, 1 to 9; 0 for none
 * @param at when it was last changed
 */
public record Preset(PresetId id, String name, PersonId owner, boolean shared, int key, Arrangement arrangement, Instant at)
        implements Personal {

    public static final BoardName<PresetId, Preset> BOARD = new BoardName<>("wall-presets", PresetId.class, Preset.class);

    @Override
    public boolean isFor(PersonId person) {
        return shared || owner.equals(person);
    }

    /** Cameras it names that are no longer there, each once. */
    public List<CameraRef> missing(Predicate<CameraId> known) {
        return arrangement.cameras().filter(ref -> !known.test(ref.camera())).distinct().toList();
    }

    Preset called(String other, Instant now) {
        return new Preset(id, other, owner, shared, key, arrangement, now);
    }
}
