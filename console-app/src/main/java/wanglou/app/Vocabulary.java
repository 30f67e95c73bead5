package wanglou.app;

import java.util.LinkedHashMap;
import java.util.Map;

import wanglou.attention.Attention;
import wanglou.attention.AttentionCommand;
import wanglou.calls.CallBoards;
import wanglou.calls.CallCommand;
import wanglou.calls.CallEvent;
import wanglou.calls.EarlierCallsQuery;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraEvent;
import wanglou.cameras.CameraLine;
import wanglou.cameras.WatchQuery;
import wanglou.core.DeviceId;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.DispatchEvent;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;
import wanglou.escalation.Alert;
import wanglou.escalation.EscalationCommand;
import wanglou.escalation.EscalationEvent;
import wanglou.escalation.Threshold;
import wanglou.evidence.Check;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.EvidenceShelf;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PiecesQuery;
import wanglou.evidence.Recording;
import wanglou.evidence.RetentionClass;
import wanglou.exports.Export;
import wanglou.exports.ExportCommand;
import wanglou.exports.ExportEvent;
import wanglou.exports.FetchQuery;
import wanglou.field.LinkCommand;
import wanglou.field.LinkEvent;
import wanglou.field.LinkHealth;
import wanglou.field.LinkOff;
import wanglou.guidance.Checklist;
import wanglou.guidance.GuidanceCommand;
import wanglou.guidance.GuidanceEvent;
import wanglou.guidance.Sheet;
import wanglou.handover.Handover;
import wanglou.handover.HandoverCommand;
import wanglou.handover.HandoverEvent;
import wanglou.hub.HubEvent;
import wanglou.hub.HubHealth;
import wanglou.hub.VerifyJournalQuery;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentEvent;
import wanglou.incidents.PastIncidentsQuery;
import wanglou.incidents.RecordedIncidentQuery;
import wanglou.incidents.TimelineQuery;
import wanglou.link.WireTypes;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushEvent;
import wanglou.push.PushId;
import wanglou.replay.ReplayQuery;
import wanglou.security.AccountCommand;
import wanglou.security.AccountEvent;
import wanglou.security.Person;
import wanglou.security.SeatPresence;
import wanglou.store.Json;
import wanglou.units.Fix;
import wanglou.units.PictureAtQuery;
import wanglou.units.TrackQuery;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitEvent;
import wanglou.units.UnknownDevice;
import wanglou.walls.Preset;
import wanglou.walls.Rule;
import wanglou.walls.RuleAct;
import wanglou.walls.Throw;
import wanglou.walls.Wall;
import wanglou.walls.WallCommand;
import wanglou.walls.WallEvent;

/** The names by which records travel and are kept: the one list that hub, console and verifier share. */
public final class Vocabulary {

    private Vocabulary() {
    }

    /** Commands, queries and boards on the link. */
    public static WireTypes wire() {
        return new WireTypes(Json.newMapper())
                .commands("accounts", AccountCommand.class)
                .commands("units", UnitCommand.class)
                .commands("links", LinkCommand.class)
                .commands("incidents", IncidentCommand.class)
                .commands("dispatch", DispatchCommand.class)
                .commands("push", PushCommand.class)
                .commands("calls", CallCommand.class)
                .query("calls.earlier", EarlierCallsQuery.class)
                .commands("escalation", EscalationCommand.class)
                .commands("guidance", GuidanceCommand.class)
                .commands("attention", AttentionCommand.class)
                .commands("handover", HandoverCommand.class)
                .commands("cameras", CameraCommand.class)
                .commands("walls", WallCommand.class)
                .commands("evidence", EvidenceCommand.class)
                .commands("exports", ExportCommand.class)
                .query("units.track", TrackQuery.class)
                .query("incidents.timeline", TimelineQuery.class)
                .query("replay", ReplayQuery.class)
                .query("incidents.recorded", RecordedIncidentQuery.class)
                .query("incidents.past", PastIncidentsQuery.class)
                .query("units.picture-at", PictureAtQuery.class)
                .query("cameras.watch", WatchQuery.class)
                .query("evidence.open", OpenPiece.class)
                .query("exports.fetch", FetchQuery.class)
                .query("evidence.pieces", PiecesQuery.class)
                .query("evidence.custody", CustodyQuery.class)
                .query("hub.verify-journal", VerifyJournalQuery.class)
                .board("units", UnitId.class, Unit.class)
                .board("fixes", UnitId.class, Fix.class)
                .board("unknown-devices", DeviceId.class, UnknownDevice.class)
                .board("incidents", IncidentId.class, Incident.class)
                .board(CallBoards.CALLS)
                .board(CallBoards.CALLERS)
                .board(Alert.BOARD)
                .board(Threshold.BOARD)
                .board(Checklist.BOARD)
                .board(Sheet.BOARD)
                .board(Attention.BOARD)
                .board(Handover.BOARD)
                .board("seats", SeatId.class, SeatPresence.class)
                .board("links", String.class, LinkHealth.class)
                .board(Camera.BOARD)
                .board(CameraLine.BOARD)
                .board(Preset.BOARD)
                .board(Rule.BOARD)
                .board(RuleAct.BOARD)
                .board(Wall.BOARD)
                .board(Throw.BOARD)
                .board(Recording.BOARD)
                .board(Piece.BOARD)
                .board(RetentionClass.BOARD)
                .board(EvidenceShelf.BOARD)
                .board(Check.BOARD)
                .board(Export.BOARD)
                .board("links-off", String.class, LinkOff.class)
                .board("people", PersonId.class, Person.class)
                .board(Response.BOARD)
                .board(Ask.BOARD)
                .board(DispatchPolicy.BOARD)
                .board(Eta.BOARD)
                .board(Push.BOARD.name(), PushId.class, Push.class)
                .board("hub", String.class, HubHealth.class);
    }

    /** Events in the journal, by feature. */
    public static Map<String, Class<? extends Event>> events() {
        Map<String, Class<? extends Event>> events = new LinkedHashMap<>();
        events.put("hub", HubEvent.class);
        events.put("accounts", AccountEvent.class);
        events.put("units", UnitEvent.class);
        events.put("links", LinkEvent.class);
        events.put("incidents", IncidentEvent.class);
        events.put("dispatch", DispatchEvent.class);
        events.put("push", PushEvent.class);
        events.put("calls", CallEvent.class);
        events.put("escalation", EscalationEvent.class);
        events.put("guidance", GuidanceEvent.class);
        events.put("handover", HandoverEvent.class);
        events.put("cameras", CameraEvent.class);
        events.put("walls", WallEvent.class);
        events.put("evidence", EvidenceEvent.class);
        events.put("exports", ExportEvent.class);
        return events;
    }
}
