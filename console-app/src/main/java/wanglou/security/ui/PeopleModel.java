package wanglou.security.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import wanglou.core.PersonId;
import wanglou.security.Person;

/**
 * Home: any (immutable). The accounts a table shows, by sign-in name.
 *
 * @param waiting have a set-up code and no password of their own yet
 * @param left have no role any more
 */
public record PeopleModel(List<PersonId> shown, int all, int waiting, int locked, int left) {

    public static final PeopleModel NOBODY = new PeopleModel(List.of(), 0, 0, 0, 0);

    /** Which of them are shown. */
    public enum Filter {
        ALL, WAITING, LOCKED, LEFT;

        boolean takes(PersonState state) {
            return switch (this) {
                case ALL -> true;
                case WAITING -> state == PersonState.CODE;
                case LOCKED -> state == PersonState.LOCKED;
                case LEFT -> state == PersonState.NO_ROLES;
            };
        }
    }

    public PeopleModel {
        shown = List.copyOf(shown);
    }

    /**
     * @param words each must occur in the name, sign-in name, station or roles
     * @param roleWords a person's roles as they are read on the screen
     */
    public static PeopleModel of(Collection<Person> people, Filter filter, String words, Function<Person, String> roleWords) {
        List<String> asked = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<PersonId> shown = people.stream().filter(p -> filter.takes(PersonState.of(p))).filter(p -> meets(p, asked, roleWords.apply(p)))
                .map(Person::id).sorted(Comparator.comparing(PersonId::value)).toList();
        return new PeopleModel(shown, people.size(), count(people, PersonState.CODE), count(people, PersonState.LOCKED),
                count(people, PersonState.NO_ROLES));
    }

    private static int count(Collection<Person> people, PersonState state) {
        return (int) people.stream().filter(p -> PersonState.of(p) == state).count();
    }

    private static boolean meets(Person person, List<String> asked, String roles) {
        String said = String.join("\n", person.id().value(), person.displayName(), person.station(), roles).toLowerCase(Locale.ROOT);
        return asked.stream().allMatch(said::contains);
    }
}
