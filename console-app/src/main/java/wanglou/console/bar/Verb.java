package wanglou.console.bar;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Home: any (immutable). Something one can say to the console. A feature registers its verbs with {@link Verbs}.
 *
 * @param id stable; {@code bar.verb.<id>} is its explanation in the list of verbs
 * @param names Chinese, English, pinyin initials and what else people say; the first two are what completion writes
 * @param takes the sorts of thing it understands; words that are none of them are a place if it takes places
 * @param options words of its own: id and names
 * @param comment whether words after a period belong to it
 * @param planner what Enter would do
 */
public record Verb(String id, List<String> names, Set<Token.Sort> takes, Map<String, List<String>> options, boolean comment,
        Planner planner) {

    /** Makes the plan; pure and quick, it runs at every key. */
    public interface Planner {
        Plan plan(Reading reading, BarWorld world);
    }

    public Verb {
        if (names.size() < 2) {
            throw new IllegalArgumentException("a verb needs a Chinese and an English name: " + id);
        }
        names = List.copyOf(names);
        takes = Set.copyOf(takes);
        options = Map.copyOf(options);
    }
}
