package wanglou.calls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.store.Json;
import wanglou.store.RowValues;

/** Home: the thread of its connection. The rows of the table {@code call_taken} as values; what is put is written by {@link #flush}. */
final class CallRows extends RowValues<CallId, Kept> {

    /** Listed of one number; the rest is only counted. */
    static final int MOST = 50;

    private static final ObjectMapper JSON = Json.newMapper();

    private final Set<CallId> putAway = new LinkedHashSet<>();

    CallRows(Connection connection) {
        super(connection);
    }

    @Override
    protected Optional<Kept> find(CallId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select body, caller, sender, sender_id, digest from call_taken where id = ?")) {
            select.setString(1, id.value());
            return list(select).stream().findFirst();
        }
    }

    @Override
    public void remove(CallId id) {
        putAway.add(id);
    }

    @Override
    public void flush() throws SQLException {
        super.flush();
        try (PreparedStatement update = connection.prepareStatement("update call_taken set in_sight = false where id = ?")) {
            for (CallId id : putAway) {
                update.setString(1, id.value());
                update.executeUpdate();
            }
        }
    }

    @Override
    protected void write(Kept kept, @Nullable Kept before) throws SQLException {
        String sql = before != null ? "update call_taken set number_key = ?, taken_at = ?, body = ?, caller = ?, sender = ?, sender_id = ?, digest = ? where id = ?"
                : "insert into call_taken (number_key, taken_at, body, caller, sender, sender_id, digest, id, in_sight) values (?, ?, ?, ?, ?, ?, ?, ?, true)";
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            row.setString(1, kept.caller().key());
            row.setObject(2, kept.call().takenAt().atOffset(ZoneOffset.UTC));
            row.setString(3, JSON.writeValueAsString(kept.call()));
            row.setString(4, JSON.writeValueAsString(kept.caller()));
            row.setString(5, kept.receipt().sender());
            row.setString(6, kept.receipt().senderId());
            row.setString(7, kept.receipt().digest());
            row.setString(8, kept.call().id().value());
            row.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a call is always JSON", impossible);
        }
    }

    List<Kept> inSight() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select body, caller, sender, sender_id, digest from call_taken where in_sight order by id")) {
            return list(select);
        }
    }

    void receiptsSince(Instant since, BiConsumer<CallId, Kept.Receipt> each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, sender, sender_id, digest from call_taken where sender <> '' and taken_at > ?")) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.accept(new CallId(row.getString(1)), new Kept.Receipt(row.getString(2), row.getString(3), row.getString(4)));
                }
            }
        }
    }

    EarlierCalls ofNumber(String key) throws SQLException {
        if (key.isEmpty()) {
            return EarlierCalls.NONE;
        }
        List<Call> newest;
        try (PreparedStatement select = connection.prepareStatement("select body, caller, sender, sender_id, digest from call_taken"
                + " where number_key = ? order by taken_at desc, id desc fetch first " + MOST + " rows only")) {
            select.setString(1, key);
            newest = list(select).stream().map(Kept::call).toList();
        }
        try (PreparedStatement count = connection.prepareStatement("select count(*) from call_taken where number_key = ?")) {
            count.setString(1, key);
            try (ResultSet row = count.executeQuery()) {
                return new EarlierCalls(newest, row.next() ? row.getInt(1) : 0);
            }
        }
    }

    /** The call that a sender sent under its number, with its digest. */
    Optional<Kept> sent(String sender, String senderId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select body, caller, sender, sender_id, digest from call_taken where sender = ? and sender_id = ? order by id desc")) {
            select.setString(1, sender);
            select.setString(2, senderId);
            return list(select).stream().findFirst();
        }
    }

    private static List<Kept> list(PreparedStatement select) throws SQLException {
        List<Kept> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Kept(JSON.readValue(row.getString(1), Call.class), JSON.readValue(row.getString(2), Caller.class),
                        new Kept.Receipt(row.getString(3), row.getString(4), row.getString(5))));
            }
        } catch (JsonProcessingException e) {
            throw new SQLException("call_taken holds no call", e);
        }
        return found;
    }

    /** What a sender may know of what it sent. */
    static Optional<SentStatus> status(Connection connection, String sender, String senderId) throws SQLException {
        Optional<Kept> sent = new CallRows(connection).sent(sender, senderId);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        Call call = sent.get().call();
        Call.End end = call.end();
        @Nullable IncidentId incident = end == null ? null : end.incident();
        String stage = "";
        int grade = 0;
        if (incident != null) {
            try (PreparedStatement select = connection.prepareStatement("select grade, life from incident where id = ?")) {
                select.setString(1, incident.value());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        grade = row.getInt(1);
                        stage = JSON.readTree(row.getString(2)).path("stage").asText("");
                    }
                }
            } catch (JsonProcessingException e) {
                throw new SQLException("incident.life holds no life: " + incident, e);
            }
        }
        return Optional.of(new SentStatus(call, sent.get().receipt().digest(), incident, grade, stage));
    }
}
