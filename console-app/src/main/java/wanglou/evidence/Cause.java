package wanglou.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;

/**
 * Why a camera is recorded. A recording may have several at once.
 *
 * @param key {@code manual}, {@code incident:<id>} or {@code emergency:<unit>}; one per camera
 * @param incident the incident it is for, null where for none
 * @param by who wanted it; the hub for rules
 * @param reason the person's words; empty for rules
 * @param retention the class its pieces get
 * @param until when it ends by itself, null while that is not known
 * @param stoppedBy who stopped it although its rule still holds; null where nobody did. The rule does not start it again
 */
public record Cause(String key, @Nullable IncidentId incident, PersonId by, String reason, Instant since, String retention,
        @Nullable Instant until, @Nullable PersonId stoppedBy) {

    public static final String MANUAL = "manual";

    public static String incidentKey(IncidentId incident) {
        return "incident:" + incident;
    }

    public boolean active() {
        return stoppedBy == null;
    }

    Cause until(@Nullable Instant end) {
        return new Cause(key, incident, by, reason, since, retention, end, stoppedBy);
    }

    Cause stopped(PersonId person) {
        return new Cause(key, incident, by, reason, since, retention, until, person);
    }
}
