package wanglou.console.command;

import java.util.List;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.theme.Tokens;
import wanglou.map.Glyph;
import wanglou.map.GlyphSprite;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.MarkStyle;

/** Home: FX. The selected place, when it is neither a unit nor an incident. */
final class PointMark {

    private static final double SIZE = 20;

    private final Desk desk;
    private final MarkLayer layer;

    PointMark(Desk desk, Listening listening) {
        this.desk = desk;
        layer = new MarkLayer("point", key -> style(), List.of(desk.look().tokens().color("accent")));
        layer.clusterWhen(Integer.MAX_VALUE, 0);
        listening.to(this::show, desk.selection());
        listening.to(() -> layer.restyle(List.of(desk.look().tokens().color("accent"))), desk.look().themeProperty());
        show();
    }

    MarkLayer layer() {
        return layer;
    }

    private void show() {
        layer.replaceAll(desk.selection().get() instanceof Selection.OfPoint of ? List.of(Mark.at("point", of.point(), "point", "")) : List.of());
    }

    private MarkStyle style() {
        Tokens tokens = desk.look().tokens();
        return MarkStyle.pin(new GlyphSprite(Glyph.DISC, GlyphSprite.Look.FILLED, "", tokens.color("accent"), tokens.color("on-accent"),
                tokens.color("map-halo"), SIZE), 0, 1);
    }
}
