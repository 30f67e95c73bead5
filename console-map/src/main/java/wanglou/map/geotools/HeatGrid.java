package wanglou.map.geotools;

import java.util.List;

import org.geotools.process.vector.HeatmapSurface;
import org.locationtech.jts.geom.Envelope;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Mercator;

/**
 * How densely points lie, as a picture's worth of values (kernel density, a Gauss curve around every point).
 *
 * @param box    what it covers
 * @param width  columns, from west to east
 * @param height rows, from north to south, evenly spaced in Mercator as a map is
 * @param values row by row, 0…1, 1 at the densest spot; all 0 when there is no point
 */
@SuppressWarnings("ArrayRecordComponent") // handed over to be painted, never compared
public record HeatGrid(GeoBox box, int width, int height, float[] values) {

    public HeatGrid {
        if (values.length != width * height) {
            throw new IllegalArgumentException(values.length + " values for " + width + " × " + height);
        }
    }

    /** @param radius how far a point spreads, in columns; its influence ends at about twice that */
    public static HeatGrid of(List<GeoPoint> points, GeoBox box, int width, int height, int radius) {
        Envelope area = new Envelope(Mercator.x(box.west()), Mercator.x(box.east()), -Mercator.y(box.south()), -Mercator.y(box.north()));
        HeatmapSurface surface = new HeatmapSurface(radius, area, width, height);
        points.stream().filter(box::contains).forEach(p -> surface.addPoint(Mercator.x(p.lon()), -Mercator.y(p.lat()), 1));
        float[][] density = surface.computeSurface(); // [column][row from the south], already scaled to 0…1
        float most = 0;
        for (float[] column : density) {
            for (float value : column) {
                most = Math.max(most, value);
            }
        }
        float[] values = new float[width * height];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                values[(height - 1 - y) * width + x] = most > 0 ? density[x][y] / most : 0;
            }
        }
        return new HeatGrid(box, width, height, values);
    }
}
