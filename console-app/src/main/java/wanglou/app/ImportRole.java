package wanglou.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import wanglou.map.pack.PackImport;
import wanglou.map.pack.TilePart;
import wanglou.map.place.PlacePart;
import wanglou.map.road.RoadPart;

/** {@code wanglou import}: builds a city pack in this process, with a progress bar. */
final class ImportRole {

    private ImportRole() {
    }

    static int run(List<String> args, PrintStream out) {
        Arguments arguments = Arguments.parse(args, Set.of("pack"), Set.of());
        if (arguments.words().size() != 1) {
            throw new Arguments.Misused("import wants one CITY.osm.pbf");
        }
        Path pack = arguments.value("pack").map(Path::of).orElse(DataFolder.standard(false).resolve("city"));
        boolean terminal = onTerminal();
        return new PackImport(List.of(new TilePart(), new RoadPart(), new PlacePart()), Clock.systemUTC(), Locale.getDefault(), out, terminal)
                .run(Path.of(arguments.words().getFirst()), pack);
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where the JDK has no provider of consoles, as in our own runtime image
    private static boolean onTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }
}
