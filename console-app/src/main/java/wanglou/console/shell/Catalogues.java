package wanglou.console.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import wanglou.console.bar.Lexicon;
import wanglou.console.bar.Token;
import wanglou.console.text.Language;
import wanglou.console.ui.Marks;
import wanglou.incidents.Grade;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.PhraseCatalogue;
import wanglou.incidents.StageCatalogue;
import wanglou.units.SkillCatalogue;

/** Home: any (immutable). What a centre may have changed without a release: kinds of incident, statuses, grades, skills, ready words. */
public record Catalogues(Marks marks, KindCatalogue kinds, StageCatalogue stages, SkillCatalogue skills, PhraseCatalogue phrases) {

    /** As they come with the product. */
    public static Catalogues standard() {
        return new Catalogues(Marks.standard(), KindCatalogue.standard(), StageCatalogue.standard(), SkillCatalogue.standard(),
                PhraseCatalogue.standard());
    }

    /**
     * @param folder where {@code kinds.json}, {@code stages.json}, {@code statuses.json}, {@code grades.json}, {@code skills.json} and
     *     {@code phrases.json} may lie; each that does not is the product's own
     * @throws IOException with file, entry and key, when something in a file cannot be understood
     */
    public static Catalogues read(Path folder) throws IOException {
        return new Catalogues(Marks.read(folder), KindCatalogue.read(folder), StageCatalogue.read(folder), SkillCatalogue.read(folder),
                PhraseCatalogue.read(folder));
    }

    /** Their words by text key. */
    public Map<String, String> words(Language language) {
        Map<String, String> words = new LinkedHashMap<>(marks.words(language));
        stages.stages().forEach(s -> words.put("incident.stage." + s.code(), language == Language.ZH ? s.zh() : s.en()));
        kinds.kinds().forEach(k -> words.put("incident.kind." + k.code(), language == Language.ZH ? k.zh() : k.en()));
        words.putAll(phrases.words(language == Language.ZH));
        skills.skills().forEach(s -> words.put(s.textKey(), language == Language.ZH ? s.zh() : s.en()));
        return words;
    }

    /** What can be typed for them: the product's words, and for a centre's own its two names and its code. */
    public Lexicon lexicon() {
        List<Token.Named> named = new ArrayList<>();
        marks.statuses().forEach(s -> named.add(new Token.Named(new Token.OfStatus(s.status()),
                spoken(s.zh(), s.en(), s.status().value()), "")));
        marks.grades().forEach(g -> named.add(new Token.Named(new Token.OfGrade(g.grade()),
                spoken(g.zh(), g.en(), "g" + g.grade().value()), "")));
        kinds.kinds().forEach(k -> named.add(new Token.Named(new Token.OfKind(k.kind()), spoken(k.zh(), k.en(), k.code()), "")));
        return Lexicon.load().of(named, kind -> kinds.find(kind).map(k -> new Grade(k.grade())).orElse(new Grade(3)));
    }

    private static List<String> spoken(String zh, String en, String code) {
        return List.of(one(zh), one(en), code).stream().distinct().toList();
    }

    /** A word of the command line has no spaces. */
    private static String one(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s·.,]+", "-");
    }
}
