package wanglou.core;

/** An officer, vehicle or post that can be sent. */
public record UnitId(String value) implements TextId {

    public UnitId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
