package wanglou.units;

import wanglou.core.TextId;

/** What a unit is: data like {@link UnitStatus}; an unknown kind is shown as it is. */
public record UnitKind(String value) implements TextId {

    public static final UnitKind OFFICER = new UnitKind("officer");
    public static final UnitKind VEHICLE = new UnitKind("vehicle");
    public static final UnitKind POST = new UnitKind("post");
    public static final UnitKind DRONE = new UnitKind("drone");

    public UnitKind {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
