package wanglou.incidents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Home: any (immutable). The kinds of incident of this centre: data, {@code kinds.json}. A kind that is not in it stays valid and is shown by
 * its code.
 */
public record KindCatalogue(List<Entry> kinds) {

    /**
     * @param code stable, what is stored
     * @param zh Chinese word
     * @param en English word
     * @param grade what it usually is; the person may choose another
     */
    public record Entry(String code, String zh, String en, int grade) {

        public IncidentKind kind() {
            return new IncidentKind(code);
        }
    }

    public KindCatalogue {
        kinds = List.copyOf(kinds);
        Map<String, Entry> once = kinds.stream().collect(Collectors.toMap(Entry::code, Function.identity()));
        if (once.isEmpty()) {
            throw new IllegalArgumentException("a catalogue of kinds without a kind");
        }
    }

    /** The one that comes with the product. */
    public static KindCatalogue standard() {
        try (InputStream in = KindCatalogue.class.getResourceAsStream("kinds.json")) {
            if (in == null) {
                throw new IllegalStateException("kinds.json is missing");
            }
            return new KindCatalogue(List.of(new ObjectMapper().readValue(in, Entry[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException("kinds.json", e);
        }
    }

    public Optional<Entry> find(IncidentKind kind) {
        return kinds.stream().filter(k -> k.code().equals(kind.value())).findFirst();
    }

    /** The kind's word, or its code where nobody named it. */
    public String word(IncidentKind kind, boolean chinese) {
        return find(kind).map(k -> chinese ? k.zh() : k.en()).orElse(kind.value());
    }
}
