package wanglou.incidents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

import wanglou.core.Fact;
import wanglou.store.Projection;

/** Home: store writer thread; {@link #restore} hub thread. The table of incidents, kept by the fold that keeps the board. */
public final class IncidentRepository implements Projection {

    /** A number begins with the day it was given on; the day of the centre's wall may be another than that of UTC. */
    private static final Duration NUMBERED = Duration.ofDays(3);

    private final IncidentService service;
    private final InstantSource clock;
    private final IncidentFold fold = new IncidentFold();

    /** @param service whose board a restore fills */
    public IncidentRepository(IncidentService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Class<IncidentEvent> events() {
        return IncidentEvent.class;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        IncidentRows rows = new IncidentRows(connection);
        fold.apply(rows, fact);
        rows.flush();
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        IncidentRows rows = new IncidentRows(connection);
        Keeping keeping = service.keeping();
        rows.open().forEach(service::restored);
        if (keeping.most() > 0) {
            rows.endedSince(clock.instant().minus(keeping.time()), keeping.most()).forEach(service::restored);
        }
        rows.numbersSince(clock.instant().minus(NUMBERED)).forEach(service::numbered);
    }

    /** Answers on a connection of a worker. */
    public static RecordedIncident recorded(Connection connection, RecordedIncidentQuery query) throws SQLException {
        IncidentRows rows = new IncidentRows(connection);
        RecordedIncident found = new RecordedIncident(rows.get(query.incident()));
        rows.flush();
        return found;
    }
}
