package wanglou.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import wanglou.store.StaffFile;

/** Home: any (immutable). Words and looks of the stages: data, {@code stages.json}. A stage that is not in it is shown by its code. */
public record StageCatalogue(List<Entry> stages) {

    private static final StaffFile<Entry> FILE = new StaffFile<>(StageCatalogue.class, "stages.json", Entry.class);

    /**
     * @param code stable, what is stored
     * @param zh Chinese word
     * @param en English word
     * @param letter stands inside the mark
     * @param shape of the mark, e.g. {@code disc}
     * @param token colour of the mark
     */
    public record Entry(String code, String zh, String en, String letter, String shape, String token) {

        public Entry {
            for (String each : new String[] {code, zh, en, letter, shape, token}) {
                if (each == null || each.isBlank()) {
                    throw new IllegalArgumentException("code, zh, en, letter, shape and token are wanted");
                }
            }
        }
    }

    public StageCatalogue {
        stages = List.copyOf(stages);
        Set<String> once = new HashSet<>();
        for (Entry entry : stages) {
            if (!once.add(entry.code())) {
                throw new IllegalArgumentException("stage " + entry.code() + " stands twice");
            }
        }
    }

    /** The one that comes with the product. */
    public static StageCatalogue standard() {
        return new StageCatalogue(FILE.standard());
    }

    /**
     * @param folder where staff may have put a {@code stages.json}; without one, the product's own
     * @throws IOException when it cannot be understood
     */
    public static StageCatalogue read(Path folder) throws IOException {
        try {
            return new StageCatalogue(FILE.read(folder));
        } catch (IllegalArgumentException unfit) {
            throw new IOException(folder.resolve(FILE.name()) + ": " + unfit.getMessage(), unfit);
        }
    }

    public Optional<Entry> find(Stage stage) {
        return stages.stream().filter(s -> s.code().equals(stage.value())).findFirst();
    }

    /** The stage's word, or its code where nobody named it. */
    public String word(Stage stage, boolean chinese) {
        return find(stage).map(s -> chinese ? s.zh() : s.en()).orElse(stage.value());
    }
}
