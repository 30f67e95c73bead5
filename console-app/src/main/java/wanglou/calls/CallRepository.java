package wanglou.calls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

import wanglou.core.Fact;
import wanglou.store.Projection;

/** Home: store writer thread; {@link #restore} hub thread. The table of calls, kept by the fold that keeps the boards. */
public final class CallRepository implements Projection {

    /** Another system that repeats a message for longer than this is heard as saying something new. */
    static final Duration REPEATS = Duration.ofDays(30);

    private final CallService service;
    private final InstantSource clock;
    private final CallFold fold = new CallFold();

    /** @param service whose boards a restore fills */
    public CallRepository(CallService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public void write(Connection connection, long seq, Fact fact) throws SQLException {
        CallRows rows = new CallRows(connection);
        fold.apply(rows, fact);
        rows.flush();
    }

    @Override
    public void restore(Connection connection) throws SQLException {
        CallsInSight calls = service.inSight();
        CallRows rows = new CallRows(connection);
        calls.forgetReceipts();
        rows.inSight().forEach(kept -> calls.put(kept.call().id(), kept));
        rows.receiptsSince(clock.instant().minus(REPEATS), calls::remember);
    }

    /** Answers on a connection of a worker. */
    public static EarlierCalls earlier(Connection connection, EarlierCallsQuery query) throws SQLException {
        return new CallRows(connection).ofNumber(Caller.key(query.number()));
    }
}
