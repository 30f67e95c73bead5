package wanglou.evidence;

import wanglou.core.BoardName;

/**
 * How long a kind of evidence is kept; data, from {@code recording.json}.
 *
 * @param name stable, e.g. {@code ordinary}
 * @param days from the piece's end
 * @param zh what people call it
 * @param en the same in English
 */
public record RetentionClass(String name, int days, String zh, String en) {

    public static final BoardName<String, RetentionClass> BOARD = new BoardName<>("evidence-classes", String.class, RetentionClass.class);

    public RetentionClass {
        if (!name.matches("[a-z0-9-]{1,40}") || days < 1 || days > 36_600) {
            throw new IllegalArgumentException("a retention class is 1 to 40 small letters, digits or dashes, and 1 to 36600 days");
        }
    }
}
