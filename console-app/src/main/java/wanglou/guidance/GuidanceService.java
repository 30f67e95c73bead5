package wanglou.guidance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentEvent;

/**
 * Home: hub thread. The checklist of each incident: the sheet of its kind, and who ticked what when.
 *
 * <p>Problem codes: {@code incidents.unknown} (incident), {@code guidance.no-step} (step).
 */
public final class GuidanceService implements Feature {

    private final Board<IncidentId, Incident> incidents;
    private final Guidance guidance;
    private final Board<IncidentId, Checklist> board = Checklist.BOARD.newBoard();
    private final Board<String, Sheet> sheets = Sheet.BOARD.newBoard();
    private final GuidanceFold fold = new GuidanceFold();

    /** @param incidents looked at, never changed */
    public GuidanceService(Board<IncidentId, Incident> incidents, Guidance guidance) {
        this.incidents = incidents;
        this.guidance = guidance;
        guidance.sheets().forEach(sheet -> sheets.put(sheet.kind(), sheet));
    }

    @Override
    public Class<GuidanceCommand> commands() {
        return GuidanceCommand.class;
    }

    @Override
    public Class<GuidanceEvent> events() {
        return GuidanceEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(board);
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(sheets);
    }

    public Board<IncidentId, Checklist> board() {
        return board;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((GuidanceCommand) command) {
            case GuidanceCommand.Tick(IncidentId id, String code) -> decide(id, code, true);
            case GuidanceCommand.Untick(IncidentId id, String code) -> decide(id, code, false);
            case GuidanceCommand.TickField c -> field(c.incident(), c.unit(), c.kind(), c.step(), c.done(), Checklist.Tick.SEAT);
            case GuidanceCommand.FromDevice c -> field(c.incident(), c.unit(), c.kind(), c.step(), c.done(), c.link());
        };
    }

    private Decision decide(IncidentId id, String code, boolean tick) {
        Incident incident = incidents.get(id);
        if (incident == null) {
            return Decision.refuse("incidents.unknown", id);
        }
        String kind = incident.kind().value();
        Optional<Sheet.Step> found = guidance.find(kind).flatMap(s -> s.steps().stream().filter(step -> step.code().equals(code)).findFirst());
        if (found.isEmpty()) {
            return Decision.refuse("guidance.no-step", code);
        }
        Sheet.Step step = found.get();
        @Nullable Checklist list = board.get(id);
        boolean ticked = list != null && list.tick(kind, code) != null;
        if (ticked == tick) {
            return Decision.accept(id.value());
        }
        return Decision.accept(id.value(), tick ? new GuidanceEvent.Ticked(id, kind, code, step.zh(), step.en())
                : new GuidanceEvent.Unticked(id, kind, code, step.zh(), step.en()));
    }

    /** Ticked twice is ticked once; what a cut-off phone sends late changes nothing that stands already. */
    private Decision field(IncidentId id, UnitId unit, String kind, String code, boolean done, String via) {
        if (incidents.get(id) == null) {
            return Decision.refuse("incidents.unknown", id);
        }
        Optional<Sheet.Step> found = guidance.field(kind).flatMap(s -> s.field().stream().filter(step -> step.code().equals(code)).findFirst());
        if (found.isEmpty()) {
            return Decision.refuse("guidance.no-step", code);
        }
        Sheet.Step step = found.get();
        @Nullable Checklist list = board.get(id);
        boolean ticked = list != null && list.tick(kind, code, unit) != null;
        if (ticked == done) {
            return Decision.accept(id.value());
        }
        return Decision.accept(id.value(), done ? new GuidanceEvent.FieldTicked(id, unit, kind, code, step.zh(), step.en(), via)
                : new GuidanceEvent.FieldUnticked(id, unit, kind, code, step.zh(), step.en(), via));
    }

    @Override
    public List<Event> follow(Fact fact) {
        return fact.event() instanceof IncidentEvent.PutAway(IncidentId id) && board.get(id) != null ? List.of(new GuidanceEvent.Filed(id)) : List.of();
    }

    @Override
    public void apply(Fact fact) {
        fold.apply(board, fact);
    }
}
