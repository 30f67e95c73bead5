package wanglou.replay;

import java.time.Instant;
import java.util.List;

import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.incidents.Incident;
import wanglou.units.Unit;

/**
 * A stretch of the past.
 *
 * @param at when the three lists were true
 * @param until how far the steps reach: less than was asked where there were too many
 * @param incidents those open then, and those ended within three days before
 * @param responses who was bound to what
 * @param steps what changed afterwards, the earliest first
 */
public record Replay(Instant at, Instant until, List<Incident> incidents, List<Unit> units, List<Response> responses, List<Step> steps) {

    /**
     * What one fact changed: the new values.
     *
     * @param gone units that were retired by it
     */
    public record Step(Instant at, List<Incident> incidents, List<Unit> units, List<UnitId> gone, List<Response> responses) {

        public Step {
            incidents = List.copyOf(incidents);
            units = List.copyOf(units);
            gone = List.copyOf(gone);
            responses = List.copyOf(responses);
        }
    }

    public Replay {
        incidents = List.copyOf(incidents);
        units = List.copyOf(units);
        responses = List.copyOf(responses);
        steps = List.copyOf(steps);
    }
}
