package wanglou.cameras;

import wanglou.core.TextId;

/** What carries a camera. A value that is none of these is shown as it is. */
public record CameraKind(String value) implements TextId {

    public static final CameraKind FIXED = new CameraKind("fixed");
    public static final CameraKind BODYCAM = new CameraKind("bodycam");
    public static final CameraKind VEHICLE = new CameraKind("vehicle");
    public static final CameraKind DRONE = new CameraKind("drone");

    public CameraKind {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
