package wanglou.map.tiles;

import java.util.Locale;

/** Every colour a map style names. The keys of the style files are these names in lower case with hyphens. */
public enum Ink {
    OUTSIDE, LAND, SEA, COAST, PARK, LANDUSE, BUILDING, BUILDING_EDGE, PIER, SQUARE,
    ROAD_CASING, ROAD_MINOR, ROAD_SECONDARY, ROAD_PRIMARY, PATH, TUNNEL, RAIL, FERRY, BOUNDARY, ARROW,
    LABEL, STREET_LABEL, WATER_LABEL, HOUSE_NUMBER, HALO,
    POI_GROUND, POI_EDGE, POI_SIGN, POI_LABEL;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
