package wanglou.console.bar;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Home: FX. The command bar without its pixels: what the line means, how it may go on, what Enter would do, and what was said before. */
public final class Bar {

    private static final Plan NOTHING = new Plan.Nothing();
    /** An order is a line; what is longer is a paste gone wrong. The words after the period may be as long as a note. */
    private static final int LONGEST_ORDER = 1_000;
    private static final int LONGEST_COMMENT = 10_000;
    /** A word longer than this is not repeated in full when it is not understood. */
    private static final int SHOWN = 24;

    private final Reader reader;
    private final Completer completer;
    private final Verbs verbs;
    private final BarWorld world;
    private final History history;
    private String line = "";
    private @Nullable Reading reading;

    public Bar(Verbs verbs, BarWorld world) {
        this(verbs, world, List.of());
    }

    /** @param said earlier at this seat, the newest last */
    public Bar(Verbs verbs, BarWorld world, List<String> said) {
        this.verbs = verbs;
        this.world = world;
        NameShelf shelf = new NameShelf();
        this.reader = new Reader(verbs, shelf);
        this.completer = new Completer(verbs, shelf);
        this.history = new History(said);
    }

    public void type(String newLine) {
        line = newLine;
        reading = null;
    }

    /** The world changed: the same line may mean something else now. */
    public void lookAgain() {
        reading = null;
    }

    public String line() {
        return line;
    }

    public Reading reading() {
        if (reading == null) {
            reading = tooLong() ? new Reading(line, null, List.of(), List.of(), "", line.length()) : reader.read(line, world);
        }
        return reading;
    }

    private boolean tooLong() {
        return line.length() > LONGEST_ORDER + LONGEST_COMMENT;
    }

    public List<Completion> completions(int column) {
        return line.isBlank() || line.length() > LONGEST_ORDER ? List.of() : completer.complete(reading(), world, column);
    }

    /** What Enter would do. A line without verb sets a status if it names one, and goes to the thing otherwise. */
    public Plan plan() {
        if (line.isBlank()) {
            return NOTHING;
        }
        Reading read = reading();
        if (tooLong() || line.length() - read.comment().length() > LONGEST_ORDER || read.comment().length() > LONGEST_COMMENT) {
            return new Plan.Cannot(Say.of("bar.cannot.long", line.length(), LONGEST_ORDER, LONGEST_COMMENT));
        }
        Verb verb = read.verb() != null ? read.verb() : meant(read);
        if (verb == null && (read.unknown().isEmpty() || read.spans().isEmpty())) {
            return new Plan.Needs(read.first(Token.OfUnit.class).isPresent() ? Say.of("bar.needs.status") : Say.of("bar.needs.verb"));
        }
        if (!read.unknown().isEmpty()) {
            return unknown(read);
        }
        if (verb == null) {
            return new Plan.Needs(Say.of("bar.needs.verb"));
        }
        if (!read.comment().isEmpty() && !verb.comment()) {
            return new Plan.Cannot(Say.of("bar.cannot.comment", Say.of("bar.verb." + verb.id())));
        }
        return verb.planner().plan(read, world);
    }

    /** A word nobody knows stops the whole line: sending two of three units in silence is the mistake that costs most. */
    private static Plan unknown(Reading reading) {
        Reading.Word word = reading.unknown().getFirst();
        String shown = word.text().codePointCount(0, word.text().length()) <= SHOWN ? word.text()
                : word.text().substring(0, word.text().offsetByCodePoints(0, SHOWN)) + "…";
        // Isolated: a word written from right to left does not turn round what stands behind it.
        Say what = Say.of("bar.unknown", "\u2068" + shown + "\u2069");
        return word.to() == reading.line().length() ? new Plan.Needs(what) : new Plan.Cannot(what);
    }

    /** What Enter would do with another line; the one being typed stays. */
    public Plan planOf(String other) {
        String typed = line;
        type(other);
        Plan plan = plan();
        type(typed);
        return plan;
    }

    private @Nullable Verb meant(Reading read) {
        if (read.spans().isEmpty() || read.open() < line.stripTrailing().length()) {
            return null;
        }
        boolean status = read.first(Token.OfStatus.class).isPresent();
        return verb(status ? StandardVerbs.STATUS : StandardVerbs.GO);
    }

    private @Nullable Verb verb(String id) {
        return verbs.all().stream().filter(v -> v.id().equals(id)).findFirst().orElse(null);
    }

    /** The line was carried out: it goes to the history and the bar is empty. */
    public void done() {
        history.add(line);
        clear();
    }

    public void clear() {
        type("");
        history.rest();
    }

    /** All that was said, the newest last. */
    public List<String> said() {
        return history.lines();
    }

    /** All that was said without the words behind the period: those are about people, and what is kept lies in a plain file. */
    public List<String> keepable() {
        return history.lines().stream().map(said -> said.substring(0, Reader.commentAt(said)).strip()).filter(said -> !said.isEmpty())
                .distinct().toList();
    }

    /** The line said before the one shown; the same line at the end of the history. */
    public String older() {
        type(history.older(line));
        return line;
    }

    /** The line said after the one shown, at last what was being typed. */
    public String newer() {
        type(history.newer(line));
        return line;
    }
}
