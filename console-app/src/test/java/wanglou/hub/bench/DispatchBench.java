package wanglou.hub.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import wanglou.app.Vocabulary;
import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.console.RemoteHub;
import wanglou.console.map.City;
import wanglou.console.pages.Centre;
import wanglou.console.pages.Pages;
import wanglou.console.shell.Catalogues;
import wanglou.console.shell.ConsoleApp;
import wanglou.console.shell.ConsoleSetup;
import wanglou.console.shell.Desk;
import wanglou.console.shell.PlaceFinder;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Command;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;
import wanglou.security.DrillAccounts;
import wanglou.units.SkillCatalogue;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitStatus;

/**
 * {@code DispatchBench [rounds [units [incidents]]]}: from Enter in the command bar to the frame in which this console and another one
 * know the effect, through a hub process of its own, at 2,000 open incidents and 10,000 units. Both consoles are whole and share the one
 * FX thread of this process, so that each pays for the other's drawing too. Beside the time of each round stands what the FX thread worked
 * in it ({@code .cpu}): on a machine that others use too, that is the figure that compares.
 */
public final class DispatchBench {

    private static final int UNDER_WAY = 32;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DispatchBench() {
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int units = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int incidents = args.length > 2 ? Integer.parseInt(args[2]) : 2_000;
        Path data = Files.createTempDirectory("wanglou-dispatch-bench");
        KillBench.HubProcess hub = new KillBench.HubProcess(data);
        hub.start();
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        RemoteHub access = new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers,
                InstantSource.system());
        fill(access, "cheng.yue", "9", units, DispatchBench::unit);
        fill(access, "he.yining", "8", incidents, DispatchBench::incident);
        Platform.startup(() -> Platform.setImplicitExit(false));
        Desk here = console(access, workers, data, "lin.zhiyuan", "1");
        Desk there = console(access, workers, data, "he.yining", "2");
        await("both see everything", () -> onFx(() -> here.mirrors().units().size() >= units && there.mirrors().incidents().size() >= incidents));
        AtomicLong seen = new AtomicLong();
        statuses(here, there, seen, 30);
        Round[] effect = statuses(here, there, seen, rounds);
        Figures.print("bar.effect.p50", percentile(effect, Round::millis, 0.5), "ms");
        Figures.print("bar.effect.p99", percentile(effect, Round::millis, 0.99), "ms");
        Figures.print("bar.effect.cpu.p50", percentile(effect, Round::cpu, 0.5), "ms");
        Figures.print("bar.effect.cpu.p99", percentile(effect, Round::cpu, 0.99), "ms");
        opened(here, there, 10);
        Round[] opened = opened(here, there, rounds);
        Figures.print("incident.open.p50", percentile(opened, Round::millis, 0.5), "ms");
        Figures.print("incident.open.p95", percentile(opened, Round::millis, 0.95), "ms");
        Figures.print("incident.open.cpu.p50", percentile(opened, Round::cpu, 0.5), "ms");
        Figures.print("bar.read.p99", read(here), "ms");
        hub.kill();
        System.exit(0);
    }

    /**
     * One line entered.
     *
     * @param millis from Enter to the frame
     * @param cpu milliseconds the FX thread worked meanwhile, for both consoles
     */
    private record Round(double millis, double cpu) {
    }

    private static double percentile(Round[] rounds, ToDoubleFunction<Round> of, double share) {
        return Figures.percentile(Arrays.stream(rounds).mapToDouble(of).toArray(), share);
    }

    private static Command unit(int i) {
        return new UnitCommand.Register(new UnitProfile(new UnitId("b" + i), "B" + i, "", UnitKind.VEHICLE, "", List.of(), 2, ""));
    }

    private static Command incident(int i) {
        return new IncidentCommand.Open(new IncidentKind("fight"), new Grade(1 + i % 4),
                new Place(new GeoPoint(43.73 + i % 50 * 0.0004, 7.41 + i / 50 % 50 * 0.0006), "", "bench"), "");
    }

    private static void fill(RemoteHub access, String person, String seat, int count, IntFunction<Command> make) throws Exception {
        HubAccess.SignIn.In in = (HubAccess.SignIn.In) access.signIn(person, DrillAccounts.PASSWORD, new SeatId(seat), Mirrors.empty()).get(20, TimeUnit.SECONDS);
        HubLink link = in.link();
        await("the link is up", () -> link.state() instanceof LinkState.Live);
        Semaphore under = new Semaphore(UNDER_WAY);
        for (int i = 0; i < count; i++) {
            under.acquire();
            link.send(make.apply(i)).whenComplete((outcome, error) -> under.release());
        }
        under.acquire(UNDER_WAY);
        link.close();
    }

    /** One status after the other, each of another unit. */
    private static Round[] statuses(Desk here, Desk there, AtomicLong turn, int rounds) throws Exception {
        Round[] entered = new Round[rounds];
        for (int i = 0; i < rounds; i++) {
            long n = turn.getAndIncrement();
            UnitId id = new UnitId("b" + n);
            entered[i] = enter(here, "B" + n + " 勤务", () -> onTask(here, id) && onTask(there, id));
        }
        return entered;
    }

    private static boolean onTask(Desk desk, UnitId id) {
        var unit = desk.mirrors().units().get(id);
        return unit != null && unit.status().equals(UnitStatus.ON_TASK);
    }

    private static Round[] opened(Desk here, Desk there, int rounds) throws Exception {
        Round[] entered = new Round[rounds];
        for (int i = 0; i < rounds; i++) {
            int before = onFx(() -> here.mirrors().incidents().size());
            entered[i] = enter(here, "新警 打架 . bench", () -> here.mirrors().incidents().size() > before
                    && there.mirrors().incidents().size() > before);
        }
        return entered;
    }

    /** Types the line, lets its dry run be painted, presses Enter, and waits for the frame in which it is so. */
    private static Round enter(Desk here, String line, BooleanSupplier done) throws Exception {
        onFx(() -> {
            field(here).setText(line);
            return true;
        });
        frames(here, 3);
        CompletableFuture<Round> round = new CompletableFuture<>();
        onFx(() -> {
            long start = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            Event.fireEvent(field(here), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            here.pulse().everyFrame(() -> {
                if (!round.isDone() && done.getAsBoolean()) {
                    round.complete(new Round((System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - worked) / 1e6));
                }
            });
            return true;
        });
        return round.get(10, TimeUnit.SECONDS);
    }

    private static void frames(Desk desk, int count) throws Exception {
        CompletableFuture<Boolean> passed = new CompletableFuture<>();
        int[] left = {count};
        onFx(() -> {
            desk.pulse().everyFrame(() -> {
                if (--left[0] == 0) {
                    passed.complete(true);
                }
            });
            return true;
        });
        passed.get(10, TimeUnit.SECONDS);
    }

    /** One key in a line that names units and incidents: reading, completion, dry run, drawing of the row. */
    private static double read(Desk here) throws Exception {
        double[] millis = new double[200];
        for (int i = 0; i < millis.length; i++) {
            String line = "派 B" + (5_000 + i) + " B7" + i % 10;
            millis[i] = onFx(() -> {
                long start = System.nanoTime();
                field(here).setText(line);
                return (System.nanoTime() - start) / 1e6;
            });
        }
        return Figures.percentile(millis, 0.99);
    }

    private static TextField field(Desk desk) {
        return (TextField) Stage.getWindows().stream().filter(w -> desk.actor().seat().value().equals(w.getUserData()))
                .map(w -> w.getScene().lookup("#command-input")).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private static Desk console(RemoteHub access, ExecutorService workers, Path data, String person, String seat) throws Exception {
        ConsoleSetup setup = new ConsoleSetup(access, new SeatId(seat), data.resolve("console" + seat), ZoneOffset.UTC, InstantSource.system(),
                Pages.all(new Centre(City.none(workers), KindCatalogue.standard(), SkillCatalogue.standard())), Centre.bundles(),
                Centre.sheets(), List.of(), PlaceFinder.NONE, Catalogues.standard(), Optional.of(Language.ZH), Optional.of(Theme.NIGHT),
                Optional.of(new ConsoleSetup.Account(person, DrillAccounts.PASSWORD)));
        ConsoleApp app = onFx(() -> {
            ConsoleApp made = new ConsoleApp(setup, new Stage());
            made.start();
            made.stage().setUserData(seat);
            return made;
        });
        await(person + " is signed in", () -> onFx(() -> app.desk() != null));
        return Objects.requireNonNull(onFx(app::desk));
    }

    private static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within 90 s: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
