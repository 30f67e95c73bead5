package wanglou.map.pack;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;
import org.jspecify.annotations.Nullable;

/** The names of an OSM element in the fields that OpenMapTiles uses; simplified Chinese wins over undetermined Chinese. */
final class Names {

    private Names() {
    }

    static FeatureCollector.Feature put(FeatureCollector.Feature out, SourceFeature osm) {
        String name = osm.getString("name");
        return out.setAttr("name", name)
                .setAttr("name:zh", differing(name, first(osm, "name:zh-Hans", "name:zh", "name:zh-Hant")))
                .setAttr("name:en", differing(name, osm.getString("name:en")))
                .setAttr("name:latin", differing(name, first(osm, "int_name", "name:en", "name:zh-Latn-pinyin", "name:zh_pinyin")));
    }

    static boolean named(SourceFeature osm) {
        return osm.getString("name") != null;
    }

    private static @Nullable String first(SourceFeature osm, String... keys) {
        for (String key : keys) {
            String value = osm.getString(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A translation that says the same as the name is left out: a third of the bytes of a tile are names. */
    private static @Nullable String differing(@Nullable String name, @Nullable String other) {
        return other == null || other.equals(name) ? null : other;
    }
}
