package wanglou.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any thread, one document. The fonts of one document, embedded as far as they are used: Roboto for Latin, and for Chinese the first
 * TrueType font found, for pictures in words the symbol font of the screen. The Noto collection of the screen cannot be taken: its outlines are CFF, which PDFBox does not embed.
 */
final class PaperFonts {

    /** {@code fonts-droid-fallback} of Debian and Ubuntu; the others are what people may have instead. */
    static final List<Path> CHINESE = List.of(
            Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
            Path.of("/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf"),
            Path.of("/usr/share/fonts/truetype/droid/DroidSansFallback.ttf"),
            Path.of("/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf"));
    /** A box, else the geta mark with which Chinese and Japanese printers fill the place of a type they lack. */
    private static final List<String> MISSING = List.of("□", "〓");
    private static final String BRACKETS = "()[]{}<>«»";
    private static final Logger LOG = LoggerFactory.getLogger(PaperFonts.class);

    /**
     * Part of a line in one font.
     *
     * @param drawn how it is drawn where letters side by side would not be what is written; its text is then for those who search or copy, as it stands
     *         from left to right
     */
    record Run(PDFont font, String text, RightToLeft.@Nullable Drawn drawn) {
    }

    private final PDFont latin;
    private final PDFont bold;
    private final Optional<PDFont> chinese;
    private final PDDocument document;
    /** Opened for the first picture only: few documents have any. */
    private Optional<PDFont> symbols = Optional.empty();
    private boolean sought;
    private Optional<RightToLeft> backwards = Optional.empty();
    private Optional<PDFont> backwardsFont = Optional.empty();
    private boolean soughtBackwards;
    private final Emoji emoji;
    private final String missing;
    private int replaced;

    /** @param candidates for Chinese, the first one that is there is taken */
    PaperFonts(PDDocument document, List<Path> candidates) throws IOException {
        latin = bundled(document, "Roboto-Regular.ttf");
        bold = bundled(document, "Roboto-Bold.ttf");
        chinese = open(document, candidates);
        this.document = document;
        emoji = new Emoji(c -> symbols().filter(f -> has(f, c)).isPresent());
        missing = MISSING.stream().filter(sign -> has(latin, sign.charAt(0)) || chinese.filter(f -> has(f, sign.charAt(0))).isPresent())
                .findFirst().orElse("?");
    }

    private static PDFont bundled(PDDocument document, String name) throws IOException {
        try (InputStream in = PaperFonts.class.getResourceAsStream("/wanglou/console/theme/fonts/" + name)) {
            if (in == null) {
                throw new IOException("font " + name + " is not in this build");
            }
            return PDType0Font.load(document, in, true);
        }
    }

    private static Optional<PDFont> open(PDDocument document, List<Path> candidates) {
        for (Path file : candidates) {
            if (Files.isReadable(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    return Optional.of(PDType0Font.load(document, in, true));
                } catch (IOException e) {
                    LOG.warn("font {} cannot be used for printing: {}", file, e.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PDFont> symbols() {
        if (!sought) {
            sought = true;
            symbols = open(document, Emoji.FONTS);
        }
        return symbols;
    }

    private Optional<RightToLeft> backwards() {
        if (!soughtBackwards) {
            soughtBackwards = true;
            backwards = RightToLeft.open(RightToLeft.FONTS);
            backwardsFont = backwards.flatMap(font -> open(document, List.of(font.file())));
        }
        return backwardsFont.isPresent() ? backwards : Optional.empty();
    }

    boolean chinese() {
        return chinese.isPresent();
    }

    /** How many characters no font has, so far. */
    int replaced() {
        return replaced;
    }

    /** What stands in the place of such a character. */
    String missing() {
        return missing;
    }

    /** Pictures that the symbol font has stay, others stand there by their names. Said twice it says the same. */
    String readable(String text) {
        return emoji.named(text);
    }

    /** The text in runs of one font each, from left to right; what no font has is shown by a sign, never left out. */
    List<Run> runs(String words, boolean strong) {
        String text = readable(words);
        Optional<RightToLeft> way = RightToLeft.isIn(text) ? backwards() : Optional.empty();
        List<Run> runs = new ArrayList<>();
        if (way.isEmpty()) {
            plain(text, strong, runs);
            return runs;
        }
        for (RightToLeft.Part part : way.get().parts(shown(text, strong, way.get()))) {
            part.drawn().ifPresentOrElse(drawn -> runs.add(new Run(backwardsFont.orElse(latin), searched(part.text()), drawn)),
                    () -> plain(part.text(), strong, runs));
        }
        return runs;
    }

    /** What no font has, and signs that turn the writing around, already replaced: they must have no say in the order of the line. */
    private String shown(String text, boolean strong, RightToLeft way) {
        StringBuilder all = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean there = way.has(c) || fontOf(c, strong) != null;
            replaced += there ? 0 : 1;
            all.append(there ? Character.toString(c) : missing);
        });
        return all.toString();
    }

    /** Letters and turned brackets as they stand from left to right, which is how those who search a page read it. */
    private String searched(String text) {
        StringBuilder signs = new StringBuilder();
        text.codePoints().filter(c -> !RightToLeft.isApart(c) && backwardsFont.filter(f -> has(f, c)).isPresent()).map(PaperFonts::turned).forEach(signs::appendCodePoint);
        return signs.reverse().toString();
    }

    private static int turned(int c) {
        int at = BRACKETS.indexOf(c);
        return at < 0 ? c : BRACKETS.charAt(at ^ 1);
    }

    private void plain(String text, boolean strong, List<Run> runs) {
        StringBuilder part = new StringBuilder();
        PDFont of = latin;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            PDFont font = fontOf(c, strong);
            String shown = Character.toString(c);
            if (font == null) {
                replaced++;
                shown = missing;
                font = java.util.Objects.requireNonNullElse(fontOf(missing.charAt(0), strong), latin);
            }
            if (!font.equals(of) && !part.isEmpty()) {
                runs.add(new Run(of, part.toString(), null));
                part.setLength(0);
            }
            of = font;
            part.append(shown);
        }
        if (!part.isEmpty()) {
            runs.add(new Run(of, part.toString(), null));
        }
    }

    private @Nullable PDFont fontOf(int c, boolean strong) {
        // Marks that turn the writing around and other invisible signs would lie about the order of what stands beside them.
        if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
            return null;
        }
        PDFont first = strong ? bold : latin;
        return has(first, c) ? first : chinese.filter(f -> has(f, c)).or(() -> symbols().filter(f -> has(f, c))).orElse(null);
    }

    private static boolean has(PDFont font, int c) {
        try {
            byte[] code = font.encode(Character.toString(c));
            int glyph = 0;
            for (byte b : code) {
                glyph = glyph << 8 | b & 0xff;
            }
            return glyph != 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Width in points. */
    double width(String text, boolean strong, double size) {
        double sum = 0;
        int before = replaced;
        for (Run run : runs(text, strong)) {
            sum += width(run, size);
        }
        replaced = before;
        return sum;
    }

    static double width(Run run, double size) {
        RightToLeft.Drawn drawn = run.drawn();
        try {
            return drawn != null ? drawn.advance() / 1000 * size : run.font().getStringWidth(run.text()) / 1000 * size;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
