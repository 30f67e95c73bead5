package wanglou.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import wanglou.attention.Attention;
import wanglou.calls.CallBoards;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraLine;
import wanglou.core.BoardName;
import wanglou.core.DeviceId;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;
import wanglou.escalation.Alert;
import wanglou.escalation.Threshold;
import wanglou.evidence.Check;
import wanglou.evidence.EvidenceShelf;
import wanglou.evidence.Piece;
import wanglou.evidence.Recording;
import wanglou.evidence.RetentionClass;
import wanglou.exports.Export;
import wanglou.field.LinkHealth;
import wanglou.guidance.Checklist;
import wanglou.guidance.Sheet;
import wanglou.handover.Handover;
import wanglou.hub.HubHealth;
import wanglou.incidents.Incident;
import wanglou.push.Push;
import wanglou.security.Person;
import wanglou.security.SeatPresence;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnknownDevice;
import wanglou.walls.Preset;
import wanglou.walls.Rule;
import wanglou.walls.RuleAct;
import wanglou.walls.Throw;
import wanglou.walls.Wall;

/**
 * Home: FX. The console's copies of all boards of the hub; fed by the link, drained by the {@link Pulse}.
 *
 * @param people stays empty for who may not see accounts
 * @param more the boards of {@link #FEATURES}, by name
 */
public record Mirrors(Mirror<UnitId, Unit> units, Mirror<UnitId, Fix> fixes, Mirror<IncidentId, Incident> incidents,
        Mirror<String, LinkHealth> links, Mirror<SeatId, SeatPresence> seats, Mirror<String, HubHealth> hub,
        Mirror<DeviceId, UnknownDevice> unknownDevices, Mirror<PersonId, Person> people, Map<String, Mirror<?, ?>> more) {

    /** Boards that only their feature's own screens read: a line each. */
    private static final List<BoardName<?, ?>> FEATURES = List.of(
            Response.BOARD,
            Ask.BOARD,
            DispatchPolicy.BOARD,
            Eta.BOARD,
            Push.BOARD,
            CallBoards.CALLS,
            CallBoards.CALLERS,
            Alert.BOARD,
            Threshold.BOARD,
            Checklist.BOARD,
            Sheet.BOARD,
            Attention.BOARD,
            Handover.BOARD,
            Piece.BOARD,
            Recording.BOARD,
            Export.BOARD,
            Camera.BOARD,
            CameraLine.BOARD,
            Preset.BOARD,
            Rule.BOARD,
            RuleAct.BOARD,
            Wall.BOARD,
            Throw.BOARD,
            RetentionClass.BOARD,
            EvidenceShelf.BOARD,
            Check.BOARD);

    public static Mirrors empty() {
        Map<String, Mirror<?, ?>> more = new LinkedHashMap<>();
        FEATURES.forEach(board -> more.put(board.name(), new Mirror<>(board.name())));
        return new Mirrors(new Mirror<>("units"), new Mirror<>("fixes"), new Mirror<>("incidents"), new Mirror<>("links"),
                new Mirror<>("seats"), new Mirror<>("hub"), new Mirror<>("unknown-devices"),
                new Mirror<>("people"), more);
    }

    /** @throws IllegalArgumentException the board is not listed in this class */
    @SuppressWarnings("unchecked")
    public <K, V> Mirror<K, V> of(BoardName<K, V> board) {
        Mirror<?, ?> mirror = more.get(board.name());
        if (mirror == null) {
            throw new IllegalArgumentException("no mirror of " + board.name());
        }
        return (Mirror<K, V>) mirror;
    }

    public List<Mirror<?, ?>> all() {
        List<Mirror<?, ?>> all = new ArrayList<>(List.of(units, fixes, incidents, links, seats, hub, unknownDevices, people));
        all.addAll(more.values());
        return all;
    }
}
