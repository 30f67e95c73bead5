package wanglou.calls.ui;

import java.util.List;
import java.util.Optional;

import wanglou.console.shell.Desk;
import wanglou.console.theme.Tokens;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;
import wanglou.map.geo.GeoPoint;

/** Home: FX. The place that is being typed, on the map: hollow and in the accent, because nothing is there yet. */
final class PlacePreview {

    private static final double SIZE = 22;

    private final Desk desk;
    private final MarkLayer layer;

    PlacePreview(Desk desk) {
        this.desk = desk;
        layer = new MarkLayer("call-place", key -> style(), List.of(desk.look().tokens().color("accent")));
        layer.clusterWhen(Integer.MAX_VALUE, 0);
        desk.look().themeProperty().addListener((o, was, is) -> layer.restyle(List.of(desk.look().tokens().color("accent"))));
    }

    MarkLayer layer() {
        return layer;
    }

    void show(Optional<GeoPoint> point) {
        layer.replaceAll(point.map(p -> List.of(Mark.at("place", p, "call-place", ""))).orElse(List.of()));
    }

    private MarkStyle style() {
        Tokens tokens = desk.look().tokens();
        return MarkStyle.pin(new GlyphSprite(Glyph.DISC, GlyphSprite.Look.HOLLOW, "", tokens.color("accent"), tokens.color("on-accent"),
                tokens.color("map-halo"), SIZE), 0, 1);
    }
}
