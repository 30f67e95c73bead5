package wanglou.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import wanglou.map.pack.CityPack;
import wanglou.map.pack.PackBuilder;
import wanglou.map.pack.TilePart;
import wanglou.map.place.PlacePart;
import wanglou.map.road.RoadPart;

/** {@code wanglou import}: builds a city pack in this process, with a progress bar. */
final class ImportRole {

    private ImportRole() {
    }

    static int run(List<String> args, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(args, Set.of("pack"), Set.of());
        if (arguments.words().size() != 1) {
            throw new Arguments.Misused("import wants one CITY.osm.pbf");
        }
        Path pack = arguments.value("pack").map(Path::of).orElse(DataFolder.standard(false).resolve("city"));
        long start = System.nanoTime();
        CityPack built = new PackBuilder(List.of(new TilePart(), new RoadPart(), new PlacePart()), Clock.systemUTC())
                .build(Path.of(arguments.words().getFirst()), pack, new ProgressBar(out));
        out.printf("%n%s: %s in %.1f s%n", built.info().name(), pack.toAbsolutePath(), (System.nanoTime() - start) / 1e9);
        return 0;
    }
}
