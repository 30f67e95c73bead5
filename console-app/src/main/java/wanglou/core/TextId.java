package wanglou.core;

/** A typed id: a record around one short printable text. Travels as that text, never as an object. */
public interface TextId {

    int MAX_LENGTH = 128;

    String value();

    /**
     * Refuses what could not stand in a log line or a primary key, and what makes one id look like another; the caller's compact constructor
     * uses it.
     */
    static String checked(String value) {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.codePoints().anyMatch(TextId::isHidden)) {
            throw new IllegalArgumentException("an id is 1 to " + MAX_LENGTH + " printable characters");
        }
        return value;
    }

    /** Control characters, lines' ends, halves of pairs, and what turns the direction of writing (UAX 9). */
    private static boolean isHidden(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.SURROGATE || c == 0x200E || c == 0x200F || c == 0x061C
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
