package wanglou.cameras;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any. The registry as a CSV table, as spreadsheets read and write it.
 *
 * <p>Any order of columns ({@link CameraColumn}), only {@code id} is needed; cells are separated by commas, semicolons or tabs, the text is UTF-8, UTF-16 with its
 * mark, or GB 18030. A table that is written holds no passwords, so its addresses may be incomplete; a row without {@code main} keeps the address it has.
 */
public final class CameraTable {

    static final int MOST = 20_000;
    /** Of the file, bytes. */
    static final int LARGEST = 16 << 20;
    private static final char[] DELIMITERS = {',', ';', '\t', '，', '|'};
    /** A cell that begins so is a formula to a spreadsheet, in full width too where that is written in Chinese. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private CameraTable() {
    }

    /**
     * One row that can be registered.
     *
     * @param line of the file, from 1; 0 where it came from no file
     * @param columns that the table had: what it had not, a camera keeps
     */
    public record Row(int line, Camera camera, CameraStreams streams, Set<CameraColumn> columns) {

        public Row(Camera camera, CameraStreams streams) {
            this(0, camera, streams, Set.of(CameraColumn.values()));
        }

        /** What becomes of a camera that stands in the registry. */
        public Camera over(Camera before) {
            boolean placed = columns.contains(CameraColumn.LAT) && columns.contains(CameraColumn.LON);
            return new Camera(camera.id(), columns.contains(CameraColumn.NAME) ? camera.name() : before.name(),
                    columns.contains(CameraColumn.KIND) ? camera.kind() : before.kind(), columns.contains(CameraColumn.STATION) ? camera.station() : before.station(),
                    columns.contains(CameraColumn.UNIT) ? camera.unit() : before.unit(), placed ? camera.place() : before.place(),
                    columns.contains(CameraColumn.DIRECTION) ? camera.direction() : before.direction(),
                    columns.contains(CameraColumn.ANGLE) ? camera.angle() : before.angle(),
                    columns.contains(CameraColumn.RESTRICTED) ? camera.restricted() : before.restricted(), camera.address(), camera.small());
        }
    }

    /**
     * Something to say of a table.
     *
     * @param line of the file, from 1; 0 for the whole of it
     * @param code end of a text key that says what is wrong and what to do
     */
    public record Fault(int line, String code, List<String> args) {
        public Fault {
            args = List.copyOf(args);
        }

        Fault(int line, String code, String... args) {
            this(line, code, List.of(args));
        }
    }

    /**
     * @param rows in the order of the file
     * @param faults what is not taken, in the order of the file
     * @param remarks what is taken in a way that somebody may not expect
     */
    public record Read(List<Row> rows, List<Fault> faults, List<Fault> remarks) {
        public Read {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
            remarks = List.copyOf(remarks);
        }

        private static Read of(Fault only) {
            return new Read(List.of(), List.of(only), List.of());
        }
    }

    /** Reads what can be read and says what cannot; never throws for what stands in the file. */
    public static Read read(byte[] file) {
        if (file.length > LARGEST) {
            return Read.of(new Fault(0, "too-large", String.valueOf(file.length >> 20), String.valueOf(LARGEST >> 20)));
        }
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4) {
            return Read.of(new Fault(0, "workbook"));
        }
        Optional<CsvLines.Decoded> decoded = CsvLines.decode(file);
        if (decoded.isEmpty()) {
            return Read.of(new Fault(0, "encoding"));
        }
        Read read = read(decoded.get().text());
        if (!decoded.get().chinese()) {
            return read;
        }
        List<Fault> remarks = new ArrayList<>(List.of(new Fault(0, "chinese")));
        remarks.addAll(read.remarks());
        return new Read(read.rows(), read.faults(), remarks);
    }

    /** The same of a text. */
    public static Read read(String text) {
        List<CsvLines.Line> lines = CsvLines.lines(text);
        if (lines.isEmpty()) {
            return Read.of(new Fault(0, "empty"));
        }
        CsvLines.Line first = lines.getFirst();
        char delimiter = delimiter(first.text());
        List<String> headings = CsvLines.cells(first.text(), delimiter).orElse(List.of());
        List<Optional<CameraColumn>> columns = headings.stream().map(CameraColumn::of).toList();
        if (!columns.contains(Optional.of(CameraColumn.ID))) {
            return Read.of(new Fault(first.number(), "no-column", cut(first.text())));
        }
        List<Fault> remarks = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Optional<CameraColumn> column = columns.get(i);
            if (column.isEmpty() && !headings.get(i).isEmpty()) {
                remarks.add(new Fault(first.number(), "column", cut(headings.get(i))));
            } else if (column.isPresent() && columns.indexOf(column) < i) {
                return Read.of(new Fault(first.number(), "column-twice", headings.get(i)));
            }
        }
        if (columns.contains(Optional.of(CameraColumn.LAT)) != columns.contains(Optional.of(CameraColumn.LON))) {
            return Read.of(new Fault(first.number(), "half-place"));
        }
        return new Read(rows(lines.subList(1, lines.size()), delimiter, columns, faults), faults, remarks);
    }

    private static List<Row> rows(List<CsvLines.Line> lines, char delimiter, List<Optional<CameraColumn>> columns, List<Fault> faults) {
        List<Row> rows = new ArrayList<>();
        Map<CameraId, Integer> seen = new HashMap<>();
        for (CsvLines.Line line : lines) {
            if (rows.size() >= MOST) {
                faults.add(new Fault(line.number(), "too-many", String.valueOf(MOST)));
                break;
            }
            try {
                Row row = new CameraRow(cells(line, delimiter, columns)).row(line.number());
                Integer before = seen.putIfAbsent(row.camera().id(), line.number());
                if (before != null) {
                    throw new CameraRow.Wrong("twice", row.camera().id().value(), before.toString());
                }
                rows.add(row);
            } catch (CameraRow.Wrong wrong) {
                faults.add(new Fault(line.number(), wrong.code, wrong.args.stream().map(CameraTable::cut).toList()));
            }
        }
        return rows;
    }

    private static Map<CameraColumn, String> cells(CsvLines.Line line, char delimiter, List<Optional<CameraColumn>> columns) throws CameraRow.Wrong {
        List<String> cells = CsvLines.cells(line.text(), delimiter).orElseThrow(() -> new CameraRow.Wrong("quote"));
        if (cells.size() > columns.size() && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            throw new CameraRow.Wrong("cells", String.valueOf(cells.size()), String.valueOf(columns.size()));
        }
        Map<CameraColumn, String> read = new EnumMap<>(CameraColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            columns.get(i).ifPresent(column -> read.put(column, cell));
        }
        return read;
    }

    /** The one by which the first line holds most columns. */
    private static char delimiter(String heading) {
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long known = CsvLines.cells(heading, delimiter).orElse(List.of()).stream().filter(cell -> CameraColumn.of(cell).isPresent()).count();
            if (known > most) {
                most = known;
                best = delimiter;
            }
        }
        return best;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > 60 ? line.substring(0, line.offsetByCodePoints(0, Math.min(59, line.codePointCount(0, line.length())))) + "…" : line;
    }

    /** Begins with the mark by which a spreadsheet knows UTF-8; a cell that it would take for a formula is written with an apostrophe before it. */
    public static String write(List<Camera> cameras) {
        StringBuilder out = new StringBuilder("\uFEFF").append(String.join(",", CameraColumn.headings())).append("\r\n");
        for (Camera c : cameras) {
            GeoPoint at = c.place();
            UnitId unit = c.unit();
            List<String> cells = List.of(marked(c.id().value()), marked(c.name()), marked(c.kind().value()), marked(c.station()), unit == null ? "" : marked(unit.value()),
                    at == null ? "" : degrees(at.lat()), at == null ? "" : degrees(at.lon()), known(c.direction()), known(c.angle()), c.restricted() ? "true" : "",
                    marked(c.address()), "");
            out.append(cells.stream().map(CameraTable::quoted).collect(Collectors.joining(","))).append("\r\n");
        }
        return out.toString();
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }

    private static String known(double degrees) {
        return Double.isNaN(degrees) ? "" : String.valueOf(Math.round(degrees));
    }

    private static String quoted(String cell) {
        String line = cell.replaceAll("[\r\n]+", " ");
        return line.matches("[^\",;\t]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
    }

    /** Also where apostrophes stand before it: one more goes before them, and one off. */
    private static boolean formula(String text) {
        String begins = text.replaceFirst("^['\\s]+", "");
        return !begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0;
    }

    private static String marked(String text) {
        return formula(text) ? "'" + text : text;
    }

    /** A cell as it was before {@link #write} marked it. */
    static String unmarked(String cell) {
        return cell.startsWith("'") && formula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
