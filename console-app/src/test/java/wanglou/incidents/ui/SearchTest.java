package wanglou.incidents.ui;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SearchTest {

    private static final Incident INCIDENT = new Incident(new IncidentId("20260314-0217"), new IncidentKind("fire"), new Grade(1),
            new Place(null, "长江路 5 号", "typed"), "二楼有烟", Instant.EPOCH, new PersonId("lin"), new SeatId("3"), null);

    private static boolean meets(String typed) {
        return new Search().ask(typed).meets(INCIDENT, "火警");
    }

    @Test
    void initialsOfKindAndPlaceAreMet() {
        assertTrue(meets("hj"));
        assertTrue(meets("cjl 0217"));
        assertTrue(meets("jl"));
        assertFalse(meets("xyz"));
    }

    @Test
    void nothingTypedMeetsEverythingAndNotesAreRead() {
        assertTrue(meets("  "));
        assertTrue(meets("有烟"));
        assertFalse(meets("有烟 三楼"));
    }
}
