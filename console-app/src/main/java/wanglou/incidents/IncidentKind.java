package wanglou.incidents;

import wanglou.core.TextId;

/** What kind of thing happened: a code of the kinds catalogue; an unknown one is shown as it is. */
public record IncidentKind(String value) implements TextId {

    public IncidentKind {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
