package wanglou.console.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Home: any. Fills a text: {@code {0}} is the first argument; {@code {0|unit|units}} is the first word when the argument is 1 and the
 * second otherwise.
 */
final class Phrase {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?\\}");

    private Phrase() {
    }

    /** A hole without argument stays as it is, so that the mistake is seen. */
    static String fill(String pattern, List<?> args) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        Matcher hole = HOLE.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            int index = Integer.parseInt(hole.group(1));
            String text = hole.group();
            if (index < args.size()) {
                String arg = String.valueOf(args.get(index));
                text = hole.group(2) == null ? arg : arg.equals("1") ? hole.group(2) : hole.group(3);
            }
            hole.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return hole.appendTail(filled).toString();
    }
}
