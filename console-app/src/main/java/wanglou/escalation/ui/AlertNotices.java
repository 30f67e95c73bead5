package wanglou.escalation.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Notice;
import wanglou.console.text.Texts;
import wanglou.core.Role;
import wanglou.escalation.Alert;
import wanglou.escalation.AlertId;
import wanglou.escalation.Level;
import wanglou.incidents.Incident;

/**
 * Home: FX. Puts what is overdue into the list behind the bell of those it is meant for: the seat that has the incident, the duty chief,
 * everybody. A flood is one line.
 */
public final class AlertNotices implements AutoCloseable {

    private static final int MANY = 8;

    private final Desk desk;
    private final BiFunction<Texts, Incident, String> name;
    private final Listening listening = new Listening();
    private final Map<AlertId, Alert> told = new HashMap<>();

    /** @param name of an incident as it is said in one line */
    public AlertNotices(Desk desk, BiFunction<Texts, Incident, String> name) {
        this.desk = desk;
        this.name = name;
        listening.to(desk.mirrors().of(Alert.BOARD), this::changed);
        changed(Set.copyOf(desk.mirrors().of(Alert.BOARD).values().stream().map(Alert::id).toList()));
    }

    private void changed(Set<AlertId> keys) {
        List<Alert> fresh = new ArrayList<>();
        for (AlertId key : keys) {
            Alert alert = desk.mirrors().of(Alert.BOARD).get(key);
            @Nullable Alert before = alert == null ? told.remove(key) : told.put(key, alert);
            boolean raised = alert != null && !alert.acknowledged()
                    && (before == null || before.level() != alert.level() || before.acknowledged() || !before.since().equals(alert.since()));
            if (alert != null && raised && concerns(alert)) {
                fresh.add(alert);
            }
        }
        if (fresh.size() > MANY) {
            int many = fresh.size();
            desk.notices().add(new Notice(desk.clock().now(), Notice.Level.WARNING, t -> t.get("escalation.notice.many", many), t -> "",
                    Optional.of(() -> desk.navigation().go("command"))));
        } else {
            fresh.forEach(this::tell);
        }
    }

    private boolean concerns(Alert alert) {
        Incident incident = desk.mirrors().incidents().get(alert.incident());
        return switch (alert.level()) {
            case SEAT -> incident != null && incident.seat().equals(desk.actor().seat());
            case CHIEF -> desk.actor().has(Role.DUTY_CHIEF);
            case CENTRE -> true;
        };
    }

    private void tell(Alert alert) {
        desk.notices().add(new Notice(alert.raisedAt(), alert.level() == Level.CENTRE ? Notice.Level.ACT : Notice.Level.WARNING,
                t -> {
                    Incident incident = desk.mirrors().incidents().get(alert.incident());
                    return incident == null ? alert.incident().value() : name.apply(t, incident);
                },
                t -> new AlertWords(t).line(alert, alert.raisedAt()),
                Optional.of(() -> {
                    desk.navigation().go("command");
                    desk.selection().set(new Selection.OfIncident(alert.incident()));
                })));
    }

    @Override
    public void close() {
        listening.close();
    }
}
