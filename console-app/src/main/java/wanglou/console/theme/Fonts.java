package wanglou.console.theme;

import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: FX, before the first window. Loads Roboto, which the product ships, and sees to it that Chinese falls back to
 * Noto Sans CJK with Chinese, not Japanese, forms.
 *
 * <p>JavaFX asks fontconfig for the fallback list once per weight, in the language of the default locale of that moment. So the
 * lists are asked for here, under zh_CN, whatever the language of the desktop.
 */
public final class Fonts {

    /** Digits of this family are all equally wide (0.562 em); timers do not jump. */
    public static final String FAMILY = "Roboto";
    /** For digits alone and English only: Noto has no Medium to stand beside it. */
    public static final String MEDIUM = "Roboto Medium";
    private static final String CHINESE = "Noto Sans CJK SC";
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

    private Fonts() {
    }

    public static void load() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            for (String file : List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf")) {
                if (Font.loadFont(String.valueOf(Fonts.class.getResource("fonts/" + file)), 14) == null) {
                    LOG.warn("font {} could not be loaded, the desktop's own font stands in", file);
                }
            }
            for (FontWeight weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
                Text probe = new Text("门骨直08");
                probe.setFont(Font.font(FAMILY, weight, 14));
                probe.getLayoutBounds();
            }
            if (!Font.getFamilies().contains(CHINESE)) {
                LOG.warn("{} is not installed (Debian: fonts-noto-cjk): Chinese text may look wrong", CHINESE);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
