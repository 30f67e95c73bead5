package wanglou.dispatch;

import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.Board;
import wanglou.core.BoardIndex;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;

/** Home: hub thread. The responses by unit, by incident and by whether they bind: no decision walks over all of them. */
final class Parts {

    private final Board<ResponseId, Response> board;
    private final BoardIndex<UnitId, ResponseId, Response> byUnit;
    private final BoardIndex<IncidentId, ResponseId, Response> byIncident;
    private final BoardIndex<Boolean, ResponseId, Response> byActive;

    Parts(Board<ResponseId, Response> board) {
        this.board = board;
        this.byUnit = board.index(Response::unit);
        this.byIncident = board.index(Response::incident);
        this.byActive = board.index(Response::active);
    }

    @Nullable Response get(IncidentId incident, UnitId unit) {
        return board.get(ResponseId.of(incident, unit));
    }

    Collection<Response> of(UnitId unit) {
        return byUnit.of(unit);
    }

    Collection<Response> of(IncidentId incident) {
        return byIncident.of(incident);
    }

    Optional<Response> activeOf(UnitId unit) {
        return Busy.activeOf(unit, of(unit));
    }

    /** Those that bind a unit now. */
    Collection<Response> active() {
        return byActive.of(true);
    }

    Collection<Response> ended() {
        return byActive.of(false);
    }
}
