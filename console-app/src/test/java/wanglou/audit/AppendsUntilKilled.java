package wanglou.audit;

import java.nio.file.Path;
import java.util.List;

import wanglou.store.Database;
import wanglou.store.StoreConfig;

/** A child process: appends entries one by one and acknowledges each, by its journal number, on its standard output. */
final class AppendsUntilKilled {

    private AppendsUntilKilled() {
    }

    static String[] arguments(StoreConfig config) {
        return switch (config) {
            case StoreConfig.H2 h2 -> new String[] {"h2", h2.folder().toString()};
            case StoreConfig.Postgres postgres -> new String[] {"postgres", postgres.jdbcUrl(), postgres.user()};
        };
    }

    public static void main(String[] args) {
        StoreConfig config = args[0].equals("h2") ? new StoreConfig.H2(Path.of(args[1])) : new StoreConfig.Postgres(args[1], args[2], null);
        Journal journal = TestEvent.journal();
        try (Database database = Database.open(config)) {
            while (!System.out.checkError()) {
                long seq = database.inTransaction(c -> journal.append(c, List.of(TestEvent.fact("x".repeat(200)))).getLast().seq());
                System.out.println(seq);
            }
        }
    }
}
