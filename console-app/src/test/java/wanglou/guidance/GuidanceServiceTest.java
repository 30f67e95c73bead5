package wanglou.guidance;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.core.Actor;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.hub.DirectHub;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GuidanceServiceTest {

    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final Actor HE = new Actor(new PersonId("he"), new SeatId("5"), Set.of(Role.DISPATCHER));

    private final IncidentService incidents = new IncidentService(ZoneOffset.UTC);
    private final GuidanceService service = new GuidanceService(incidents.board(), Guidance.standard());
    private final DirectHub hub = new DirectHub(incidents, service);
    private final IncidentId id = new IncidentId(assertInstanceOf(Outcome.Done.class, hub.act(
            new IncidentCommand.Open(new IncidentKind("armed-threat"), new Grade(1), new Place(null, "", "none"), ""), LIN)).subject());

    private Checklist list() {
        return Objects.requireNonNull(service.board().get(id));
    }

    @Test
    void aTickSaysWhoAndWhenAndTheSecondOneChangesNothing() {
        hub.act(new GuidanceCommand.Tick(id, "persons"), LIN);
        int facts = hub.disk().size();
        hub.act(new GuidanceCommand.Tick(id, "persons"), HE);
        assertEquals(facts, hub.disk().size());
        assertEquals(new Checklist.Tick(LIN.person(), hub.instant()), list().tick("armed-threat", "persons"));
        hub.act(new GuidanceCommand.Untick(id, "persons"), HE);
        assertNull(list().tick("armed-threat", "persons"));
        var last = assertInstanceOf(GuidanceEvent.Unticked.class, hub.disk().getLast().event());
        assertFalse(last.zh().isBlank(), "the words of the day stand in the journal");
    }

    @Test
    void aStepOfAnotherSheetIsRefusedAndAnotherKindKeepsWhatWasDone() {
        assertInstanceOf(Outcome.Refused.class, hub.act(new GuidanceCommand.Tick(id, "fire-brigade"), LIN));
        hub.act(new GuidanceCommand.Tick(id, "persons"), LIN);
        hub.act(new IncidentCommand.Rekind(id, new IncidentKind("fire"), 0), LIN);
        hub.act(new GuidanceCommand.Tick(id, "fire-brigade"), LIN);
        assertNotNull(list().tick("armed-threat", "persons"));
        assertNotNull(list().tick("fire", "fire-brigade"));
    }

    @Test
    void whatAUnitTicksAtThePlaceIsItsOwnWithWhoWhenAndHow() {
        UnitId u105 = new UnitId("u105");
        UnitId u106 = new UnitId("u106");
        hub.act(new GuidanceCommand.FromDevice(id, u105, "armed-threat", "record", true, "handheld"), Actor.HUB);
        int facts = hub.disk().size();
        hub.act(new GuidanceCommand.FromDevice(id, u105, "armed-threat", "record", true, "handheld"), Actor.HUB);
        assertEquals(facts, hub.disk().size(), "a phone that sends it twice ticks once");
        Checklist.Tick own = Objects.requireNonNull(list().tick("armed-threat", "record", u105));
        assertTrue(own.byDevice());
        assertEquals(hub.instant(), own.at());
        assertNull(list().tick("armed-threat", "record", u106), "another unit's camera is not on because of that");
        assertNull(list().tick("armed-threat", "record"), "nor is the desk's list ticked");
        hub.act(new GuidanceCommand.TickField(id, u106, "armed-threat", "record", true), HE);
        Checklist.Tick said = Objects.requireNonNull(list().tick("armed-threat", "record", u106));
        assertEquals(HE.person(), said.by());
        assertFalse(said.byDevice());
        hub.act(new GuidanceCommand.TickField(id, u105, "armed-threat", "record", false), HE);
        assertNull(list().tick("armed-threat", "record", u105));
        var last = assertInstanceOf(GuidanceEvent.FieldUnticked.class, hub.disk().getLast().event());
        assertEquals(List.of(id), last.incidents());
        assertFalse(last.zh().isBlank());
        assertInstanceOf(Outcome.Refused.class, hub.act(new GuidanceCommand.FromDevice(id, u105, "armed-threat", "persons", true, "handheld"), Actor.HUB),
                "the desk's steps are not the unit's");
        assertEquals(Set.of(GuidanceCommand.FromDevice.class), wanglou.hub.RightsForTest.missing(GuidanceCommand.class));
    }

    @Test
    void twelveCommonKindsHaveASheetOfStepsAndLaws() {
        Guidance guidance = Guidance.standard();
        List<Sheet> ofKinds = guidance.sheets().stream().filter(s -> !s.kind().equals(Sheet.ANY)).toList();
        assertTrue(ofKinds.size() >= 12);
        for (Sheet sheet : ofKinds) {
            assertTrue(KindCatalogue.standard().find(new IncidentKind(sheet.kind())).isPresent(), sheet.kind());
            assertTrue(sheet.steps().size() >= 5 && !sheet.laws().isEmpty(), sheet.kind());
            sheet.laws().forEach(law -> assertTrue(law.zh().contains("《"), law.zh()));
            assertTrue(sheet.field().size() >= 3, sheet.kind());
        }
    }

    @Test
    void theSheetsSayWhoWroteThemOfWhichDayTheLawIsAndThatTheCentreMustCheckIt() {
        Sheet general = Guidance.standard().find(Sheet.ANY).orElseThrow();
        assertEquals(java.time.LocalDate.of(2026, 1, 1), java.time.LocalDate.parse(general.stateOfLaw()));
        Sheet.Law source = java.util.Objects.requireNonNull(general.source());
        assertTrue(source.zh().contains("法制部门") && source.en().contains("must check"), source.zh());
    }

    @Test
    void theOrderOfAKindWithoutASheetTakesTheGeneralOne() {
        Guidance guidance = Guidance.standard();
        assertEquals(Sheet.ANY, guidance.field("lost-property").orElseThrow().kind());
        assertEquals("fight", guidance.field("fight").orElseThrow().kind());
        assertTrue(new Guidance(List.of()).field("fight").isEmpty());
    }
}
