package wanglou.security;

import java.security.SecureRandom;

/** A password made to be read from paper once: 16 characters out of 31 that are not mistaken for each other, 79 bits. */
final class SetupCode {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SetupCode() {
    }

    static String random() {
        StringBuilder code = new StringBuilder(GROUPS * (GROUP + 1));
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
