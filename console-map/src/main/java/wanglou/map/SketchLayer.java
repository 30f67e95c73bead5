package wanglou.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoPoint;

/** Home: FX. What a tool draws while it is in hand: few shapes that follow the pointer, painted over everything in every frame. */
public final class SketchLayer extends MapLayer {

    private List<MapShape> shapes = List.of();
    private List<Note> notes = List.of();
    private @Nullable CaptionSheet sheet;

    /** A boxed text whose middle is {@code dx, dy} logical pixels from a place. */
    public record Note(GeoPoint at, double dx, double dy, Caption text) {
    }

    public SketchLayer(String id) {
        super(id);
    }

    public void show(List<? extends MapShape> newShapes, List<Note> newNotes) {
        shapes = List.copyOf(newShapes);
        notes = List.copyOf(newNotes);
        changedNow();
    }

    /** A small disc of constant size at a place, as points of a line have. */
    public static MapShape knot(String key, GeoPoint at, double metresPerPixel, Color color, Color ground) {
        return new MapShape.Circle(key, at, 4 * metresPerPixel, Pen.solid(color, 2), ground, Optional.empty());
    }

    @Override
    void prepare(LayerScope scope) {
    }

    @Override
    long signature(TileArea area) {
        return 0;
    }

    @Override
    void paint(Raster raster, TileArea area) {
    }

    @Override
    void paintLive(Raster raster, LayerScope now) {
        CaptionSheet boxes = sheet;
        if (boxes == null || !boxes.serves(now.palette(), now.scale())) {
            boxes = new CaptionSheet(now.palette(), now.scale());
            sheet = boxes;
        }
        double left = now.view().left() * now.scale();
        double top = now.view().top() * now.scale();
        for (MapShape shape : shapes) {
            ShapePainter.paint(raster, left, top, ShapePath.of(shape, now.world(), now.scale()), now.palette().halo(), now.scale(), 1);
        }
        for (Note note : notes) {
            var at = now.view().toScreen(note.at());
            raster.draw(boxes.get(note.text()), (int) Math.rint((at.getX() + note.dx()) * now.scale()),
                    (int) Math.rint((at.getY() + note.dy()) * now.scale()));
        }
    }
}
