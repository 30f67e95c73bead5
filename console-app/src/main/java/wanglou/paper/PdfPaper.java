package wanglou.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Home: any thread, one sheet. Lays a {@link Sheet} out on A4 and writes it as PDF; nothing in the words can make it fail. */
public final class PdfPaper {

    /** Where a font for Chinese is looked for. */
    public static final List<Path> CHINESE = PaperFonts.CHINESE;

    private static final double MARGIN = 42;
    private static final double TOP = PDRectangle.A4.getHeight() - 42;
    private static final double BOTTOM = 52;
    private static final double WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final double BODY = 9.5;
    private static final double SMALL = 8;
    private static final double LEADING = 1.42;
    private static final double PAD = 4;
    private static final double SIGN = 12;
    private static final Color INK = new Color(0x16202b);
    private static final Color GREY = new Color(0x576573);
    private static final Color LINE = new Color(0xb8c2cc);
    private static final Color ACT = new Color(0xc2211a);

    private final PDDocument document = new PDDocument();
    private final PaperFonts fonts;
    private final Sheet sheet;
    private PDPageContentStream page;
    private double y;

    private PdfPaper(Sheet sheet, List<Path> chinese) throws IOException {
        this.sheet = sheet;
        fonts = new PaperFonts(document, chinese);
        page = newPage();
    }

    public static byte[] write(Sheet sheet) throws IOException {
        return write(sheet, CHINESE);
    }

    /** @param chinese where a font for Chinese may lie; without any it is said on the paper and signs stand for what is missing */
    public static byte[] write(Sheet sheet, List<Path> chinese) throws IOException {
        PdfPaper paper = new PdfPaper(sheet, chinese);
        try (PDDocument document = paper.document) {
            paper.lay();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void lay() throws IOException {
        for (Sheet.Block block : sheet.blocks()) {
            switch (block) {
                case Sheet.Heading(String text) -> {
                    room(3 * BODY * LEADING);
                    y -= 10;
                    line(text, MARGIN, true, 11, INK);
                    rule(y + 2, LINE);
                    y -= 4;
                }
                case Sheet.Words(String text) -> {
                    for (String each : Lines.of(fonts, text, false, BODY, WIDTH)) {
                        room(BODY * LEADING);
                        line(each, MARGIN, false, BODY, INK);
                    }
                }
                case Sheet.Table table -> table(table);
            }
        }
        page.close();
        number();
    }

    private void table(Sheet.Table table) throws IOException {
        if (!table.head().isEmpty()) {
            head(table);
        }
        for (List<Sheet.Cell> row : table.rows()) {
            row(table, row, false);
        }
    }

    private void head(Sheet.Table table) throws IOException {
        row(table, table.head().stream().map(Sheet.Cell::of).toList(), true);
    }

    /** A row higher than a page is cut into pieces; no other row is divided. */
    private void row(Sheet.Table table, List<Sheet.Cell> cells, boolean head) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        double shares = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        double size = head ? SMALL : BODY;
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> cell = Lines.of(fonts, cells.get(i).text(), false, size,
                    WIDTH * table.widths().get(i) / shares - 2 * PAD - indent(cells.get(i)));
            lines.add(cell);
            most = Math.max(most, cell.size());
        }
        int whole = (int) ((TOP - BOTTOM) / (size * LEADING)) - 8;
        for (int from = 0; from < most; from += whole) {
            int count = Math.min(whole, most - from);
            boolean fresh = y - count * size * LEADING - 4 < BOTTOM;
            if (fresh) {
                turn();
                if (!head && !table.head().isEmpty()) {
                    head(table);
                }
            }
            double top = y;
            double x = MARGIN;
            for (int i = 0; i < lines.size(); i++) {
                y = top;
                Sheet.Sign sign = cells.get(i).sign();
                if (sign != null && from == 0) {
                    draw(sign, x + PAD, y - 2);
                }
                for (int n = from; n < Math.min(from + count, lines.get(i).size()); n++) {
                    line(lines.get(i).get(n), x + PAD + indent(cells.get(i)), false, size, head ? GREY : INK);
                }
                x += WIDTH * table.widths().get(i) / shares;
            }
            y = top - count * size * LEADING - 2;
            rule(y, LINE);
            y -= 2;
        }
    }

    private static double indent(Sheet.Cell cell) {
        return cell.sign() == null ? 0 : SIGN + 3;
    }

    /** As on the screen: colour, shape and letter; the word stands behind it. */
    private void draw(Sheet.Sign sign, double left, double top) throws IOException {
        page.setNonStrokingColor(sign.ink());
        PaperShape.trace(page, sign.shape(), left, top, SIGN);
        page.fill();
        double letter = SIGN * 0.55;
        put(page, sign.letter(), left + (SIGN - fonts.width(sign.letter(), true, letter)) / 2, top - sign.shape().baseline() * SIGN / 20, true,
                letter, Color.WHITE);
    }

    private void room(double height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    private void turn() throws IOException {
        page.close();
        page = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        page = new PDPageContentStream(document, fresh);
        y = TOP;
        boolean first = document.getNumberOfPages() == 1;
        line(sheet.title(), MARGIN, true, first ? 16 : 11, INK);
        for (String stamp : sheet.stamps()) {
            for (String each : Lines.of(fonts, stamp, false, SMALL, WIDTH)) {
                line(each, MARGIN, false, SMALL, GREY);
            }
        }
        List<String> warnings = new ArrayList<>();
        if (!sheet.warning().isEmpty()) {
            warnings.addAll(Lines.of(fonts, sheet.warning(), true, BODY + 1, WIDTH - 16));
        }
        if (!fonts.chinese()) {
            warnings.addAll(Lines.of(fonts, sheet.foot().noChinese(), true, BODY, WIDTH - 16));
        }
        if (!warnings.isEmpty()) {
            double height = warnings.size() * (BODY + 1) * LEADING + 8;
            page.setStrokingColor(ACT);
            page.setLineWidth(1.2f);
            page.addRect((float) MARGIN, (float) (y - height), (float) WIDTH, (float) height);
            page.stroke();
            y -= 5;
            for (String warning : warnings) {
                line(warning, MARGIN + 8, true, BODY + 1, ACT);
            }
            y -= 8;
        }
        rule(y, INK);
        y -= 6;
        return page;
    }

    /** Writes one line below the last one. */
    private void line(String text, double x, boolean strong, double size, Color color) throws IOException {
        y -= size * LEADING;
        put(page, text, x, y + size * 0.32, strong, size, color);
    }

    private void put(PDPageContentStream on, String text, double x, double base, boolean strong, double size, Color color) throws IOException {
        double at = x;
        for (PaperFonts.Run run : fonts.runs(text, strong)) {
            RightToLeft.Drawn drawn = run.drawn();
            if (drawn != null) {
                on.setNonStrokingColor(color);
                PaperShape.trace(on, drawn.outline(), at, base, size / 1000);
                letters(on, run, drawn, at, base, size);
                at += PaperFonts.width(run, size);
                continue;
            }
            on.beginText();
            on.setNonStrokingColor(color);
            on.setFont(run.font(), (float) size);
            on.newLineAtOffset((float) at, (float) base);
            on.showText(run.text());
            on.endText();
            at += PaperFonts.width(run, size);
        }
    }

    /** The letters of what was drawn, seen by nobody and found by who searches or copies. */
    private static void letters(PDPageContentStream on, PaperFonts.Run run, RightToLeft.Drawn drawn, double x, double base, double size) throws IOException {
        double natural = run.font().getStringWidth(run.text());
        if (natural <= 0) {
            return;
        }
        on.beginText();
        on.setRenderingMode(RenderingMode.NEITHER);
        on.setFont(run.font(), (float) size);
        on.setHorizontalScaling((float) (100 * drawn.advance() / natural));
        on.newLineAtOffset((float) x, (float) base);
        on.showText(run.text());
        on.endText();
        on.setHorizontalScaling(100);
        on.setRenderingMode(RenderingMode.FILL);
    }

    private void rule(double at, Color color) throws IOException {
        page.setStrokingColor(color);
        page.setLineWidth(0.6f);
        page.moveTo((float) MARGIN, (float) at);
        page.lineTo((float) (MARGIN + WIDTH), (float) at);
        page.stroke();
    }

    /** How many pages there are is known only now. */
    private void number() throws IOException {
        int all = document.getNumberOfPages();
        String boxes = fonts.replaced() == 0 ? "" : sheet.foot().replaced().formatted(fonts.replaced(), fonts.missing());
        for (int i = 0; i < all; i++) {
            try (PDPageContentStream foot = new PDPageContentStream(document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                String number = sheet.foot().page().formatted(i + 1, all);
                put(foot, boxes, MARGIN, BOTTOM - 22, false, SMALL, GREY);
                put(foot, number, MARGIN + WIDTH - fonts.width(number, false, SMALL), BOTTOM - 22, false, SMALL, GREY);
            }
        }
    }
}
