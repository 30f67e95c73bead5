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

        /**
         * How important a point of interest is at a zoom: 0 is the most important, −1 is not shown. The rank that tiles carry is not used: it
         * numbers the points of a square by their density and says nothing about what a dispatcher looks for.
         */
        int rank(String kind, String subclass, int zoom) {
            int rank = 0;
            for (PoiRule rule : pois) {
                int at = rule.kinds().indexOf(subclass);
                at = at >= 0 ? at : rule.kinds().indexOf(kind);
                if (at >= 0 || rule.kinds().isEmpty()) {
                    return zoom >= rule.fromZoom() ? rank + Math.max(0, at) : -1;
                }
                rank += rule.kinds().size();
            }
            return -1;
        }
    }

    /**
     * Kinds of points of interest that are shown from a zoom on, the most important first.
     *
     * @param kinds values of {@code subclass} or {@code class}; empty: all that no rule before it names
     */
    public record PoiRule(int fromZoom, List<String> kinds) {

        public PoiRule {
            kinds = List.copyOf(kinds);
        }
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
