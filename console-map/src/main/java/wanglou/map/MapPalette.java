package wanglou.map;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * Home: any (immutable). The colours and the face layers draw with, read once per theme.
 *
 * @param text labels
 * @param muted labels of what is stale
 * @param warn ages that need a look
 * @param halo around labels and marks, so that they stand off the ground
 * @param accent selection, accuracy, measuring
 * @param panel ground of boxed captions
 * @param line border of boxed captions
 * @param onAccent what is written on the accent
 * @param outside where there is no ground yet
 * @param family font of labels; characters it lacks come from the system's fallback
 */
public record MapPalette(Color text, Color muted, Color warn, Color halo, Color accent, Color panel, Color line, Color onAccent, Color outside, String family) {

    /** The night theme of the look (docs: look, §4). */
    public static final MapPalette NIGHT = new MapPalette(Color.web("#e4e9ef"), Color.web("#8b98a8"), Color.web("#f2a83b"),
            Color.web("#10151c"), Color.web("#5ba4ff"), Color.web("#151b23"), Color.web("#364352"), Color.web("#071524"), Color.web("#12171e"), "Roboto");
    /** The day theme of the look. */
    public static final MapPalette DAY = new MapPalette(Color.web("#16202b"), Color.web("#576573"), Color.web("#8a5200"),
            Color.web("#f4f6f8"), Color.web("#0e5fc4"), Color.web("#fbfcfd"), Color.web("#b9c3ce"), Color.web("#f6faff"), Color.web("#e2e6ea"), "Roboto");

    public Font font(double size) {
        return Font.font(family, size);
    }

    public Font bold(double size) {
        return Font.font(family, FontWeight.BOLD, size);
    }
}
