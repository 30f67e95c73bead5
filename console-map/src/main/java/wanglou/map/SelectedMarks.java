package wanglou.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.map.LabelSheet.Label;
import wanglou.map.LabelSheet.Weight;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

/** Home: FX. The marks a person is looking at or carrying: drawn over the finished picture in every frame, so that they are never late. */
final class SelectedMarks {

    private static final double RING = 17;
    private static final double PIN_SELECTED = 34;

    private final Map<MarkStyle, MarkSheet> grown = new HashMap<>();
    private @Nullable String carried;
    private @Nullable GeoPoint carriedTo;

    void carry(String key, @Nullable GeoPoint to) {
        carried = to == null ? null : key;
        carriedTo = to;
    }

    Optional<String> carried() {
        return Optional.ofNullable(carried);
    }

    void forgetSprites() {
        grown.clear();
    }

    void paint(Raster raster, LayerScope now, List<Mark> selected, Function<String, Optional<Mark>> find,
            Function<String, MarkSheet> sheets, LabelSheet labels) {
        for (Mark mark : selected) {
            if (!mark.key().equals(carried)) {
                paint(raster, now, mark, sheets.apply(mark.style()), labels);
            }
        }
        GeoPoint to = carriedTo;
        carried().flatMap(find).ifPresent(mark -> {
            if (to != null) {
                paint(raster, now, mark.moved(to), sheets.apply(mark.style()), labels);
            }
        });
    }

    /** What a selected mark covers, its label roughly included. */
    LabelRoom.Box box(Mark mark, MarkStyle style, LayerScope now) {
        double x = mark.mx() * now.world();
        double y = mark.my() * now.world();
        double up = (style.isPin() ? PIN_SELECTED + MarkStyle.TIP : RING) * now.scale();
        double down = (MarkLabels.drop(style) + LabelRoom.LINE) * now.scale();
        return new LabelRoom.Box(x - RING * now.scale(), y - up, x + RING * now.scale(), y + down, -1);
    }

    private void paint(Raster raster, LayerScope now, Mark mark, MarkSheet sheet, LabelSheet labels) {
        int scale = now.scale();
        int x = (int) Math.rint(mark.mx() * now.world() - now.view().left() * scale);
        int y = (int) Math.rint(mark.my() * now.world() - now.view().top() * scale);
        MarkStyle style = sheet.style();
        Graphics2D g = raster.graphics();
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(scale, scale);
        Color accent = Raster.awt(now.palette().accent());
        accuracy(g, mark, accent, now);
        if (style.isPin()) {
            ring(g, 5, Raster.awt(style.glyph().body()));
        } else {
            ring(g, RING, accent);
            if (style.heading() && !Double.isNaN(mark.heading())) {
                g.setColor(accent);
                MarkSheet.pointer(g, mark.heading(), 15, 22);
            }
        }
        g.setTransform(before);
        MarkSheet shown = style.isPin() ? grown.computeIfAbsent(style, s -> MarkSheet.of(List.of(s.grown(PIN_SELECTED)), scale).getFirst()) : sheet;
        if (!mark.label().isEmpty()) {
            Weight weight = style.isStale() ? Weight.MUTED : Weight.BOLD;
            raster.draw(labels.now(new Label(mark.label(), mark.note(), weight)).sprite(), x, y + MarkLabels.drop(style) * scale);
        }
        raster.draw(shown.sprite(Double.NaN), x, y);
    }

    private static void accuracy(Graphics2D g, Mark mark, Color accent, LayerScope now) {
        if (mark.accuracy() > 0) {
            double r = mark.accuracy() * now.view().worldSize() / Mercator.metresPerUnit(Mercator.lat(mark.my()));
            g.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 20));
            g.fill(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
            g.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 140));
            g.setStroke(new BasicStroke(1));
            g.draw(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
        }
    }

    private static void ring(Graphics2D g, double r, Color color) {
        g.setColor(color);
        g.setStroke(new BasicStroke(2));
        g.draw(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    }
}
