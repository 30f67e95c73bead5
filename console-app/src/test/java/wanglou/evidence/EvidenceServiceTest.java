package wanglou.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.cameras.CameraCommand;
import wanglou.core.Actor;
import wanglou.core.IncidentId;
import wanglou.hub.RightsForTest;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wanglou.evidence.EvidenceRig.BODY;
import static wanglou.evidence.EvidenceRig.BODY9;
import static wanglou.evidence.EvidenceRig.CHIEF;
import static wanglou.evidence.EvidenceRig.FAR;
import static wanglou.evidence.EvidenceRig.GATE;
import static wanglou.evidence.EvidenceRig.LIN;
import static wanglou.evidence.EvidenceRig.U108;
import static wanglou.evidence.EvidenceRig.U109;

class EvidenceServiceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final EvidenceRig rig = new EvidenceRig();

    @Test
    void aPersonStartsAndStopsAndEveryRefusalSaysWhy() {
        IncidentId incident = rig.incident(4);
        rig.done(new EvidenceCommand.StartRecording(GATE, incident, "打架"), LIN);
        Recording recording = Objects.requireNonNull(rig.recording(GATE));
        assertTrue(recording.active());
        assertEquals(List.of(incident), recording.incidents());
        assertEquals("evidence.already", rig.refused(new EvidenceCommand.StartRecording(GATE, null, ""), CHIEF));
        assertEquals("cameras.restricted", rig.refused(new EvidenceCommand.StartRecording(FAR, null, ""), LIN));
        rig.done(new EvidenceCommand.StartRecording(FAR, null, ""), CHIEF);
        assertEquals("evidence.incident", rig.refused(new EvidenceCommand.StartRecording(BODY, new IncidentId("20260314-9999"), ""), LIN));
        assertEquals("cameras.unknown", rig.refused(new EvidenceCommand.StartRecording(new wanglou.cameras.CameraId("none"), null, ""), LIN));
        assertEquals("evidence.words-long", rig.refused(new EvidenceCommand.StartRecording(BODY, null, "x".repeat(501)), LIN));
        rig.done(new EvidenceCommand.StopRecording(GATE, "over"), LIN);
        assertNull(rig.recording(GATE));
        assertEquals("evidence.not-recording", rig.refused(new EvidenceCommand.StopRecording(GATE, ""), LIN));
        assertEquals(List.of(incident), rig.events(EvidenceEvent.RecordingStopped.class).getFirst().incidents(), "it stands on the timeline");
    }

    @Test
    void anUrgentIncidentRecordsItsUnitsAndTheNearestCamerasUntilAWhileAfterItsEnd() {
        IncidentId urgent = rig.incident(2);
        IncidentId routine = rig.incident(3);
        rig.hub.tick(SECOND);
        assertEquals(0, rig.evidence.recordings().size(), "nobody is sent yet");
        rig.send(urgent, U108);
        rig.send(routine, U109);
        rig.hub.tick(SECOND);
        assertTrue(Objects.requireNonNull(rig.recording(BODY)).active());
        assertEquals(List.of(urgent), Objects.requireNonNull(rig.recording(GATE)).incidents(), "the fixed one within reach");
        assertNull(rig.recording(FAR));
        assertNull(rig.recording(BODY9), "routine");
        rig.done(new IncidentCommand.Regrade(routine, new Grade(1)), LIN);
        rig.hub.tick(SECOND);
        assertTrue(Objects.requireNonNull(rig.recording(BODY9)).active(), "graded up");
        int events = rig.hub.disk().size();
        rig.hub.tick(SECOND);
        assertEquals(events, rig.hub.disk().size(), "nothing is said twice");

        rig.done(new IncidentCommand.Close(urgent, "done"), LIN);
        rig.hub.tick(SECOND);
        Cause ending = Objects.requireNonNull(rig.recording(BODY)).causes().getFirst();
        assertEquals(rig.hub.instant().plus(Duration.ofMinutes(5)), ending.until());
        rig.hub.tick(Duration.ofMinutes(4));
        assertNotNull(rig.recording(BODY));
        rig.hub.tick(Duration.ofMinutes(2));
        assertNull(rig.recording(BODY));
        assertEquals(List.of(routine), Objects.requireNonNull(rig.recording(GATE)).incidents(), "the other incident is still worked there");
    }

    @Test
    void whatAPersonStoppedNoRuleStartsAgain() {
        IncidentId urgent = rig.incident(1);
        rig.send(urgent, U108);
        rig.hub.tick(SECOND);
        rig.done(new EvidenceCommand.StopRecording(BODY, "private place"), LIN);
        rig.hub.tick(SECOND);
        Recording stopped = Objects.requireNonNull(rig.recording(BODY));
        assertFalse(stopped.active());
        assertEquals(LIN.person(), stopped.causes().getFirst().stoppedBy());
        rig.done(new EvidenceCommand.StartRecording(BODY, urgent, ""), LIN);
        assertTrue(Objects.requireNonNull(rig.recording(BODY)).active(), "a person may");
        rig.done(new IncidentCommand.Close(urgent, ""), LIN);
        rig.hub.tick(SECOND);
        assertEquals(List.of(Cause.MANUAL), Objects.requireNonNull(rig.recording(BODY)).causes().stream().map(Cause::key).toList());
    }

    @Test
    void aCallForHelpRecordsTheBodyCamera() {
        rig.done(new UnitCommand.SetStatus(U109, UnitStatus.EMERGENCY), LIN);
        rig.hub.tick(SECOND);
        assertEquals("emergency:109", Objects.requireNonNull(rig.recording(BODY9)).causes().getFirst().key());
        rig.done(new UnitCommand.SetStatus(U109, UnitStatus.AVAILABLE), LIN);
        rig.hub.tick(SECOND);
        rig.done(new CameraCommand.Remove(BODY9, "broken"), CHIEF);
        rig.hub.tick(SECOND);
        assertNull(rig.recording(BODY9), "a camera that is gone is not recorded");
    }

    @Test
    void finishedPiecesAreChainedOnceWithHashAndPlace() {
        Instant start = rig.hub.instant();
        rig.done(new EvidenceCommand.StartRecording(GATE, null, ""), LIN);
        Piece first = rig.piece(GATE, start, 60, "aa".repeat(32));
        Piece second = rig.piece(FAR, start.plusSeconds(1), 60, "bb".repeat(32));
        ChainLink one = Objects.requireNonNull(first.link());
        ChainLink two = Objects.requireNonNull(second.link());
        assertEquals(1, one.number());
        assertEquals(ChainLink.START, one.previous());
        assertEquals(2, two.number());
        assertEquals(one.hash(), two.previous());
        assertEquals(ChainLink.hash(one.hash(), second.id(), "bb".repeat(32)), two.hash());
        int facts = rig.hub.disk().size();
        rig.done(new RecorderReport.Finished(GATE, start, start.plusSeconds(60), "mp4", 1000, "cc".repeat(32), true), Actor.HUB);
        assertEquals(facts, rig.hub.disk().size(), "a piece is sealed once");
        PieceId unheardOf = new PieceId(rig.done(new RecorderReport.Finished(BODY, start, start.plusSeconds(9), "ts", 7, "dd".repeat(32), true), Actor.HUB));
        Piece recovered = Objects.requireNonNull(rig.evidence.piece(unheardOf));
        assertInstanceOf(PieceState.Recovered.class, recovered.state());
        assertEquals(two.hash(), Objects.requireNonNull(recovered.link()).previous());
    }

    @Test
    void whatIsMissingBetweenTwoPiecesIsToldWithItsReason() {
        Instant start = rig.hub.instant();
        rig.done(new EvidenceCommand.StartRecording(GATE, null, ""), LIN);
        PieceId late = new PieceId(rig.done(new RecorderReport.Begun(GATE, start.plusSeconds(9), null, ""), Actor.HUB));
        assertEquals(new Gap(start, start.plusSeconds(9), "no-source"), Objects.requireNonNull(rig.evidence.piece(late)).gap());
        rig.done(new RecorderReport.Finished(GATE, start.plusSeconds(9), start.plusSeconds(20), "mp4", 9, "aa".repeat(32), false), Actor.HUB);
        PieceId next = new PieceId(rig.done(new RecorderReport.Begun(GATE, start.plusSeconds(21), start.plusSeconds(20), ""), Actor.HUB));
        assertNull(Objects.requireNonNull(rig.evidence.piece(next)).gap(), "a second is no gap");
        rig.done(new RecorderReport.Lost(GATE, start.plusSeconds(30), "silent"), Actor.HUB);
        assertEquals(start.plusSeconds(30), Objects.requireNonNull(rig.recording(GATE)).lost());
        rig.done(new RecorderReport.Back(GATE, start.plusSeconds(45), "silent"), Actor.HUB);
        assertNull(Objects.requireNonNull(rig.recording(GATE)).lost());
        PieceId after = new PieceId(rig.done(new RecorderReport.Begun(GATE, start.plusSeconds(45), start.plusSeconds(30), "silent"), Actor.HUB));
        assertEquals(new Gap(start.plusSeconds(30), start.plusSeconds(45), "silent"), Objects.requireNonNull(rig.evidence.piece(after)).gap());
    }

    @Test
    void nothingThatIsHeldIsDeletedAndWhatIsOverIsOnce() {
        Instant start = rig.hub.instant();
        Piece ordinary = rig.piece(GATE, start, 60);
        Piece held = rig.piece(FAR, start, 60);
        Piece longer = rig.piece(BODY, start, 60);
        assertEquals("evidence.reason-wanted", rig.refused(new EvidenceCommand.PlaceHold(held.id(), " "), CHIEF));
        rig.done(new EvidenceCommand.PlaceHold(held.id(), "案件 7"), CHIEF);
        assertEquals("evidence.held", rig.refused(new EvidenceCommand.PlaceHold(held.id(), "again"), CHIEF));
        assertEquals("evidence.class", rig.refused(new EvidenceCommand.SetClass(longer.id(), "none", "x"), CHIEF));
        rig.done(new EvidenceCommand.SetClass(longer.id(), "permanent", "trial"), CHIEF);
        rig.hub.tick(Duration.ofDays(89));
        rig.done(new RecorderReport.Expire(), Actor.HUB);
        assertNotNull(rig.evidence.piece(ordinary.id()), "a day is left");
        rig.hub.tick(Duration.ofDays(2));
        rig.done(new RecorderReport.Expire(), Actor.HUB);
        assertNull(rig.evidence.piece(ordinary.id()));
        assertNotNull(rig.evidence.piece(held.id()));
        assertNotNull(rig.evidence.piece(longer.id()));
        assertEquals(List.of(new EvidenceEvent.PieceDeleted(ordinary.id(), "ordinary")), rig.events(EvidenceEvent.PieceDeleted.class));
        rig.done(new EvidenceCommand.LiftHold(held.id(), "case closed"), CHIEF);
        assertEquals("evidence.not-held", rig.refused(new EvidenceCommand.LiftHold(held.id(), "x"), CHIEF));
        rig.done(new RecorderReport.Expire(), Actor.HUB);
        assertNull(rig.evidence.piece(held.id()));
        assertEquals("evidence.unknown", rig.refused(new EvidenceCommand.PlaceHold(held.id(), "too late"), CHIEF));
    }

    @Test
    void aPieceKeepsAsLongAsTheLongestOfItsCausesAsks() {
        IncidentId urgent = rig.incident(1);
        rig.done(new EvidenceCommand.StartRecording(BODY, null, ""), LIN);
        Instant start = rig.hub.instant();
        rig.done(new RecorderReport.Begun(BODY, start, null, ""), Actor.HUB);
        rig.send(urgent, U108);
        rig.hub.tick(SECOND);
        Piece piece = Objects.requireNonNull(rig.evidence.piece(new PieceId(
                rig.done(new RecorderReport.Finished(BODY, start, start.plusSeconds(60), "mp4", 9, "aa".repeat(32), false), Actor.HUB))));
        assertEquals(List.of(urgent), piece.incidents(), "it was sent within the piece");
        assertEquals("incident", piece.retention());
        assertEquals(start.plusSeconds(60).plus(Duration.ofDays(180)), piece.keepUntil());
    }

    @Test
    void consolesAreShownTwoDaysAndTheHubKnowsAll() {
        Piece old = rig.piece(GATE, rig.hub.instant(), 60);
        rig.hub.tick(Duration.ofDays(3));
        Piece fresh = rig.piece(GATE, rig.hub.instant(), 60);
        assertEquals(Set.of(fresh.id()), rig.evidence.pieces().board().values().stream().map(Piece::id).collect(java.util.stream.Collectors.toSet()));
        rig.done(new EvidenceCommand.PlaceHold(old.id(), "late"), CHIEF);
        assertTrue(Objects.requireNonNull(rig.evidence.piece(old.id())).held());
    }

    @Test
    void aFullDiskRefusesAndOnlyTheHubReports() {
        rig.evidence.shelf().put(EvidenceShelf.KEY, new EvidenceShelf(1, EvidenceShelf.State.FULL));
        assertEquals("evidence.disk-full", rig.refused(new EvidenceCommand.StartRecording(GATE, null, ""), LIN));
        assertEquals("evidence.disk-full", rig.refused(new EvidenceCommand.KeepSnapshot(GATE, null, ""), LIN));
        rig.evidence.shelf().put(EvidenceShelf.KEY, new EvidenceShelf(1, EvidenceShelf.State.LOW));
        PieceId shot = new PieceId(rig.done(new EvidenceCommand.KeepSnapshot(GATE, null, ""), LIN));
        PieceId twin = new PieceId(rig.done(new EvidenceCommand.KeepSnapshot(GATE, null, ""), LIN));
        assertFalse(shot.equals(twin), "two in one instant are two");
        rig.done(new RecorderReport.SnapshotTaken(shot, rig.hub.instant(), 5, "ee".repeat(32)), Actor.HUB);
        rig.done(new RecorderReport.Missed(twin, "no-picture"), Actor.HUB);
        assertTrue(Objects.requireNonNull(rig.evidence.piece(shot)).state().whole());
        assertInstanceOf(PieceState.Missing.class, Objects.requireNonNull(rig.evidence.piece(twin)).state());
        assertEquals(Set.of(RecorderReport.class.getPermittedSubclasses()), RightsForTest.missing(EvidenceAct.class));
    }
}
