package wanglou.dispatch.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Toasts;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.core.UnitId;
import wanglou.dispatch.Busy;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.DispatchPolicy;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.Unit;

/**
 * Home: FX. Sends units by hand. Free ones go at once, with the undo of a toast; for a busy one the toast says what it would take away and
 * offers that as an act of its own. Nothing opens a window, and the hub decides anyway.
 */
public record Sending(Desk desk) {

    /** What an order would do, before it is given. */
    public record DryRun(List<Busy> free, List<Busy> taken, List<Busy> never) {

        static DryRun of(List<Busy> all) {
            return new DryRun(at(all, DispatchPolicy.Level.FREE), at(all, DispatchPolicy.Level.WARN), at(all, DispatchPolicy.Level.REFUSE));
        }

        private static List<Busy> at(List<Busy> all, DispatchPolicy.Level level) {
            return all.stream().filter(b -> b.level() == level).toList();
        }
    }

    public DryRun dryRun(IncidentId id, List<UnitId> units) {
        Incident incident = desk.mirrors().incidents().get(id);
        return incident == null ? new DryRun(List.of(), List.of(), List.of()) : DryRun.of(units.stream()
                .map(unit -> desk.mirrors().units().get(unit)).filter(Objects::nonNull)
                .map(unit -> new Responses(desk.mirrors()).busy(unit, incident)).toList());
    }

    /** “will send 3 units, resets none”, or whom it takes from where. */
    public String words(DryRun run) {
        Texts texts = desk.texts();
        if (!run.never().isEmpty()) {
            return texts.get("dispatch.dry.never", names(run.never()));
        }
        int sent = run.free().size() + run.taken().size();
        return run.taken().isEmpty() ? texts.get("dispatch.dry.free", sent) : texts.get("dispatch.dry.takes", sent, names(run.taken()));
    }

    public void send(IncidentId incident, List<UnitId> units) {
        DryRun run = dryRun(incident, units);
        Texts texts = desk.texts();
        if (!run.never().isEmpty()) {
            desk.toasts().show(Toasts.Kind.REFUSED, texts.bind("dispatch.not-sent"), texts.follow(t -> words(run)));
        } else if (run.taken().isEmpty()) {
            order(incident, units, List.of());
        } else {
            List<DispatchCommand.Overrule> seen = run.taken().stream().map(Busy::overrule).toList();
            desk.toasts().show(Toasts.Kind.WARNING, texts.follow(t -> words(run)), texts.bind("dispatch.takes.how"),
                    Optional.of(new Toasts.Act(texts.bind("dispatch.take-all-the-same"), () -> order(incident, units, seen))));
        }
    }

    /** One unit has an undo; of several each is withdrawn by itself. */
    private void order(IncidentId incident, List<UnitId> units, List<DispatchCommand.Overrule> seen) {
        String waits = waits(incident, units);
        Optional<Command> undo = units.size() == 1 && seen.isEmpty() && waits.isEmpty()
                ? Optional.of(new DispatchCommand.Withdraw(incident, units.getFirst(), "")) : Optional.empty();
        List<String> names = new ArrayList<>();
        units.forEach(unit -> names.add(new Responses(desk.mirrors()).callSign(unit)));
        desk.orders().send(new DispatchCommand.Dispatch(incident, units, "", seen),
                waits.isEmpty() ? sent(names, incident) : desk.texts().bind("dispatch.done.waits", sent(names, incident), waits), undo);
    }

    private ObservableValue<String> sent(List<String> names, IncidentId incident) {
        return desk.texts().bind("dispatch.done.sent", String.join(" · ", names), IncidentWords.shortNumber(incident));
    }

    /** Who of these waits for the duty chief's approval first. */
    private String waits(IncidentId id, List<UnitId> units) {
        Incident incident = desk.mirrors().incidents().get(id);
        return incident == null || desk.actor().has(Role.DUTY_CHIEF) ? "" : units.stream().map(unit -> desk.mirrors().units().get(unit))
                .filter(Objects::nonNull).filter(unit -> new Responses(desk.mirrors()).policy().approval(unit, incident.grade()))
                .map(Unit::callSign).collect(Collectors.joining(" · "));
    }

    private String names(List<Busy> busy) {
        return busy.stream().map(b -> {
            String status = desk.texts().orElse("unit.status." + b.unit().status(), b.unit().status().value());
            return b.unit().callSign() + (b.bound() == null ? " (" + status + ")"
                    : " (" + status + " " + IncidentWords.shortNumber(b.bound().incident()) + ")");
        }).collect(Collectors.joining(" · "));
    }
}
