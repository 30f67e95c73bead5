package wanglou.security.ui;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

import wanglou.console.text.Texts;
import wanglou.core.Role;
import wanglou.security.LockRule;
import wanglou.security.Person;

/** Home: FX. What is said of an account. */
record PersonWords(Texts texts) {

    static String key(Role role) {
        return "role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String roles(Person person) {
        return person.roles().stream().map(role -> texts.get(key(role))).collect(Collectors.joining(" · "));
    }

    /** With the time where one belongs to it: {@code locked until 14:32:10}. */
    String state(Person person, Instant now) {
        Instant lockedAt = person.lockedAt();
        return switch (PersonState.of(person)) {
            case NO_ROLES -> texts.get("people.state.no-roles");
            case LOCKED -> lockedAt == null || LockRule.STANDARD.lockedFor().isZero() ? texts.get("people.state.locked")
                    : texts.get("people.state.locked-until", texts.formats().when(lockedAt.plus(LockRule.STANDARD.lockedFor()), now));
            case CODE -> texts.get("people.state.code");
            case ACTIVE -> texts.get("people.state.active");
        };
    }

    /** How many wrong passwords there were since the last sign-in; empty when none. */
    String failures(Person person) {
        return person.failures() == 0 ? "" : texts.get("people.failures", person.failures(), LockRule.STANDARD.failures());
    }
}
