package wanglou.units;

import wanglou.core.TextId;

/**
 * What a unit is doing. The words, letter, shape, colour and key of a status are data (see the console's catalogue); a value that the
 * catalogue does not know is shown as it is.
 */
public record UnitStatus(String value) implements TextId {

    public static final UnitStatus AVAILABLE = new UnitStatus("available");
    public static final UnitStatus DISPATCHED = new UnitStatus("dispatched");
    public static final UnitStatus EN_ROUTE = new UnitStatus("en-route");
    public static final UnitStatus ON_SCENE = new UnitStatus("on-scene");
    public static final UnitStatus ON_TASK = new UnitStatus("on-task");
    public static final UnitStatus RETURNING = new UnitStatus("returning");
    public static final UnitStatus BREAK = new UnitStatus("break");
    public static final UnitStatus EMERGENCY = new UnitStatus("emergency");

    public UnitStatus {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
