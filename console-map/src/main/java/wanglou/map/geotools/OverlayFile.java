package wanglou.map.geotools;

import java.util.List;

/** What came of reading an overlay. */
public sealed interface OverlayFile {

    /**
     * It was read.
     *
     * @param crs     the coordinate system it was taken to be in, e.g. {@code EPSG:4547}
     * @param skipped features without any geometry
     */
    record Shapes(String crs, List<OverlayShape> shapes, int skipped) implements OverlayFile {

        public Shapes {
            shapes = List.copyOf(shapes);
        }
    }

    /**
     * It was not.
     *
     * @param detail where and what exactly, in English, for the log and the details line
     */
    record Refused(Fault fault, String detail) implements OverlayFile {
    }

    /** Why; the text a person sees is chosen by it. */
    enum Fault {
        /** No such file, or no right to read it. */
        UNREADABLE,
        /** Larger than {@link Overlays#MAX_BYTES}. */
        TOO_LARGE,
        /** Not JSON, cut off, or JSON that is no GeoJSON. */
        NOT_GEOJSON,
        /** Nobody knows this coordinate system. */
        UNKNOWN_CRS,
        /** The numbers do not fit the coordinate system: outside of it or outside of the earth. */
        OUTSIDE_CRS
    }
}
