package wanglou.store;

import java.sql.SQLException;
import java.util.Arrays;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

import wanglou.core.Problem;

/** Brings the schema up to date; the same files for both databases. */
final class Migrations {

    private Migrations() {
    }

    static void run(Engine engine) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(engine.unhurried())
                .locations("classpath:wanglou/store/migration")
                .validateMigrationNaming(true)
                .load();
        try {
            // Looking is half the work of migrating, and on most starts there is nothing more to do.
            MigrationInfoService info = flyway.info();
            refuseNewer(info);
            if (info.pending().length > 0 || Arrays.stream(info.applied()).anyMatch(m -> !m.isChecksumMatching())) {
                flyway.migrate();
            }
        } catch (FlywayException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    StoreException explained = engine.explain(sql);
                    throw explained instanceof StatementFailed ? migrationFailed(e) : explained;
                }
            }
            throw migrationFailed(e);
        }
    }

    private static StoreBroken migrationFailed(FlywayException e) {
        return new StoreBroken(Problem.of("store.migration", e.getErrorCode()), e);
    }

    /** Flyway by itself lets an old program work on a newer schema. */
    private static void refuseNewer(MigrationInfoService info) {
        MigrationInfo current = info.current();
        MigrationVersion newest = Arrays.stream(info.all())
                .filter(m -> m.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        if (current != null && current.getVersion().isNewerThan(newest)) {
            throw new StoreBroken(Problem.of("store.newer", current.getVersion(), newest), null);
        }
    }
}
