package wanglou.core;

/** A tracker, phone or recorder as its own wire names it. */
public record DeviceId(String value) implements TextId {

    public DeviceId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
