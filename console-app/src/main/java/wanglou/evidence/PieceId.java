package wanglou.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import wanglou.cameras.CameraId;
import wanglou.core.TextId;

/** One piece of evidence: the camera, two underscores and when it begins in UTC to the millisecond, as its file is called. */
public record PieceId(String value) implements TextId {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public PieceId {
        TextId.checked(value);
    }

    /** The segment of a recording that begins then. */
    public static PieceId of(CameraId camera, Instant from) {
        return new PieceId(camera + "__" + STAMP.format(from));
    }

    @Override
    public String toString() {
        return value;
    }
}
