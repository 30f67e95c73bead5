package wanglou.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import wanglou.core.Board;
import wanglou.core.BoardName;
import wanglou.core.Command;
import wanglou.core.Problem;
import wanglou.store.Json;

/**
 * Home: any thread once filled. Which names stand for which records on the link. Both composition roots fill it from the same list, so
 * hub and console cannot disagree.
 */
public final class WireTypes {

    /** A board as both ends know it. */
    public record BoardType<K, V>(String name, Class<K> key, Class<V> value) {
    }

    private final ObjectMapper mapper;
    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, String> byClass = new HashMap<>();
    private final Map<String, BoardType<?, ?>> boards = new HashMap<>();

    public WireTypes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Registers every record of a sealed command interface as {@code <feature>.<record-name>}. */
    public WireTypes commands(String feature, Class<? extends Command> sealedInterface) {
        Class<?>[] permitted = sealedInterface.getPermittedSubclasses();
        if (permitted == null) {
            throw new IllegalArgumentException(sealedInterface + " is not sealed");
        }
        for (Class<?> record : permitted) {
            add(feature + "." + Json.kebab(record.getSimpleName()), record);
        }
        return this;
    }

    public WireTypes query(String name, Class<? extends Query<?>> record) {
        add(name, record);
        return this;
    }

    public WireTypes board(String name, Class<?> key, Class<?> value) {
        boards.put(name, new BoardType<>(name, key, value));
        return this;
    }

    public WireTypes board(BoardName<?, ?> board) {
        return board(board.name(), board.keyType(), board.valueType());
    }

    public WireTypes board(Board<?, ?> board) {
        return board(board.name(), board.keyType(), board.valueType());
    }

    public String nameOf(Object commandOrQuery) {
        String name = byClass.get(commandOrQuery.getClass());
        if (name == null) {
            throw new IllegalArgumentException("not on the wire: " + commandOrQuery.getClass().getName());
        }
        return name;
    }

    /** The records of all commands and queries, by the names they travel under. */
    public Map<String, Class<?>> records() {
        return Map.copyOf(byName);
    }

    public JsonNode toJson(Object value) {
        return mapper.valueToTree(value);
    }

    /** @throws ProblemException {@code link.unknown-type} or {@code link.malformed} when it is not what this hub knows */
    public <T> T fromJson(String name, JsonNode body, Class<T> expected) {
        Class<?> type = byName.get(name);
        if (type == null || !expected.isAssignableFrom(type)) {
            throw new ProblemException(Problem.of("link.unknown-type", name));
        }
        T read = parse(body, expected.cast(null), type, name);
        Optional<String> missing = read == null ? Optional.of("") : WholeRecords.missing(read);
        if (read == null || missing.isPresent()) {
            throw new ProblemException(Problem.of("link.malformed", missing.map(member -> name + " " + member).orElse(name)));
        }
        return read;
    }

    /** A value of a board, or an answer; null where there is none. */
    public <T> @Nullable T value(@Nullable JsonNode body, Class<T> type) {
        return body == null || body.isNull() ? null : parse(body, null, type, type.getSimpleName());
    }

    /** A key as text; ids and enums are their own text. */
    public <T> T key(String text, Class<T> type) {
        return parse(mapper.getNodeFactory().textNode(text), null, type, type.getSimpleName());
    }

    public String keyText(Object key) {
        return mapper.<JsonNode>valueToTree(key).asText();
    }

    public @Nullable BoardType<?, ?> boardType(String name) {
        return boards.get(name);
    }

    public String write(Object frame) {
        try {
            // A frame is written as its sealed interface, so that it carries its name.
            Class<?> type = frame instanceof UpFrame ? UpFrame.class : frame instanceof DownFrame ? DownFrame.class : frame.getClass();
            return mapper.writerFor(type).writeValueAsString(frame);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("cannot be written as JSON: " + frame.getClass().getName(), unwritable);
        }
    }

    /** @throws ProblemException {@code link.malformed} */
    public <T> T read(String text, Class<T> type) {
        try {
            T read = mapper.readValue(text, type);
            // What the hub says is the hub's own, and long; what a stranger says is looked through.
            Optional<String> missing = type == DownFrame.class || read == null ? Optional.empty() : WholeRecords.missing(read);
            if (read == null || missing.isPresent()) {
                throw new ProblemException(Problem.of("link.malformed", missing.orElse("null")));
            }
            return read;
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(Problem.of("link.malformed", malformed.getOriginalMessage()));
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> T parse(JsonNode body, @Nullable T witness, Class<?> type, String name) {
        try {
            return (T) mapper.treeToValue(body, type);
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            throw new ProblemException(Problem.of("link.malformed", name));
        }
    }

    private void add(String name, Class<?> record) {
        if (byName.putIfAbsent(name, record) != null) {
            throw new IllegalArgumentException("two records want the name " + name);
        }
        byClass.put(record, name);
    }
}
