package wanglou.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.map.pack.DemoCity;
import wanglou.map.pack.PackPart;
import wanglou.map.place.PlacePart;
import wanglou.map.road.RoadPart;

/** Roads and places of Monaco for tests (© OpenStreetMap contributors, ODbL), built once for each test JVM. */
public final class RealCity {

    private static @Nullable Path pack;

    private RealCity() {
    }

    public static synchronized Path pack() throws IOException {
        Path ready = pack;
        if (ready == null) {
            ready = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "real-city");
            for (PackPart part : List.of(new RoadPart(), new PlacePart())) {
                part.build(pbf(), ready, (name, done) -> { });
            }
            pack = ready;
        }
        return ready;
    }

    public static Path pbf() throws IOException {
        return DemoCity.pbf();
    }
}
