package wanglou.console.bar;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Home: FX. The command bar without its pixels: what the line means, how it may go on, what Enter would do, and what was said before. */
public final class Bar {

    private static final int REMEMBERED = 100;
    private static final Plan NOTHING = new Plan.Nothing();

    private final Reader reader;
    private final Completer completer;
    private final Verbs verbs;
    private final BarWorld world;
    private final List<String> history = new ArrayList<>();
    private int historyAt;
    private String line = "";
    private String draft = "";

    public Bar(Verbs verbs, BarWorld world) {
        this.verbs = verbs;
        this.world = world;
        this.reader = new Reader(verbs);
        this.completer = new Completer(verbs);
    }

    public void type(String newLine) {
        line = newLine;
    }

    public String line() {
        return line;
    }

    public Reading reading() {
        return reader.read(line, world);
    }

    public List<Completion> completions(int column) {
        return line.isBlank() ? List.of() : completer.complete(reading(), world, column);
    }

    /** What Enter would do. A line without verb sets a status if it names one, and goes to the thing otherwise. */
    public Plan plan() {
        if (line.isBlank()) {
            return NOTHING;
        }
        Reading reading = reading();
        Verb verb = reading.verb() != null ? reading.verb() : meant(reading);
        if (verb == null && reading.first(Token.OfUnit.class).isPresent()) {
            return new Plan.Needs(Say.of("bar.needs.status"));
        }
        return verb == null ? new Plan.Needs(Say.of("bar.needs.verb")) : verb.planner().plan(reading, world);
    }

    private @Nullable Verb meant(Reading reading) {
        if (reading.spans().isEmpty() || reading.open() < line.stripTrailing().length()) {
            return null;
        }
        boolean status = reading.first(Token.OfStatus.class).isPresent();
        return verb(status ? StandardVerbs.STATUS : StandardVerbs.GO);
    }

    private @Nullable Verb verb(String id) {
        return verbs.all().stream().filter(v -> v.id().equals(id)).findFirst().orElse(null);
    }

    /** The line was carried out: it goes to the history and the bar is empty. */
    public void done() {
        history.remove(line);
        history.add(line);
        if (history.size() > REMEMBERED) {
            history.removeFirst();
        }
        clear();
    }

    public void clear() {
        line = "";
        draft = "";
        historyAt = history.size();
    }

    /** The line said before the one shown; the same line at the end of the history. */
    public String older() {
        if (historyAt == history.size()) {
            draft = line;
        }
        historyAt = Math.max(0, historyAt - 1);
        line = history.isEmpty() ? line : history.get(historyAt);
        return line;
    }

    /** The line said after the one shown, at last what was being typed. */
    public String newer() {
        historyAt = Math.min(history.size(), historyAt + 1);
        line = historyAt == history.size() ? draft : history.get(historyAt);
        return line;
    }
}
