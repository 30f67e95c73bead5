package wanglou.audit;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.core.Event;
import wanglou.store.Json;

/** Home: any (immutable). Events to and from their stable names and JSON. A name once released is never given to anything else. */
public final class EventCodec {

    private final Map<String, Class<? extends Event>> types;
    private final Map<Class<?>, String> names;
    private final ObjectMapper mapper = Json.newMapper();

    private EventCodec(Map<String, Class<? extends Event>> types, Map<Class<?>, String> names) {
        this.types = Map.copyOf(types);
        this.names = Map.copyOf(names);
    }

    /**
     * @param features feature name, e.g. {@code accounts}, to its sealed event interface of records
     * @throws IllegalArgumentException an interface is not sealed, a class is no record, or two events share a name
     */
    public static EventCodec of(Map<String, Class<? extends Event>> features) {
        Map<String, Class<? extends Event>> types = new HashMap<>();
        Map<Class<?>, String> names = new HashMap<>();
        features.forEach((feature, events) -> add(feature, events, types, names));
        return new EventCodec(types, names);
    }

    private static void add(String feature, Class<?> type, Map<String, Class<? extends Event>> types, Map<Class<?>, String> names) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(feature, permitted, types, names);
            }
            return;
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " must be sealed or a record");
        }
        String name = feature + "." + Json.kebab(type.getSimpleName());
        if (types.putIfAbsent(name, type.asSubclass(Event.class)) != null) {
            throw new IllegalArgumentException("two events are called " + name);
        }
        names.put(type, name);
    }

    /** @throws UnknownEventException the event is of no feature this codec was made with */
    public String nameOf(Event event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new UnknownEventException(event.getClass().getName());
        }
        return name;
    }

    public String encode(Event event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + nameOf(event), e);
        }
    }

    /**
     * @throws UnknownEventException no such name here: the journal was written by a newer program or by other features
     * @throws IllegalArgumentException the payload does not make such an event
     */
    public Event decode(String name, String payload) {
        Class<? extends Event> type = types.get(name);
        if (type == null) {
            throw new UnknownEventException(name);
        }
        try {
            return mapper.readValue(payload, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a payload of " + name, e);
        }
    }
}
