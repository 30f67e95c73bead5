package wanglou.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.store.Json;

/**
 * Home: any thread (stateless); writing, the store writer. The outcome of each command, written in the command's own transaction, so that a repeat
 * of the same id, also after a restart of the hub, gets the same answer and no second effect. Ids are counted per person.
 */
public final class CommandLog {

    private final ObjectMapper mapper = Json.newMapper();

    /** @param at when it was decided; {@link #purge} goes by it */
    public void write(Connection connection, CommandId id, PersonId person, Outcome outcome, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into command_outcome (person, command_id, outcome, decided_at) values (?, ?, ?, ?)")) {
            insert.setString(1, person.value());
            insert.setString(2, id.value());
            insert.setString(3, mapper.writerFor(Outcome.class).writeValueAsString(outcome));
            insert.setObject(4, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write an outcome", e);
        }
    }

    public Optional<Outcome> find(Connection connection, CommandId id, PersonId person) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select outcome from command_outcome where person = ? and command_id = ?")) {
            select.setString(1, person.value());
            select.setString(2, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(mapper.readValue(row.getString(1), Outcome.class)) : Optional.empty();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outcome of " + id + " cannot be read", e);
        }
    }

    /** An outcome as it was given. */
    public record Given(CommandId id, PersonId person, Instant at, Outcome outcome) {
    }

    /** All given since, in no order: what a hub must know at its start to recognise repeats. */
    public List<Given> since(Connection connection, Instant since) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select command_id, person, decided_at, outcome from command_outcome where decided_at >= ?")) {
            select.setObject(1, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            List<Given> given = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    given.add(new Given(new CommandId(row.getString(1)), new PersonId(row.getString(2)),
                            row.getObject(3, OffsetDateTime.class).toInstant(), mapper.readValue(row.getString(4), Outcome.class)));
                }
            }
            return given;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome cannot be read", e);
        }
    }

    /** Forgets outcomes decided before; a console repeats within seconds, so a day is plenty. Returns how many. */
    public int purge(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from command_outcome where decided_at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
