package wanglou.cameras;

/**
 * Where a camera is watched. It may hold passwords and never shows itself whole.
 *
 * @param main URL of the full picture
 * @param small URL of the sub-stream, empty where there is none
 */
public record CameraStreams(String main, String small) {

    @Override
    public String toString() {
        return "CameraStreams[***]";
    }
}
