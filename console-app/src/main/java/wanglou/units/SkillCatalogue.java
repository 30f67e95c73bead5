package wanglou.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). What the skills of units are called: data, {@code skills.json}. A skill that is not in it stays valid and is shown
 * as it was typed.
 */
public record SkillCatalogue(List<Entry> skills) {

    private static final String FILE = "skills.json";

    /**
     * @param code stable, what is stored
     * @param zh Chinese word
     * @param en English word
     */
    public record Entry(String code, String zh, String en) {

        private boolean whole() {
            return full(code) && full(zh) && full(en);
        }

        private static boolean full(@Nullable String text) {
            return text != null && !text.isBlank();
        }

        /** Of its word among the texts. */
        public String textKey() {
            return "unit.skill." + code;
        }
    }

    public SkillCatalogue {
        skills = List.copyOf(skills);
    }

    /**
     * @param folder where staff may have put a {@code skills.json}; without one, the product's own
     * @throws IOException with file and entry, when something in it cannot be understood
     */
    public static SkillCatalogue read(Path folder) throws IOException {
        Path own = folder.resolve(FILE);
        if (!Files.exists(own)) {
            return standard();
        }
        try (InputStream in = Files.newInputStream(own)) {
            return read(own.toString(), in);
        }
    }

    /** The one that comes with the product. */
    public static SkillCatalogue standard() {
        try (InputStream in = SkillCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return read(FILE, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Entry> find(String code) {
        return skills.stream().filter(skill -> skill.code().equals(code)).findFirst();
    }

    private static SkillCatalogue read(String name, InputStream in) throws IOException {
        try {
            Entry[] entries = new ObjectMapper().readValue(in, Entry[].class);
            Set<String> codes = new HashSet<>();
            for (int i = 0; i < entries.length; i++) {
                if (entries[i] == null || !entries[i].whole()) {
                    throw new IOException(name + ", entry " + (i + 1) + ": code, zh and en are wanted");
                }
                if (!codes.add(entries[i].code())) {
                    throw new IOException(name + ": code " + entries[i].code() + " stands there twice");
                }
            }
            return new SkillCatalogue(List.of(entries));
        } catch (JacksonException malformed) {
            throw new IOException(name + ", line " + (malformed.getLocation() == null ? "?" : malformed.getLocation().getLineNr()) + ": "
                    + malformed.getOriginalMessage(), malformed);
        }
    }
}
