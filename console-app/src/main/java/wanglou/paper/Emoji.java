package wanglou.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any (immutable). Pictures people write into their words, made readable, on the screen and on paper: what the symbol font has is drawn by it, all else
 * stands there by its name, {@code :manual wheelchair:}. Never an empty box, and never nothing.
 */
public final class Emoji {

    /** {@code fonts-symbola} of Debian and Ubuntu: free for any use, black and white, up to Unicode 9. */
    static final List<Path> FONTS = List.of(Path.of("/usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf"),
            Path.of("/usr/share/fonts/truetype/ttf-ancient-scripts/Symbola605.ttf"), Path.of("/usr/share/fonts/gdouros-symbola/Symbola.ttf"));
    /** Below this the fonts of Latin and Chinese have what is written. */
    private static final int FIRST = 0x1F000;
    /** Ask for a colour, join two pictures into one, choose a skin: signs of their own they are not. */
    private static final String SILENT = "\ufe0f\ufe0e\u200d\u20e3";
    private static final Logger LOG = LoggerFactory.getLogger(Emoji.class);

    private static final class Installed {
        private static final Emoji HERE = new Emoji(drawnBy(FONTS));
    }

    private final IntPredicate drawn;

    /** @param drawn whether the desk has a picture for the code point */
    Emoji(IntPredicate drawn) {
        this.drawn = drawn;
    }

    /** The words as they can be read on this desk; a right-to-left override somebody wrote ends where their words end and turns nothing else round. */
    public static String readable(String text) {
        return closed(hasAny(text) ? Installed.HERE.named(text) : text);
    }

    private static String closed(String text) {
        int embedded = 0;
        int isolated = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            embedded += c >= '\u202a' && c <= '\u202e' && c != '\u202c' ? 1 : c == '\u202c' && embedded > 0 ? -1 : 0;
            isolated += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' && isolated > 0 ? -1 : 0;
        }
        return embedded + isolated == 0 ? text : text + "\u202c".repeat(embedded) + "\u2069".repeat(isolated);
    }

    String named(String text) {
        StringBuilder words = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (picture(c) && !drawn.test(c)) {
                words.append(':').append(name(c)).append(':');
            } else if (SILENT.indexOf(c) < 0) {
                words.appendCodePoint(c);
            }
        });
        return words.toString();
    }

    private static boolean hasAny(String text) {
        return text.codePoints().anyMatch(c -> picture(c) || SILENT.indexOf(c) >= 0);
    }

    /** Flags are written with two letters of their own, skins with a modifier: neither is an emoji presentation by itself. */
    private static boolean picture(int c) {
        return c >= FIRST && (Character.isEmoji(c) || Character.isEmojiModifier(c) || c >= 0x1F1E6 && c <= 0x1F1FF);
    }

    private static String name(int c) {
        String name = Character.getName(c);
        return name == null ? "U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
    }

    /** What the first of these fonts that is there can draw; nothing without any. */
    static IntPredicate drawnBy(List<Path> fonts) {
        for (Path file : fonts) {
            if (Files.isReadable(file)) {
                try (RandomAccessReadBufferedFile in = new RandomAccessReadBufferedFile(file.toFile()); TrueTypeFont font = new TTFParser().parse(in)) {
                    CmapLookup glyphs = font.getUnicodeCmapLookup();
                    return c -> glyphs.getGlyphId(c) != 0;
                } catch (IOException unreadable) {
                    LOG.warn("font {} cannot be read, pictures in words stand by their names: {}", file, unreadable.toString());
                }
            }
        }
        return c -> false;
    }
}
