package wanglou.security.ui;

import wanglou.console.ui.SignView;
import wanglou.security.Person;

/** Home: any (immutable). How an account stands, the strongest reason first: who has no role cannot sign in whatever the password. */
public enum PersonState {
    NO_ROLES(SignView.Sign.OFF, "text-3"),
    LOCKED(SignView.Sign.LOST, "warn"),
    CODE(SignView.Sign.PARTIAL, "warn"),
    ACTIVE(SignView.Sign.OK, "ok");

    private final SignView.Sign sign;
    private final String tint;

    PersonState(SignView.Sign sign, String tint) {
        this.sign = sign;
        this.tint = tint;
    }

    public static PersonState of(Person person) {
        if (person.roles().isEmpty()) {
            return NO_ROLES;
        }
        if (person.locked()) {
            return LOCKED;
        }
        return person.mustChangePassword() ? CODE : ACTIVE;
    }

    SignView.Sign sign() {
        return sign;
    }

    /** Its colour class. */
    String tint() {
        return tint;
    }
}
