package wanglou.hub;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpWarmUpTest {

    @Test
    void a_hub_of_many_trackers_has_answered_reports_before_it_listens() throws Exception {
        int answered = HttpWarmUp.begin(HttpWarmUp.MANY, Clock.systemUTC()).get(30, TimeUnit.SECONDS);
        assertTrue(answered >= 100, answered + " answered");
    }

    @Test
    void a_workstation_does_not_wait_for_it() {
        assertEquals(0, HttpWarmUp.begin(HttpWarmUp.MANY - 1, Clock.systemUTC()).getNow(-1));
    }
}
