package wanglou.cameras;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: any. One line of a table of cameras, read cell by cell; what is wrong is thrown as the fault it becomes. */
final class CameraRow {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "是", "受限");
    private static final Set<String> NO = Set.of("", "0", "false", "no", "n", "否", "不受限");
    private static final Map<String, CameraKind> KINDS = Map.of("固定", CameraKind.FIXED, "执法记录仪", CameraKind.BODYCAM, "执法仪", CameraKind.BODYCAM, "车载", CameraKind.VEHICLE,
            "无人机", CameraKind.DRONE);

    private final Map<CameraColumn, String> cells;

    CameraRow(Map<CameraColumn, String> cells) {
        this.cells = cells;
    }

    /** A cell that cannot be taken. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;
        final String code;
        final transient List<String> args;

        Wrong(String code, String... args) {
            super(code);
            this.code = code;
            this.args = List.of(args);
        }
    }

    CameraTable.Row row(int line) throws Wrong {
        CameraId id = id();
        String name = cell(CameraColumn.NAME);
        if (name.length() > Camera.MAX_NAME) {
            throw new Wrong("name", String.valueOf(name.length()), String.valueOf(Camera.MAX_NAME));
        }
        String small = address(CameraColumn.SMALL);
        Camera camera = new Camera(id, name.isEmpty() ? id.value() : name, kind(), cell(CameraColumn.STATION), unit(), place(), degrees(CameraColumn.DIRECTION),
                degrees(CameraColumn.ANGLE), restricted(), "", !small.isEmpty());
        return new CameraTable.Row(line, camera, new CameraStreams(address(CameraColumn.MAIN), small), Set.copyOf(cells.keySet()));
    }

    private CameraId id() throws Wrong {
        String id = cell(CameraColumn.ID);
        if (id.isEmpty()) {
            throw new Wrong("no-id");
        }
        try {
            return new CameraId(id);
        } catch (IllegalArgumentException e) {
            throw new Wrong("id", id);
        }
    }

    private CameraKind kind() throws Wrong {
        String kind = cell(CameraColumn.KIND);
        try {
            return kind.isEmpty() ? CameraKind.FIXED : KINDS.getOrDefault(kind, new CameraKind(kind));
        } catch (IllegalArgumentException e) {
            throw new Wrong("kind", kind);
        }
    }

    private @Nullable UnitId unit() throws Wrong {
        String unit = cell(CameraColumn.UNIT);
        try {
            return unit.isEmpty() ? null : new UnitId(unit);
        } catch (IllegalArgumentException e) {
            throw new Wrong("unit", unit);
        }
    }

    private @Nullable GeoPoint place() throws Wrong {
        String lat = cell(CameraColumn.LAT);
        String lon = cell(CameraColumn.LON);
        if (lat.isEmpty() && lon.isEmpty()) {
            return null;
        }
        if (lat.isEmpty() || lon.isEmpty()) {
            throw new Wrong("half-place");
        }
        double north = number(CameraColumn.LAT, lat);
        double east = number(CameraColumn.LON, lon);
        if (Math.abs(north) > 90 || Math.abs(east) > 180) {
            throw new Wrong(Math.abs(north) <= 180 && Math.abs(east) <= 90 ? "place-swapped" : "place", lat, lon);
        }
        return new GeoPoint(north, east);
    }

    private double degrees(CameraColumn column) throws Wrong {
        String text = cell(column);
        double degrees = text.isEmpty() ? Double.NaN : number(column, text);
        if (degrees < 0 || degrees > 360) {
            throw new Wrong("degrees", column.heading(), text);
        }
        return degrees;
    }

    private boolean restricted() throws Wrong {
        String text = cell(CameraColumn.RESTRICTED).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            // Taken for a no, it would be shown to everybody.
            throw new Wrong("restricted", text);
        }
        return YES.contains(text);
    }

    private static double number(CameraColumn column, String text) throws Wrong {
        // A sheet of a country with decimal commas separates its cells by semicolons.
        if (!text.matches("[-+]?\\d{1,9}([.,]\\d{1,15})?")) {
            throw new Wrong("number", column.heading(), text);
        }
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** An address as {@link CameraTable#write} writes it has lost its password: taken back it would lock the camera's account. */
    private String address(CameraColumn column) {
        String text = cell(column);
        return text.contains("***") ? "" : text;
    }

    private String cell(CameraColumn column) {
        String text = cells.getOrDefault(column, "").replaceAll("\\p{Cntrl}+", " ").strip();
        return CameraTable.unmarked(text).strip();
    }
}
