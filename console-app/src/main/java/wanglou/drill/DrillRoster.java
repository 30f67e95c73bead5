package wanglou.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.core.DeviceId;
import wanglou.core.UnitId;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

/**
 * Home: any (immutable). The force of the drill: 60 units 101…160 of five stations, with invented people, from {@code roster.json}; a larger
 * force repeats them with call signs from 1001 on. The hub registers it in drill mode by the same commands a person would use.
 */
public record DrillRoster(List<Entry> entries) {

    /** @param device what its tracker calls itself, on every protocol */
    public record Entry(UnitProfile profile, DeviceId device) {
    }

    private record Row(String callSign, String name, String kind, String station, List<String> skills, int crew, String phone,
            String device) {
    }

    private record Rows(List<Row> units) {
    }

    private static final int FIRST_REPEAT = 1001;
    private static final Duration OFF_SOON = Duration.ofMinutes(20);
    private static final Duration OFF_LATER = Duration.ofHours(5);

    public DrillRoster {
        entries = List.copyOf(entries);
    }

    /** @param size how many units, 1 to 100,000 */
    public static DrillRoster of(int size) {
        if (size < 1 || size > 100_000) {
            throw new IllegalArgumentException("a drill has 1 to 100000 units, not " + size);
        }
        List<Row> rows = rows();
        List<Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Row row = rows.get(i % rows.size());
            entries.add(i < rows.size() ? entry(row, row.callSign(), row.device()) : repeat(row, FIRST_REPEAT + i - rows.size()));
        }
        return new DrillRoster(entries);
    }

    /** Registers every unit and gives it its device. */
    public List<UnitCommand> commands() {
        List<UnitCommand> commands = new ArrayList<>(entries.size() * 2);
        for (Entry entry : entries) {
            commands.add(new UnitCommand.Register(entry.profile()));
            commands.add(new UnitCommand.AssignDevice(entry.device(), entry.profile().id()));
        }
        return commands;
    }

    /** Of every seventh unit the shift is over in 20 minutes, of the others in five hours. */
    public List<UnitCommand> dutyEnds(Instant now) {
        List<UnitCommand> commands = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            commands.add(new UnitCommand.SetDutyEnd(entries.get(i).profile().id(), now.plus(i % 7 == 3 ? OFF_SOON : OFF_LATER)));
        }
        return commands;
    }

    private static Entry repeat(Row row, int number) {
        return entry(row, String.valueOf(number), "p" + number + "/phone");
    }

    private static Entry entry(Row row, String callSign, String device) {
        String name = row.name().replace(row.callSign(), callSign);
        return new Entry(new UnitProfile(new UnitId("unit-" + callSign), callSign, name, new UnitKind(row.kind()),
                row.station(), row.skills(), row.crew(),
                row.phone()), new DeviceId(device));
    }

    private static List<Row> rows() {
        try (InputStream in = DrillRoster.class.getResourceAsStream("roster.json")) {
            if (in == null) {
                throw new IllegalStateException("roster.json is missing from the program");
            }
            return new ObjectMapper().readValue(in, Rows.class).units();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
