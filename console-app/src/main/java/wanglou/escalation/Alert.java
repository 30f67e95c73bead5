package wanglou.escalation;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;

/**
 * A timer of an incident that has run past a threshold.
 *
 * @param timer the stage's code, or {@link Threshold#UNLOCATED}
 * @param since when the timer began: an alert is of this one time in the stage
 * @param level how far it has gone up
 * @param limit the threshold it passed
 * @param raisedAt when it reached the level
 * @param acknowledgedBy who answered for it at this level, null while nobody has
 * @param words what that person said is being done, may be empty
 */
public record Alert(IncidentId incident, String timer, Instant since, Level level, Duration limit, Instant raisedAt,
        @Nullable PersonId acknowledgedBy, @Nullable Instant acknowledgedAt, String words) {

    public static final BoardName<AlertId, Alert> BOARD = new BoardName<>("alerts", AlertId.class, Alert.class);

    public AlertId id() {
        return AlertId.of(incident, timer);
    }

    public boolean acknowledged() {
        return acknowledgedBy != null;
    }
}
