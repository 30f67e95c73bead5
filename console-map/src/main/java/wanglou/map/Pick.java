package wanglou.map;

import java.util.List;

import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). What lies under a point of the screen.
 *
 * @param layer id of the layer it belongs to
 * @param keys one key, or all keys of a cluster
 * @param at where it stands
 * @param distance pixels from the point to its middle
 */
public record Pick(String layer, List<String> keys, GeoPoint at, double distance) {

    /** Half the smallest target a hand must hit (24 px, WCAG 2.2 criterion 2.5.8). */
    public static final double REACH = 12;

    public Pick {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a pick without a key");
        }
        keys = List.copyOf(keys);
    }

    public String key() {
        return keys.getFirst();
    }

    public boolean isCluster() {
        return keys.size() > 1;
    }
}
