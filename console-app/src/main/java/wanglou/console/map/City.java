package wanglou.console.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.console.theme.Tokens;
import wanglou.map.pack.CityPack;
import wanglou.map.pack.PackInfo;
import wanglou.map.road.RoadGraph;
import wanglou.map.tiles.MapStyle;
import wanglou.map.tiles.PlainTiles;
import wanglou.map.tiles.TileSource;
import wanglou.map.tiles.VectorTiles;

/**
 * Home: any (immutable). What this console has of its city on disk. It lies here and not in the hub: map, roads and addresses go on working
 * while the hub is lost.
 *
 * @param pack empty where no city was imported yet
 * @param roads empty where the pack holds none
 * @param grounds maps of others that can be shown instead of the city's own
 * @param workers runs searches, routes and the painting of tiles
 */
public record City(Optional<CityPack> pack, Optional<RoadGraph> roads, Places places, Grounds grounds, Executor workers) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(City.class);

    /** Opens a pack; takes up to a second, so not on the FX thread. A part that cannot be read is left out and logged. */
    public static City open(Path folder, Executor workers) throws IOException {
        CityPack pack = CityPack.open(folder);
        Optional<RoadGraph> roads = Optional.empty();
        try {
            roads = Optional.of(RoadGraph.open(pack.folder()));
        } catch (IOException e) {
            LOG.warn("no routes and no reach on this console: {}", e.getMessage());
        }
        return new City(Optional.of(pack), roads, Places.of(pack, workers), Grounds.NONE, workers);
    }

    public static City none(Executor workers) {
        return new City(Optional.empty(), Optional.empty(), Places.NONE, Grounds.NONE, workers);
    }

    public City withGrounds(Grounds others) {
        return new City(pack, roads, places, others, workers);
    }

    static MapStyle style(Theme theme, Language language) {
        MapStyle.Language names = language == Language.ZH ? MapStyle.Language.ZH : MapStyle.Language.EN;
        return theme == Theme.NIGHT ? MapStyle.night(names) : MapStyle.day(names);
    }

    /** The ground where no city was imported: plain, so that units still stand where they are. */
    private static TileSource blank(Theme theme) {
        return new PlainTiles("blank-" + theme, Tokens.of(theme).color("map-outside"));
    }

    /** The city's own ground in one theme and language. */
    TileSource tiles(Theme theme, Language language) {
        if (pack.isEmpty()) {
            return blank(theme);
        }
        try {
            return new VectorTiles(pack.get().tiles(), style(theme, language), workers);
        } catch (IOException e) {
            LOG.warn("the tiles of {} cannot be read: {}", pack.get().folder(), e.getMessage());
            return blank(theme);
        }
    }

    public Optional<PackInfo> info() {
        return pack.map(CityPack::info);
    }

    @Override
    public void close() {
        roads.ifPresent(RoadGraph::close);
        places.close();
    }
}
