package wanglou.core;

/** An incident, by the number people say. */
public record IncidentId(String value) implements TextId {

    public IncidentId {
        TextId.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
