package wanglou.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import wanglou.map.pack.PackBuilder;
import wanglou.map.pack.TilePart;
import wanglou.map.place.PlacePart;
import wanglou.map.road.RoadPart;

/** The drill city's pack: {@code -Dwanglou.demo.pack} where it was made before, else made from the extract that {@code -Dwanglou.demo.pbf} names. */
public final class DemoPack {

    private DemoPack() {
    }

    public static Path make() throws IOException {
        String made = System.getProperty("wanglou.demo.pack");
        if (made != null) {
            return Path.of(made);
        }
        String pbf = System.getProperty("wanglou.demo.pbf");
        if (pbf == null) {
            throw new IOException("no city: give -Dwanglou.demo.pbf, as packaging/bench does");
        }
        Path pack = Files.createTempDirectory("wanglou-bench").resolve("city");
        new PackBuilder(List.of(new TilePart(), new RoadPart(), new PlacePart()), Clock.systemUTC())
                .build(Path.of(pbf), pack, (part, done) -> { });
        return pack;
    }
}
