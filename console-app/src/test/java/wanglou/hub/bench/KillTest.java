package wanglou.hub.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.calls.CallBoards;
import wanglou.calls.CallChannel;
import wanglou.calls.CallCommand;
import wanglou.calls.Caller;
import wanglou.calls.Said;
import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.console.RemoteHub;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Response;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.security.DrillAccounts;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hub process is killed, not stopped, in the middle of calls, pushes and dispatches: what it acknowledged is still there, and there once. */
final class KillTest {

    private static final int KILLS = 3;
    private static final int UNITS = 200;

    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private final Set<IncidentId> opened = ConcurrentHashMap.newKeySet();
    private final Set<String> pushed = ConcurrentHashMap.newKeySet();
    private final Map<IncidentId, UnitId> sent = new ConcurrentHashMap<>();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsThereOnceAfterEveryKill(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("wanglou.conf"), "hub.port=0\nfield.cot.port=0\n");
        KillBench.HubProcess hub = new KillBench.HubProcess(folder);
        ExecutorService workers = Executors.newFixedThreadPool(3, Thread.ofPlatform().daemon().factory());
        try (RemoteHub access = new RemoteHub(hub::address, HttpClient.newHttpClient(), Vocabulary.wire(), workers, InstantSource.system())) {
            hub.start();
            HubLink link = ((HubAccess.SignIn.In) access.signIn("cheng.yue", DrillAccounts.PASSWORD, new SeatId("9"), Mirrors.empty())
                    .get(60, TimeUnit.SECONDS)).link();
            assertTrue(Pace.until(() -> link.state() instanceof LinkState.Live, 60), "connected");
            for (int i = 0; i < UNITS; i++) {
                done(link, new UnitCommand.Register(new UnitProfile(new UnitId("k" + i), "K" + i, "", UnitKind.VEHICLE, "", List.of(), 2, "")));
            }
            AtomicBoolean going = new AtomicBoolean(true);
            Thread work = Thread.ofPlatform().daemon().start(() -> work(link, going));
            Random random = new Random(11);
            for (int kill = 0; kill < KILLS; kill++) {
                int before = sent.size();
                assertTrue(Pace.until(() -> sent.size() > before + 3, 60), "work goes on");
                Pace.until(System.nanoTime() + random.nextInt(200_000_000));
                hub.kill();
                hub.start();
            }
            int after = sent.size();
            assertTrue(Pace.until(() -> sent.size() > after + 3, 90), "work goes on after the last kill");
            going.set(false);
            work.join(60_000);
            assertTrue(!work.isAlive(), "the work has ended");
            look(access);
        } finally {
            hub.kill();
            workers.shutdownNow();
        }
    }

    /** A call is taken and its incident opened, pushed and dispatched, one after the other, again and again. */
    private void work(HubLink link, AtomicBoolean going) {
        for (int n = 0; going.get() && n < UNITS; n++) {
            String words = "call " + n;
            UnitId unit = new UnitId("k" + n);
            Said said = new Said(CallChannel.PHONE, new Caller("", "1390000" + (1000 + n)), "", new Place(new GeoPoint(43.7343, 7.4203), "", "typed"),
                    new IncidentKind("fight"), words);
            String incident = done(link, new CallCommand.TakeAndOpen(said, new IncidentKind("fight"), new Grade(3)));
            if (!incident.isEmpty()) {
                IncidentId id = new IncidentId(incident);
                called.add(words);
                opened.add(id);
                String push = done(link, new PushCommand.Send(id, List.of(new PushTarget.OfUnit(unit)), Set.of(PushPart.PLACE), "", "", ""));
                if (!push.isEmpty()) {
                    pushed.add(push);
                }
                if (!done(link, new DispatchCommand.Dispatch(id, List.of(unit))).isEmpty()) {
                    sent.put(id, unit);
                }
            }
        }
    }

    /** What the command made; empty when it was refused, as every command is while the hub is lost. */
    private static String done(HubLink link, Command command) {
        Outcome outcome = link.send(command).orTimeout(90, TimeUnit.SECONDS).join();
        if (outcome instanceof Outcome.Done(long seq, String subject)) {
            return subject.isEmpty() ? "done" : subject;
        }
        Pace.until(System.nanoTime() + 20_000_000);
        return "";
    }

    private void look(RemoteHub access) throws Exception {
        Mirrors mirrors = Mirrors.empty();
        HubLink link = ((HubAccess.SignIn.In) access.signIn("he.yining", DrillAccounts.PASSWORD, new SeatId("8"), mirrors).get(60, TimeUnit.SECONDS)).link();
        assertTrue(Pace.until(() -> {
            mirrors.all().forEach(mirror -> mirror.drain());
            return link.state() instanceof LinkState.Live && mirrors.incidents().size() >= opened.size()
                    && mirrors.of(CallBoards.CALLS).size() >= called.size() && mirrors.of(Push.BOARD).size() >= pushed.size() && mirrors.of(Response.BOARD).size() >= sent.size();
        }, 60), "everything acknowledged is there");
        Map<String, Long> words = mirrors.of(CallBoards.CALLS).values().stream().collect(Collectors.groupingBy(call -> call.words(), Collectors.counting()));
        assertTrue(words.keySet().containsAll(called), "no call is lost");
        once(words);
        assertTrue(mirrors.incidents().values().stream().map(Incident::id).collect(Collectors.toSet()).containsAll(opened), "no incident is lost");
        once(mirrors.incidents().values().stream().collect(Collectors.groupingBy(Incident::note, Collectors.counting())));
        assertTrue(mirrors.of(Push.BOARD).values().stream().map(push -> push.id().value()).collect(Collectors.toSet()).containsAll(pushed), "no push is lost");
        once(mirrors.of(Push.BOARD).values().stream().collect(Collectors.groupingBy(Push::incident, Collectors.counting())));
        Map<IncidentId, Long> responses = mirrors.of(Response.BOARD).values().stream()
                .collect(Collectors.groupingBy(Response::incident, Collectors.counting()));
        assertTrue(responses.keySet().containsAll(sent.keySet()), "no dispatch is lost");
        once(responses);
        Map<UnitId, Long> units = mirrors.of(Response.BOARD).values().stream().map(Response::unit)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        once(units);
        link.close();
    }

    private static <K> void once(Map<K, Long> counted) {
        assertEquals(Map.of(), counted.entrySet().stream().filter(e -> e.getValue() > 1).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
