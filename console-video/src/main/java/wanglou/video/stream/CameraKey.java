package wanglou.video.stream;

/** Home: any (immutable). Names one stream of one camera; the owner of the cameras chooses the names. */
public record CameraKey(String value) {

    public CameraKey {
        if (!value.matches("[\\p{L}\\p{N}._:-]{1,100}")) {
            throw new IllegalArgumentException("a camera key is 1 to 100 letters, digits, dots, colons, dashes or underscores: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
