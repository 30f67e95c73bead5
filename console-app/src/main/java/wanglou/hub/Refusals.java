package wanglou.hub;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Fact;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.SeatId;
import wanglou.core.TextId;

/**
 * Home: hub thread. Orders refused by right, for the journal: the first of its kind at once, its repeats counted and said once a minute, and
 * never more than so many lines a minute in all. Whoever sends a million of them fills no disk, and the count still says that it was a million.
 */
final class Refusals {

    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Lines at once in a minute; as many counts may follow. More different refusals are one number. */
    static final int MOST_LINES = 30;
    /** Stands for the kinds of order beyond those lines. */
    static final String OTHERS = "*";
    private static final int MOST_NAMED = 3;

    private record Key(PersonId person, SeatId seat, String asked, String code) {
    }

    private record Count(Actor actor, int more) {
    }

    private final Map<Key, Count> counts = new HashMap<>();
    private int others;
    private Instant began = Instant.MIN;

    /** The line for this one, empty where it is only counted. */
    Optional<HubEvent.AccessRefused> note(Actor actor, Command command, Problem why, Instant now) {
        if (counts.isEmpty() && others == 0) {
            began = now;
        }
        String asked = command.getClass().getSimpleName();
        Key key = new Key(actor.person(), actor.seat(), asked, why.code());
        Count count = counts.get(key);
        if (count == null && counts.size() >= MOST_LINES) {
            others = Math.addExact(others, 1);
            return Optional.empty();
        }
        counts.put(key, new Count(actor, count == null ? 0 : count.more() + 1));
        return count == null ? Optional.of(new HubEvent.AccessRefused(asked, about(command), why.code(), 1)) : Optional.empty();
    }

    /** What was only counted, once the minute is over. */
    List<Fact> counted(Instant now) {
        if (Duration.between(began, now).compareTo(WINDOW) < 0 || counts.isEmpty() && others == 0) {
            return List.of();
        }
        List<Fact> lines = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (count.more() > 0) {
                lines.add(new Fact(now, count.actor(), new HubEvent.AccessRefused(key.asked(), "", key.code(), count.more())));
            }
        });
        if (others > 0) {
            lines.add(new Fact(now, Actor.HUB, new HubEvent.AccessRefused(OTHERS, "", "security.may-not", others)));
        }
        counts.clear();
        others = 0;
        return lines;
    }

    /** The ids in an order. Its words are nobody's business who may not give it. */
    private static String about(Command command) {
        List<String> named = new ArrayList<>();
        RecordComponent[] components = command.getClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            ids(value(component, command)).ifPresent(ids -> named.add(component.getName() + " " + ids));
        }
        return String.join(" · ", named);
    }

    private static Optional<String> ids(Object value) {
        if (value instanceof TextId id) {
            return Optional.of(id.value());
        }
        if (value instanceof Collection<?> many && !many.isEmpty() && many.stream().allMatch(TextId.class::isInstance)) {
            String first = many.stream().limit(MOST_NAMED).map(id -> ((TextId) id).value()).collect(Collectors.joining(", "));
            return Optional.of(many.size() > MOST_NAMED ? first + " +" + (many.size() - MOST_NAMED) : first);
        }
        return Optional.empty();
    }

    private static Object value(RecordComponent component, Command command) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(command);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException unreadable) {
            return "";
        }
    }
}
