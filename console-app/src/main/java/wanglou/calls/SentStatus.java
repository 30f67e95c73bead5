package wanglou.calls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;

/**
 * How what another system sent stands now.
 *
 * @param digest of what it sent the first time
 * @param grade 0 without an incident
 * @param stage empty without an incident
 */
public record SentStatus(Call call, String digest, @Nullable IncidentId incident, int grade, String stage) {

    /** Home: a worker. Empty where the sender never sent it. */
    public static Optional<SentStatus> find(Connection connection, String sender, String senderId) throws SQLException {
        return CallRows.status(connection, sender, senderId);
    }
}
