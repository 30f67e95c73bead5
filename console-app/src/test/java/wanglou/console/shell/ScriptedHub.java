package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.console.Presence;
import wanglou.console.SetupCodes;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.link.Query;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.security.SeatPresence;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/** Plays a hub for tests and demos of the shell: takes one password, answers commands, can be lost and come back. */
public final class ScriptedHub implements HubAccess, HubLink {

    public static final String PASSWORD = "river-lamp-41";

    /** What a new person gets on paper. */
    public static final String SETUP_CODE = "482-913";

    private final InstantSource clock;
    private String chosen = "";
    private final List<Consumer<LinkState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private boolean reachable = true;
    private boolean populated = true;
    private int tries = 5;
    private int signOuts;
    private LinkState state;
    private Mirrors mirrors = Mirrors.empty();

    public ScriptedHub(InstantSource clock) {
        this.clock = clock;
        this.state = new LinkState.Live("hub-01", "0.1.0", Duration.ofMillis(12), clock.instant());
    }

    public ScriptedHub empty() {
        populated = false;
        return this;
    }

    public ScriptedHub unreachable() {
        reachable = false;
        return this;
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public void lose() {
        Instant now = clock.instant();
        become(new LinkState.Lost(now, 0, now, Duration.ZERO));
    }

    public void lost(Instant picture, int attempt, Duration until, Duration interval) {
        become(new LinkState.Lost(picture, attempt, clock.instant().plus(until), interval));
    }

    public void back() {
        become(new LinkState.Live("hub-01", "0.1.0", Duration.ofMillis(12), clock.instant()));
    }

    public void end(Problem reason) {
        become(new LinkState.Ended(reason));
    }

    private void become(LinkState next) {
        state = next;
        listeners.forEach(l -> l.accept(next));
    }

    @Override
    public CompletableFuture<Greeting> greet() {
        return reachable ? CompletableFuture.completedFuture(new Greeting("hub-01", "0.1.0", "", Duration.ofMillis(4), Duration.ofMillis(200),
                "7C:41:9E:B0", true)) : CompletableFuture.failedFuture(new ProblemException(Problem.of("link.unreachable", "127.0.0.1:8443")));
    }

    @Override
    public CompletableFuture<SignIn> signIn(String name, String password, SeatId seat, Mirrors into) {
        if (!reachable) {
            return CompletableFuture.failedFuture(new ProblemException(Problem.of("link.unreachable", "127.0.0.1:8443")));
        }
        if (password.equals(SETUP_CODE) && !PASSWORD.equals(chosen)) {
            return CompletableFuture.completedFuture(new SignIn.Refused(Problem.of("security.password-first"), -1));
        }
        if (!password.equals(PASSWORD)) {
            return CompletableFuture.completedFuture(new SignIn.Refused(Problem.of("security.wrong", 6 - tries, 5), --tries));
        }
        mirrors = into;
        if (populated) {
            populate(seat);
        }
        return CompletableFuture.completedFuture(new SignIn.In(this, new Actor(new PersonId(name), seat, Set.of(Role.DISPATCHER)), "林知远",
                SetupCodes.NONE, presence()));
    }

    /** How often somebody signed out. */
    public int signOuts() {
        return signOuts;
    }

    private Presence presence() {
        return new Presence() {
            @Override
            public CompletableFuture<Optional<SignIn.Refused>> confirm(String password) {
                if (!(state instanceof LinkState.Live)) {
                    return CompletableFuture.failedFuture(new ProblemException(Problem.of("link.unreachable", "127.0.0.1:8443")));
                }
                return CompletableFuture.completedFuture(password.equals(PASSWORD) ? Optional.empty()
                        : Optional.of(new SignIn.Refused(Problem.of("security.wrong", 6 - tries, 5), --tries)));
            }

            @Override
            public void signOut() {
                signOuts++;
            }
        };
    }

    @Override
    public CompletableFuture<SignIn> changePassword(String name, String old, String wanted, SeatId seat, Mirrors into) {
        if (wanted.length() < 10) {
            return CompletableFuture.completedFuture(new SignIn.Refused(Problem.of("security.password-length", 10, 128), -1));
        }
        chosen = wanted;
        return signIn(name, wanted, seat, into);
    }

    private void populate(SeatId seat) {
        Instant now = clock.instant();
        for (int i = 0; i < 20; i++) {
            UnitId id = new UnitId("u" + (101 + i));
            String sign = String.valueOf(101 + i);
            UnitStatus status = List.of(UnitStatus.AVAILABLE, UnitStatus.EN_ROUTE, UnitStatus.ON_SCENE, UnitStatus.AVAILABLE).get(i % 4);
            Unit unit = new Unit(id, sign, sign + " 巡组", UnitKind.VEHICLE, "港区", List.of(), 2, "", List.of(), status, now);
            units.put(id, unit);
            mirrors.units().offer(id, unit);
            mirrors.fixes().offer(id, new Fix(id, new GeoPoint(43.735 + i * 0.0005, 7.42 + i * 0.0003), 5, 90, 6,
                    i == 7 ? now.minusSeconds(400) : now, now, "owntracks-http"));
        }
        IncidentId incident = new IncidentId("20260314-0217");
        mirrors.incidents().offer(incident, new Incident(incident, new IncidentKind("fight"), new Grade(3),
                new Place(new GeoPoint(43.734, 7.42), "格里马尔迪街 12 号", "map click"), "", now.minusSeconds(165), new PersonId("lin"), seat, null));
        mirrors.seats().offer(seat, new SeatPresence(seat, new PersonId("lin"), "林知远", Set.of(Role.DISPATCHER), now, 12));
    }

    @Override
    public LinkState state() {
        return state;
    }

    @Override
    public void onState(Consumer<LinkState> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    @Override
    public CompletableFuture<Outcome> send(Command command) {
        if (!(state instanceof LinkState.Live)) {
            return CompletableFuture.completedFuture(new Outcome.Refused(Problem.of("link.lost")));
        }
        commands.add(command);
        if (command instanceof UnitCommand.SetStatus set) {
            Unit unit = units.get(set.unit());
            if (unit != null) {
                Unit changed = unit.withStatus(set.status(), clock.instant());
                units.put(set.unit(), changed);
                mirrors.units().offer(set.unit(), changed);
            }
        }
        return CompletableFuture.completedFuture(new Outcome.Done(100L + commands.size(), ""));
    }

    @Override
    public <A> CompletableFuture<A> ask(Query<A> query) {
        return CompletableFuture.failedFuture(new ProblemException(Problem.of("link.lost")));
    }

    @Override
    public void lookAt(GeoBox box, double hertz) {
        // The whole world is sent anyway.
    }

    @Override
    public void retryNow() {
        back();
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
