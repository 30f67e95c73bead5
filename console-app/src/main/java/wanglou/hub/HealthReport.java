package wanglou.hub;

import java.time.Instant;
import java.util.function.DoubleSupplier;

import wanglou.store.Database;
import wanglou.store.StoreException;

/** Home: hub thread, once a second. What the hub says about itself. */
final class HealthReport {

    private final HubConfig config;
    private final String version;
    private final Instant startedAt;
    private final Database database;
    private final Deciding deciding;
    private final StoreWriter writer;
    private final JournalCheck check;
    private final DoubleSupplier fixDelay;
    private long seqASecondAgo;

    /** @param fixDelay from receiving a fix to showing it, 99th percentile in milliseconds */
    HealthReport(HubConfig config, String version, Instant startedAt, Database database, Deciding deciding, StoreWriter writer, JournalCheck check,
            DoubleSupplier fixDelay) {
        this.config = config;
        this.version = version;
        this.startedAt = startedAt;
        this.database = database;
        this.deciding = deciding;
        this.writer = writer;
        this.check = check;
        this.fixDelay = fixDelay;
    }

    /** To be asked once a second: the rate counts from the call before. */
    HubHealth now() {
        long seq = deciding.seq();
        double perSecond = seq - seqASecondAgo;
        seqASecondAgo = seq;
        var problem = deciding.storeProblem();
        var ailment = problem == null ? database.ailment().orElse(null) : problem;
        var whole = check.lastWhole();
        return new HubHealth(config.name(), version, startedAt, seq, perSecond, writer.commitMillisP99(), whole == null ? null : whole.at(),
                whole == null ? 0 : whole.upTo(), size(), ailment == null ? null : ailment.code(), config.data().toFile().getUsableSpace(),
                fixDelay.getAsDouble());
    }

    private long size() {
        try {
            return database.sizeBytes();
        } catch (StoreException unknown) {
            return -1;
        }
    }
}
