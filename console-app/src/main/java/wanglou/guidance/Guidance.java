package wanglou.guidance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import wanglou.store.StaffFile;

/** Home: any (immutable). The sheets of this centre, {@code guidance.json}. A kind without one has no checklist. */
public record Guidance(List<Sheet> sheets) {

    private static final StaffFile<Sheet> FILE = new StaffFile<>(Guidance.class, "guidance.json", Sheet.class);

    public Guidance {
        sheets = List.copyOf(sheets);
        Set<String> once = new HashSet<>();
        for (Sheet sheet : sheets) {
            if (!once.add(sheet.kind())) {
                throw new IllegalArgumentException("kind " + sheet.kind() + " stands twice");
            }
        }
    }

    /** The one that comes with the product. */
    public static Guidance standard() {
        return new Guidance(FILE.standard());
    }

    /**
     * @param folder where staff may have put a {@code guidance.json}; without one, the product's own
     * @throws IOException when it cannot be understood
     */
    public static Guidance read(Path folder) throws IOException {
        try {
            return new Guidance(FILE.read(folder));
        } catch (IllegalArgumentException unfit) {
            throw new IOException(folder.resolve(FILE.name()) + ": " + unfit.getMessage(), unfit);
        }
    }

    /** What the unit that is sent takes along: its kind's sheet where that says something, else the general one. */
    public Optional<Sheet> field(String kind) {
        return find(kind).filter(s -> !s.field().isEmpty()).or(() -> find(Sheet.ANY));
    }

    public Optional<Sheet> find(String kind) {
        return sheets.stream().filter(s -> s.kind().equals(kind)).findFirst();
    }
}
