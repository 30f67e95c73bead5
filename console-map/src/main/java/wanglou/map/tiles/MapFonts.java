package wanglou.map.tiles;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Home: any (immutable). The faces of map labels for Java2D: Roboto for Latin, Noto Sans CJK SC for Chinese; where they are not installed, the
 * nearest kin, at last the logical sans serif, which draws with whatever the system has.
 */
public final class MapFonts {

    private static final List<String> LATIN = List.of("Roboto", "Noto Sans", "Inter", "DejaVu Sans");
    private static final List<String> CHINESE = List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
            "WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC", "SimHei");

    private final Font latin;
    private final Font latinMedium;
    private final Font chinese;

    public MapFonts() {
        Set<String> installed = new HashSet<>(Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT)));
        this.latin = first(LATIN, installed);
        this.latinMedium = installed.contains("Roboto Medium") ? new Font("Roboto Medium", Font.PLAIN, 12) : latin;
        this.chinese = first(CHINESE, installed);
    }

    /** A face that can draw all of the text. */
    public Font face(String text, float pixels) {
        return choose(text, latin, pixels);
    }

    /** The same a little heavier, for names of districts; Chinese has no such weight in the usual packages and stays regular. */
    public Font mediumFace(String text, float pixels) {
        return choose(text, latinMedium, pixels);
    }

    private Font choose(String text, Font preferred, float pixels) {
        return (preferred.canDisplayUpTo(text) == -1 ? preferred : chinese).deriveFont(pixels);
    }

    /** The family names in use, Latin and Chinese, for an about box or a warning that a font is missing. */
    public List<String> families() {
        return List.of(latin.getFamily(Locale.ROOT), chinese.getFamily(Locale.ROOT));
    }

    private static Font first(List<String> wanted, Set<String> installed) {
        for (String family : wanted) {
            if (installed.contains(family)) {
                return new Font(family, Font.PLAIN, 12);
            }
        }
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    }
}
