package wanglou.store;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A child process: opens a store and keeps it until it is killed. */
final class HoldsStore {

    private HoldsStore() {
    }

    public static void main(String[] args) throws InterruptedException {
        try (Database database = Database.open(new StoreConfig.H2(Path.of(args[0])))) {
            System.out.println(database.sizeBytes() > 0 ? "open" : "empty");
            new CountDownLatch(1).await();
        }
    }
}
