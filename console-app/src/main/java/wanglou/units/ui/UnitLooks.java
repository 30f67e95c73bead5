package wanglou.units.ui;

import java.util.Collections;
import java.util.List;
import javafx.scene.paint.Color;

import wanglou.console.theme.Tokens;
import wanglou.console.ui.Marks;
import wanglou.console.ui.StatusLook;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.MarkStyle;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/**
 * Home: any (immutable). How a unit's mark looks in one theme. A style key is {@code <status>/<sight>}, with {@code /bar} for vehicles.
 */
public record UnitLooks(Tokens tokens, Marks marks) {

    private static final double SIZE = 18;

    /** How much the place may be believed. */
    public enum Sight {
        LIVE, STALE, LOST, DEAD
    }

    public static String key(UnitStatus status, Sight sight, UnitKind kind) {
        return status.value() + "/" + sight + (kind.equals(UnitKind.VEHICLE) ? "/bar" : "");
    }

    public MarkStyle style(String key) {
        int cut = key.indexOf('/');
        boolean bar = key.endsWith("/bar");
        Sight sight = Sight.valueOf(key.substring(cut + 1, bar ? key.length() - 4 : key.length()));
        UnitStatus status = new UnitStatus(key.substring(0, cut));
        StatusLook look = marks.look(status);
        Color ink = tokens.color("on-unit");
        Color ground = tokens.color("map-halo");
        if (sight == Sight.LOST) {
            return MarkStyle.flat(new GlyphSprite(Glyph.DISC, GlyphSprite.Look.DASHED, "×", tokens.color("unit-offline"), ink, ground, SIZE), bar,
                    segment(look), 9);
        }
        GlyphSprite.Look body = sight != Sight.LIVE ? GlyphSprite.Look.DASHED : look.hollow() ? GlyphSprite.Look.HOLLOW
                : GlyphSprite.Look.FILLED;
        Glyph glyph = look.shape();
        return MarkStyle.flat(new GlyphSprite(glyph, body, look.letter(), tokens.color(look.token()), ink, ground, SIZE), bar,
                sight == Sight.LIVE || sight == Sight.DEAD ? segment(look) : REST, rank(look, sight));
    }

    /** Ring of a cluster: available and returning, on the way, on scene, emergency, the rest; always in this order. */
    public List<Color> segments() {
        return List.of(tokens.color("unit-available"), tokens.color("unit-en-route"), tokens.color("unit-on-scene"),
                tokens.color("unit-emergency"), tokens.color("unit-offline"));
    }

    /** While the hub is lost the ring has no colours: nobody knows what they would be. */
    public List<Color> deadSegments() {
        return Collections.nCopies(REST + 1, tokens.color("unit-offline"));
    }

    private static final int REST = 4;

    private static int segment(StatusLook look) {
        return switch (look.status().value()) {
            case "available", "returning" -> 0;
            case "dispatched", "en-route" -> 1;
            case "on-scene" -> 2;
            case "emergency" -> 3;
            default -> REST;
        };
    }

    private static int rank(StatusLook look, Sight sight) {
        int rank = switch (look.status().value()) {
            case "emergency" -> 0;
            case "on-scene", "en-route" -> 3;
            case "dispatched" -> 4;
            case "available" -> 5;
            default -> 7;
        };
        return sight == Sight.STALE ? Math.min(8, rank + 2) : rank;
    }
}
