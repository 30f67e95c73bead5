package wanglou.escalation;

import wanglou.core.IncidentId;
import wanglou.core.TextId;

/** One timer of one incident: {@code 20260314-0217/graded}, {@code 20260314-0217/unlocated}. */
public record AlertId(String value) implements TextId {

    public AlertId {
        TextId.checked(value);
    }

    public static AlertId of(IncidentId incident, String timer) {
        return new AlertId(incident + "/" + timer);
    }

    @Override
    public String toString() {
        return value;
    }
}
