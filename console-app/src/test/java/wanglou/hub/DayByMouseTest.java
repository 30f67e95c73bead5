package wanglou.hub;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseState;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A dispatcher's whole day on a real hub and the whole console without once touching the keyboard. Only the password at sign-in, a caller's
 * name and number and words nobody made ready are typed; the file chooser of the desktop is not gone through.
 */
class DayByMouseTest {

    /** The call is taken where the map was clicked; the incident opens from it, is graded and another call of the same thing too. */
    private static final String TAKE = """
            wait #command-input visible 60s
            wait #status-units contains "3" 60s
            right #map 50% 50%
            click #menu-new-incident
            wait #incident-form visible 20s
            click #call-channel-message
            click #incident-kind-fight
            click #incident-form-grade-3
            click #incident-form-note-words
            click #incident-form-note-words-3
            click #incident-save
            wait #panel-incidents contains "0001" 20s
            wait #incident-card visible 20s
            click #incident-grade-2
            right #map 52% 52%
            click #menu-new-incident
            wait #incident-form visible 20s
            click #incident-kind-fight
            click #incident-save
            wait #panel-incidents contains "0002" 20s
            wait #incident-card contains "0002" 20s
            """;
    /** Which is a duplicate: both stand side by side, and the button is held. */
    private static final String MERGE = """
            click #incident-merge
            click #other-0001
            wait #side-other visible 20s
            hold #other-go
            wait #incident-linked contains "0001" 20s
            click #go-0001
            wait #incident-card contains "0001" 20s
            """;
    /** The recommendation, what sending two would mean, and then they are sent. */
    private static final String SEND = """
            click #card-why
            wait #incident-work visible 20s
            wait #rank-act-105 visible 20s
            click #rank-act-105
            wait #work-confirm visible 20s
            click #work-confirm-no
            click #rank-act-106
            wait #work-confirm-what contains "105" 20s
            wait #work-confirm-what contains "106" 20s
            wait #work-band visible 20s
            click #work-confirm
            wait #toasts contains "105" 20s
            click #page-command
            wait #incident-responses contains "106" 20s
            """;

    /** Px: a pin stands above its place. A unit may lie right on it. */
    private static final double PIN = -16;

    @TempDir
    private Path folder;

    @Test
    void theWholeDayIsWorkedWithoutAKeyboard() throws Exception {
        try (DayRig rig = new DayRig(folder)) {
            rig.playByHand("wait #map visible 60s\n");
            GeoPoint middle = rig.middle();
            rig.fix("105", Geodesy.destination(middle, 90, 900), Instant.now().minusSeconds(120));
            rig.fix("106", Geodesy.destination(middle, 0, 1_200), Instant.now().minusSeconds(120));
            rig.fix("107", Geodesy.destination(middle, 270, 2_000), Instant.now().minusSeconds(120));
            rig.playByHand(TAKE);
            Incident first = rig.incident("0001");
            GeoPoint at = java.util.Objects.requireNonNull(first.place().point());
            assertTrue(at.distanceTo(middle) < 50, "it is where the map was clicked: " + at);
            assertEquals(new Grade(2), first.grade());
            assertEquals("对方持械", first.note());
            rig.playByHand(MERGE);
            assertEquals(1, rig.incidents().stream().filter(Incident::open).count());
            rig.playByHand(SEND);
            watched(rig, at);
        }
    }

    /** From the radio's "signed for" to the arrival that the machine offers and a person takes. */
    private static void watched(DayRig rig, GeoPoint at) throws Exception {
        rig.playByHand("""
                click #response-sign-u105
                wait #response-en-route-u105 visible 20s
                click #response-en-route-u105
                wait #response-arrive-u105 visible 20s
                """);
        rig.arrive("105", at);
        rig.playByHand("""
                wait #response-arrived-u105 visible 30s
                click #response-arrived-u105
                wait #response-clear-u105 visible 20s
                click #response-unit-u106
                wait #unit-card visible 20s
                click #unit-status-en-route
                """);
        RunningHub.until("106 is under way", () -> response(rig, "106").state() == ResponseState.EN_ROUTE);
        assertEquals(ResponseState.ON_SCENE, response(rig, "105").state());
        rig.playByHand("""
                click .incident-row
                wait #incident-card visible 20s
                """);
        looked(rig, at);
    }

    /** What is near, who else must know, and where it really is. */
    private static void looked(DayRig rig, GeoPoint at) throws Exception {
        rig.playByHand("""
                click #incident-nearby
                wait #nearby-card contains "105" 20s
                click #nearby-close
                wait #nearby-card gone 20s
                click #incident-push
                wait #push-panel visible 20s
                click #filter-SEATS
                wait #push-targets contains "9" 20s
                click .push-target
                click #push-note-words
                click #push-note-words-3
                click #push-send
                """);
        RunningHub.until("the push is on its way", () -> !rig.chief().board(Push.BOARD.name()).isEmpty());
        Push push = (Push) rig.chief().board(Push.BOARD.name()).values().iterator().next();
        assertEquals("注意安全", push.note());
        rig.chief().link.send(new PushCommand.Sign(push.id(), push.receipts().getFirst().target())).get(30, TimeUnit.SECONDS);
        rig.playByHand("wait #push-receipts contains \"签收\" 20s\nclick #push-close\n");
        rig.chief().link.send(new PushCommand.Send(push.incident(), List.of(new PushTarget.OfSeat(new SeatId("1"))), Set.of(PushPart.PLACE), "西门", "", ""))
                .get(30, TimeUnit.SECONDS);
        rig.playByHand("wait #push-open visible 20s\nclick #push-open\nwait #push-sign visible 20s\nclick #push-sign\n");
        RunningHub.until("the answer is there", () -> rig.chief().board(Push.BOARD.name()).values().stream().map(Push.class::cast)
                .filter(p -> !p.id().equals(push.id())).allMatch(p -> p.receipts().getFirst().standing() instanceof Standing.Signed));
        rig.playByHand("""
                click #incident-show
                pause 1s
                drag #map %s %s
                wait #correction-form visible 20s
                wait #correction-save enabled 20s
                click #correction-save
                wait #correction-form gone 20s
                """.formatted(rig.onMap(0, PIN), rig.onMap(120, PIN)));
        RunningHub.until("the place is another one", () -> !at.equals(rig.incident("0001").place().point()));
        assertEquals("drag", rig.incident("0001").place().source());
        assertEquals(at, rig.incident("0001").life().earlier().getFirst().place().point());
        ended(rig);
    }

    /** Noted, ticked, printed, ended with what came of it, begun again, ended, and seen once more. */
    private static void ended(DayRig rig) throws Exception {
        rig.playByHand("""
                click #incident-note-words
                click #incident-note-words-7
                click #incident-note-add
                wait #incident-timeline contains "已调解" 20s
                click #step-count
                wait #guidance contains "1 / " 20s
                click #print-incident
                wait #print-incident-save visible 20s
                click #print-incident
                click #incident-close
                click #reason-text-words
                click #reason-text-words-1
                click #reason-go
                wait #incident-reopen visible 20s
                """);
        assertEquals("现场调解", rig.incident("0001").life().outcome());
        rig.playByHand("""
                click #incident-reopen
                click #reason-text-words
                click #reason-text-words-1
                click #reason-go
                wait #incident-close visible 20s
                click #incident-close
                click #reason-text-words
                click #reason-text-words-2
                click #reason-go
                wait #incident-reopen visible 20s
                click #page-replay
                wait #replay-board-count contains "0" 30s
                click #replay-speed-60
                click #replay-play
                click #replay-now
                wait #panel-incidents visible 20s
                """);
        RunningHub.until("closed", () -> rig.incidents().stream().noneMatch(Incident::open));
        assertEquals("人员带离", rig.incident("0001").life().outcome());
        assertEquals(2, rig.incidents().size(), "the replay opened none");
    }

    private static Response response(DayRig rig, String sign) {
        return rig.chief().board(Response.BOARD.name()).values().stream().map(Response.class::cast)
                .filter(r -> r.unit().equals(new UnitId("u" + sign))).findFirst().orElseThrow();
    }
}
