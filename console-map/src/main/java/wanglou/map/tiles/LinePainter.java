package wanglou.map.tiles;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Home: painter worker. Roads, rails, piers and ferries: tunnels first, dim and dotted; then the ground with all casings below all fills, so that
 * crossings open into each other; then bridges, one level after the other.
 */
final class LinePainter {

    private static final int RAMPS = 2;
    private static final double TUNNEL_WIDTH = 0.72;
    private static final double RAMP_WIDTH = 0.75;

    private final MapStyle style;

    LinePainter(MapStyle style) {
        this.style = style;
    }

    void paint(Graphics2D g, Frame frame, Frame.Placed tile) {
        List<LineRule> rules = style.rules().lines();
        TreeMap<Integer, Path2D[]> levels = new TreeMap<>();
        int extent = tile.tile().extent("transportation");
        for (VectorTile.Feature f : tile.tile().features("transportation")) {
            if (f.shape != VectorTile.Shape.LINE || tile.outside(f, extent, frame.size(), 32 * frame.scale())) {
                continue;
            }
            int rule = rule(rules, f);
            if (rule < 0 || frame.zoom() < rules.get(rule).width().minZoom()) {
                continue;
            }
            Path2D[] paths = levels.computeIfAbsent(level(f), l -> new Path2D[rules.size() * RAMPS]);
            int slot = rule * RAMPS + (f.number("ramp", 0) == 1 ? 1 : 0);
            if (paths[slot] == null) {
                paths[slot] = new Path2D.Double();
            }
            tile.append(f, extent, paths[slot], false);
        }
        levels.forEach((level, paths) -> {
            if (level < 0) {
                tunnels(g, frame, paths);
            } else {
                open(g, frame, paths);
            }
        });
    }

    private static int rule(List<LineRule> rules, VectorTile.Feature f) {
        String kind = f.text("class", "");
        String subclass = f.text("subclass", "");
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).fits(kind, subclass)) {
                return i;
            }
        }
        return -1;
    }

    /** −1 for everything below ground, 0 the ground, above it the bridges by their layer. */
    private static int level(VectorTile.Feature f) {
        return switch (f.text("brunnel", "")) {
            case "tunnel" -> -1;
            case "bridge" -> Math.max(1, Math.min(9, f.number("layer", 1)));
            default -> 0;
        };
    }

    private void tunnels(Graphics2D g, Frame frame, Path2D[] paths) {
        for (int slot = 0; slot < paths.length; slot++) {
            if (paths[slot] == null) {
                continue;
            }
            LineRule rule = style.rules().lines().get(slot / RAMPS);
            double width = Math.max(0.8 * frame.scale(), width(rule, slot, frame) * TUNNEL_WIDTH);
            if (!rule.cased() && rule.dash().isEmpty() && frame.zoom() < 17) {
                continue; // footways under ground only clutter a city seen from afar
            }
            float[] dash = rule.cased() ? new float[] {(float) Math.max(2, width), (float) Math.max(1.5, width * 0.7)} : dash(rule, width);
            g.setColor(style.colour(rule.cased() ? Ink.TUNNEL : rule.ink()));
            g.setStroke(stroke(width, dash, BasicStroke.CAP_BUTT));
            g.draw(paths[slot]);
        }
    }

    private void open(Graphics2D g, Frame frame, Path2D[] paths) {
        if (frame.zoom() >= style.rules().casingFrom()) {
            g.setColor(style.colour(Ink.ROAD_CASING));
            for (int slot = 0; slot < paths.length; slot++) {
                LineRule rule = style.rules().lines().get(slot / RAMPS);
                if (paths[slot] != null && rule.cased()) {
                    g.setStroke(stroke(width(rule, slot, frame) + 2 * style.rules().casing() * frame.scale(), null, BasicStroke.CAP_ROUND));
                    g.draw(paths[slot]);
                }
            }
        }
        for (int slot = 0; slot < paths.length; slot++) {
            if (paths[slot] != null) {
                LineRule rule = style.rules().lines().get(slot / RAMPS);
                double width = width(rule, slot, frame);
                Color ink = style.colour(rule.ink());
                g.setColor(ink);
                float[] dash = dash(rule, width);
                g.setStroke(stroke(width, dash, dash == null ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT));
                g.draw(paths[slot]);
            }
        }
    }

    private static double width(LineRule rule, int slot, Frame frame) {
        return rule.width().at(frame.zoom()) * frame.scale() * (slot % RAMPS == 1 ? RAMP_WIDTH : 1);
    }

    private static float @Nullable [] dash(LineRule rule, double width) {
        if (rule.dash().isEmpty()) {
            return null;
        }
        float[] dash = new float[rule.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) Math.max(1, rule.dash().get(i) * width);
        }
        return dash;
    }

    private static BasicStroke stroke(double width, float @Nullable [] dash, int cap) {
        return new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 4, dash, 0);
    }
}
