package wanglou.handover;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.calls.CallChannel;
import wanglou.calls.CallCommand;
import wanglou.calls.CallService;
import wanglou.calls.Caller;
import wanglou.calls.Said;
import wanglou.core.Actor;
import wanglou.core.Fact;
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
import wanglou.escalation.EscalationEvent;
import wanglou.escalation.EscalationFold;
import wanglou.escalation.EscalationService;
import wanglou.escalation.Level;
import wanglou.escalation.Thresholds;
import wanglou.guidance.Guidance;
import wanglou.guidance.GuidanceCommand;
import wanglou.guidance.GuidanceEvent;
import wanglou.guidance.GuidanceFold;
import wanglou.guidance.GuidanceService;
import wanglou.hub.DirectHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.store.BoardRows;
import wanglou.store.Database;
import wanglou.store.Stores;
import wanglou.units.FixLimits;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitService;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HandoverServiceTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor HE = new Actor(new PersonId("he"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Place HARBOUR = new Place(new GeoPoint(43.7343, 7.4203), "Rue Grimaldi 12 <b>‮🚔", "map");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final EscalationService escalation = new EscalationService(incidents.board(), Thresholds.standard());
    private final GuidanceService guidance = new GuidanceService(incidents.board(), Guidance.standard());
    private final UnitService units = new UnitService(FixLimits.DEFAULT, fix -> { });
    private final DispatchService dispatch = new DispatchService(incidents.board(), units.units(), DispatchPolicy.standard(), OrderSheets.EMPTY);
    private final CallService calls = new CallService(incidents, KindCatalogue.standard(), ZoneOffset.UTC);
    private final ShiftBoards shift = new ShiftBoards(units.units(), dispatch.responses(), dispatch.asks(), calls.board(), Push.BOARD.newBoard());
    private final HandoverService service = new HandoverService(incidents.board(), escalation.board(), shift);
    private final DirectHub hub = new DirectHub(incidents, escalation, guidance, service);

    private IncidentId open(int grade, Place place) {
        return new IncidentId(assertInstanceOf(Outcome.Done.class,
                hub.act(new IncidentCommand.Open(new IncidentKind("fire"), new Grade(grade), place, ""), LIN)).subject());
    }

    private Handover write(String words) {
        String id = assertInstanceOf(Outcome.Done.class, hub.act(new HandoverCommand.Write(words), LIN)).subject();
        return Objects.requireNonNull(service.board().get(new HandoverId(id)));
    }

    @Test
    void itHoldsWhatIsOpenByGradeWithWhatIsOverdueAndUnlocated() {
        IncidentId routine = open(3, HARBOUR);
        IncidentId urgent = open(1, new Place(null, "", "none"));
        hub.act(new IncidentCommand.Close(open(2, HARBOUR), "done"), LIN);
        hub.tick(Duration.ofSeconds(40));
        Handover note = write("harbour gate key is with 112");
        assertEquals(List.of(urgent, routine), note.items().stream().map(Handover.Item::incident).toList());
        assertTrue(note.items().getFirst().unlocated());
        assertEquals(Level.SEAT, note.items().getFirst().overdue());
        assertEquals("harbour gate key is with 112", note.words());
    }

    @Test
    void itIsUnreadForEverybodyElseUntilTheyAcknowledge() {
        Handover note = write("");
        assertTrue(note.readBy(LIN.person()));
        assertFalse(note.readBy(HE.person()));
        hub.act(new HandoverCommand.Acknowledge(note.id()), HE);
        assertTrue(Objects.requireNonNull(service.board().get(note.id())).readBy(HE.person()));
        hub.tick(HandoverService.KEPT_IN_SIGHT.plusSeconds(1));
        assertEquals(0, service.board().size());
    }

    @Test
    void twoInOneInstantAreTwoAndAFloodIsCounted() {
        for (int i = 0; i < HandoverService.MOST_ITEMS + 7; i++) {
            open(3, HARBOUR);
        }
        assertEquals(7, write("").left());
        write("again");
        assertEquals(2, service.board().size());
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRestartReadsBackAlertsTicksAndHandovers(Stores store) {
        IncidentId id = open(1, HARBOUR);
        hub.tick(Duration.ofSeconds(70));
        hub.act(new GuidanceCommand.Tick(id, "fire-brigade"), LIN);
        Handover note = write("夜班 🚒");
        hub.act(new HandoverCommand.Acknowledge(note.id()), HE);
        EscalationService alerts = new EscalationService(incidents.board(), Thresholds.standard());
        GuidanceService ticks = new GuidanceService(incidents.board(), Guidance.standard());
        HandoverService notes = new HandoverService(incidents.board(), alerts.board(), shift);
        try (Database database = Database.open(store.fresh(folder))) {
            var rows = List.of(new BoardRows<>(EscalationEvent.class, alerts.board(), new EscalationFold()),
                    new BoardRows<>(GuidanceEvent.class, ticks.board(), new GuidanceFold()),
                    new BoardRows<>(HandoverEvent.class, notes.board(), new HandoverFold()));
            database.inTransaction(connection -> {
                for (Fact fact : hub.disk()) {
                    for (BoardRows<?, ?> each : rows) {
                        if (each.events().isInstance(fact.event())) {
                            each.write(connection, 1, fact);
                        }
                    }
                }
                return 0;
            });
            database.read(connection -> {
                for (BoardRows<?, ?> each : rows) {
                    each.restore(connection);
                }
                return 0;
            });
        }
        assertEquals(1, alerts.board().size());
        assertEquals(List.copyOf(escalation.board().values()), List.copyOf(alerts.board().values()));
        assertEquals(guidance.board().get(id), ticks.board().get(id));
        assertEquals(service.board().get(note.id()), notes.board().get(note.id()));
        assertEquals(Instant.parse("2026-03-14T13:01:10Z"), Objects.requireNonNull(notes.board().get(note.id())).at());
    }

    @Test
    void itNamesWhoGoesOffDutyWithinHalfAnHourAndWhereSomebodyHasToTakeOver() {
        HandoverService notes = new HandoverService(incidents.board(), escalation.board(), shift);
        DirectHub all = new DirectHub(units, incidents, dispatch, notes);
        for (String sign : List.of("105", "106", "107", "108", "109")) {
            all.act(new UnitCommand.Register(new UnitProfile(new UnitId("u" + sign), sign, "", UnitKind.VEHICLE, "", List.of(), 2, "")), LIN);
        }
        IncidentId incident = new IncidentId(assertInstanceOf(Outcome.Done.class,
                all.act(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2), HARBOUR, ""), LIN)).subject());
        all.act(new DispatchCommand.Dispatch(incident, List.of(new UnitId("u106"))), LIN);
        Instant now = all.instant();
        all.act(new UnitCommand.SetDutyEnd(new UnitId("u105"), now.plus(Duration.ofMinutes(30))), LIN);
        all.act(new UnitCommand.SetDutyEnd(new UnitId("u106"), now.minus(Duration.ofMinutes(10))), LIN);
        all.act(new UnitCommand.SetDutyEnd(new UnitId("u107"), now.plus(Duration.ofMinutes(31))), LIN);
        all.act(new UnitCommand.SetDutyEnd(new UnitId("u108"), now.minus(Duration.ofHours(20))), LIN);
        all.act(new HandoverCommand.Write("quiet"), LIN);
        Handover note = notes.board().values().iterator().next();
        assertEquals(List.of("106", "105"), note.leaving().stream().map(Handover.Leaving::callSign).toList(), "106 is late already; 108's is of yesterday");
        assertEquals(incident, note.leaving().getFirst().incident());
        assertEquals(null, note.leaving().get(1).incident());
        all.act(new UnitCommand.SetDutyEnd(new UnitId("u105"), null), LIN);
        assertEquals(null, Objects.requireNonNull(units.units().get(new UnitId("u105"))).dutyEnds());
    }

    @Test
    void itSaysWhatEachUnitIsOnAndWhatWaitsForAnAnswer() {
        HandoverService notes = new HandoverService(incidents.board(), escalation.board(), shift);
        DirectHub all = new DirectHub(units, incidents, dispatch, calls, escalation, notes);
        for (String sign : List.of("105", "106", "107")) {
            all.act(new UnitCommand.Register(new UnitProfile(new UnitId("u" + sign), sign, "", UnitKind.VEHICLE, "", sign.equals("107") ? List.of("swat")
                    : List.of(), 2, "")), LIN);
        }
        IncidentId incident = new IncidentId(assertInstanceOf(Outcome.Done.class,
                all.act(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2), HARBOUR, ""), LIN)).subject());
        all.act(new DispatchCommand.Dispatch(incident, List.of(new UnitId("u105"), new UnitId("u107"))), LIN);
        all.act(new UnitCommand.SetStatus(new UnitId("u106"), UnitStatus.BREAK), LIN);
        all.act(new CallCommand.Take(new Said(CallChannel.PHONE, Caller.UNKNOWN, "", new Place(null, "", "none"), null, "silent")), LIN);
        all.tick(java.time.Duration.ofSeconds(30));
        all.act(new HandoverCommand.Write("quiet"), LIN);
        Handover note = notes.board().values().iterator().next();
        assertEquals(List.of("105", "106"), note.units().stream().map(Handover.Crew::callSign).toList(), "107 is free: it waits for approval");
        assertEquals(incident, note.units().getFirst().incident());
        assertEquals("ordered", note.units().getFirst().step());
        assertTrue(note.units().getFirst().undelivered());
        assertEquals(List.of("approval", "call"), note.loose().stream().map(Handover.Loose::what).sorted().toList());
    }
}
