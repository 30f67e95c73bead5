package wanglou.hub;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import wanglou.security.DrillAccounts;
import wanglou.security.FirstAdmins;
import wanglou.security.Person;
import wanglou.security.SignInDesk;
import wanglou.store.World;

/** Home: hub's start, never the hub thread. Sees to it that somebody can sign in: a new centre's three administrators, a drill's people. */
final class FirstPeople {

    private final SignInDesk desk;
    private final Supplier<List<Person>> known;
    private final List<FirstAdmins.Sheet> sheets;

    /** @param known everybody who has an account */
    FirstPeople(World world, SignInDesk desk, Supplier<List<Person>> known) {
        this.desk = desk;
        this.known = known;
        this.sheets = switch (world) {
            case DRILL -> {
                DrillAccounts.prepare(desk, known.get(), world);
                yield List.of();
            }
            case NORMAL -> FirstAdmins.prepare(desk, known.get(), false, Locale.getDefault());
        };
    }

    /** What to print for the three administrators of a new centre; empty at any later start. */
    List<FirstAdmins.Sheet> sheets() {
        return sheets;
    }

    /** New codes for those who never chose a password. */
    List<FirstAdmins.Sheet> reissue() {
        return FirstAdmins.prepare(desk, known.get(), true, Locale.getDefault());
    }
}
