package wanglou.map.tiles;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import wanglou.map.tiles.Collisions.Box;

/**
 * Home: painter worker. One layout for the whole block, most important first: districts, streets, signs with their names, house numbers, arrows.
 * Whatever would reach over the block's edge is moved inside or left out, so no label is ever cut between tiles.
 */
final class LabelPainter {

    private static final double EDGE = 3;
    private static final double SAME_LINE = 340;
    private static final double ARROW_EVERY = 110;
    private static final double SIGN = 15;
    private static final int FOOTWAY_NAMES = 17;
    private static final Map<String, Integer> PLACE_LAST_ZOOM = Map.of("country", 7, "state", 8, "city", 13, "town", 14, "village", 17);

    private record Point(VectorTile.Feature feature, double x, double y, int rank) {
    }

    private record Line(String name, LineText course, int order, Ink ink) {
    }

    private final MapStyle style;
    private final MapFonts fonts;
    private final Signs signs;
    private final Frame frame;
    private final Graphics2D g;
    private final Collisions taken;

    LabelPainter(MapStyle style, MapFonts fonts, Signs signs, Frame frame, Graphics2D g) {
        this.style = style;
        this.fonts = fonts;
        this.signs = signs;
        this.frame = frame;
        this.g = g;
        this.taken = new Collisions(frame.size(), 48 * frame.scale());
    }

    void paint() {
        places();
        lines();
        pois();
        houseNumbers();
        arrows();
    }

    private void places() {
        for (Point p : points("place")) {
            String kind = p.feature().text("class", "");
            String name = name(p.feature());
            if (name == null || frame.zoom() > PLACE_LAST_ZOOM.getOrDefault(kind, 18)) {
                continue;
            }
            Font face = fonts.mediumFace(name, (float) (style.rules().placeText() * frame.scale()));
            Lettering text = Lettering.of(name, face, 1.2 * frame.scale());
            Box wish = Box.around(p.x(), p.y(), text.width() / 2, text.ascent() / 2 + 2 * frame.scale());
            placed(wish, Double.MAX_VALUE, 6, box -> draw(text, box, Ink.LABEL));
        }
        for (Point p : points("water_name")) {
            String name = name(p.feature());
            if (name != null) {
                Lettering text = lettering(name, style.rules().streetText(), 1);
                Box wish = Box.around(p.x(), p.y(), text.width() / 2, text.ascent() / 2 + 2 * frame.scale());
                placed(wish, Double.MAX_VALUE, 6, box -> draw(text, box, Ink.WATER_LABEL));
            }
        }
    }

    /** Names that follow lines: streets and, in the colour of water, rivers. */
    private void lines() {
        List<Line> lines = new ArrayList<>();
        if (frame.zoom() >= style.rules().streetNamesFrom()) {
            collect("transportation_name", Ink.STREET_LABEL, lines);
        }
        collect("waterway", Ink.WATER_LABEL, lines);
        lines.sort(Comparator.comparingInt(Line::order).thenComparing(Line::name).thenComparing(l -> -l.course().length()));
        Map<String, List<double[]>> done = new HashMap<>();
        Map<String, Lettering> letterings = new HashMap<>();
        for (Line line : lines) {
            Lettering text = letterings.computeIfAbsent(line.name(), n -> lettering(n, style.rules().streetText(), 0.4));
            List<double[]> same = done.computeIfAbsent(line.name(), n -> new ArrayList<>());
            double length = line.course().length();
            int wanted = Math.max(1, (int) (length / (SAME_LINE * frame.scale())));
            for (int i = 0; i < wanted; i++) {
                line(line, text, length * (i + 0.5) / wanted, same);
            }
        }
    }

    private void collect(String layer, Ink ink, List<Line> into) {
        for (Frame.Placed tile : frame.tiles()) {
            int extent = tile.tile().extent(layer);
            for (VectorTile.Feature f : tile.tile().features(layer)) {
                String name = name(f) == null ? f.text("ref") : name(f);
                String kind = f.text("class", "");
                boolean tooSmall = frame.zoom() < FOOTWAY_NAMES
                        && ((kind.equals("path") && !f.text("subclass", "").equals("pedestrian")) || kind.equals("stream") || kind.equals("ditch"));
                if (name != null && !tooSmall && f.shape == VectorTile.Shape.LINE && !tile.outside(f, extent, frame.size(), 0)) {
                    for (double[] line : tile.lines(f, extent)) {
                        into.add(new Line(name, new LineText(line), order(f), ink));
                    }
                }
            }
        }
    }

    /** Tries the wished place and then ever farther ones to both sides. */
    private void line(Line named, Lettering text, double wish, List<double[]> same) {
        LineText line = named.course();
        double step = 12 * frame.scale();
        double reach = Math.min(line.length() / 2, SAME_LINE * frame.scale() / 2);
        for (double off = 0; off <= reach; off = off <= 0 ? -off + step : -off) {
            LineText.Laid laid = line.lay(text, wish + off);
            if (laid != null && laid.boxes().stream().allMatch(b -> b.within(frame.size(), EDGE * frame.scale()))
                    && same.stream().noneMatch(s -> Math.hypot(s[0] - laid.middleX(), s[1] - laid.middleY()) < 0.6 * SAME_LINE * frame.scale())
                    && taken.free(laid.boxes())) {
                laid.boxes().forEach(b -> taken.take(b.grown(1.5 * frame.scale())));
                same.add(new double[] {laid.middleX(), laid.middleY()});
                Lettering.paint(g, laid.shape(), style.colour(named.ink()), style.colour(Ink.HALO), style.rules().halo() * frame.scale());
                return;
            }
        }
    }

    private static int order(VectorTile.Feature f) {
        int tunnel = f.text("brunnel", "").equals("tunnel") ? 10 : 0;
        return tunnel + switch (f.text("class", "")) {
            case "motorway", "trunk", "primary", "river" -> 0;
            case "secondary" -> 1;
            case "tertiary" -> 2;
            case "minor" -> 3;
            case "path" -> 5;
            default -> 4;
        };
    }

    private void pois() {
        double half = SIGN / 2 * frame.scale();
        for (Point p : points("poi", f -> style.rules().rank(f.text("class", ""), f.text("subclass", ""), frame.zoom()))) {
            if (p.rank() < 0) {
                continue;
            }
            placed(Box.around(p.x(), p.y(), half, half), 10 * frame.scale(), 3, box -> {
                sign(p.feature(), box);
                String name = name(p.feature());
                if (name != null && frame.zoom() >= style.rules().poiNamesFrom()) {
                    poiName(name, box);
                }
            });
        }
    }

    private void poiName(String name, Box sign) {
        Lettering text = lettering(name, style.rules().streetText(), 0);
        double y = (sign.top() + sign.bottom()) / 2;
        double gap = 4 * frame.scale();
        double height = text.ascent() / 2 + 2 * frame.scale();
        Box right = new Box(sign.right() + gap, y - height, sign.right() + gap + text.width(), y + height);
        Box left = new Box(sign.left() - gap - text.width(), y - height, sign.left() - gap, y + height);
        for (Box box : List.of(right, left)) {
            if (box.within(frame.size(), EDGE * frame.scale()) && taken.free(box)) {
                taken.take(box.grown(2 * frame.scale()));
                draw(text, box, Ink.POI_LABEL);
                return;
            }
        }
    }

    private void sign(VectorTile.Feature poi, Box box) {
        double round = 6 * frame.scale();
        Shape ground = new RoundRectangle2D.Double(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top(), round, round);
        g.setColor(style.colour(Ink.POI_GROUND));
        g.fill(ground);
        g.setColor(style.colour(Ink.POI_EDGE));
        g.setStroke(new BasicStroke((float) frame.scale()));
        g.draw(ground);
        Path2D path = signs.of(poi.text("subclass", ""), poi.text("class", ""));
        double k = (SIGN - 5) * frame.scale() / Signs.GRID;
        AffineTransform place = AffineTransform.getTranslateInstance(box.left() + 2.5 * frame.scale(), box.top() + 2.5 * frame.scale());
        place.scale(k, k);
        g.setColor(style.colour(Ink.POI_SIGN));
        g.fill(place.createTransformedShape(path));
    }

    private void houseNumbers() {
        if (frame.zoom() < style.rules().houseNumbersFrom()) {
            return;
        }
        for (Point p : points("housenumber")) {
            Lettering text = lettering(p.feature().text("housenumber", ""), style.rules().smallText(), 0);
            Box wish = Box.around(p.x(), p.y(), text.width() / 2, text.ascent() / 2 + frame.scale());
            placed(wish, 12 * frame.scale(), 2, box -> draw(text, box, Ink.HOUSE_NUMBER));
        }
    }

    private void arrows() {
        if (frame.zoom() < style.rules().arrowsFrom()) {
            return;
        }
        double k = frame.scale();
        Path2D.Double arrow = new Path2D.Double();
        arrow.moveTo(-4.5 * k, 0);
        arrow.lineTo(3.5 * k, 0);
        arrow.moveTo(0.5 * k, -2.2 * k);
        arrow.lineTo(3.5 * k, 0);
        arrow.lineTo(0.5 * k, 2.2 * k);
        g.setColor(style.colour(Ink.ARROW));
        g.setStroke(new BasicStroke((float) (1.1 * k), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Frame.Placed tile : frame.tiles()) {
            int extent = tile.tile().extent("transportation");
            for (VectorTile.Feature f : tile.tile().features("transportation")) {
                int oneway = f.number("oneway", 0);
                if (oneway != 0 && f.shape == VectorTile.Shape.LINE && !f.text("class", "").equals("path") && f.text("brunnel") == null
                        && !tile.outside(f, extent, frame.size(), 0)) {
                    tile.lines(f, extent).forEach(line -> arrows(new LineText(line), oneway, arrow));
                }
            }
        }
    }

    private void arrows(LineText line, int oneway, Shape arrow) {
        double every = ARROW_EVERY * frame.scale();
        if (line.length() < 24 * frame.scale()) {
            return;
        }
        int count = Math.max(1, (int) (line.length() / every));
        for (int i = 0; i < count; i++) {
            double[] at = line.pointAndDirection(line.length() * (i + 0.5) / count);
            Box box = Box.around(at[0], at[1], 6 * frame.scale(), 6 * frame.scale());
            if (box.within(frame.size(), 0) && taken.free(box)) {
                taken.take(box);
                AffineTransform place = AffineTransform.getTranslateInstance(at[0], at[1]);
                place.rotate(at[2] + (oneway < 0 ? Math.PI : 0));
                g.draw(place.createTransformedShape(arrow));
            }
        }
    }

    /** Anchors that belong to this block, most important first, in an order that does not depend on the tile they came from. */
    private List<Point> points(String layer) {
        return points(layer, f -> f.number("rank", 50));
    }

    private List<Point> points(String layer, ToIntFunction<VectorTile.Feature> rank) {
        List<Point> points = new ArrayList<>();
        for (Frame.Placed tile : frame.tiles()) {
            int extent = tile.tile().extent(layer);
            for (VectorTile.Feature f : tile.tile().features(layer)) {
                if (f.shape != VectorTile.Shape.POINT || f.xy.length < 2 || f.xy[0] < 0 || f.xy[1] < 0 || f.xy[0] >= extent || f.xy[1] >= extent) {
                    continue; // the copy in a neighbour's margin
                }
                double x = tile.px(f.xy[0], extent);
                double y = tile.py(f.xy[1], extent);
                if (frame.owns(x, y)) {
                    points.add(new Point(f, x, y, rank.applyAsInt(f)));
                }
            }
        }
        points.sort(Comparator.comparingInt(Point::rank).thenComparingDouble(Point::y).thenComparingDouble(Point::x));
        return points;
    }

    /** Moves the box inside the block if that takes no more than {@code maxShift}; draws it if its place is free. */
    private void placed(Box wish, double maxShift, double gap, Consumer<Box> draw) {
        double margin = EDGE * frame.scale();
        double dx = shift(wish.left(), wish.right(), margin);
        double dy = shift(wish.top(), wish.bottom(), margin);
        if (Math.abs(dx) > maxShift || Math.abs(dy) > maxShift) {
            return;
        }
        Box box = new Box(wish.left() + dx, wish.top() + dy, wish.right() + dx, wish.bottom() + dy);
        if (box.within(frame.size(), 0) && taken.free(box)) {
            taken.take(box.grown(gap * frame.scale()));
            draw.accept(box);
        }
    }

    private double shift(double low, double high, double margin) {
        return low < margin ? margin - low : high > frame.size() - margin ? frame.size() - margin - high : 0;
    }

    private void draw(Lettering text, Box box, Ink ink) {
        double baseline = (box.top() + box.bottom() + text.ascent()) / 2;
        Color halo = style.colour(Ink.HALO);
        Lettering.paint(g, text.straight(box.left(), baseline), style.colour(ink), halo, style.rules().halo() * frame.scale());
    }

    private Lettering lettering(String text, double size, double tracking) {
        return Lettering.of(text, fonts.face(text, (float) (size * frame.scale())), tracking * frame.scale());
    }

    private @Nullable String name(VectorTile.Feature f) {
        return switch (style.language()) {
            case ZH -> first(f, "name:zh", "name_zh", "name");
            case EN -> first(f, "name:en", "name_en", "name:latin", "name");
            case LOCAL -> first(f, "name");
        };
    }

    private static @Nullable String first(VectorTile.Feature f, String... keys) {
        for (String key : keys) {
            String value = f.text(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
