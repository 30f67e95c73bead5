package wanglou.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;

/**
 * How an incident came to stand as it stands.
 *
 * @param stage where it is now
 * @param steps every stage it entered, the oldest first; one may stand there twice (reopened, units withdrawn)
 * @param outcome what came of it, as said on closing or cancelling; empty before
 * @param mergedInto the incident it is a duplicate of
 * @param linked incidents that belong with it and stay their own
 * @param earlier where it was thought to be before, the oldest first
 * @param edits the last changes of what people can overwrite, the oldest first; at most {@link #EDITS}
 * @param version counts the edits: who edits says which one was seen
 */
public record Life(Stage stage, List<Step> steps, String outcome, @Nullable IncidentId mergedInto, List<IncidentId> linked,
        List<EarlierPlace> earlier, List<Edit> edits, int version) {

    /** Enough to tell a later writer what changed while the form was open. */
    static final int EDITS = 8;

    /** One stage entered. */
    public record Step(Stage stage, Instant at, PersonId by) {
    }

    /** A place that was corrected. */
    public record EarlierPlace(Place place, Instant until, PersonId by, String why) {
    }

    /**
     * A change of what people can overwrite.
     *
     * @param version the version it made
     * @param field {@code grade}, {@code kind} or {@code place}
     */
    public record Edit(int version, String field, Instant at, PersonId by) {
    }

    public Life {
        steps = List.copyOf(steps);
        linked = List.copyOf(linked);
        earlier = List.copyOf(earlier);
        edits = List.copyOf(edits);
    }

    static Life begin(Stage stage, Instant at, PersonId by) {
        List<Step> steps = new ArrayList<>(List.of(new Step(Stage.RECEIVED, at, by)));
        if (!stage.equals(Stage.RECEIVED)) {
            steps.add(new Step(stage, at, by));
        }
        return new Life(stage, steps, "", null, List.of(), List.of(), List.of(), 1);
    }

    /** When it last entered the stage. */
    public Optional<Instant> at(Stage entered) {
        return steps.stream().filter(s -> s.stage().equals(entered)).reduce((a, b) -> b).map(Step::at);
    }

    /** When it entered the stage it is in. */
    public Instant since() {
        return steps.getLast().at();
    }

    /** The last edit of a field after the version somebody saw. */
    public Optional<Edit> editAfter(int seen, String field) {
        return edits.stream().filter(e -> e.version() > seen && e.field().equals(field)).reduce((a, b) -> b);
    }

    Life step(Stage next, Instant at, PersonId by) {
        return new Life(next, plus(steps, new Step(next, at, by)), outcome, mergedInto, linked, earlier, edits, version);
    }

    Life withOutcome(String said) {
        return new Life(stage, steps, said, mergedInto, linked, earlier, edits, version);
    }

    Life merged(@Nullable IncidentId into) {
        return new Life(stage, steps, outcome, into, linked, earlier, edits, version);
    }

    Life withLinked(List<IncidentId> ids) {
        return new Life(stage, steps, outcome, mergedInto, ids, earlier, edits, version);
    }

    Life moved(EarlierPlace from) {
        return new Life(stage, steps, outcome, mergedInto, linked, plus(earlier, from), edits, version);
    }

    Life edited(String field, Instant at, PersonId by) {
        List<Edit> more = plus(edits, new Edit(version + 1, field, at, by));
        return new Life(stage, steps, outcome, mergedInto, linked, earlier, more.subList(Math.max(0, more.size() - EDITS), more.size()),
                version + 1);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
