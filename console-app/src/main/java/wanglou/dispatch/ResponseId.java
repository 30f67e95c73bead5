package wanglou.dispatch;

import wanglou.core.IncidentId;
import wanglou.core.TextId;
import wanglou.core.UnitId;

/** One unit's part in one incident: {@code incident/unit}. An incident's number holds no slash. */
public record ResponseId(String value) implements TextId {

    public ResponseId {
        int slash = value.indexOf('/');
        if (slash < 1 || slash == value.length() - 1) {
            throw new IllegalArgumentException("a response is incident/unit, not " + value);
        }
        TextId.checked(value.substring(0, slash));
        TextId.checked(value.substring(slash + 1));
    }

    public static ResponseId of(IncidentId incident, UnitId unit) {
        return new ResponseId(incident + "/" + unit);
    }

    public IncidentId incident() {
        return new IncidentId(value.substring(0, value.indexOf('/')));
    }

    public UnitId unit() {
        return new UnitId(value.substring(value.indexOf('/') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
