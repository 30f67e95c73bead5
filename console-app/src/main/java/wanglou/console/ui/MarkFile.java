package wanglou.console.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.console.theme.Theme;
import wanglou.console.theme.Tokens;
import wanglou.incidents.Grade;
import wanglou.incidents.Stage;
import wanglou.incidents.StageCatalogue;
import wanglou.map.Glyph;
import wanglou.units.UnitStatus;

/** Home: any. Reads what statuses and grades look like: a list of objects in JSON. Whatever is wrong is told with file, entry and key. */
final class MarkFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> STATUS_KEYS = Set.of("code", "zh", "en", "letter", "shape", "hollow", "token", "key");
    private static final Set<String> GRADE_KEYS = Set.of("grade", "zh", "en", "zhWord", "enWord", "letter", "shape", "token");
    private final String name;
    private final List<JsonNode> entries = new ArrayList<>();

    /** @param folder where staff may have put a file of that name; without one, what comes with the product */
    MarkFile(Path folder, String file) throws IOException {
        Path own = folder.resolve(file);
        name = Files.exists(own) ? own.toString() : file;
        try (InputStream in = Files.exists(own) ? Files.newInputStream(own) : MarkFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            JsonNode all = JSON.readTree(in);
            if (!all.isArray() || all.isEmpty()) {
                throw new IOException(name + ": a list with at least one entry is wanted, [{...}, ...]");
            }
            all.forEach(entries::add);
        } catch (JacksonException malformed) {
            throw new IOException(name + ", line " + (malformed.getLocation() == null ? "?" : malformed.getLocation().getLineNr()) + ": "
                    + malformed.getOriginalMessage(), malformed);
        }
    }

    List<StatusLook> statuses() throws IOException {
        List<StatusLook> looks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry e = new Entry(i, STATUS_KEYS);
            looks.add(new StatusLook(e.made("code", UnitStatus::new), e.text("zh"), e.text("en"), e.letter(), e.shape(),
                    e.node.path("hollow").asBoolean(false), e.token(), e.number("key", 0, 8, 0)));
        }
        unique(looks, "code", l -> l.status().value());
        unique(looks.stream().filter(l -> l.key() > 0).toList(), "key", StatusLook::key);
        return looks;
    }

    List<GradeLook> grades() throws IOException {
        List<GradeLook> looks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry e = new Entry(i, GRADE_KEYS);
            looks.add(new GradeLook(new Grade(e.number("grade", 1, 9, -1)), e.text("zh"), e.text("en"), e.node.path("zhWord").asText(""),
                    e.node.path("enWord").asText(""), e.letter(), e.shape(), e.token()));
        }
        unique(looks, "grade", GradeLook::grade);
        return looks;
    }

    /** The look of a stage, whose file the incidents keep: it is checked here, where shapes and colours are known. */
    static StageLook stage(StageCatalogue.Entry entry) throws IOException {
        String where = "stages.json, " + entry.code() + ", ";
        if (entry.letter().codePointCount(0, entry.letter().length()) > 2) {
            throw new IOException(where + "letter: is longer than two characters");
        }
        List<String> tokens = Stream.concat(tokens().stream(), Stream.of("text-3", "warn")).toList();
        if (!tokens.contains(entry.token())) {
            throw new IOException(where + "token: is none of " + String.join(", ", tokens));
        }
        return new StageLook(new Stage(entry.code()), entry.letter(),
                glyph(entry.shape()).orElseThrow(() -> new IOException(where + "shape: is none of " + glyphs())), entry.token());
    }

    private static Optional<Glyph> glyph(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Glyph.values()).filter(g -> g.name().equals(wanted)).findFirst();
    }

    private static String glyphs() {
        return String.join(", ", Arrays.stream(Glyph.values()).map(g -> g.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    private static List<String> tokens() {
        return Tokens.of(Theme.NIGHT).all().keySet().stream().filter(t -> t.startsWith("unit-") || t.startsWith("grade-")).toList();
    }

    private <L> void unique(List<L> looks, String key, Function<L, Object> of) throws IOException {
        Set<Object> seen = new HashSet<>();
        for (L look : looks) {
            if (!seen.add(of.apply(look))) {
                throw new IOException(name + ": " + key + " " + of.apply(look) + " stands there twice");
            }
        }
    }

    /** One object of the list. */
    private final class Entry {

        private final int at;
        private final JsonNode node;

        Entry(int at, Set<String> known) throws IOException {
            this.at = at;
            node = entries.get(at);
            for (var names = node.fieldNames(); names.hasNext();) {
                String key = names.next();
                if (!known.contains(key)) {
                    throw wrong(key, "is not known; known are " + String.join(", ", known.stream().sorted().toList()));
                }
            }
        }

        String text(String key) throws IOException {
            String text = node.path(key).asText("").strip();
            if (text.isEmpty()) {
                throw wrong(key, "is missing");
            }
            return text;
        }

        <T> T made(String key, Function<String, T> maker) throws IOException {
            try {
                return maker.apply(text(key));
            } catch (IllegalArgumentException unfit) {
                throw wrong(key, String.valueOf(unfit.getMessage()));
            }
        }

        String letter() throws IOException {
            String letter = text("letter");
            if (letter.codePointCount(0, letter.length()) > 2) {
                throw wrong("letter", "is longer than two characters");
            }
            return letter;
        }

        Glyph shape() throws IOException {
            return glyph(text("shape")).orElseThrow(() -> wrong("shape", "is none of " + glyphs()));
        }

        /** A mark has its colour from the theme: the units' and the grades' are the ones measured on the map. */
        String token() throws IOException {
            String token = text("token");
            List<String> fit = tokens();
            if (!fit.contains(token)) {
                throw wrong("token", "is none of " + String.join(", ", fit));
            }
            return token;
        }

        int number(String key, int least, int most, int otherwise) throws IOException {
            int number = node.has(key) ? node.path(key).asInt(-1) : otherwise;
            if (number < least || number > most) {
                throw wrong(key, "is a number from " + least + " to " + most);
            }
            return number;
        }

        private IOException wrong(String key, String what) {
            return new IOException(name + ", entry " + (at + 1) + ", " + key + ": " + what);
        }
    }
}
