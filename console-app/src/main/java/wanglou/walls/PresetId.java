package wanglou.walls;

import wanglou.core.TextId;

/** One preset: a short random name that says nothing. */
public record PresetId(String value) implements TextId {

    public PresetId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
