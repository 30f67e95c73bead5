package wanglou.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code wanglou workstation}: a hub as a process of its own, and a console on it; in a drill also the simulated city. */
final class WorkstationRole {

    private WorkstationRole() {
    }

    static int run(List<String> args, PrintStream out) throws IOException, InterruptedException {
        Set<String> values = new LinkedHashSet<>(ConsoleRole.VALUES);
        values.remove("hub");
        values.addAll(Set.of("units", "rate"));
        Arguments arguments = Arguments.parse(args, values, Set.of("drill"));
        boolean drill = arguments.flag("drill");
        Path data = arguments.value("data").map(Path::of).orElse(DataFolder.standard(drill));
        List<String> hubArguments = new ArrayList<>(List.of("--data", data.toAbsolutePath().toString()));
        arguments.value("pack").ifPresent(pack -> hubArguments.addAll(List.of("--pack", Path.of(pack).toAbsolutePath().toString())));
        if (drill) {
            hubArguments.add("--drill");
            hubArguments.addAll(List.of("--units", arguments.value("units").orElse("60")));
        } else {
            hubArguments.add("--sheets-to-file");
        }
        HubProcess hub = new HubProcess(data, hubArguments);
        DrillProcess city = drill && arguments.value("pack").isPresent()
                ? DrillProcess.start(hub, data, Path.of(arguments.value("pack").get()), arguments.value("units").orElse("60"),
                        arguments.value("rate").orElse("1"))
                : DrillProcess.none();
        SetUpSheets sheets = SetUpSheets.in(data);
        AtomicBoolean told = new AtomicBoolean(drill);
        try {
            return Seat.open(arguments, data, () -> findAndTell(hub, sheets, told, out), drill);
        } finally {
            city.close();
            hub.stopIfAlone();
        }
    }

    /** The hub has no terminal; this process does. Told once a run, as long as the file is there. */
    private static URI findAndTell(HubProcess hub, SetUpSheets sheets, AtomicBoolean told, PrintStream out) throws IOException, InterruptedException {
        URI address = hub.ensure();
        // The hub listens a moment before it has written the file: until it is there, ask again at the next knock.
        if (!told.get() && sheets.tell(out, Locale.getDefault())) {
            told.set(true);
        }
        return address;
    }
}
