package wanglou.dispatch;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.hub.DirectHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.map.geo.GeoPoint;
import wanglou.units.FixLimits;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Units that only go with the duty chief's yes, units another seat is asked for, units put in another's place, orders nobody ever had. */
class AskTest {

    private static final Actor SEAT_3 = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor SEAT_5 = new Actor(new PersonId("he"), new SeatId("5"), Set.of(Role.DISPATCHER));
    private static final Actor CHIEF = new Actor(new PersonId("cheng"), new SeatId("9"), Set.of(Role.DUTY_CHIEF));
    private static final UnitId U110 = new UnitId("u110");
    private static final UnitId U114 = new UnitId("u114");
    private static final UnitId SWAT = new UnitId("swat2");
    private static final Place HARBOUR = new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12", "map");

    private final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final DispatchService dispatch = new DispatchService(incidents.board(), units.units(), DispatchPolicy.standard(), OrderSheets.EMPTY);
    private final DirectHub hub = new DirectHub(units, incidents, dispatch);

    @BeforeEach
    void units() {
        register(U110, "110", List.of());
        register(U114, "114", List.of());
        register(SWAT, "特警2", List.of("swat"));
    }

    private void register(UnitId id, String sign, List<String> skills) {
        done(new UnitCommand.Register(new UnitProfile(id, sign, "", UnitKind.VEHICLE, "Harbour", skills, 2, "")), SEAT_3);
    }

    private String done(Command command, Actor actor) {
        return assertInstanceOf(Outcome.Done.class, hub.act(command, actor), command::toString).subject();
    }

    private Problem refused(Command command, Actor actor) {
        return assertInstanceOf(Outcome.Refused.class, hub.act(command, actor)).problem();
    }

    private IncidentId open(int grade) {
        return new IncidentId(done(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(grade), HARBOUR, ""), SEAT_3));
    }

    private Optional<Response> see(IncidentId incident, UnitId unit) {
        return Optional.ofNullable(dispatch.responses().get(ResponseId.of(incident, unit)));
    }

    private boolean active(IncidentId incident, UnitId unit) {
        return see(incident, unit).filter(Response::active).isPresent();
    }

    private Ask ask() {
        return dispatch.asks().values().iterator().next();
    }

    private UnitStatus status(UnitId unit) {
        return Objects.requireNonNull(units.units().get(unit)).status();
    }

    private Stage stage(IncidentId incident) {
        return Objects.requireNonNull(incidents.board().get(incident)).stage();
    }

    @Test
    void aUnitThatNeedsApprovalWaitsForItAndTheOthersGoAtOnce() {
        IncidentId incident = open(1);
        done(new DispatchCommand.Dispatch(incident, List.of(U110, SWAT), "west gate", List.of()), SEAT_3);
        assertTrue(active(incident, U110));
        assertTrue(see(incident, SWAT).isEmpty(), "it has no order yet");
        assertEquals(UnitStatus.AVAILABLE, status(SWAT));
        assertEquals(List.of(SWAT), ask().units());
        assertEquals("dispatch.asked-already", refused(new DispatchCommand.Dispatch(incident, List.of(SWAT)), SEAT_3).code());
        assertEquals("dispatch.ask-not-yours", refused(new DispatchCommand.Answer(ask().id(), true, ""), SEAT_5).code());
        int facts = hub.disk().size();
        done(new DispatchCommand.Answer(ask().id(), true, "go"), CHIEF);
        assertTrue(active(incident, SWAT));
        assertEquals("west gate", see(incident, SWAT).orElseThrow().order().note());
        assertEquals(Ask.Result.YES, Objects.requireNonNull(ask().answer()).result());
        assertTrue(hub.disk().size() > facts + 1, "answer and order stand together");
    }

    @Test
    void aRefusalWantsItsReasonAndSendsNobody() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(SWAT)), SEAT_3);
        assertEquals("dispatch.reason-empty", refused(new DispatchCommand.Answer(ask().id(), false, " "), CHIEF).code());
        done(new DispatchCommand.Answer(ask().id(), false, "kept for the match"), CHIEF);
        assertTrue(see(incident, SWAT).isEmpty());
        assertEquals("kept for the match", Objects.requireNonNull(ask().answer()).reason());
        assertEquals("dispatch.ask-over", refused(new DispatchCommand.Answer(ask().id(), true, ""), CHIEF).code());
        hub.tick(Asking.ANSWERED_IN_SIGHT.plusSeconds(1));
        assertEquals(0, dispatch.asks().size());
    }

    @Test
    void anApprovalThatNobodyGivesLapsesAndThatIsSeen() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(SWAT)), SEAT_3);
        hub.tick(Duration.ofSeconds(DispatchPolicy.standard().approvalSeconds() - 1));
        assertNull(ask().answer());
        hub.tick(Duration.ofSeconds(2));
        assertEquals(Ask.Result.LAPSED, Objects.requireNonNull(ask().answer()).result());
        assertEquals("time", Objects.requireNonNull(ask().answer()).reason());
        done(new DispatchCommand.Dispatch(incident, List.of(SWAT)), SEAT_3);
        assertEquals(2, dispatch.asks().size(), "it can be asked for again");
    }

    @Test
    void theDutyChiefSendsWithoutAskingAndAnApprovalThatCannotBeDoneAnyMoreSaysWhy() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(SWAT)), SEAT_3);
        done(new UnitCommand.SetStatus(SWAT, UnitStatus.ON_TASK), SEAT_5);
        assertEquals("dispatch.busy", refused(new DispatchCommand.Answer(ask().id(), true, ""), CHIEF).code());
        assertTrue(ask().open(), "nothing of it was done");
        done(new UnitCommand.SetStatus(SWAT, UnitStatus.AVAILABLE), SEAT_5);
        done(new DispatchCommand.Dispatch(incident, List.of(SWAT)), CHIEF);
        assertTrue(active(incident, SWAT));
        hub.tick(Duration.ofSeconds(1));
        assertEquals("sent", Objects.requireNonNull(ask().answer()).reason(), "there is nothing left to approve");
    }

    @Test
    void theEndOfAnIncidentEndsItsQuestions() {
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(SWAT)), SEAT_3);
        done(new IncidentCommand.Close(incident, "over"), SEAT_3);
        hub.tick(Duration.ofSeconds(1));
        assertEquals("incident", Objects.requireNonNull(ask().answer()).reason());
    }

    @Test
    void aSeatThatIsAskedAnswersYesOrNoAndItsYesSendsNobody() {
        IncidentId wanted = open(1);
        IncidentId working = open(2);
        done(new DispatchCommand.Dispatch(working, List.of(U110)), SEAT_5);
        assertEquals("dispatch.ask-self", refused(new DispatchCommand.Consult(wanted, U110, SEAT_3.seat(), ""), SEAT_3).code());
        String id = done(new DispatchCommand.Consult(wanted, U110, SEAT_5.seat(), "knife"), SEAT_3);
        assertEquals(id, done(new DispatchCommand.Consult(wanted, U110, SEAT_5.seat(), "knife"), SEAT_3), "one question, however often it is clicked");
        assertEquals("dispatch.ask-not-yours", refused(new DispatchCommand.Answer(new AskId(id), true, ""), SEAT_3).code());
        done(new DispatchCommand.Answer(new AskId(id), true, "114 goes on"), SEAT_5);
        assertEquals(Ask.Result.YES, Objects.requireNonNull(ask().answer()).result());
        assertTrue(active(working, U110), "whoever asked decides what to do with the yes");
    }

    @Test
    void aQuestionNobodyAnswersLapsesAndCanBeTakenBackByWhoAsked() {
        IncidentId incident = open(1);
        AskId first = new AskId(done(new DispatchCommand.Consult(incident, U110, SEAT_5.seat(), ""), SEAT_3));
        assertEquals("dispatch.ask-not-yours", refused(new DispatchCommand.Revoke(first), SEAT_5).code());
        done(new DispatchCommand.Revoke(first), SEAT_3);
        assertEquals(Ask.Result.REVOKED, Objects.requireNonNull(ask().answer()).result());
        AskId second = new AskId(done(new DispatchCommand.Consult(incident, U110, SEAT_5.seat(), ""), SEAT_3));
        hub.tick(Duration.ofSeconds(DispatchPolicy.standard().consultSeconds() + 1));
        assertEquals(Ask.Result.LAPSED, Objects.requireNonNull(Objects.requireNonNull(dispatch.asks().get(second)).answer()).result());
    }

    @Test
    void oneUnitInAnothersPlaceIsOneDecision() {
        IncidentId urgent = open(1);
        IncidentId other = open(2);
        done(new DispatchCommand.Dispatch(other, List.of(U110)), SEAT_5);
        int seen = see(other, U110).orElseThrow().version();
        done(new UnitCommand.SetStatus(U114, UnitStatus.BREAK), SEAT_5);
        assertEquals("dispatch.busy", refused(new DispatchCommand.Replace(other, U110, U114, urgent, seen), SEAT_3).code());
        assertTrue(active(other, U110), "neither order was given");
        assertTrue(see(urgent, U110).isEmpty());
        done(new UnitCommand.SetStatus(U114, UnitStatus.AVAILABLE), SEAT_5);
        assertEquals("dispatch.needs-approval", refused(new DispatchCommand.Replace(other, U110, SWAT, urgent, seen), SEAT_3).code());
        done(new DispatchCommand.Replace(other, U110, U114, urgent, seen), SEAT_3);
        assertTrue(active(urgent, U110) && active(other, U114) && !active(other, U110));
        assertEquals(List.of(Stage.DISPATCHED, Stage.DISPATCHED), List.of(stage(urgent), stage(other)), "the other one was never without a unit");
        assertEquals(UnitStatus.DISPATCHED, status(U114));
        assertEquals("dispatch.over", refused(new DispatchCommand.Replace(other, U110, U114, urgent, seen), SEAT_3).code());
    }

    @Test
    void anOrderNobodyHasIsToldToSeatThenChiefThenEndsAndTheIncidentWaitsAgain() {
        DispatchPolicy policy = DispatchPolicy.standard();
        IncidentId incident = open(2);
        done(new DispatchCommand.Dispatch(incident, List.of(U110, U114)), SEAT_3);
        done(new DispatchCommand.Sign(incident, U114), SEAT_3);
        hub.tick(Duration.ofSeconds(policy.late()));
        assertTrue(see(incident, U110).orElseThrow().delivery().late());
        hub.tick(Duration.ofSeconds(policy.lateChief()));
        assertTrue(see(incident, U110).orElseThrow().delivery().chief());
        hub.tick(Duration.ofSeconds(policy.expire()));
        assertEquals("expired", see(incident, U110).orElseThrow().last().via());
        assertEquals(UnitStatus.AVAILABLE, status(U110));
        assertTrue(active(incident, U114), "what somebody moved on by hand does not end");
        assertEquals(Stage.SIGNED, stage(incident));
        done(new DispatchCommand.Withdraw(incident, U114, ""), SEAT_3);
        IncidentId second = open(2);
        done(new DispatchCommand.Dispatch(second, List.of(U110)), SEAT_3);
        hub.tick(Duration.ofSeconds(policy.expire()));
        assertEquals(Stage.DISPATCHED, stage(second), "a hub that stood still tells first");
        hub.tick(Duration.ofSeconds(1));
        hub.tick(Duration.ofSeconds(1));
        assertEquals(Stage.GRADED, stage(second));
    }

    @Test
    void aPolicyWrittenBeforeThereWereApprovalsIsRead() throws Exception {
        String old = """
                {"source": "x", "busy": [], "afterClear": "available", "late": 20, "arrivalMetres": 50, "arrivalSeconds": 10, "arrivalKmh": 10,
                 "etaSeconds": 5, "etaMetres": 100, "straightKmh": 30, "straightDetour": 1.3}""";
        DispatchPolicy policy = wanglou.store.Json.newMapper().readValue(old, DispatchPolicy.class);
        assertEquals(60, policy.lateChief());
        assertEquals(900, policy.expire());
        assertTrue(policy.approval().isEmpty());
    }
}
