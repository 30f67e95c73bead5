package wanglou.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;

/** Four days of San Francisco's fire and ambulance calls, one row per unit sent. Not part of the product: see ../shared/data. */
final class SfCalls {

    static final Path FILE = Path.of(System.getProperty("wanglou.shared", "../shared"), "data/sf-calls/calls-2016-12-31_2017-01-03.csv");
    private static final ZoneId SAN_FRANCISCO = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))");
    private static final Pattern LOCATION = Pattern.compile("\\(([-0-9.]+), ([-0-9.]+)\\)");

    /** One unit of one call. */
    record Row(String id, String call, IncidentKind kind, LocalDateTime received, LocalDateTime dispatched, String address, GeoPoint at) {

        Instant receivedAt() {
            return received.atZone(SAN_FRANCISCO).toInstant();
        }

        Instant dispatchedAt() {
            return dispatched.atZone(SAN_FRANCISCO).toInstant();
        }
    }

    private SfCalls() {
    }

    /** In the order in which the units were dispatched; empty where the data is absent. */
    static Optional<List<Row>> read() throws IOException {
        if (!Files.isRegularFile(FILE)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(FILE);
        List<String> head = cells(lines.getFirst());
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Matcher at = LOCATION.matcher(cells.get(head.indexOf("Location")));
            if (!at.find()) {
                throw new IOException("no place in " + line);
            }
            LocalDateTime received = LocalDateTime.parse(cells.get(head.indexOf("Received DtTm")), TIME);
            String dispatched = cells.get(head.indexOf("Dispatch DtTm"));
            rows.add(new Row(cells.get(head.indexOf("RowID")), cells.get(0), new IncidentKind(cells.get(head.indexOf("Call Type"))), received,
                    dispatched.isEmpty() ? received : LocalDateTime.parse(dispatched, TIME), cells.get(head.indexOf("Address")),
                    new GeoPoint(Double.parseDouble(at.group(1)), Double.parseDouble(at.group(2)))));
        }
        rows.sort(Comparator.comparing(Row::dispatched).thenComparing(Row::id));
        return Optional.of(rows);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
        }
        return cells;
    }
}
