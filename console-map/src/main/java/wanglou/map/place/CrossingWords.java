package wanglou.map.place;

import java.util.Optional;
import java.util.regex.Pattern;

/** “corner of A and B”, A与B交叉口: two streets that are named together. */
record CrossingWords(String one, String other) {

    private static final Pattern HEAD = Pattern.compile("(?i)^(?:the\\s+)?(?:corner|crossing|intersection|junction|angle)\\s+(?:of|de)?\\s*");
    private static final Pattern TAIL = Pattern.compile("(?:的)?(?:十字路口|交叉路口|交叉口|交汇处|交界处|路口|交口|岔口)$");
    private static final Pattern BETWEEN = Pattern.compile("(?i)\\s*[×&/+]\\s*|\\s+(?:x|@|and|at|et|und)\\s+|(?<=\\p{IsHan})[与和跟及、](?=\\p{IsHan})|(?<=[路街道巷线])交(?=\\p{IsHan})");

    static Optional<CrossingWords> read(String text) {
        String bare = TAIL.matcher(HEAD.matcher(text.strip()).replaceFirst("")).replaceFirst("");
        String[] streets = BETWEEN.split(bare, 3);
        return streets.length == 2 && !streets[0].isBlank() && !streets[1].isBlank()
                ? Optional.of(new CrossingWords(streets[0].strip(), streets[1].strip())) : Optional.empty();
    }
}
