package wanglou.console.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import wanglou.console.bar.Token;
import wanglou.console.shell.PlaceFinder;
import wanglou.console.text.Language;
import wanglou.map.geo.Datum;
import wanglou.map.place.Place;
import wanglou.map.place.Resolved;

/**
 * Home: any thread. The command bar's places: understood as in the form of a call, by the same resolver. What is only a guess is offered and
 * never taken by itself.
 */
public final class BarPlaces implements PlaceFinder {

    private final Places places;

    public BarPlaces(City city) {
        this(city.places());
    }

    BarPlaces(Places places) {
        this.places = places;
    }

    @Override
    public CompletableFuture<List<Token.OfPlace>> find(String words, Language language) {
        return places.resolve(words, Optional.empty()).thenApply(found -> tokens(words, found, language));
    }

    private static List<Token.OfPlace> tokens(String words, List<Resolved> found, Language language) {
        List<Token.OfPlace> tokens = new ArrayList<>();
        if (!found.isEmpty() && found.stream().allMatch(r -> r.confidence() == Resolved.Confidence.GUESS)) {
            tokens.add(new Token.OfPlace(words, null));
        }
        for (Resolved resolved : found) {
            tokens.add(new Token.OfPlace(name(words, resolved, language), resolved.at()));
        }
        Set<String> names = new HashSet<>();
        return tokens.stream().filter(token -> names.add(token.words())).toList();
    }

    /** Such that the same words, looked for again, are the same place: coordinates carry their datum, a distance keeps what was said. */
    private static String name(String words, Resolved resolved, Language language) {
        Place place = resolved.place();
        Datum datum = resolved.datum();
        if (place == null) {
            return datum == null || words.toUpperCase(Locale.ROOT).contains(datum == Datum.GCJ02 ? "GCJ" : "WGS") ? words
                    : words + (datum == Datum.GCJ02 ? " GCJ-02" : " WGS-84");
        }
        String label = place.label(language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        return switch (resolved.how()) {
            case OFFSET, KILOMETRE -> words;
            // A house number the map does not have is still what the caller said.
            case COORDINATES, CROSSING, ADDRESS, STREET, NAMED -> resolved.missing().isEmpty() ? label : words;
        };
    }
}
