package wanglou.console.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.pages.PagesStage;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Timeline;
import wanglou.incidents.ui.IncidentWords;
import wanglou.paper.Emoji;
import wanglou.paper.PdfPaper;
import wanglou.paper.Sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Printouts, written, read back and drawn; their pictures lie in {@code target/pictures}. */
final class PrintTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final IncidentId THREAT = new IncidentId("20261121-0217");
    private static final Sheet.Foot FOOT = new Sheet.Foot("第 %1$d 页，共 %2$d 页", "%d 个字符以 %s 代替", "no font for Chinese");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdown();
    }

    private static boolean hasChinese() {
        return PdfPaper.CHINESE.stream().anyMatch(Files::isReadable);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void draw(byte[] pdf, String name) throws IOException {
        Files.createDirectories(PICTURES);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 96);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
            int ink = 0;
            for (int y = 0; y < image.getHeight(); y += 2) {
                for (int x = 0; x < image.getWidth(); x += 2) {
                    ink += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                }
            }
            assertTrue(ink > 300, name + " is blank");
        }
    }

    @Test
    void nothingInTheWordsMakesItFail() throws IOException {
        String nasty = "🚔 ‮מלמעלה‬ <b>&amp; مرحبا \u0000\ud800 tab\there " + "很长".repeat(5_000) + " " + "x".repeat(400);
        Sheet sheet = new Sheet("Incident 🚔", List.of("by \u202e"), "", FOOT, List.of(new Sheet.Heading(""), new Sheet.Words(nasty), new Sheet.Words(""),
                Sheet.Table.of(List.of("a", "b"), List.of(1.0, 8.0), List.of(List.of("", nasty), List.of("next", "row")))));
        byte[] pdf = PdfPaper.write(sheet);
        String text = text(pdf);
        assertTrue(text.contains("here") && text.contains("&amp") && text.contains("row"), "the rest stands there: " + text);
        assertFalse(text.contains("\u202e"), "nothing turns the writing around");
        draw(pdf, "print-nasty");
    }

    @Test
    void chineseIsEmbeddedAsFarAsItIsUsedAndBoxesStandForTheRest() throws IOException {
        assumeTrue(hasChinese(), "fonts-droid-fallback is not installed; packaging/setup does");
        byte[] pdf = PdfPaper.write(new Sheet("警情 0217 持械威胁", List.of(), "", FOOT, List.of(new Sheet.Words("走西门，楼道窄 \u0915 ok"))));
        assertTrue(text(pdf).contains("持械威胁"), text(pdf));
        assertTrue(text(pdf).contains("〓 ok"), text(pdf));
        assertTrue(text(pdf).contains("1 个字符以 〓 代替"), text(pdf));
        assertTrue(pdf.length < 200_000, "a font of megabytes is embedded whole: " + pdf.length);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
        }
    }

    /** A caller's name in Arabic, a street in Hebrew: joined, in their order, and found by who searches the page. */
    @Test
    void arabicAndHebrewAreJoinedAndRunFromRightToLeft() throws IOException {
        assumeTrue(Files.isReadable(Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")), "fonts-dejavu-core is not installed; packaging/setup does");
        String name = "محمد عبد الله";
        byte[] pdf = PdfPaper.write(new Sheet("报警人 " + name, List.of(), "", FOOT, List.of(new Sheet.Words("Caller: " + name + " (138****4471), 3 楼, then walks on"),
                new Sheet.Words("רחוב הרצל 12, קומה 3"), new Sheet.Words("میخواهم ۱۲۳ (خیابان)"), new Sheet.Words("a \u202e" + name + " b"),
                Sheet.Table.of(List.of("姓名", "地址"), List.of(1.0, 2.0), List.of(List.of(name, name + "، شارع " + (name + " ").repeat(14)))))));
        draw(pdf, "print-right-to-left");
        String text = text(pdf);
        assertTrue(text.contains("Caller: ") && text.contains("then walks on") && text.contains("(خیابان)"), text);
        assertTrue(text.contains("محمد") && text.contains("הרצל"), text);
        assertTrue(text.contains("1 个字符以"), "only the sign that turns the writing around is replaced: " + text);
        assertTrue(pdf.length < 200_000, "a font is embedded whole: " + pdf.length);
    }

    @Test
    void picturesInWordsArePrintedOrStandThereByTheirNames() throws IOException {
        String words = "\uD83D\uDE94\uFE0F 105 \uD83E\uDEE0 melts, a family \uD83D\uDC68\u200D\uD83D\uDC69";
        byte[] pdf = PdfPaper.write(new Sheet("Incident \uD83D\uDE94", List.of(), "", FOOT, List.of(new Sheet.Words(words))));
        String text = text(pdf);
        boolean symbols = Emoji.readable("\uD83D\uDE94").equals("\uD83D\uDE94");
        assertTrue(text.contains(symbols ? "\uD83D\uDE94 105" : ":oncoming police car: 105"), text);
        assertTrue(text.contains(":melting face: melts"), "newer than the font: " + text);
        assertFalse(text.contains("□") || text.contains("〓"), "no box: " + text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded(), name.getName());
            }
        }
        assertTrue(pdf.length < 200_000, "a font of megabytes is embedded whole: " + pdf.length);
        draw(pdf, "print-emoji");
    }

    @Test
    void withoutAChineseFontItSaysSoAndStillPrints() throws IOException {
        byte[] pdf = PdfPaper.write(new Sheet("Board", List.of(), "", FOOT, List.of(new Sheet.Words("持械 knife"))), List.of(folder.resolve("none.ttf")));
        assertTrue(text(pdf).contains("no font for Chinese") && text(pdf).contains("knife"), text(pdf));
    }

    @Test
    void pagesAreNumberedAndTheHeadComesAgain() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            rows.add(List.of("row " + i, "words"));
        }
        Sheet sheet = new Sheet("Board", List.of("printed by"), "hub lost", new Sheet.Foot("Page %1$d of %2$d", "%d", ""),
                List.of(Sheet.Table.of(List.of("COLUMN", "B"), List.of(1.0, 1.0), rows)));
        byte[] pdf = PdfPaper.write(sheet);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 2, "pages " + pages);
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Page " + pages + " of " + pages), text);
            assertEquals(pages, Collections.frequency(text.lines().map(String::strip).map(l -> l.startsWith("COLUMN")).toList(), true));
            assertEquals(pages, Collections.frequency(text.lines().map(String::strip).toList(), "hub lost"));
            assertTrue(text.contains("row 0") && text.contains("row 149"), "every row is there");
        }
    }

    @Test
    void theBoardAndAnIncidentSayWhatTheScreenSaysAlsoWhenTheHubIsLost() throws Exception {
        assumeTrue(hasChinese(), "fonts-droid-fallback is not installed; packaging/setup does");
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.ZH, Theme.NIGHT)) {
            stage.play("wait #incident-queue visible 60s\npause 300ms\n");
            Sheets sheets = sheets(stage);
            Sheet board = Fx.on(sheets::board);
            byte[] pdf = PdfPaper.write(board);
            String text = text(pdf);
            assertTrue(text.contains("未结警情 11 起，其中未定位 1 起"), text);
            assertTrue(text.contains("12 Rue Grimaldi") && text.contains("持械威胁") && text.contains("反映到日志第"), text);
            assertFalse(text.contains("失联"), text);
            draw(pdf, "print-board-zh");
            Timeline timeline = new Timeline(List.of(new Timeline.Entry(7, Instant.now(), new PersonId("lin"), new SeatId("3"), "incidents.note-added",
                    "{\"text\":\"男子往西门去\"}"), new Timeline.Entry(8, Instant.now(), new PersonId("lin"), new SeatId("3"), "other.thing", "not json")));
            byte[] incident = PdfPaper.write(Fx.on(() -> sheets.incident(THREAT, Optional.of(timeline))).orElseThrow());
            text = text(incident);
            assertTrue(text.contains("男子往西门去") && text.contains("other.thing") && text.contains("定级") && text.contains("有一名伤者"), text);
            draw(incident, "print-incident-zh");
            stage.play("lang en\npause 300ms\n");
            draw(PdfPaper.write(Fx.on(sheets::board)), "print-board-en");
            stage.hub().lose();
            stage.play("wait #lost-export visible 10s\npause 300ms\nshot print-lost-band-en\n");
            text = text(PdfPaper.write(Fx.on(sheets::board)));
            assertTrue(text.contains("中枢失联") && text.contains("Hub lost, this page is the picture of"), text);
            byte[] lost = PdfPaper.write(Fx.on(() -> sheets.incident(THREAT, Optional.empty())).orElseThrow());
            assertTrue(text(lost).contains("could not be fetched"), text(lost));
            draw(lost, "print-incident-lost-en");
        }
    }

    @Test
    void aFileIsSavedWholeAndAPrinterThatFailsIsTold() throws Exception {
        try (PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, Language.EN, Theme.DAY)) {
            stage.play("wait #incident-queue visible 60s\npause 300ms\n");
            Path file = folder.resolve("board.pdf");
            Optional<Path> saved = Fx.on(() -> new Printing(stage.desk(), sheets(stage), name -> Optional.of(file)).saveBoard()).get(60, TimeUnit.SECONDS);
            assertEquals(Optional.of(file), saved);
            // Each toast is looked at while it stands: on a loaded machine the first is gone before the last comes.
            assertTrue(stage.texts("#toasts").contains(file.toString()), stage.texts("#toasts"));
            assertTrue(text(Files.readAllBytes(file)).contains("Incident board"));
            assertEquals(Optional.empty(), Fx.on(() -> new Printing(stage.desk(), sheets(stage), name -> Optional.empty()).saveBoard())
                    .get(60, TimeUnit.SECONDS));
            Path nowhere = folder.resolve("no/such/folder/x.pdf");
            Fx.on(() -> new Printing(stage.desk(), sheets(stage), name -> Optional.of(nowhere)).saveBoard()).handle((ok, bug) -> bug != null)
                    .thenAccept(failed -> assertTrue(failed, "a folder that is not there")).get(60, TimeUnit.SECONDS);
            Fx.on(() -> new Printing(stage.desk(), sheets(stage), name -> Optional.empty(), List.of("sh", "-c", "echo no printer; exit 1")).printBoard())
                    .handle((ok, bug) -> bug != null).thenAccept(failed -> assertTrue(failed, "a printer that says no")).get(60, TimeUnit.SECONDS);
            String told = stage.texts("#toasts");
            assertTrue(told.contains("no printer") && told.contains("Not printed"), told);
        }
    }

    private static Sheets sheets(PagesStage stage) {
        return new Sheets(stage.desk(), new IncidentWords(stage.desk().texts(), KindCatalogue.standard()));
    }
}
