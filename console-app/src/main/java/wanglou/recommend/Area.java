package wanglou.recommend;

import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). A piece of the city that somebody should reach in three minutes.
 *
 * @param zh the name of the quarter or street it belongs to
 * @param at a street in it
 */
public record Area(String zh, String en, GeoPoint at, GeoBox box, double km2) {

    public String name(boolean chinese) {
        return chinese ? zh : en;
    }
}
