package wanglou.incidents;

import java.util.List;

import wanglou.core.TextId;

/**
 * How far an incident has come. The words and looks of a stage are data; a value that is none of these is shown as it is.
 */
public record Stage(String value) implements TextId {

    /** Taken, its grade only supposed: what another system or a device sent in. */
    public static final Stage RECEIVED = new Stage("received");
    /** A person has said how urgent it is; it waits for units. */
    public static final Stage GRADED = new Stage("graded");
    /** Units have an order; none has signed for it. */
    public static final Stage DISPATCHED = new Stage("dispatched");
    public static final Stage SIGNED = new Stage("signed");
    public static final Stage EN_ROUTE = new Stage("en-route");
    public static final Stage ON_SCENE = new Stage("on-scene");
    /** Nothing is left to do there; the result is not written yet. */
    public static final Stage CLEARED = new Stage("cleared");
    public static final Stage CLOSED = new Stage("closed");
    public static final Stage CANCELLED = new Stage("cancelled");
    /** It was a duplicate; its calls and notes belong to another one. */
    public static final Stage MERGED = new Stage("merged");

    /** The way from the call to the scene and back, in its order. */
    public static final List<Stage> WAY = List.of(RECEIVED, GRADED, DISPATCHED, SIGNED, EN_ROUTE, ON_SCENE, CLEARED, CLOSED);

    public Stage {
        TextId.checked(value);
    }

    /** Whether nothing more is to come of it. */
    public boolean ended() {
        return equals(CLOSED) || equals(CANCELLED) || equals(MERGED);
    }

    /** Whether {@code other} lies before this on the way; false where either is not on it. */
    public boolean after(Stage other) {
        return WAY.contains(other) && WAY.indexOf(this) > WAY.indexOf(other);
    }

    @Override
    public String toString() {
        return value;
    }
}
