package wanglou.console.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import wanglou.attention.AttentionCommand;
import wanglou.console.HubAccess;
import wanglou.console.Mirrors;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.DeviceId;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Order;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.dispatch.ResponseState;
import wanglou.field.LinkHealth;
import wanglou.hub.HubHealth;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.IncidentService;
import wanglou.incidents.PastIncidents;
import wanglou.incidents.PastIncidentsQuery;
import wanglou.incidents.Place;
import wanglou.link.HubLink;
import wanglou.link.LinkState;
import wanglou.link.ProblemException;
import wanglou.link.Query;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.push.PushCommand;
import wanglou.security.SeatPresence;
import wanglou.units.Fix;
import wanglou.units.Picture;
import wanglou.units.PictureAtQuery;
import wanglou.units.Track;
import wanglou.units.TrackQuery;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitStatus;
import wanglou.units.UnknownDevice;

/** A hub that plays a seeded evening in Monaco for the pages: invented units, incidents, links and seats; it can be lost. */
public final class ScriptedDesk implements HubAccess, HubLink {

    private static final List<UnitStatus> STATUSES = List.of(UnitStatus.AVAILABLE, UnitStatus.AVAILABLE, UnitStatus.AVAILABLE,
            UnitStatus.AVAILABLE, UnitStatus.EN_ROUTE, UnitStatus.ON_SCENE, UnitStatus.ON_SCENE, UnitStatus.RETURNING, UnitStatus.ON_TASK,
            UnitStatus.BREAK, UnitStatus.DISPATCHED);
    private static final String[][] INCIDENTS = {
            {"0217", "armed-threat", "1", "12 Rue Grimaldi", "43.73430", "7.42031", "165"},
            {"0214", "fire", "1", "9 Boulevard de Suisse", "43.73760", "7.42290", "680"},
            {"0216", "burglary", "2", "31 Boulevard Princesse Charlotte", "43.74020", "7.42250", "331"},
            {"0215", "traffic-injury", "2", "Avenue d'Ostende", "43.73710", "7.42650", "482"},
            {"0211", "missing-person", "2", "Rue de la Porte Neuve", "43.73120", "7.42420", "1427"},
            {"0212", "drunk", "3", "20 Boulevard Albert Ier", "43.73510", "7.42110", "852"},
            {"0213", "fight", "3", "5 Boulevard d'Italie", "43.74480", "7.43190", "775"},
            {"0209", "dispute", "3", "3 Quai Antoine Ier", "43.73320", "7.42490", "1865"},
            {"0210", "noise", "4", "7 Rue Plati", "43.73210", "7.41520", "1600"},
            {"0208", "trapped", "4", "", "", "", "2058"},
            {"0206", "lost-property", "4", "Port de Fontvieille", "43.72980", "7.41890", "3130"}};

    private final InstantSource clock;
    private final Random random = new Random(7);
    private final List<Consumer<LinkState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<UnitId, Fix> fixes = new LinkedHashMap<>();
    private final Map<IncidentId, Incident> incidents = new LinkedHashMap<>();
    private final ScriptedPushes pushes = new ScriptedPushes();
    private final boolean full;
    private Function<Query<?>, Optional<Object>> further = query -> Optional.empty();
    private LinkState state;
    private Mirrors mirrors = Mirrors.empty();
    private SeatId seat = new SeatId("3");
    private Set<Role> roles = Set.of(Role.DISPATCHER);
    private int opened = 217;

    /** @param full 60 units and 11 incidents, or a first morning with nothing */
    public ScriptedDesk(InstantSource clock, boolean full) {
        this.clock = clock;
        this.full = full;
        state = new LinkState.Live("hub-01", "0.1.0", Duration.ofMillis(12), clock.instant());
    }

    public ScriptedDesk as(Role... some) {
        roles = Set.of(some);
        return this;
    }

    /** What else is answered, by whoever tests that. */
    public void answer(Function<Query<?>, Optional<Object>> some) {
        further = some;
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /** By the hub's own service, so that versions, earlier places and refusals are real; another seat may do it too. */
    public Outcome relocate(IncidentCommand.Relocate move, Actor actor) {
        IncidentService service = new IncidentService(ZoneOffset.UTC);
        Incident incident = incidents.get(move.incident());
        if (incident != null) {
            service.board().put(incident.id(), incident);
        }
        return switch (service.decide(move, actor, clock.instant())) {
            case Decision.Refused(Problem problem) -> new Outcome.Refused(problem);
            case Decision.Accepted(List<Event> events, String subject) -> {
                events.forEach(event -> service.apply(new Fact(clock.instant(), actor, event)));
                put(Objects.requireNonNull(service.board().get(move.incident())));
                yield new Outcome.Done(48_219L, subject);
            }
        };
    }

    /** What another seat, or the hub for a unit, says of a push. */
    public void push(PushCommand command, Actor actor) {
        pushes.act(command, actor, clock.instant(), mirrors);
    }

    public void lose() {
        Instant now = clock.instant();
        become(new LinkState.Lost(now, 1, now.plusSeconds(2), Duration.ofSeconds(2)));
    }

    private void become(LinkState next) {
        state = next;
        listeners.forEach(l -> l.accept(next));
    }

    @Override
    public CompletableFuture<Greeting> greet() {
        return CompletableFuture.completedFuture(new Greeting("hub-01", "0.1.0", "", Duration.ofMillis(4), Duration.ZERO, null, true));
    }

    @Override
    public CompletableFuture<SignIn> signIn(String name, String password, SeatId at, Mirrors into) {
        mirrors = into;
        seat = at;
        if (full) {
            populate();
        }
        health();
        return CompletableFuture.completedFuture(new SignIn.In(this, new Actor(new PersonId(name), at, roles), "林知远"));
    }

    private void populate() {
        Instant now = clock.instant();
        for (int i = 0; i < 60; i++) {
            UnitId id = new UnitId("u" + (101 + i));
            String sign = i % 20 == 13 ? "交" + (i + 3) : String.valueOf(101 + i);
            UnitStatus status = i == 17 ? UnitStatus.EMERGENCY : STATUSES.get(i % STATUSES.size());
            Unit unit = new Unit(id, sign, sign + " 巡组", i % 3 == 2 ? UnitKind.OFFICER : UnitKind.VEHICLE, i % 2 == 0 ? "港区所" : "老城所",
                    i % 4 == 0 ? List.of("防刺盾", "急救") : List.of(), 2, "377 0000 " + (4000 + i), List.of(new DeviceId("phone-" + (101 + i))),
                    status, now.minusSeconds(20L * i + 7));
            units.put(id, unit);
            mirrors.units().offer(id, unit);
            long age = i == 24 ? 250 : i == 30 ? 720 : i == 36 ? 130 : i % 6;
            GeoPoint at = i < 8 ? new GeoPoint(43.7398 + random.nextDouble() * 0.0006, 7.4292 + random.nextDouble() * 0.0008)
                    : new GeoPoint(43.7290 + random.nextDouble() * 0.0155, 7.4130 + random.nextDouble() * 0.0180);
            put(new Fix(id, at, 4 + random.nextFloat() * 9, random.nextFloat() * 360, 4 + random.nextInt(12), now.minusSeconds(age),
                    now.minusSeconds(age), i % 3 == 0 ? "owntracks-mqtt" : "owntracks-http"));
        }
        for (String[] row : INCIDENTS) {
            IncidentId id = new IncidentId("20261121-" + row[0]);
            GeoPoint at = row[4].isEmpty() ? null : new GeoPoint(Double.parseDouble(row[4]), Double.parseDouble(row[5]));
            put(new Incident(id, new IncidentKind(row[1]), new Grade(Integer.parseInt(row[2])), new Place(at, row[3], "address-search"),
                    row[0].equals("0217") ? "报警人称男子持刀，往西门去\n有一名伤者，已通知 120" : "", now.minusSeconds(Long.parseLong(row[6])),
                    new PersonId("lin"), random.nextInt(3) == 0 ? seat : new SeatId("1"), null));
        }
        List<IncidentId> open = incidents.values().stream().filter(i -> i.place().point() != null).map(Incident::id).toList();
        int next = 0;
        for (Unit unit : units.values()) {
            ResponseState state = switch (unit.status().value()) {
                case "dispatched" -> ResponseState.SIGNED;
                case "en-route" -> ResponseState.EN_ROUTE;
                case "on-scene" -> ResponseState.ON_SCENE;
                default -> ResponseState.CLEARED;
            };
            if (state != ResponseState.CLEARED) {
                IncidentId to = unit.callSign().equals("105") ? new IncidentId("20261121-0217") : open.get(1 + next++ % (open.size() - 1));
                respond(to, unit.id(), List.of(ResponseState.ORDERED, ResponseState.SIGNED, state), now.minusSeconds(130));
            }
        }
        IncidentId closed = new IncidentId("20261121-0203");
        put(new Incident(closed, new IncidentKind("theft"), new Grade(3), new Place(new GeoPoint(43.7385, 7.4275), "Casino", "address-search"),
                "", now.minusSeconds(9000), new PersonId("lin"), seat, now.minusSeconds(4000)));
    }

    private void health() {
        Instant now = clock.instant();
        if (full) {
            unknown("phone-172", "owntracks-http", "M7", 41);
            unknown("ANDROID-8c21", "cot", "HARBOUR-2", 7);
        }
        mirrors.hub().offer("hub-01", new HubHealth("hub-01", "0.1.0", now.minusSeconds(86400 * 3), 48_219, 41, 3.2, now.minusSeconds(1800),
                48_100, 18_400_000_000L, null, 612_000_000_000L, 180));
        mirrors.seats().offer(seat, new SeatPresence(seat, new PersonId("lin"), "林知远", Set.of(Role.DISPATCHER), now.minusSeconds(3600), 12));
        if (full) {
            mirrors.seats().offer(new SeatId("1"), new SeatPresence(new SeatId("1"), new PersonId("gu"), "顾南乔", Set.of(Role.DISPATCHER),
                    now.minusSeconds(7200), 11));
            mirrors.seats().offer(new SeatId("值班长"), new SeatPresence(new SeatId("值班长"), new PersonId("cheng"), "程岳",
                    Set.of(Role.DUTY_CHIEF), now.minusSeconds(9000), 86));
        }
        link("owntracks-http", "owntracks-http", "https://hub-01:8443/pub", LinkHealth.State.OK, null, full ? 370 : 0, 31, 34,
                Map.of("future", 6L, "unknown-device", 2L), 1);
        link("owntracks-mqtt", "owntracks-mqtt", "mqtts://broker-1:8883", LinkHealth.State.OK, null, full ? 1600 : 0, 27, 27,
                Map.of("inaccurate", 11L, "duplicate", 38L), 0);
        link("traccar", "traccar", "http://hub-01:8080/traccar", LinkHealth.State.DISABLED, Problem.of("field.disabled"), 0, 0, 0, Map.of(), -1);
        link("cot", "cot", "0.0.0.0:8089", LinkHealth.State.UNAVAILABLE, Problem.of("field.port-in-use", 8089), 0, 0, full ? 7 : 0, Map.of(), 758);
    }

    private void unknown(String device, String link, String name, int count) {
        Instant now = clock.instant();
        DeviceId id = new DeviceId(device);
        mirrors.unknownDevices().offer(id, new UnknownDevice(id, link, name, new GeoPoint(43.7321, 7.4172), 3, 90, 8, now, now,
                now.minusSeconds(count * 10L), count));
    }

    private void link(String id, String kind, String address, LinkHealth.State is, Problem why, int rate, int heard, int known,
            Map<String, Long> refused, int ago) {
        Instant now = clock.instant();
        List<Integer> in = IntStream.range(0, 60).map(m -> is == LinkHealth.State.OK ? (int) (rate * (0.9 + 0.2 * random.nextDouble()))
                : m < 45 && known > 0 ? 40 + random.nextInt(20) : 0).boxed().toList();
        List<Integer> out = IntStream.range(0, 60).map(m -> rate / 60).boxed().toList();
        mirrors.links().offer(id, new LinkHealth(id, kind, address, is, why, now.minusSeconds(1200), in, out, rate * 60L,
                full ? refused : Map.of(), full && rate > 0 ? Map.of("lwt", 12L, "waypoints", 3L) : Map.of(), ago < 0 || !full ? null : now.minusSeconds(ago), full ? heard : 0, full ? known : 0));
    }

    /** Moves every unit a little; call it once a second. */
    public void step() {
        if (!(state instanceof LinkState.Live) || !full) {
            return;
        }
        Instant now = clock.instant();
        for (Fix fix : List.copyOf(fixes.values())) {
            if (Duration.between(fix.at(), now).toSeconds() < 100) {
                float heading = fix.heading() + (random.nextFloat() - 0.5f) * 30;
                double metres = fix.speed();
                double lat = fix.place().lat() + metres * Math.cos(Math.toRadians(heading)) / 111_320;
                double lon = fix.place().lon() + metres * Math.sin(Math.toRadians(heading)) / 80_400;
                put(new Fix(fix.unit(), new GeoPoint(lat, lon), fix.speed(), heading, fix.accuracy(), now, now, fix.link()));
            }
        }
    }

    private void respond(IncidentId incident, UnitId unit, List<ResponseState> states, Instant from) {
        Incident to = incidents.get(incident);
        if (to == null) {
            return;
        }
        List<Response.Step> steps = new ArrayList<>();
        for (ResponseState state : states.stream().distinct().toList()) {
            steps.add(new Response.Step(state, from.plusSeconds(7L * steps.size()), new PersonId("lin"), seat, "seat"));
        }
        ResponseId id = ResponseId.of(incident, unit);
        Order order = new Order(1, to.kind(), to.grade(), to.place(), "", List.of(), List.of());
        mirrors.of(Response.BOARD).offer(id, new Response(id, states.getLast(), order, new Response.Delivery(from, null, "", null, false, false), steps, 1, ""));
    }

    private void put(Fix fix) {
        fixes.put(fix.unit(), fix);
        mirrors.fixes().offer(fix.unit(), fix);
    }

    private void put(Incident incident) {
        incidents.put(incident.id(), incident);
        mirrors.incidents().offer(incident.id(), incident);
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
        if (command instanceof AttentionCommand) {
            // Where people look is told all the time; it is no order.
            return CompletableFuture.completedFuture(new Outcome.Done(0, ""));
        }
        commands.add(command);
        if (command instanceof IncidentCommand.Relocate move) {
            return CompletableFuture.completedFuture(relocate(move, new Actor(new PersonId("lin"), seat, Set.of(Role.DISPATCHER))));
        }
        if (command instanceof PushCommand push) {
            return CompletableFuture.completedFuture(pushes.act(push, new Actor(new PersonId("lin"), seat, Set.of(Role.DISPATCHER)), clock.instant(), mirrors));
        }
        if (command instanceof UnitCommand.Register add && units.values().stream().anyMatch(u -> u.callSign().equals(add.profile().callSign()))) {
            return CompletableFuture.completedFuture(new Outcome.Refused(Problem.of("units.call-sign-taken", add.profile().callSign(), "?")));
        }
        return CompletableFuture.completedFuture(new Outcome.Done(48_219L + commands.size(), apply(command)));
    }

    private String apply(Command command) {
        Instant now = clock.instant();
        switch (command) {
            case UnitCommand.SetStatus set -> {
                Unit unit = units.get(set.unit());
                if (unit != null) {
                    units.put(set.unit(), unit.withStatus(set.status(), now));
                    mirrors.units().offer(set.unit(), unit.withStatus(set.status(), now));
                }
                return set.unit().value();
            }
            case UnitCommand.Register add -> put(unit(add.profile(), List.of(), now));
            case UnitCommand.Edit edit -> put(unit(edit.profile(), devices(edit.profile().id()), now));
            case UnitCommand.AssignDevice give -> put(units.get(give.unit()).withDevices(
                    java.util.stream.Stream.concat(devices(give.unit()).stream(), java.util.stream.Stream.of(give.device())).toList()));
            case UnitCommand.ReleaseDevice take -> units.values().stream().filter(u -> u.devices().contains(take.device())).toList()
                    .forEach(u -> put(u.withDevices(u.devices().stream().filter(d -> !d.equals(take.device())).toList())));
            case UnitCommand.Retire retire -> {
                units.remove(retire.unit());
                mirrors.units().offer(retire.unit(), null);
            }
            case DispatchCommand.Dispatch send -> {
                for (UnitId unit : send.units()) {
                    respond(send.incident(), unit, List.of(ResponseState.ORDERED), now);
                    apply(new UnitCommand.SetStatus(unit, UnitStatus.DISPATCHED));
                }
                return send.incident().value();
            }
            case DispatchCommand.Reassign re -> {
                respond(re.from(), re.unit(), List.of(ResponseState.ORDERED, ResponseState.WITHDRAWN), now);
                respond(re.to(), re.unit(), List.of(ResponseState.ORDERED), now);
                return re.to().value();
            }
            case wanglou.calls.CallCommand.TakeAndOpen open -> {
                IncidentId id = new IncidentId("20261121-%04d".formatted(++opened));
                put(new Incident(id, open.kind(), open.grade(), open.said().place(), open.said().words(), now, new PersonId("lin"), seat, null));
                return id.value();
            }
            case wanglou.calls.CallCommand.TakeAndAttach attach -> {
                return attach.incident().value();
            }
            case IncidentCommand.Open open -> {
                IncidentId id = new IncidentId("20261121-%04d".formatted(++opened));
                put(new Incident(id, open.kind(), open.grade(), open.place(), open.note(), now, new PersonId("lin"), seat, null));
                return id.value();
            }
            case IncidentCommand.Regrade re -> change(re.incident(), i -> copy(i, re.grade(), i.note(), i.closedAt()));
            case IncidentCommand.AddNote add -> change(add.incident(), i -> copy(i, i.grade(), i.note().isEmpty() ? add.text()
                    : i.note() + "\n" + add.text(), i.closedAt()));
            case IncidentCommand.Close close -> change(close.incident(), i -> copy(i, i.grade(), i.note(), now));
            case IncidentCommand.Reopen re -> change(re.incident(), i -> copy(i, i.grade(), i.note(), null));
            default -> {
                return "";
            }
        }
        return "";
    }

    private List<DeviceId> devices(UnitId id) {
        Unit unit = units.get(id);
        return unit == null ? List.of() : unit.devices();
    }

    private static Unit unit(UnitProfile p, List<DeviceId> devices, Instant now) {
        return new Unit(p.id(), p.callSign(), p.name(), p.kind(), p.station(), p.skills(), p.crew(), p.phone(), devices, UnitStatus.AVAILABLE, now);
    }

    private void put(Unit unit) {
        units.put(unit.id(), unit);
        mirrors.units().offer(unit.id(), unit);
    }

    private void change(IncidentId id, java.util.function.UnaryOperator<Incident> how) {
        Incident incident = incidents.get(id);
        if (incident != null) {
            put(how.apply(incident));
        }
    }

    private static Incident copy(Incident i, Grade grade, String note, Instant closedAt) {
        return new Incident(i.id(), i.kind(), grade, i.place(), note, i.openedAt(), i.openedBy(), i.seat(), closedAt);
    }

    @Override
    public <A> CompletableFuture<A> ask(Query<A> query) {
        if (!(state instanceof LinkState.Live)) {
            return CompletableFuture.failedFuture(new ProblemException(Problem.of("link.lost")));
        }
        return switch (query) {
            case PastIncidentsQuery past -> CompletableFuture.completedFuture(query.answerType().cast(new PastIncidents(incidents.values().stream()
                    .filter(i -> i.place().point() != null && i.place().point().distanceTo(past.centre()) <= past.metres())
                    .map(i -> new PastIncidents.Past(i.id(), i.kind(), i.grade(), i.place(), i.openedAt(), i.closedAt(),
                            i.place().point().distanceTo(past.centre()))).toList(), false)));
            case TrackQuery track -> CompletableFuture.completedFuture(query.answerType().cast(track(track)));
            case PictureAtQuery at -> CompletableFuture.completedFuture(query.answerType().cast(new Picture(at.at(), List.copyOf(fixes.values()))));
            default -> further.apply(query).map(answer -> CompletableFuture.completedFuture(query.answerType().cast(answer)))
                    .orElseGet(() -> CompletableFuture.failedFuture(new ProblemException(Problem.of("link.unknown-type", query.getClass().getSimpleName()))));
        };
    }

    private Track track(TrackQuery query) {
        Fix last = fixes.get(query.unit());
        if (last == null) {
            return new Track(query.unit(), query.from(), query.to(), List.of(), false);
        }
        List<Fix> way = new ArrayList<>();
        Random bend = new Random(query.unit().value().hashCode());
        double lat = last.place().lat();
        double lon = last.place().lon();
        double heading = bend.nextDouble() * 360;
        for (Instant at = query.to(); at.isAfter(query.from()); at = at.minusSeconds(10)) {
            way.addFirst(new Fix(query.unit(), new GeoPoint(lat, lon), 8, (float) ((heading + 180) % 360), 6, at, at, last.link()));
            heading += bend.nextGaussian() * 18;
            lat = Math.clamp(lat + 30 * Math.cos(Math.toRadians(heading)) / 111_320, 43.728, 43.746);
            lon = Math.clamp(lon + 30 * Math.sin(Math.toRadians(heading)) / 80_400, 7.412, 7.434);
        }
        return new Track(query.unit(), query.from(), query.to(), way, false);
    }

    @Override
    public void lookAt(GeoBox box, double hertz) {
        // The whole city is sent anyway.
    }

    @Override
    public void retryNow() {
        become(new LinkState.Live("hub-01", "0.1.0", Duration.ofMillis(12), clock.instant()));
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
