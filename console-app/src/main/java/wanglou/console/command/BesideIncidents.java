package wanglou.console.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import wanglou.attention.Attention;
import wanglou.attention.AttentionCommand;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.escalation.Alert;
import wanglou.escalation.AlertId;
import wanglou.escalation.Threshold;
import wanglou.escalation.ui.AlertWords;
import wanglou.guidance.Checklist;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.Beside;
import wanglou.push.Push;
import wanglou.push.PushId;
import wanglou.security.SeatPresence;
import wanglou.units.Unit;

/**
 * Home: FX. Brings what other features know to the incidents' queue and card, and tells the hub what this desk looks at. Kept by incident,
 * so that ten thousand rows ask for nothing twice.
 */
final class BesideIncidents implements Beside, AutoCloseable {

    private final Desk desk;
    private final AlertWords words;
    private final Listening listening = new Listening();
    private final LongProperty changes = new SimpleLongProperty();
    private final Map<IncidentId, Map<AlertId, Alert>> alerts = new HashMap<>();
    private final Map<IncidentId, Map<ResponseId, Response>> responses = new HashMap<>();
    private final Map<IncidentId, Long> versions = new HashMap<>();
    private AttentionCommand looking = new AttentionCommand.Leave();
    /** What the hub was told last. One that was told nothing has nothing to be told to leave. */
    private AttentionCommand told = new AttentionCommand.Leave();

    BesideIncidents(Desk desk) {
        this.desk = desk;
        this.words = new AlertWords(desk.texts());
        listening.to(desk.mirrors().of(Alert.BOARD), this::alerts);
        listening.to(desk.mirrors().of(Response.BOARD), this::responses);
        listening.to(desk.mirrors().of(Checklist.BOARD), this::checklists);
        listening.to(desk.mirrors().of(Push.BOARD), this::pushes);
        listening.to(desk.mirrors().of(Attention.BOARD), keys -> changed());
        listening.to(desk.mirrors().of(Threshold.BOARD), keys -> changed());
        listening.to(this::look, desk.selection());
        listening.to(this::tell, desk.link().liveProperty());
        alerts(Set.copyOf(desk.mirrors().of(Alert.BOARD).values().stream().map(Alert::id).toList()));
        responses(Set.copyOf(desk.mirrors().of(Response.BOARD).values().stream().map(Response::id).toList()));
        look();
    }

    private void alerts(Set<AlertId> keys) {
        for (AlertId key : keys) {
            IncidentId incident = new IncidentId(key.value().substring(0, key.value().lastIndexOf('/')));
            keep(alerts, incident, key, desk.mirrors().of(Alert.BOARD).get(key));
            touch(incident);
        }
        changed();
    }

    private void responses(Set<ResponseId> keys) {
        keys.forEach(key -> {
            keep(responses, key.incident(), key, desk.mirrors().of(Response.BOARD).get(key));
            touch(key.incident());
        });
        changed();
    }

    private void checklists(Set<IncidentId> keys) {
        keys.forEach(this::touch);
        changed();
    }

    private void pushes(Set<PushId> keys) {
        for (PushId key : keys) {
            Push push = desk.mirrors().of(Push.BOARD).get(key);
            if (push != null) {
                touch(push.incident());
            }
        }
        changed();
    }

    private void touch(IncidentId incident) {
        versions.merge(incident, 1L, Long::sum);
    }

    private static <K, V> void keep(Map<IncidentId, Map<K, V>> all, IncidentId incident, K key, @Nullable V value) {
        Map<K, V> of = all.computeIfAbsent(incident, i -> new HashMap<>());
        if (value == null) {
            of.remove(key);
        } else {
            of.put(key, value);
        }
        if (of.isEmpty()) {
            all.remove(incident);
        }
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private void look() {
        looking = desk.selection().get() instanceof Selection.OfIncident of ? new AttentionCommand.Look(of.incident()) : new AttentionCommand.Leave();
        tell();
    }

    @Override
    public void editing(IncidentId incident, String field) {
        looking = field.isEmpty() ? new AttentionCommand.Look(incident) : new AttentionCommand.Edit(incident, field);
        if (field.isEmpty()) {
            look();
        } else {
            tell();
        }
    }

    /** Quietly: whether the others hear of it is no business of the person who only clicked. */
    private void tell() {
        boolean may = desk.actor().has(Role.DISPATCHER) || desk.actor().has(Role.DUTY_CHIEF) || desk.actor().has(Role.VIDEO_ANALYST);
        if (!desk.link().live()) {
            // The hub forgets a desk that it has lost.
            told = new AttentionCommand.Leave();
        } else if (may && !looking.equals(told)) {
            told = looking;
            desk.hub().send(looking);
        }
    }

    @Override
    public Optional<Duration> limit(Incident incident) {
        var board = desk.mirrors().of(Threshold.BOARD);
        Threshold own = board.get(incident.stage() + "/" + incident.grade().value());
        Threshold any = own != null ? own : board.get(incident.stage() + "/0");
        return Optional.ofNullable(any).map(t -> t.limit(wanglou.escalation.Level.SEAT));
    }

    @Override
    public Optional<Late> late(IncidentId incident) {
        return alerts.getOrDefault(incident, Map.of()).values().stream()
                .max(Comparator.comparing(Alert::level).thenComparing(a -> !a.acknowledged()))
                .map(a -> new Late(a.level().index() + 1, a.acknowledged(), words.timer(a.timer())));
    }

    @Override
    public List<Watcher> watchers(IncidentId incident) {
        return desk.mirrors().of(Attention.BOARD).values().stream()
                .filter(a -> a.incident().equals(incident) && !a.seat().equals(desk.actor().seat()))
                .map(a -> new Watcher(name(a), a.field())).toList();
    }

    /** The duty chief is called by the office, everybody else by the seat. */
    private String name(Attention attention) {
        SeatPresence there = desk.mirrors().seats().get(attention.seat());
        return there != null && there.roles().contains(Role.DUTY_CHIEF) ? desk.texts().get("role.duty-chief")
                : desk.texts().get("life.seat.person", attention.seat(), there == null ? attention.person() : there.displayName());
    }

    @Override
    public Optional<Node> units(IncidentId incident, int most) {
        List<Response> active = responses.getOrDefault(incident, Map.of()).values().stream().filter(Response::active)
                .sorted(Comparator.comparing(Response::state).reversed().thenComparing(r -> r.id().value())).toList();
        if (active.isEmpty()) {
            return Optional.empty();
        }
        List<Node> nodes = new ArrayList<>();
        for (Response response : active.subList(0, Math.min(most, active.size()))) {
            Unit unit = desk.mirrors().units().get(response.unit());
            var sign = Labels.of(unit == null ? response.unit().value() : unit.callSign(), "caption", "text-2");
            sign.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            HBox one = Labels.row(4, sign);
            if (unit != null) {
                one.getChildren().addFirst(desk.marks().unit(unit.status(), !desk.link().live(), 14));
            }
            nodes.add(one);
        }
        if (active.size() > most) {
            nodes.add(Labels.of("+" + (active.size() - most), "caption", "text-3"));
        }
        return Optional.of(Labels.row(8, nodes.toArray(Node[]::new)));
    }

    @Override
    public long version(IncidentId incident) {
        return versions.getOrDefault(incident, 0L);
    }

    @Override
    public Observable changes() {
        return changes;
    }

    @Override
    public void close() {
        listening.close();
    }
}
