package wanglou.security;

import java.util.Locale;
import java.util.Optional;

import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.store.World;

/** Home: any (immutable). What a chosen password must be: long rather than odd (NIST SP 800-63B, 5.1.1), and of more than one kind of character (GB/T 22239-2019, 8.1.4.1). */
public final class PasswordRule {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int KINDS = 2;

    private final World world;

    public PasswordRule(World world) {
        this.world = world;
    }

    /** Why it will not do, empty when it will. */
    Optional<Problem> check(PersonId person, char[] password) {
        String text = new String(password).toLowerCase(Locale.ROOT);
        if (password.length < SHORTEST || password.length > LONGEST) {
            return Optional.of(Problem.of("security.password-length", SHORTEST, LONGEST));
        }
        if (kinds(password) < KINDS) {
            return Optional.of(Problem.of("security.password-kinds"));
        }
        if (text.contains(person.value())) {
            return Optional.of(Problem.of("security.password-name"));
        }
        if (world == World.NORMAL && text.equals(DrillAccounts.PASSWORD)) {
            return Optional.of(Problem.of("security.password-drill"));
        }
        return Optional.empty();
    }

    private static int kinds(char[] password) {
        int found = 0;
        for (char c : password) {
            found |= Character.isDigit(c) ? 1 : Character.isUpperCase(c) ? 2 : Character.isLetter(c) ? 4 : 8;
        }
        return Integer.bitCount(found);
    }
}
