package wanglou.security.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.link.Query;
import wanglou.map.geo.GeoBox;
import wanglou.security.AccountCommand;
import wanglou.security.Person;

/** A hub that keeps some invented accounts as the real one would, without a store; for the page of people. */
final class ScriptedAccounts implements HubAccess, HubLink {

    static final String CODE = "7kmt-p3xw-9dhn-4vca";

    private final InstantSource clock;
    private final Role role;
    private final List<Consumer<LinkState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private Mirrors mirrors = Mirrors.empty();

    /** @param role of the person who signs in */
    ScriptedAccounts(InstantSource clock, Role role) {
        this.clock = clock;
        this.role = role;
        Instant now = clock.instant();
        put("lin.zhiyuan", "林知远", "指挥中心", null, 0, false, Role.DISPATCHER);
        put("he.yining", "何以宁", "指挥中心", null, 2, false, Role.DISPATCHER, Role.VIDEO_ANALYST);
        put("shen.ruoxi", "沈若溪", "视频侦查室", now.minusSeconds(420), 5, false, Role.VIDEO_ANALYST);
        put("cheng.yue", "程岳", "指挥中心", null, 0, false, Role.DUTY_CHIEF);
        put("fang.yan", "方砚", "信息科", null, 0, false, Role.SYSTEM_ADMIN);
        put("zhou.mingyu", "周明屿", "信息科", null, 0, false, Role.SECURITY_ADMIN);
        put("gu.qinghe", "顾清和", "督察室", null, 0, true, Role.AUDIT_ADMIN);
        put("qiu.baishan", "邱白山", "港区所", null, 0, false);
        put("alexandrina.montgomery-featherstonehaugh", "Alexandrina Montgomery-Featherstonehaugh", "Harbour and waterways section", null, 0, true,
                Role.DISPATCHER, Role.VIDEO_ANALYST, Role.DUTY_CHIEF);
    }

    private void put(String id, String name, String station, @Nullable Instant lockedAt, int failures, boolean mustChange, Role... roles) {
        put(new Person(new PersonId(id), name, Set.of(roles), station, failures, lockedAt, mustChange));
    }

    private void put(Person person) {
        people.put(person.id(), person);
        mirrors.people().offer(person.id(), person);
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public CompletableFuture<Greeting> greet() {
        return CompletableFuture.completedFuture(new Greeting("hub-01", "0.1.0", "", Duration.ofMillis(4), Duration.ZERO, null, false));
    }

    @Override
    public CompletableFuture<SignIn> signIn(String name, String password, SeatId seat, Mirrors into) {
        mirrors = into;
        people.forEach(mirrors.people()::offer);
        return CompletableFuture.completedFuture(new SignIn.In(this, new Actor(new PersonId(name), seat, Set.of(role)), "周明屿",
                person -> person.value().equals("cheng.yue") ? CompletableFuture.failedFuture(new ProblemException(Problem.of("security.session-over")))
                        : CompletableFuture.completedFuture(new wanglou.link.SignIn.Code(CODE, clock.instant().plus(Duration.ofHours(24)))), wanglou.console.Presence.NONE));
    }

    @Override
    public LinkState state() {
        return new LinkState.Live("hub-01", "0.1.0", Duration.ofMillis(12), clock.instant());
    }

    @Override
    public void onState(Consumer<LinkState> listener) {
        listeners.add(listener);
        listener.accept(state());
    }

    @Override
    public CompletableFuture<Outcome> send(Command command) {
        commands.add(command);
        return CompletableFuture.completedFuture(switch (command) {
            case AccountCommand.CreatePerson c when c.roles().containsAll(Set.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) ->
                new Outcome.Refused(Problem.of("security.one-administrator"));
            case AccountCommand.CreatePerson c -> done(new Person(c.person(), c.displayName(), c.roles(), c.station(), 0, null, true));
            case AccountCommand.ChangeDetails c -> done(was(c.person(), c.displayName(), c.station(), roles(c.person())));
            case AccountCommand.ChangeRoles c -> done(was(c.person(), known(c.person()).displayName(), known(c.person()).station(), c.roles()));
            case AccountCommand.Unlock c -> done(new Person(c.person(), known(c.person()).displayName(), roles(c.person()), known(c.person()).station(),
                    0, null, false));
            default -> new Outcome.Refused(Problem.of("link.lost"));
        });
    }

    private Person known(PersonId id) {
        return java.util.Objects.requireNonNull(people.get(id));
    }

    private Set<Role> roles(PersonId id) {
        return known(id).roles();
    }

    private Person was(PersonId id, String name, String station, Set<Role> roles) {
        Person before = known(id);
        return new Person(id, name, roles, station, before.failures(), before.lockedAt(), before.mustChangePassword());
    }

    private Outcome done(Person person) {
        put(person);
        return new Outcome.Done(100L + commands.size(), person.id().value());
    }

    @Override
    public <A> CompletableFuture<A> ask(Query<A> query) {
        return CompletableFuture.failedFuture(new ProblemException(Problem.of("link.lost")));
    }

    @Override
    public void lookAt(GeoBox box, double hertz) {
        // Nothing here moves.
    }

    @Override
    public void retryNow() {
        // It is never lost.
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
