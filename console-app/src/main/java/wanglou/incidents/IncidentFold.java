package wanglou.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Values;

/** Home: any. What becomes of the incidents when a fact is true; the board and the table both follow this. */
public final class IncidentFold implements Fold<IncidentId, Incident> {

    @Override
    public void apply(Values<IncidentId, Incident> values, Fact fact) {
        Instant at = fact.at();
        PersonId by = fact.by().person();
        switch ((IncidentEvent) fact.event()) {
            case IncidentEvent.Opened e -> values.put(e.incident(), new Incident(e.incident(), e.kind(), e.grade(), e.place(), e.note(), at,
                    by, fact.by().seat(), null, Life.begin(e.stageOrGraded(), at, by)));
            case IncidentEvent.Regraded(IncidentId id, Grade grade) -> change(values, id, i -> graded(
                    i.grade().equals(grade) ? i : i.with(grade).with(i.life().edited("grade", at, by)), at, by));
            case IncidentEvent.Rekinded(IncidentId id, IncidentKind kind) ->
                change(values, id, i -> i.with(kind).with(i.life().edited("kind", at, by)));
            case IncidentEvent.NoteAdded(IncidentId id, String text) ->
                change(values, id, i -> i.withNote(i.note().isEmpty() ? text : i.note() + "\n" + text));
            case IncidentEvent.Stepped(IncidentId id, Stage stage) -> change(values, id, i -> i.with(i.life().step(stage, at, by)));
            case IncidentEvent.Relocated(IncidentId id, Place place, Place before, String why) -> change(values, id,
                    i -> i.with(place).with(i.life().moved(new Life.EarlierPlace(before, at, by, why)).edited("place", at, by)));
            case IncidentEvent.Closed(IncidentId id, String reason, Instant when) ->
                change(values, id, i -> i.with(i.life().withOutcome(reason).step(Stage.CLOSED, when, by)).ended(when));
            case IncidentEvent.Cancelled(IncidentId id, String reason) ->
                change(values, id, i -> i.with(i.life().withOutcome(reason).step(Stage.CANCELLED, at, by)).ended(at));
            case IncidentEvent.Reopened(IncidentId id, String reason) ->
                change(values, id, i -> i.with(i.life().withOutcome("").merged(null).step(Stage.GRADED, at, by)).ended(null));
            case IncidentEvent.PutAway(IncidentId id) -> values.remove(id);
            case IncidentEvent.BroughtBack(IncidentId id, Incident kept) -> {
                if (values.get(id) == null) {
                    values.put(id, kept);
                }
            }
            case IncidentEvent.Merged(IncidentId id, IncidentId into) ->
                change(values, id, i -> i.with(i.life().merged(into).step(Stage.MERGED, at, by)).ended(at));
            case IncidentEvent.Linked(IncidentId id, IncidentId other) -> {
                change(values, id, i -> i.with(i.life().withLinked(with(i.life().linked(), other))));
                change(values, other, i -> i.with(i.life().withLinked(with(i.life().linked(), id))));
            }
            case IncidentEvent.Unlinked(IncidentId id, IncidentId other) -> {
                change(values, id, i -> i.with(i.life().withLinked(without(i.life().linked(), other))));
                change(values, other, i -> i.with(i.life().withLinked(without(i.life().linked(), id))));
            }
        }
    }

    private static Incident graded(Incident incident, Instant at, PersonId by) {
        return incident.stage().equals(Stage.RECEIVED) ? incident.with(incident.life().step(Stage.GRADED, at, by)) : incident;
    }

    private static void change(Values<IncidentId, Incident> values, IncidentId id, UnaryOperator<Incident> how) {
        Incident incident = values.get(id);
        if (incident != null) {
            values.put(id, how.apply(incident));
        }
    }

    private static List<IncidentId> with(List<IncidentId> ids, IncidentId more) {
        List<IncidentId> all = new ArrayList<>(ids);
        if (!all.contains(more)) {
            all.add(more);
        }
        return all;
    }

    private static List<IncidentId> without(List<IncidentId> ids, IncidentId gone) {
        return ids.stream().filter(id -> !id.equals(gone)).toList();
    }
}
