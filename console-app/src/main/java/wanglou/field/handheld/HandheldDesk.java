package wanglou.field.handheld;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import wanglou.core.Change;
import wanglou.core.DeviceId;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Order;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.dispatch.ResponseState;
import wanglou.field.OrderMail;
import wanglou.guidance.Checklist;
import wanglou.incidents.Incident;
import wanglou.incidents.KindCatalogue;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.push.PushId;
import wanglou.store.Json;
import wanglou.units.Unit;

/** Home: hub thread writes, any thread reads. What each unit's handheld shows, once it is on disk, and who waits for news of it. */
public final class HandheldDesk {

    /** So long an officer still sees that an order was called off. */
    private static final Duration CALLED_OFF = Duration.ofMinutes(10);

    private final Map<UnitId, Unit> units = new ConcurrentHashMap<>();
    private final Map<DeviceId, UnitId> owners = new ConcurrentHashMap<>();
    private final Map<UnitId, Map<ResponseId, Response>> orders = new ConcurrentHashMap<>();
    private final Map<ResponseId, Eta> etas = new ConcurrentHashMap<>();
    private final Map<UnitId, CompletableFuture<@Nullable Void>> news = new ConcurrentHashMap<>();
    private final Map<IncidentId, Checklist> ticks = new ConcurrentHashMap<>();
    private final Map<ResponseId, Integer> carried = new ConcurrentHashMap<>();
    private volatile List<OrderMail.Carrier> carriers = List.of();
    private final Pushes pushes;
    private final KindCatalogue kinds;
    private final InstantSource clock;
    private final ObjectMapper json = Json.newMapper();

    public HandheldDesk(KindCatalogue kinds, InstantSource clock) {
        this.kinds = kinds;
        this.pushes = new Pushes(kinds);
        this.clock = clock;
    }

    /** @param others links that carry an order beside the page */
    public void carriers(List<OrderMail.Carrier> others) {
        carriers = List.copyOf(others);
    }

    /** Everything anew: at the start, and after the store was away. */
    public void restored(Collection<Unit> allUnits, Collection<Response> allResponses, Collection<Incident> allIncidents, Collection<Push> allPushes,
            Collection<Checklist> allTicks) {
        pushes.clear();
        allIncidents.forEach(pushes::put);
        allPushes.forEach(pushes::put);
        units.clear();
        owners.clear();
        orders.clear();
        ticks.clear();
        allTicks.forEach(this::put);
        allUnits.forEach(this::put);
        allResponses.forEach(r -> carried.put(r.id(), r.order().version()));
        allResponses.forEach(this::put);
        Set.copyOf(news.keySet()).forEach(this::ring);
    }

    /** What consoles are shown, devices are shown. */
    public void published(Collection<? extends Change<?, ?>> changes) {
        changes.forEach(change -> {
            switch (change.value()) {
                case Unit unit -> put(unit);
                case Response response -> put(response);
                case Incident incident -> pushes.put(incident).forEach(this::ring);
                case Push push -> pushes.put(push).forEach(this::ring);
                case Checklist list -> put(list);
                case Eta eta -> etas.put(eta.response(), eta);
                case null -> gone(change.key());
                default -> {
                    // No handheld shows it.
                }
            }
        });
    }

    private void gone(Object key) {
        if (key instanceof PushId push) {
            pushes.gone(push).forEach(this::ring);
        } else if (key instanceof IncidentId incident) {
            pushes.gone(incident);
            ticks.remove(incident);
        } else if (key instanceof ResponseId id) {
            etas.remove(id);
            orders.getOrDefault(id.unit(), new ConcurrentHashMap<>()).computeIfPresent(id, (same, r) -> r.active() ? r : null);
        } else if (key instanceof UnitId unit) {
            units.remove(unit);
            owners.values().removeIf(unit::equals);
            ring(unit);
        }
    }

    private void put(Unit unit) {
        Unit before = units.put(unit.id(), unit);
        if (before == null || !before.devices().equals(unit.devices())) {
            owners.values().removeIf(unit.id()::equals);
            unit.devices().forEach(device -> owners.put(device, unit.id()));
        }
        if (before == null || !before.status().equals(unit.status())) {
            ring(unit.id());
        }
    }

    private void put(Response response) {
        orders.computeIfAbsent(response.unit(), u -> new ConcurrentHashMap<>()).put(response.id(), response);
        ring(response.unit());
        carry(response);
    }

    private void put(Checklist list) {
        ticks.put(list.incident(), list);
        orders.forEach((unit, of) -> {
            if (of.containsKey(ResponseId.of(list.incident(), unit))) {
                ring(unit);
            }
        });
    }

    /** Each version once: what a link without receipts lost, the page still shows. */
    private void carry(Response r) {
        GeoPoint place = r.order().place().point();
        Unit unit = units.get(r.unit());
        Integer before = carried.put(r.id(), r.order().version());
        if (!r.active() || place == null || unit == null || before != null && before >= r.order().version()) {
            return;
        }
        Sheet.Task task = task(r);
        String text = Stream.concat(Stream.of(task.address(), task.note()), task.precautions().stream().map(Order.Words::zh))
                .filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
        OrderMail mail = new OrderMail(r.id().value(), r.order().version(), place, task.no() + " " + task.kindZh(), text);
        unit.devices().forEach(device -> carriers.forEach(carrier -> carrier.carry(device, mail)));
    }

    private void ring(UnitId unit) {
        CompletableFuture<@Nullable Void> waiting = news.remove(unit);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /** Ends when there may be something new for the unit. Asked before the sheet is looked at, it misses nothing. */
    public CompletableFuture<@Nullable Void> news(UnitId unit) {
        return news.computeIfAbsent(unit, u -> new CompletableFuture<>());
    }

    public Optional<UnitId> unitOf(DeviceId device) {
        return Optional.ofNullable(owners.get(device));
    }

    /** The orders of a unit that its device ought to have, oldest first; for links that carry no page. */
    public List<Response> ordersOf(UnitId unit) {
        return orders.getOrDefault(unit, Map.of()).values().stream().filter(Response::active)
                .sorted(Comparator.comparing(r -> r.ordered().at())).toList();
    }

    /** The order that binds this unit to that incident now. */
    Optional<Response> order(UnitId unit, IncidentId incident) {
        return Optional.ofNullable(orders.getOrDefault(unit, Map.of()).get(ResponseId.of(incident, unit))).filter(Response::active);
    }

    Sheet sheet(UnitId unit) {
        Instant now = clock.instant();
        List<Sheet.Task> tasks = orders.getOrDefault(unit, Map.of()).values().stream()
                .filter(r -> r.active() || (r.state() == ResponseState.WITHDRAWN
                        && Duration.between(r.last().at(), now).compareTo(CALLED_OFF) < 0))
                .sorted(Comparator.comparing((Response r) -> !r.active()).thenComparing(r -> r.ordered().at()))
                .map(this::task).toList();
        Unit who = units.get(unit);
        Sheet.Who name = who == null ? new Sheet.Who(unit.value(), "", "") : new Sheet.Who(who.callSign(), who.name(), who.status().value());
        List<Sheet.Thrown> thrown = pushes.of(unit, now);
        String v = version(name, thrown, tasks.stream().map(HandheldDesk::withoutWay).collect(Collectors.toList()));
        return new Sheet(v, now.toEpochMilli(), name, tasks, thrown);
    }

    private Sheet.Task task(Response r) {
        GeoPoint at = r.order().place().point();
        String number = r.incident().value();
        Eta eta = etas.get(r.id());
        return new Sheet.Task(number, number.substring(number.lastIndexOf('-') + 1), r.order().version(),
                r.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), kinds.word(r.order().kind(), true),
                kinds.word(r.order().kind(), false), r.order().grade().value(), r.order().place().address(), at == null ? null : at.lat(),
                at == null ? null : at.lon(), r.order().note(), steps(r), r.order().precautions(), r.delivery().at() != null,
                r.delivery().signed() != null, r.last().via().equals("expired") ? "expired" : r.reason(), eta == null ? null
                        : new Sheet.Way(Math.round(eta.metres()), Math.round(eta.seconds()), eta.by().name().toLowerCase(Locale.ROOT), eta.fixAt().toEpochMilli()));
    }

    private List<Sheet.Step> steps(Response r) {
        Checklist list = ticks.get(r.incident());
        return r.order().steps().stream().map(step -> {
            Checklist.Tick tick = list == null || step.code().isEmpty() ? null : list.tick(r.order().kind().value(), step.code(), r.unit());
            return new Sheet.Step(step.code(), step.zh(), step.en(), tick == null ? null : tick.at().toEpochMilli(), tick != null && !tick.byDevice());
        }).toList();
    }

    /** A way that grows shorter by the second is no news that wakes a phone. */
    private static Sheet.Task withoutWay(Sheet.Task t) {
        return new Sheet.Task(t.incident(), t.no(), t.version(), t.state(), t.kindZh(), t.kindEn(), t.grade(), t.address(), t.lat(), t.lon(),
                t.note(), t.steps(), t.precautions(), t.delivered(), t.signed(), t.reason(), null);
    }

    private String version(Sheet.Who who, List<Sheet.Thrown> thrown, List<Sheet.Task> tasks) {
        try {
            byte[] text = json.writeValueAsString(List.of(who, thrown, tasks)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 12);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a sheet is always JSON", impossible);
        }
    }
}
