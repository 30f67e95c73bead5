package wanglou.evidence;

import wanglou.core.TextId;

/** One piece of evidence: the camera, two underscores and when it begins in UTC, as its file is called. */
public record PieceId(String value) implements TextId {

    public PieceId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
