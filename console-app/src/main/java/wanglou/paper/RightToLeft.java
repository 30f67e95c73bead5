package wanglou.paper;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any (immutable). Arabic, Persian, Urdu, Hebrew: which way the parts of a line run (Unicode Standard Annex 9), and their joined letters as
 * outlines. Java's own text layout shapes them; PDFBox only knows letters side by side.
 */
final class RightToLeft {

    /** {@code fonts-dejavu-core} of Debian and Ubuntu, free to use and to embed. */
    static final List<Path> FONTS = List.of(Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"), Path.of("/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf"));
    private static final Set<Character.UnicodeScript> OWN = Set.of(Character.UnicodeScript.ARABIC, Character.UnicodeScript.HEBREW);
    /** Between letters of a word that are not to be joined; a format sign, but part of how Persian is spelled. */
    private static final char APART = '\u200c';
    private static final float EM = 1000;
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);
    /** A number with what belongs to it, as a telephone's whose middle is hidden: it is never turned round. */
    private static final Pattern NUMBER = Pattern.compile("[0-9+*#][0-9+*#./:-]*[0-9*#]");
    private static final Logger LOG = LoggerFactory.getLogger(RightToLeft.class);

    /**
     * Letters as they are joined.
     *
     * @param outline in thousandths of the size, y downwards, beginning at 0 on the base line
     * @param advance in the same measure
     */
    record Drawn(Shape outline, double advance) {
    }

    /**
     * A stretch of a line, in the order in which the eye meets them from the left.
     *
     * @param drawn for those that run from right to left
     */
    record Part(String text, Optional<Drawn> drawn) {
    }

    private final Font font;
    private final Path file;

    private RightToLeft(Font font, Path file) {
        this.font = font;
        this.file = file;
    }

    /** Whether any of it runs from right to left. */
    static boolean isIn(String text) {
        return text.codePoints().anyMatch(RightToLeft::isLetter);
    }

    private static boolean isLetter(int c) {
        byte way = Character.getDirectionality(c);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT && c >= 0x590 || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || way == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** The first of these fonts that can be used; empty without any, also where this machine has no text layout at all. */
    static Optional<RightToLeft> open(List<Path> fonts) {
        for (Path file : fonts) {
            if (Files.isReadable(file)) {
                try {
                    return Optional.of(new RightToLeft(Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(EM), file));
                } catch (IOException | java.awt.FontFormatException | RuntimeException | LinkageError | InternalError unusable) {
                    LOG.warn("font {} cannot be used for Arabic and Hebrew: {}", file, unusable.toString());
                }
            }
        }
        return Optional.empty();
    }

    /** Where the font lies. */
    Path file() {
        return file;
    }

    boolean has(int c) {
        return c == APART || font.canDisplay(c) && (isLetter(c) || OWN.contains(Character.UnicodeScript.of(c)) || c >= 0x600 && c <= 0x6ff
                || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    /**
     * A line from left to right. It must hold no signs that turn the writing around: they would lie about the order of what stands beside them.
     *
     * <p>In a line that begins in Latin or Chinese, such words stand alone: by the rules of Unicode the number of a telephone behind a name would be
     * drawn to its other side.
     */
    List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Bidi whole = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (!whole.baseIsLeftToRight()) {
            order(line, parts);
            return parts;
        }
        int done = 0;
        for (int at = 0; at < line.length(); at++) {
            if (isWord(line.charAt(at))) {
                int end = end(line, at);
                forwards(line.substring(done, at), parts);
                order(line.substring(at, end), parts);
                done = end;
                at = end;
            }
        }
        forwards(line.substring(done), parts);
        return parts;
    }

    /** Behind the last such letter before anything in Latin or Chinese, with the marks that belong to it. */
    private static int end(String line, int from) {
        int end = from;
        for (int at = from; at < line.length() && (isWord(line.charAt(at)) || !Character.isLetter(line.codePointAt(at))); at++) {
            boolean mark = at == end && (Character.getType(line.charAt(at)) == Character.NON_SPACING_MARK || line.charAt(at) == APART);
            end = isWord(line.charAt(at)) || mark ? at + 1 : end;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) && OWN.contains(Character.UnicodeScript.of(c));
    }

    private void forwards(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, text.codePoints().anyMatch(RightToLeft::isLetter) ? Optional.of(drawn(text, false)) : Optional.empty()));
        }
    }

    /** What is of one paragraph that runs from right to left. */
    private void order(String text, List<Part> parts) {
        byte[] embedded = new byte[text.length()];
        for (Matcher number = NUMBER.matcher(text); number.find();) {
            Arrays.fill(embedded, number.start(), number.end(), (byte) 2);
        }
        Bidi bidi = new Bidi(text.toCharArray(), 0, embedded, 0, text.length(), Bidi.DIRECTION_RIGHT_TO_LEFT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Part[] ordered = new Part[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            boolean backwards = levels[i] % 2 == 1;
            ordered[i] = new Part(run, backwards || run.codePoints().anyMatch(RightToLeft::isLetter) ? Optional.of(drawn(run, backwards)) : Optional.empty());
        }
        Bidi.reorderVisually(levels, 0, ordered, 0, count);
        parts.addAll(List.of(ordered));
    }

    private Drawn drawn(String text, boolean backwards) {
        TextLayout layout = new TextLayout(text, Map.of(TextAttribute.FONT, font, TextAttribute.RUN_DIRECTION,
                backwards ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR), PAPER);
        return new Drawn(layout.getOutline(new AffineTransform()), layout.getAdvance());
    }

    /** The sign between letters that are not to be joined. */
    static boolean isApart(int c) {
        return c == APART;
    }
}
