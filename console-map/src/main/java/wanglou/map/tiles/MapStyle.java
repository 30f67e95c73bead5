package wanglou.map.tiles;

import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Home: any (immutable). How vector tiles are painted: colours from {@code style-night.json} or {@code style-day.json}, widths and zooms from
 * {@code style-rules.json}, and the language of the labels. To look different, write another file, not another painter.
 *
 * @param name of the colours, e.g. {@code night}; with the language it tells cached tiles apart
 */
public record MapStyle(String name, Language language, Map<Ink, Color> inks, Rules rules) {

    /** Which name of a thing is shown. */
    public enum Language {
        /** {@code name:zh}, else the local name. */
        ZH,
        /** {@code name:en} or a Latin transcription, else the local name. */
        EN,
        /** The local name. */
        LOCAL
    }

    /** Zooms are those of 256-pixel tiles; sizes are logical pixels. */
    public record Rules(List<LineRule> lines, int casingFrom, double casing, int buildingsFrom, int buildingEdgesFrom, int streetNamesFrom,
            int arrowsFrom, int houseNumbersFrom, int poiNamesFrom, List<PoiRule> pois, double streetText, double placeText,
            double smallText, double halo) {

        public Rules {
            lines = List.copyOf(lines);
            pois = List.copyOf(pois);
        }
    }

    /** Points of interest up to a rank are shown from a zoom on. */
    public record PoiRule(int fromZoom, int maxRank) {
    }

    public MapStyle {
        EnumMap<Ink, Color> copy = new EnumMap<>(Ink.class);
        copy.putAll(inks);
        for (Ink ink : Ink.values()) {
            if (!copy.containsKey(ink)) {
                throw new IllegalArgumentException("style “" + name + "” has no colour “" + ink.key() + "”");
            }
        }
        inks = Map.copyOf(copy);
    }

    public static MapStyle night(Language language) {
        return MapStyleReader.builtIn("night", language);
    }

    public static MapStyle day(Language language) {
        return MapStyleReader.builtIn("day", language);
    }

    public MapStyle withLanguage(Language other) {
        return new MapStyle(name, other, inks, rules);
    }

    Color colour(Ink ink) {
        return inks.getOrDefault(ink, Color.MAGENTA); // never the default: the constructor saw all of them
    }
}
