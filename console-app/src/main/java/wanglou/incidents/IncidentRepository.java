package wanglou.incidents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

import wanglou.core.Fact;
import wanglou.store.Projection;

/** Home: store writer thread; {@link #restore} hub thread. The table of incidents, kept by the fold that keeps the board. */
public final class IncidentRepository implements Projection {

    /** Ended ones stay in sight for three days (a shift, the next, and a weekend between); older ones are asked of the table. */
    static final Duration KEPT_IN_SIGHT = Duration.ofDays(3);

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
        new IncidentRows(connection).openOrEndedSince(clock.instant().minus(KEPT_IN_SIGHT)).forEach(service::restored);
    }
}
