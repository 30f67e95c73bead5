package wanglou.map.pack;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;

/** Home: import process, any worker. Decides what of one OSM element goes into the tiles. Layer and field names are those of OpenMapTiles 3. */
@FunctionalInterface
interface LayerRule {

    void add(SourceFeature osm, FeatureCollector out);
}
