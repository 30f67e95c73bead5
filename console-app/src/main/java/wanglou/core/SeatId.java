package wanglou.core;

/** A workstation or wall: the name it gives at sign-in. */
public record SeatId(String value) implements TextId {

    public SeatId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
