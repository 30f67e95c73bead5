package wanglou.cameras;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import org.jspecify.annotations.Nullable;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any. The registry as a CSV table (RFC 4180, UTF-8), as spreadsheets read and write it.
 *
 * <p>Columns: {@code id,name,kind,station,unit,lat,lon,direction,angle,restricted,main,small}; any order, only {@code id} is needed. A table that
 * is written holds no passwords, so its addresses may be incomplete; a row without {@code main} keeps the address it has.
 */
public final class CameraTable {

    private static final List<String> COLUMNS = List.of("id", "name", "kind", "station", "unit", "lat", "lon", "direction", "angle", "restricted",
            "main", "small");
    private static final int MOST = 20_000;

    private CameraTable() {
    }

    /** One row that can be registered. */
    public record Row(Camera camera, CameraStreams streams) {
    }

    /**
     * @param rows in the order of the file
     * @param faults “line 7: …”, in English, for whoever made the file
     */
    public record Read(List<Row> rows, List<String> faults) {
        public Read {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /** Reads what can be read and says what cannot; never throws for what stands in the file. */
    public static Read read(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int line = 1;
        // Spreadsheets begin a UTF-8 file with a byte order mark.
        String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (MappingIterator<Map<String, String>> lines = new CsvMapper().enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES).readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader()).readValues(table)) {
            while (lines.hasNext()) {
                line++;
                if (rows.size() >= MOST) {
                    faults.add("line " + line + ": more than " + MOST + " cameras");
                    break;
                }
                try {
                    rows.add(row(lines.next()));
                } catch (IllegalArgumentException wrong) {
                    faults.add("line " + line + ": " + wrong.getMessage());
                }
            }
        } catch (IOException | RuntimeException broken) {
            faults.add("line " + (line + 1) + ": " + String.valueOf(broken.getMessage()).lines().findFirst().orElse("no CSV"));
        }
        return new Read(rows, faults);
    }

    private static Row row(Map<String, String> cells) {
        CameraId id = new CameraId(cell(cells, "id"));
        String name = cell(cells, "name");
        String kind = cell(cells, "kind");
        String unit = cell(cells, "unit");
        String lat = cell(cells, "lat");
        String lon = cell(cells, "lon");
        @Nullable GeoPoint place = lat.isEmpty() && lon.isEmpty() ? null : new GeoPoint(number("lat", lat), number("lon", lon));
        String small = address(cell(cells, "small"));
        Camera camera = new Camera(id, name.isEmpty() ? id.value() : name, new CameraKind(kind.isEmpty() ? CameraKind.FIXED.value() : kind),
                cell(cells, "station"), unit.isEmpty() ? null : new UnitId(unit), place, orUnknown("direction", cell(cells, "direction")),
                orUnknown("angle", cell(cells, "angle")), List.of("1", "true", "yes", "是").contains(cell(cells, "restricted").toLowerCase(Locale.ROOT)),
                "", !small.isEmpty());
        return new Row(camera, new CameraStreams(address(cell(cells, "main")), small));
    }

    private static String cell(Map<String, String> cells, String column) {
        String value = cells.get(column);
        return value == null ? "" : value.strip();
    }

    /** An address as this class writes it has lost its password: taken back it would lock the camera's account. */
    private static String address(String text) {
        return text.contains("***") ? "" : text;
    }

    private static double orUnknown(String column, String text) {
        return text.isEmpty() ? Double.NaN : number(column, text);
    }

    private static double number(String column, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is no number: " + text, e);
        }
    }

    /** A cell that a spreadsheet would take for a formula is written with an apostrophe before it. */
    public static String write(List<Camera> cameras) {
        CsvSchema.Builder columns = CsvSchema.builder();
        COLUMNS.forEach(columns::addColumn);
        StringWriter out = new StringWriter();
        try (var rows = new CsvMapper().writer(columns.build().withHeader()).writeValues(out)) {
            for (Camera c : cameras) {
                GeoPoint at = c.place();
                rows.write(java.util.Arrays.asList(c.id().value(), plain(c.name()), plain(c.kind().value()), plain(c.station()),
                        c.unit() == null ? "" : plain(c.unit().value()), at == null ? "" : "%.7f".formatted(at.lat()), at == null ? "" : "%.7f".formatted(at.lon()),
                        known(c.direction()), known(c.angle()), c.restricted() ? "true" : "", c.address(), ""));
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException("a text can always be written to", impossible);
        }
        return out.toString();
    }

    private static String known(double degrees) {
        return Double.isNaN(degrees) ? "" : String.valueOf(Math.round(degrees));
    }

    private static String plain(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
