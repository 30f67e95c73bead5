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
 * @param words words of its own
 * @param comment whether words after a period belong to it
 * @param planner what Enter would do
 */
public record Verb(String id, List<String> names, Set<Token.Sort> takes, Words words, boolean comment,
        Planner planner) {

    /** Words a verb has of its own: id and names, the Chinese one first, the English one second. */
    public interface Words {

        /** As they are now; read at every key. */
        Map<String, List<String>> now();

        /** Whether a line may name more than one of them. */
        boolean many();
    }

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
    }

    /** @param options words that stay as they are, of which a line names one */
    public Verb(String id, List<String> names, Set<Token.Sort> takes, Map<String, List<String>> options, boolean comment, Planner planner) {
        this(id, names, takes, fixed(Map.copyOf(options)), comment, planner);
    }

    private static Words fixed(Map<String, List<String>> options) {
        return new Words() {

            @Override
            public Map<String, List<String>> now() {
                return options;
            }

            @Override
            public boolean many() {
                return false;
            }
        };
    }
}
