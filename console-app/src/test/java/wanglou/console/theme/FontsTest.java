package wanglou.console.theme;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import wanglou.console.Fx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class FontsTest {

    /** Characters whose Chinese and Japanese forms differ. */
    private static final String TELLING = "直骨门述";

    @BeforeAll
    static void load() {
        Fx.start();
        Fx.on(() -> {
            Fonts.load();
            return true;
        });
    }

    @Test
    void allDigitsAreEquallyWideSoThatTimersDoNotJump() {
        for (FontWeight weight : new FontWeight[] {FontWeight.NORMAL, FontWeight.BOLD}) {
            Set<Double> widths = Fx.on(() -> IntStream.range(0, 10).mapToObj(d -> width(String.valueOf(d), weight)).collect(Collectors.toSet()));
            assertEquals(1, widths.size(), weight + " digits are " + widths + " px wide");
        }
    }

    @Test
    void chineseIsDrawnInChineseFormsWhateverTheDesktopsLanguage() {
        Assumptions.assumeTrue(Font.getFamilies().contains("Noto Sans CJK SC") && Font.getFamilies().contains("Noto Sans CJK JP"),
                "fonts-noto-cjk is not installed");
        int[] fallback = Fx.on(() -> pixels(Font.font(Fonts.FAMILY, 24)));
        int[] chinese = Fx.on(() -> pixels(Font.font("Noto Sans CJK SC", 24)));
        int[] japanese = Fx.on(() -> pixels(Font.font("Noto Sans CJK JP", 24)));
        assertFalse(java.util.Arrays.equals(chinese, japanese), "the two differ");
        assertArrayEquals(chinese, fallback, "Roboto falls back to the Chinese forms");
    }

    private static double width(String text, FontWeight weight) {
        Text node = new Text(text);
        node.setFont(Font.font(Fonts.FAMILY, weight, 14));
        return node.getLayoutBounds().getWidth();
    }

    private static int[] pixels(Font font) {
        Text text = new Text(4, 32, TELLING);
        text.setFont(font);
        text.setFill(Color.BLACK);
        Scene scene = new Scene(new Pane(text), 120, 40, Color.WHITE);
        WritableImage image = scene.snapshot(null);
        int[] pixels = new int[120 * 40];
        image.getPixelReader().getPixels(0, 0, 120, 40, PixelFormat.getIntArgbInstance(), pixels, 0, 120);
        return pixels;
    }
}
