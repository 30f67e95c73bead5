package wanglou.link;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). JSON may leave out any member. What comes over the link goes on to where only what is marked {@link Nullable} is ever
 * expected to be null, so it is looked through at the door.
 */
final class WholeRecords {

    private WholeRecords() {
    }

    /** Where the first null stands that may not be there, e.g. {@code said.caller.name}; empty when there is none. */
    static Optional<String> missing(Object value) {
        return switch (value) {
            case Record whole -> missingOf(whole);
            case Collection<?> many -> missingIn(many);
            case Map<?, ?> many -> missingIn(many.values());
            default -> Optional.empty();
        };
    }

    private static Optional<String> missingOf(Record whole) {
        for (RecordComponent member : whole.getClass().getRecordComponents()) {
            if (!member.getType().isPrimitive()) {
                Object value = valueOf(whole, member);
                if (value == null && !member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return Optional.of(member.getName());
                }
                Optional<String> below = value == null ? Optional.empty() : missing(value);
                if (below.isPresent()) {
                    return below.map(path -> member.getName() + "." + path);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingIn(Collection<?> many) {
        for (Object one : many) {
            Optional<String> below = one == null ? Optional.of("null") : missing(one);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object valueOf(Record whole, RecordComponent member) {
        try {
            member.getAccessor().setAccessible(true);
            return member.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("a record's member cannot be read: " + member, hidden);
        }
    }
}
