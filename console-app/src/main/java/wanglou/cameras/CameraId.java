package wanglou.cameras;

import wanglou.core.TextId;

/** A camera, by the short name that stands on its label: letters, digits, dots, dashes and underscores, at most 80. */
public record CameraId(String value) implements TextId {

    public CameraId {
        TextId.checked(value);
        if (!value.matches("[\\p{L}\\p{N}._-]{1,80}")) {
            throw new IllegalArgumentException("a camera id is 1 to 80 letters, digits, dots, dashes or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
