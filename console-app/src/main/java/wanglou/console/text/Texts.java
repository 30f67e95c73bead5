package wanglou.console.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Problem;

/**
 * Home: FX. The words of the console by key, {@code <feature>.<screen>.<element>}, in the language of the moment. A text bound to a node
 * follows when the language is switched.
 */
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ZH);
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Set<String> reported = new TreeSet<>();
    private final ZoneId zone;

    /**
     * @param zone the centre's time zone, in which all times are shown
     * @param bundles base names, e.g. {@code wanglou/units/ui/units}
     */
    public Texts(ZoneId zone, List<String> bundles) {
        this(zone, bundles, language -> Map.of());
    }

    /** @param data words of a centre's own catalogues; they stand in for a bundle's words of the same key */
    public Texts(ZoneId zone, List<String> bundles, Function<Language, Map<String, String>> data) {
        this.zone = zone;
        for (Language each : Language.values()) {
            Map<String, String> all = new TreeMap<>();
            for (String base : bundles) {
                Bundle.read(base, each).texts().forEach((key, value) -> {
                    if (all.put(key, value) != null) {
                        throw new IllegalStateException("text key " + key + " stands in two bundles, one is " + base);
                    }
                });
            }
            all.putAll(data.apply(each));
            texts.put(each, all);
        }
    }

    private Texts(Texts whole) {
        this.zone = whole.zone;
        this.texts.putAll(whole.texts);
        this.language.bindBidirectional(whole.language);
    }

    /**
     * The same words in the same language for a shorter life: what listens to it does not keep listening to this one. The binding is
     * weak both ways.
     */
    public Texts forSession() {
        return new Texts(this);
    }

    /** The centre's. */
    public ZoneId zone() {
        return zone;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public String get(String key, Object... args) {
        return in(language.get(), key, args);
    }

    /** The text in a language other than the person's, e.g. both names of a status. */
    public String in(Language which, String key, Object... args) {
        String pattern = all(which).get(key);
        if (pattern == null) {
            if (reported.add(which + key)) {
                LOG.warn("no {} text for {}", which, key);
            }
            return key;
        }
        return Phrase.fill(pattern, Arrays.asList(args));
    }

    public boolean has(String key) {
        return all(language.get()).containsKey(key);
    }

    /** The text under the key, or the other words when nobody translated it: for data such as kinds and statuses a centre made itself. */
    public String orElse(String key, String otherwise) {
        return has(key) ? get(key) : otherwise;
    }

    /** Follows the language and those arguments that are observable. */
    public StringBinding bind(String key, Object... args) {
        List<Observable> sources = new ArrayList<>();
        sources.add(language);
        Arrays.stream(args).filter(Observable.class::isInstance).map(Observable.class::cast).forEach(sources::add);
        return Bindings.createStringBinding(
                () -> get(key, Arrays.stream(args).map(a -> a instanceof ObservableValue<?> v ? v.getValue() : a).toArray()),
                sources.toArray(Observable[]::new));
    }

    /**
     * A problem in words; one without words of its own is shown by its code, so that it can be reported. An argument that is a text key,
     * as {@code unit.status.on-scene}, is said in the person's language.
     */
    public String problem(Problem problem) {
        String key = "problem." + problem.code();
        return has(key) ? get(key, problem.args().stream().map(arg -> orElse(arg, arg)).toArray()) : get("problem.unnamed", problem.code(), String.join(" · ", problem.args()));
    }

    /** A text of several parts that is put together anew when the language is switched. */
    public StringBinding follow(Function<Texts, String> said) {
        return Bindings.createStringBinding(() -> said.apply(this), language);
    }

    /** A {@link #problem} that follows the language. */
    public StringBinding bindProblem(Problem problem) {
        return follow(texts -> texts.problem(problem));
    }

    /** No words in any language. */
    public static ObservableValue<String> nothing() {
        return same("");
    }

    /** What is written the same in every language, e.g. the name of a file, where words are expected that follow it. */
    public static ObservableValue<String> same(String words) {
        return new ReadOnlyStringWrapper(words).getReadOnlyProperty();
    }

    /** How times, ages and numbers are written now. */
    public Formats formats() {
        return new Formats(language.get(), zone);
    }

    /** Follows the language. */
    public ObjectBinding<Formats> formatsBinding() {
        return Bindings.createObjectBinding(this::formats, language);
    }

    /** All keys of a language; for tests. */
    public Set<String> keys(Language which) {
        return Collections.unmodifiableSet(all(which).keySet());
    }

    private Map<String, String> all(Language which) {
        Map<String, String> all = texts.get(which);
        return all == null ? Map.of() : all;
    }
}
