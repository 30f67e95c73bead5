package wanglou.security;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import wanglou.core.Actor;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.store.Texts;

/**
 * Home: workers. The three administrators of a new centre, each with a one-time set-up code that is shown once. There is no default password: a store
 * without people has none to guess.
 */
public final class FirstAdmins {

    private FirstAdmins() {
    }

    /**
     * What is printed and handed to one administrator.
     *
     * @param code must be changed at the first sign-in
     */
    public record Sheet(PersonId person, Role role, String code) {
    }

    /**
     * Makes the three on a store that has nobody. If they were made before but have never chosen a password, e.g. because the sheets were lost, and
     * {@code again} is asked for, those get new codes.
     *
     * @param knownPeople board {@code people} as it stands
     * @return no sheets when there is nothing to do
     * @throws IllegalStateException the hub refused; its message is the problem's code
     */
    public static List<Sheet> prepare(SignInDesk desk, List<Person> knownPeople, boolean again, Locale locale) {
        Texts texts = new Texts("wanglou.security.security", locale);
        List<Sheet> sheets = new ArrayList<>();
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            PersonId id = new PersonId(Roles.name(role));
            if (knownPeople.isEmpty()) {
                check(desk.submit(new AccountCommand.CreatePerson(id, texts.say("role." + id), Set.of(role), ""), Actor.HUB));
                sheets.add(sheet(desk, id, role));
            } else if (again && knownPeople.stream().anyMatch(p -> p.id().equals(id) && p.mustChangePassword())) {
                sheets.add(sheet(desk, id, role));
            }
        }
        return sheets;
    }

    public static void print(List<Sheet> sheets, PrintStream out, Locale locale) {
        if (sheets.isEmpty()) {
            return;
        }
        Texts texts = new Texts("wanglou.security.security", locale);
        out.println(texts.say("security.first.head"));
        for (Sheet sheet : sheets) {
            out.println(texts.say("security.first.line", texts.say("role." + Roles.name(sheet.role())), sheet.person(), sheet.code()));
        }
        out.println(texts.say("security.first.foot"));
    }

    private static Sheet sheet(SignInDesk desk, PersonId id, Role role) {
        return switch (desk.issue(Actor.HUB, id, null)) {
            case SignInDesk.CodeResult.Issued issued -> new Sheet(id, role, issued.code());
            case SignInDesk.CodeResult.Refused(Problem problem) -> throw new IllegalStateException(problem.code());
        };
    }

    private static void check(Optional<Problem> refused) {
        refused.ifPresent(problem -> {
            throw new IllegalStateException(problem.code());
        });
    }
}
