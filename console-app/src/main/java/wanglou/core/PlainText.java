package wanglou.core;

/**
 * Home: any (immutable). Texts that every store, wire and paper takes. U+0000 is left out: PostgreSQL takes none, and one such note would make a whole
 * batch of other people's acts fail. Half of a surrogate pair becomes U+FFFD: it cannot be written as UTF-8, and an order that holds one could be
 * written for no handheld and no evidence packet. Neither has a look or a meaning.
 */
public final class PlainText {

    private PlainText() {
    }

    public static String of(String text) {
        return isPlain(text) ? text : text.codePoints().filter(c -> c != 0).map(c -> isHalf(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** At most so many characters of a text; no pair is cut in two. */
    public static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || isHalf(c));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
