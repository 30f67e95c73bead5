package wanglou.hub.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import wanglou.app.Vocabulary;
import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.console.RemoteHub;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.SeatId;
import wanglou.hub.RunFile;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.link.HubLink;
import wanglou.security.DrillAccounts;

/**
 * {@code KillBench [rounds]}: a hub in a process of its own, a console that sends all the time, kill -9 at a random moment, again and
 * again on the same store. Counts what was acknowledged and is not there afterwards. The console itself is never restarted: it finds back.
 */
public final class KillBench {

    private static final int UNDER_WAY = 16;

    private KillBench() {
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        Path data = Files.createTempDirectory("wanglou-kill-bench");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        AtomicBoolean going = new AtomicBoolean(true);
        HubProcess hub = new HubProcess(data);
        hub.start();
        Mirrors mirrors = Mirrors.empty();
        HttpClient http = HttpClient.newBuilder().executor(workers).build();
        RemoteHub access = new RemoteHub(hub::address, http, Vocabulary.wire(), workers, InstantSource.system());
        HubLink link = ((HubAccess.SignIn.In) access.signIn("lin.zhiyuan", DrillAccounts.PASSWORD, new SeatId("1"), mirrors).join()).link();
        Thread load = Thread.ofPlatform().daemon().start(() -> send(link, going, acknowledged));
        java.util.Random random = new java.util.Random(7);
        double worstBack = 0;
        for (int round = 0; round < rounds; round++) {
            int before = acknowledged.size();
            waitFor("commands go through", () -> acknowledged.size() > before + 20);
            Pace.until(System.nanoTime() + random.nextInt(300_000_000));
            hub.kill();
            long killed = System.nanoTime();
            hub.start();
            int then = acknowledged.size();
            waitFor("the console is back", () -> acknowledged.size() > then);
            worstBack = Math.max(worstBack, (System.nanoTime() - killed) / 1e9);
        }
        going.set(false);
        load.join(20_000);
        waitFor("mirrors are full", () -> {
            mirrors.incidents().drain();
            return mirrors.incidents().size() >= acknowledged.size();
        });
        Set<String> lost = new HashSet<>(acknowledged);
        mirrors.incidents().values().forEach(incident -> lost.remove(incident.id().value()));
        Figures.print("hub.kill9.rounds", rounds, "kills");
        Figures.print("hub.kill9.acknowledged", acknowledged.size(), "commands");
        Figures.print("hub.kill9.lost", lost.size(), "commands");
        Figures.print("hub.kill9.twice", mirrors.incidents().values().stream().map(i -> i.note()).distinct().count()
                == mirrors.incidents().size() ? 0 : 1, "rounds");
        Figures.print("hub.kill9.back.max", worstBack, "s");
        hub.kill();
        System.exit(0);
    }

    private static void send(HubLink link, AtomicBoolean going, Set<String> acknowledged) {
        Semaphore under = new Semaphore(UNDER_WAY);
        for (long n = 0; going.get(); n++) {
            under.acquireUninterruptibly();
            link.send(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(3), new Place(null, "", "bench"), "n" + n))
                    .whenComplete((outcome, failure) -> {
                        under.release();
                        if (outcome instanceof Outcome.Done(long seq, String subject)) {
                            acknowledged.add(new IncidentId(subject).value());
                        } else {
                            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                        }
                    });
        }
        under.acquireUninterruptibly(UNDER_WAY);
    }

    private static void waitFor(String what, BooleanSupplier condition) {
        if (!Pace.until(condition, 120)) {
            throw new IllegalStateException("not within 120 s: " + what);
        }
    }

    /** The hub as a process, started from this JVM's class path; {@code -Dwanglou.bench.hub.flags} gives it more JVM flags. */
    static final class HubProcess {

        private final Path data;
        private @Nullable Process process;

        HubProcess(Path data) {
            this.data = data;
        }

        void start(String... more) throws IOException {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                    "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                    System.getProperty("java.class.path"), "wanglou.app.Main", "hub", "--drill", "--data", data.toString()));
            command.addAll(1, List.of(System.getProperty("wanglou.bench.hub.flags", "").split(" ")).stream().filter(f -> !f.isEmpty()).toList());
            command.addAll(List.of(more));
            Process started = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("hub.log").toFile())).start();
            process = started;
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::destroyForcibly));
            waitFor("the hub listens", () -> RunFile.find(data).filter(f -> f.pid() == started.pid()).isPresent());
        }

        URI address() throws IOException {
            return RunFile.find(data).orElseThrow(() -> new IOException("no hub")).address();
        }

        long pid() {
            return process == null ? -1 : process.pid();
        }

        void kill() throws InterruptedException {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
