package wanglou.calls;

/** Text from outside made storable: no database keeps NUL or half a surrogate pair, and no line of a screen wants a control character. */
final class Clean {

    private Clean() {
    }

    /** Words of several lines. */
    static String words(String text) {
        return clean(text, true);
    }

    /** One line. */
    static String line(String text) {
        return clean(text, false).strip();
    }

    private static String clean(String text, boolean lines) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean breaks = c == '\n' || c == '\t';
            if (breaks || !Character.isISOControl(c) && !isHalf(c)) {
                clean.appendCodePoint(breaks && !lines ? ' ' : c);
            }
        });
        return clean.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
