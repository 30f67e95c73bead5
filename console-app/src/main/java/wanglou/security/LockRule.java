package wanglou.security;

import java.time.Duration;

/**
 * When wrong passwords lock an account.
 *
 * @param failures in a row; 5 is what level 3 evaluations under GB/T 22239-2019, 8.1.4.1 ask for
 * @param lockedFor after which an account unlocks by itself, so that nobody can shut out all who could unlock it; zero: never
 */
public record LockRule(int failures, Duration lockedFor) {

    public static final LockRule STANDARD = new LockRule(5, Duration.ofMinutes(30));

    public LockRule {
        if (failures < 1 || lockedFor.isNegative()) {
            throw new IllegalArgumentException("an account locks after 1 or more failures, for a time that is not negative");
        }
    }
}
