package wanglou.map.tiles;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;

/** Home: any thread. A source of a test: the whole world, in WGS-84, of nobody; what its tiles show is the test's. */
public abstract class WorldSource implements TileSource {

    @Override
    public String name() {
        return "test";
    }

    @Override
    public int minZoom() {
        return 0;
    }

    @Override
    public int maxZoom() {
        return 20;
    }

    @Override
    public GeoBox bounds() {
        return GeoBox.WORLD;
    }

    @Override
    public String attribution() {
        return "nobody";
    }

    @Override
    public Datum datum() {
        return Datum.WGS84;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
