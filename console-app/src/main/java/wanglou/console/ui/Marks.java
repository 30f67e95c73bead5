package wanglou.console.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Language;
import wanglou.incidents.Grade;
import wanglou.incidents.Stage;
import wanglou.incidents.StageCatalogue;
import wanglou.map.Glyph;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/**
 * Home: any for the catalogue (immutable), FX for the marks it makes. How grades, unit statuses and stages look and are called: data, in
 * {@code statuses.json}, {@code grades.json} and {@code stages.json}. A value the catalogue does not know is shown as it is, with a plain grey disc.
 */
public final class Marks {

    /** Means nothing by itself. */
    private static final String NEUTRAL = "unit-task";
    private final Map<UnitStatus, StatusLook> statuses;
    private final Map<Grade, GradeLook> grades;
    private final Map<Stage, StageLook> stages;

    private Marks(List<StatusLook> statuses, List<GradeLook> grades, List<StageLook> stages) {
        this.statuses = statuses.stream().collect(Collectors.toMap(StatusLook::status, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.grades = grades.stream().collect(Collectors.toMap(GradeLook::grade, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.stages = stages.stream().collect(Collectors.toMap(StageLook::stage, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * @param folder where {@code statuses.json}, {@code grades.json} and {@code stages.json} may lie; each that does not is the product's own
     * @throws IOException with file, entry and key, when something in a file cannot be understood
     */
    public static Marks read(Path folder) throws IOException {
        List<StageLook> stages = new ArrayList<>();
        for (StageCatalogue.Entry entry : StageCatalogue.read(folder).stages()) {
            stages.add(MarkFile.stage(entry));
        }
        return new Marks(new MarkFile(folder, "statuses.json").statuses(), new MarkFile(folder, "grades.json").grades(), stages);
    }

    /** As they come with the product. */
    public static Marks standard() {
        try {
            return read(Path.of("/nowhere"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All there are, in the order of the file. */
    public List<StatusLook> statuses() {
        return List.copyOf(statuses.values());
    }

    /** All there are, in the order of the file. */
    public List<GradeLook> grades() {
        return List.copyOf(grades.values());
    }

    /** Their words by text key, for {@link wanglou.console.text.Texts}. */
    public Map<String, String> words(Language language) {
        boolean zh = language == Language.ZH;
        Map<String, String> words = new LinkedHashMap<>();
        statuses.values().forEach(s -> words.put(s.textKey(), zh ? s.zh() : s.en()));
        grades.values().forEach(g -> {
            words.put(g.textKey(), zh ? g.zh() : g.en());
            words.put(g.textKey() + ".word", zh ? g.zhWord() : g.enWord());
        });
        return words;
    }

    public StatusLook look(UnitStatus status) {
        StatusLook known = statuses.get(status);
        return known != null ? known : new StatusLook(status, status.value(), status.value(),
                status.value().substring(0, 1).toUpperCase(Locale.ROOT), Glyph.DISC, true, NEUTRAL, 0);
    }

    public StageLook look(Stage stage) {
        StageLook known = stages.get(stage);
        return known != null ? known
                : new StageLook(stage, stage.value().substring(0, 1).toUpperCase(Locale.ROOT), Glyph.DISC, NEUTRAL);
    }

    public GradeLook look(Grade grade) {
        @Nullable GradeLook known = grades.get(grade);
        String number = String.valueOf(grade.value());
        return known != null ? known : new GradeLook(grade, number, number, "", "", number, Glyph.DISC, NEUTRAL);
    }

    /** @param stale hollow and dashed: its last fix is old, or the hub is lost */
    public Mark unit(UnitStatus status, boolean stale, double size) {
        StatusLook look = look(status);
        Mark mark = new Mark(look.shape(), look.letter(), look.token(), size);
        mark.show(look.shape(), look.letter(), look.token(), look.hollow(), stale);
        return mark;
    }

    /** No link to the unit at all. */
    public static Mark offline(double size) {
        Mark mark = new Mark(Glyph.DISC, "×", "unit-offline", size);
        mark.show(Glyph.DISC, "×", "unit-offline", true, true);
        return mark;
    }

    /**
     * @param ahead hollow: not reached yet
     * @param dead hollow and dashed: the hub is lost
     */
    public Mark stage(Stage stage, boolean ahead, boolean dead, double size) {
        StageLook look = look(stage);
        Mark mark = new Mark(look.shape(), look.letter(), look.token(), size);
        mark.show(look.shape(), look.letter(), look.token(), ahead, dead);
        return mark;
    }

    /** Key of the word for a kind of unit. */
    public static String textKey(UnitKind kind) {
        return "unit.kind." + kind.value();
    }

    /** @param dead hollow and dashed: the hub is lost */
    public Mark grade(Grade grade, boolean dead, double size) {
        GradeLook look = look(grade);
        Mark mark = new Mark(look.shape(), look.letter(), look.token(), size);
        mark.show(look.shape(), look.letter(), look.token(), dead, dead);
        return mark;
    }
}
