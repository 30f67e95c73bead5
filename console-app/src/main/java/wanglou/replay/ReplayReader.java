package wanglou.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import wanglou.audit.EventCodec;
import wanglou.core.Actor;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchEvent;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseFold;
import wanglou.dispatch.ResponseId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentEvent;
import wanglou.incidents.IncidentFold;
import wanglou.units.Unit;
import wanglou.units.UnitFold;

/**
 * Home: workers. Folds a stretch of the past out of what was journaled: the same folds that keep the boards now. Incidents and responses
 * come from the timelines of those that were in sight then, units from the journal.
 */
public final class ReplayReader {

    /** So long an ended incident stays in sight, then as now. */
    private static final Duration IN_SIGHT = Duration.ofDays(3);
    /** More facts than this in one answer would hold up the link; the console asks again from where it ends. */
    static final int MOST = 5_000;

    private final EventCodec codec;
    private final PastUnits pastUnits;
    private final IncidentFold incidentFold = new IncidentFold();
    private final ResponseFold responseFold = new ResponseFold();
    private final UnitFold unitFold = new UnitFold();

    public ReplayReader(EventCodec codec) {
        this.codec = codec;
        this.pastUnits = new PastUnits(codec);
    }

    public Replay read(Connection connection, ReplayQuery query) throws SQLException {
        long start = PastUnits.lastAt(connection, query.at());
        long end = PastUnits.lastAt(connection, query.until());
        Folded<UnitId, Unit> units = new Folded<>(pastUnits.at(connection, start));
        Folded<IncidentId, Incident> incidents = new Folded<>(Map.of());
        Folded<ResponseId, Response> responses = new Folded<>(Map.of());
        List<Fact> later = new ArrayList<>();
        for (Fact fact : timelines(connection, query)) {
            if (fact.at().isAfter(query.at())) {
                later.add(fact);
            } else {
                apply(fact, incidents, responses);
            }
        }
        incidents.takePut();
        responses.takePut();
        pastUnits.read(connection, start, end, later::add);
        later.sort(Comparator.comparing(Fact::at));
        boolean cut = later.size() > MOST;
        List<Fact> kept = cut ? later.subList(0, MOST) : later;
        Instant until = cut ? kept.getLast().at() : query.until();
        List<Incident> then = incidents.list().stream().filter(i -> inSight(i, query.at())).toList();
        List<Unit> unitsThen = units.list();
        List<Response> responsesThen = responses.list();
        List<Replay.Step> steps = new ArrayList<>();
        for (Fact fact : kept) {
            if (fact.event() instanceof wanglou.units.UnitEvent) {
                unitFold.apply(units, fact);
            } else {
                apply(fact, incidents, responses);
            }
            Replay.Step step = new Replay.Step(fact.at(), incidents.takePut(), units.takePut(), units.takeRemoved(), responses.takePut());
            responses.takeRemoved();
            steps.add(step);
        }
        return new Replay(query.at(), until, then, unitsThen, responsesThen, steps);
    }

    private static boolean inSight(Incident incident, Instant at) {
        Instant closed = incident.closedAt();
        return closed == null || closed.isAfter(at.minus(IN_SIGHT));
    }

    private void apply(Fact fact, Folded<IncidentId, Incident> incidents, Folded<ResponseId, Response> responses) {
        switch (fact.event()) {
            case IncidentEvent e -> incidentFold.apply(incidents, fact);
            case DispatchEvent e -> responseFold.apply(responses, fact);
            default -> { }
        }
    }

    /** All facts on the timelines of incidents that were in sight at any moment of the stretch, in their order, each once. */
    private List<Fact> timelines(Connection connection, ReplayQuery query) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select t.seq, t.at, t.person, t.seat, t.event_type, t.payload"
                + " from incident i join incident_timeline t on t.incident_id = i.id where i.opened_at <= ?"
                + " and (i.closed_at is null or i.closed_at > ?) and t.at <= ?"
                + " and (t.event_type like 'incidents.%' or t.event_type like 'dispatch.%') order by t.seq")) {
            select.setObject(1, query.until().atOffset(ZoneOffset.UTC));
            select.setObject(2, query.at().minus(IN_SIGHT).atOffset(ZoneOffset.UTC));
            select.setObject(3, query.until().atOffset(ZoneOffset.UTC));
            long last = -1;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getLong(1) != last) {
                        last = row.getLong(1);
                        facts.add(new Fact(row.getObject(2, OffsetDateTime.class).toInstant(), new Actor(new PersonId(row.getString(3)),
                                new SeatId(row.getString(4)), Set.of()), codec.decode(row.getString(5), row.getString(6))));
                    }
                }
            }
        }
        return facts;
    }
}
