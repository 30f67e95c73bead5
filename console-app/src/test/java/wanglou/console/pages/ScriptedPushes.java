package wanglou.console.pages;

import java.time.Instant;
import java.util.List;

import wanglou.console.Mirrors;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushService;
import wanglou.security.SeatPresence;
import wanglou.units.Unit;

/** The hub's own push service for the scripted desk, so that its pages are shown what a hub would say. */
public final class ScriptedPushes {

    private final Board<IncidentId, Incident> incidents = new Board<>("incidents", IncidentId.class, Incident.class);
    private final Board<UnitId, Unit> units = new Board<>("units", UnitId.class, Unit.class);
    private final Board<SeatId, SeatPresence> seats = new Board<>("seats", SeatId.class, SeatPresence.class);
    private final PushService service = new PushService(incidents, units, seats);

    /** Does it in somebody's name and tells the mirrors. */
    public Outcome act(PushCommand command, Actor actor, Instant now, Mirrors mirrors) {
        mirrors.incidents().values().forEach(incident -> incidents.put(incident.id(), incident));
        mirrors.units().values().forEach(unit -> units.put(unit.id(), unit));
        mirrors.seats().values().forEach(seat -> seats.put(seat.seat(), seat));
        return switch (service.decide(command, actor, now)) {
            case Decision.Refused(var problem) -> new Outcome.Refused(problem);
            case Decision.Accepted(List<Event> events, String subject) -> {
                apply(events, actor, now, mirrors);
                yield new Outcome.Done(1, subject);
            }
        };
    }

    public void tick(Instant now, Mirrors mirrors) {
        apply(service.tick(now), Actor.HUB, now, mirrors);
    }

    private void apply(List<Event> events, Actor actor, Instant now, Mirrors mirrors) {
        events.forEach(event -> service.apply(new Fact(now, actor, event)));
        service.board().drain().forEach(change -> mirrors.of(Push.BOARD).offer(change.key(), change.value()));
    }
}
