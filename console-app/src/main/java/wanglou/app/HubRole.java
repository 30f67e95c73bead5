package wanglou.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import wanglou.hub.Hub;
import wanglou.security.FirstAdmins;

/**
 * {@code wanglou hub}: runs until it is told to stop (SIGTERM, or the stop key). With {@code --sheets-to-file} the codes of a new centre go to
 * a file: what this process prints then lands in a log.
 */
final class HubRole {

    private HubRole() {
    }

    static int run(List<String> args, PrintStream out) throws IOException, InterruptedException {
        Arguments arguments = Arguments.parse(args, Set.of("data", "pack", "units"), Set.of("drill", "sheets-to-file"));
        boolean drill = arguments.flag("drill");
        Path data = arguments.value("data").map(Path::of).orElse(DataFolder.standard(drill));
        Hub hub = Hub.start(HubSettings.read(data, arguments.value("pack").map(Path::of), drill), Vocabulary.wire(), Vocabulary.events(),
                Main.VERSION, Clock.systemUTC());
        if (arguments.flag("sheets-to-file")) {
            SetUpSheets.in(data).write(hub.setUpSheets(), Locale.getDefault());
        } else {
            FirstAdmins.print(hub.setUpSheets(), out, Locale.getDefault());
        }
        if (drill) {
            Roster.register(hub, (int) arguments.number("units", 60, 1));
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("wl-stop").unstarted(hub::close));
        hub.awaitStop();
        return 0;
    }
}
