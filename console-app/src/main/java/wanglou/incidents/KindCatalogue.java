package wanglou.incidents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JacksonException;
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

        private void check(String where) {
            if (code == null || zh == null || en == null || zh.isBlank() || en.isBlank() || grade < 1 || grade > 9) {
                throw new IllegalArgumentException(where + ": code, zh, en and grade (1 to 9) are wanted");
            }
            kind();
        }
    }

    public KindCatalogue {
        kinds = List.copyOf(kinds);
        Map<String, Entry> once = kinds.stream().collect(Collectors.toMap(Entry::code, Function.identity()));
        if (once.isEmpty()) {
            throw new IllegalArgumentException("a catalogue of kinds without a kind");
        }
    }

    /**
     * @param folder where staff may have put a {@code kinds.json}; without one, the product's own
     * @throws IOException with the file, and where it can be told the line, when it cannot be understood
     */
    public static KindCatalogue read(Path folder) throws IOException {
        Path own = folder.resolve("kinds.json");
        if (!Files.exists(own)) {
            return standard();
        }
        try {
            KindCatalogue read = new KindCatalogue(List.of(new ObjectMapper().readValue(Files.readAllBytes(own), Entry[].class)));
            for (int i = 0; i < read.kinds.size(); i++) {
                read.kinds.get(i).check(own + ", entry " + (i + 1));
            }
            return read;
        } catch (JacksonException malformed) {
            throw new IOException(own + ", line " + (malformed.getLocation() == null ? "?" : malformed.getLocation().getLineNr()) + ": "
                    + malformed.getOriginalMessage(), malformed);
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException unfit) {
            throw new IOException(own + ": " + unfit.getMessage(), unfit);
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
