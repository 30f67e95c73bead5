package wanglou.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import wanglou.console.Mirrors;
import wanglou.console.RemoteHub;
import wanglou.core.SeatId;
import wanglou.drill.Drill;
import wanglou.drill.DrillOptions;
import wanglou.drill.StatusLink;
import wanglou.hub.RunFile;
import wanglou.security.DrillAccounts;

/** {@code wanglou drill}: the simulated city. With {@code --data DIR} it finds the hub of that folder and also sets statuses, as a dispatcher would. */
final class DrillRole {

    private DrillRole() {
    }

    static int run(List<String> args, PrintStream out) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(args);
        int at = options.indexOf("--data");
        if (at >= 0 && at + 1 < options.size()) {
            Path data = Path.of(options.get(at + 1));
            options.subList(at, at + 2).clear();
            RunFile hub = RunFile.find(data).orElseThrow(() -> new IOException("no hub runs on " + data));
            options.addAll(List.of("--hub", hub.address().toString()));
        }
        DrillOptions parsed;
        try {
            parsed = DrillOptions.parse(options);
        } catch (IllegalArgumentException misused) {
            out.println(DrillOptions.USAGE);
            throw new Arguments.Misused(String.valueOf(misused.getMessage()));
        }
        Path folder = at < 0 ? Path.of(".") : Path.of(args.get(at + 1));
        if (at < 0) {
            try (Drill drill = Drill.open(parsed, StatusLink.NONE)) {
                return run(drill);
            }
        }
        // The client's own threads: a worker that waits for an answer must not be the one that would bring it.
        try (ExecutorService wire = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("drill-wire-", 0).daemon().factory());
                ExecutorService workers = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("drill-work-", 0).daemon().factory());
                HttpClient http = HttpClient.newBuilder().executor(wire).build();
                RemoteHub access = new RemoteHub(parsed::hub, http, Vocabulary.wire(), workers, InstantSource.system())) {
            Thread.ofPlatform().daemon().name("drill-cameras").start(new DrillCity(access, parsed, folder));
            Mirrors mirrors = Mirrors.empty();
            DrillRadio radio = new DrillRadio(() -> access.signIn("he.yining", DrillAccounts.PASSWORD, new SeatId("drill"), mirrors), mirrors.units(),
                    InstantSource.system());
            try (Drill drill = Drill.open(parsed, radio)) {
                return run(drill);
            } finally {
                workers.shutdownNow();
                http.shutdownNow();
                wire.shutdownNow();
            }
        }
    }

    private static int run(Drill drill) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(drill::close));
        drill.start();
        drill.await();
        return 0;
    }
}
