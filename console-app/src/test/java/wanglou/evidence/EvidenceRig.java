package wanglou.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraService;
import wanglou.cameras.CameraStreams;
import wanglou.cameras.FreshStreams;
import wanglou.cameras.WatchRights;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.DispatchService;
import wanglou.dispatch.OrderSheets;
import wanglou.hub.DirectHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.units.FixLimits;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A city without a disk: incidents, units, cameras and evidence on the test's own clock. */
final class EvidenceRig {

    static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    static final Actor CHIEF = new Actor(new PersonId("cheng"), new SeatId("1"), Set.of(Role.DUTY_CHIEF));
    static final UnitId U108 = new UnitId("108");
    static final UnitId U109 = new UnitId("109");
    static final CameraId GATE = new CameraId("gate-门口");
    static final CameraId FAR = new CameraId("far");
    static final CameraId BODY = new CameraId("body-108");
    static final CameraId BODY9 = new CameraId("body-109");
    static final GeoPoint HARBOUR = new GeoPoint(43.7343, 7.4203);

    final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    final DispatchService dispatch = new DispatchService(incidents.board(), units.units(), DispatchPolicy.standard(), OrderSheets.EMPTY);
    final CameraService cameras = new CameraService(new FreshStreams(), address -> address);
    final EvidenceService evidence = new EvidenceService(incidents.board(), dispatch.responses(), units.units(), cameras.board(), RecordingRules.standard(),
            (camera, actor) -> WatchRights.standard().refusal(camera, actor.roles(), "").map(WatchRights.Refusal::code).orElse(""));
    final DirectHub hub = new DirectHub(incidents, units, dispatch, cameras, evidence);

    EvidenceRig() {
        unit(U108);
        unit(U109);
        camera(GATE, CameraKind.FIXED, null, new GeoPoint(43.7344, 7.4204), false);
        camera(FAR, CameraKind.FIXED, null, new GeoPoint(43.80, 7.50), true);
        camera(BODY, CameraKind.BODYCAM, U108, null, false);
        camera(BODY9, CameraKind.BODYCAM, U109, null, false);
    }

    private void unit(UnitId id) {
        done(new UnitCommand.Register(new UnitProfile(id, id.value(), id + " 巡组", UnitKind.VEHICLE, "港口所", List.of(), 2, "")), CHIEF);
    }

    void camera(CameraId id, CameraKind kind, @Nullable UnitId unit, @Nullable GeoPoint place, boolean restricted) {
        done(new CameraCommand.Register(new Camera(id, id + " <b>", kind, "港口所", unit, place, 0, 70, restricted, "", false),
                new CameraStreams("rtsp://127.0.0.1/" + id, "")), CHIEF);
    }

    String done(Command command, Actor actor) {
        return assertInstanceOf(Outcome.Done.class, hub.act(command, actor), command.toString()).subject();
    }

    String refused(Command command, Actor actor) {
        return assertInstanceOf(Outcome.Refused.class, hub.act(command, actor), command.toString()).problem().code();
    }

    IncidentId incident(int grade) {
        return new IncidentId(done(new IncidentCommand.Open(new IncidentKind("fire"), new Grade(grade), new Place(HARBOUR, "Rue Grimaldi 12", "map"), ""), LIN));
    }

    void send(IncidentId incident, UnitId unit) {
        done(new DispatchCommand.Dispatch(incident, List.of(unit)), LIN);
    }

    /** Takes one finished piece in, as the recorder reports it. */
    Piece piece(CameraId camera, Instant from, int seconds) {
        return piece(camera, from, seconds, "ab".repeat(32));
    }

    Piece piece(CameraId camera, Instant from, int seconds, String sha256) {
        done(new RecorderReport.Begun(camera, from, null, ""), Actor.HUB);
        PieceId id = new PieceId(done(new RecorderReport.Finished(camera, from, from.plusSeconds(seconds), "mp4", 1000, sha256, false), Actor.HUB));
        return Objects.requireNonNull(evidence.piece(id));
    }

    @Nullable Recording recording(CameraId camera) {
        return evidence.recordings().get(camera);
    }

    <T extends Event> List<T> events(Class<T> type) {
        return hub.disk().stream().map(fact -> fact.event()).filter(type::isInstance).map(type::cast).toList();
    }
}
