package wanglou.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import wanglou.store.StaffFile;

/**
 * Home: any (immutable). Words that are said again and again, to be chosen instead of typed: data, {@code phrases.json}. What is sent is the
 * text; nothing remembers that it was chosen.
 */
public record PhraseCatalogue(List<Entry> phrases) {

    private static final StaffFile<Entry> FILE = new StaffFile<>(PhraseCatalogue.class, "phrases.json", Entry.class);

    /** The field that a phrase is for. */
    public enum Use {
        /** What a caller says. */
        CALL,
        /** A note to an incident. */
        NOTE,
        /** What came of an incident. */
        CLOSE,
        /** Why an incident is called off. */
        CANCEL,
        /** Why an incident goes on. */
        REOPEN,
        /** Why a call is no incident's. */
        CONCLUDE,
        /** To those an incident is pushed to. */
        PUSH,
        /** Why a question is answered with no. */
        REFUSE,
        /** What is being done about something late. */
        ACKNOWLEDGE,
        /** To the next shift. */
        HANDOVER;

        /** Of its phrases among the texts. */
        public String textKey(int number) {
            return "phrase." + name().toLowerCase(Locale.ROOT) + "." + number;
        }
    }

    /**
     * @param use the field it is for
     * @param zh Chinese words
     * @param en English words
     */
    public record Entry(Use use, String zh, String en) {

        public Entry {
            if (use == null || zh == null || zh.isBlank() || en == null || en.isBlank()) {
                throw new IllegalArgumentException("use, zh and en are wanted");
            }
        }
    }

    public PhraseCatalogue {
        phrases = List.copyOf(phrases);
    }

    /** The one that comes with the product. */
    public static PhraseCatalogue standard() {
        return new PhraseCatalogue(FILE.standard());
    }

    /**
     * @param folder where staff may have put a {@code phrases.json}; without one, the product's own
     * @throws IOException when it cannot be understood
     */
    public static PhraseCatalogue read(Path folder) throws IOException {
        return new PhraseCatalogue(FILE.read(folder));
    }

    /** By text key, numbered from 1 in each use, in the order of the file. */
    public Map<String, String> words(boolean chinese) {
        Map<Use, Integer> numbers = new EnumMap<>(Use.class);
        Map<String, String> words = new LinkedHashMap<>();
        phrases.forEach(each -> words.put(each.use().textKey(numbers.merge(each.use(), 1, Integer::sum)), chinese ? each.zh() : each.en()));
        return words;
    }
}
