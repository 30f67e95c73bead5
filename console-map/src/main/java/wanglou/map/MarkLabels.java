package wanglou.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.map.LabelRoom.Side;
import wanglou.map.LabelSheet.Label;
import wanglou.map.LabelSheet.Weight;

/** Home: FX. Writes the labels of a layout's marks, from the most urgent: where two want the same place, the upper mark's wins. */
final class MarkLabels {

    private final MarkTable table;
    private final MarkSheets sheets;
    private Map<String, Side> sides = new HashMap<>();
    private List<LabelRoom.Box> boxes = List.of();

    MarkLabels(MarkTable table, MarkSheets sheets) {
        this.table = table;
        this.sheets = sheets;
    }

    /** Logical pixels from a mark's place down to the upper edge of its label. */
    static int drop(MarkStyle style) {
        return style.isPin() ? 3 : (int) style.glyph().size() / 2 + (style.bar() ? 5 : 3);
    }

    /** What the last layout's marks, rings and labels cover. */
    List<LabelRoom.Box> boxes() {
        return boxes;
    }

    /** No labels, because there are too many marks or the zoom is too far out. */
    void none() {
        sides.clear();
        boxes = List.of();
    }

    void add(MarkView marks, List<MarkCluster> clusters, LayerScope scope, LabelSheet sheet, DisplayList display) {
        int scale = scope.scale();
        LabelRoom room = new LabelRoom(scope.range());
        for (int i = 0; i < marks.count(); i++) {
            MarkStyle style = sheets.style(marks.slot(i));
            room.block(marks.x(i), marks.y(i) - style.lift() * scale, style.glyph().size() / 2 * scale, i);
        }
        clusters.forEach(c -> room.block(c.x(), c.y(), (MarkCluster.RADIUS + 2) * scale, -1));
        boxes = room.taken();
        scope.above().forEach(layer -> layer.covers().forEach(room::block));
        Map<String, Side> next = new HashMap<>();
        for (int i = marks.count() - 1; i >= 0; i--) {
            Mark mark = table.mark(marks.slot(i));
            if (!mark.label().isEmpty()) {
                MarkStyle style = sheets.style(marks.slot(i));
                LabelSheet.Drawn label = sheet.get(new Label(mark.label(), mark.note(), style.isStale() ? Weight.MUTED : Weight.PLAIN));
                if (label != null) {
                    Side side = write(marks.x(i), marks.y(i), i, style, label, sides.get(mark.key()), room, scale, display);
                    if (side != null) {
                        next.put(mark.key(), side);
                    }
                }
            }
        }
        sides = next;
    }

    @SuppressWarnings("EnumOrdinal") // the arrays stand in the order of the sides
    private static @Nullable Side write(int x, int y, int owner, MarkStyle style, LabelSheet.Drawn label, @Nullable Side before, LabelRoom room,
            int scale, DisplayList display) {
        double half = style.glyph().size() / 2 * scale;
        double width = label.width() * scale;
        double height = LabelRoom.LINE * scale;
        double middle = y - style.lift() * scale;
        double beside = half + 6 * scale;
        double[] lefts = {x - width / 2, x + beside, x - beside - width, x - width / 2};
        double[] tops = {y + drop(style) * (double) scale, middle - height / 2, middle - height / 2, middle - half - height - 4 * scale};
        Side side = room.take(lefts, tops, width, height, before, owner);
        if (side != null) {
            display.add(label.sprite(), (int) Math.rint(lefts[side.ordinal()] + width / 2), (int) Math.rint(tops[side.ordinal()]));
        }
        return side;
    }
}
