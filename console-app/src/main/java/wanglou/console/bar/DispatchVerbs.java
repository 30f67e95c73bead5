package wanglou.console.bar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.Busy;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Response;
import wanglou.handover.HandoverCommand;
import wanglou.incidents.Incident;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: FX. The verbs that send: units to an incident, words after them, the shift to the next one. */
final class DispatchVerbs {

    private static final String TAKEN_BACK = "撤销 undone";

    void addTo(Verbs verbs) {
        verbs.add(new Verb("send", List.of("派", "send", "p", "派警", "dispatch"), EnumSet.of(Token.Sort.UNIT, Token.Sort.INCIDENT, Token.Sort.STATUS),
                Map.of(), true, DispatchVerbs::send))
                .add(new Verb("withdraw", List.of("撤回", "withdraw", "ch"), EnumSet.of(Token.Sort.UNIT, Token.Sort.INCIDENT), Map.of(), true,
                        DispatchVerbs::withdraw))
                .add(new Verb("tell", List.of("告知", "tell", "gz"), EnumSet.of(Token.Sort.UNIT, Token.Sort.INCIDENT), Map.of(), true,
                        DispatchVerbs::tell))
                .add(new Verb("answer", List.of("答复", "answer", "da"), EnumSet.of(Token.Sort.UNIT, Token.Sort.OPTION),
                        Map.of("yes", List.of("同意", "yes", "ty", "批准"), "no", List.of("不同意", "no", "bty", "不批")), true, DispatchVerbs::answer))
                .add(new Verb("handover", List.of("交班", "handover", "jb"), Set.of(), Map.of(), true, DispatchVerbs::handOver));
    }

    private static Plan send(Reading reading, BarWorld world) {
        return to(reading, world, (incident, units) -> {
            List<Busy> busy = units.stream().map(u -> Busy.of(world.policy(), u, world.responses(u.id()), incident)).toList();
            Optional<Plan> no = refusal(busy, incident);
            if (no.isPresent()) {
                return no.get();
            }
            List<UnitId> ids = units.stream().map(Unit::id).toList();
            List<Busy> taken = busy.stream().filter(b -> !b.free()).toList();
            List<Command> commands = new ArrayList<>(List.of(new DispatchCommand.Dispatch(incident.id(), ids, reading.comment(),
                    taken.stream().map(Busy::overrule).toList())));
            Optional<UnitStatus> status = reading.first(Token.OfStatus.class).map(Token.OfStatus::status);
            if (status.isPresent() && !status.get().equals(UnitStatus.DISPATCHED)) {
                Optional<BiFunction<IncidentId, UnitId, Command>> further = further(status.get());
                if (further.isEmpty()) {
                    return new Plan.Cannot(Say.of("bar.cannot.send.status", status(status.get())));
                }
                ids.forEach(id -> commands.add(further.get().apply(incident.id(), id)));
            }
            Say dry = Say.of(status.isEmpty() ? "bar.dry.send" : "bar.dry.send.status", Meant.signs(units), Meant.brief(incident.id()),
                    Say.of("incident.grade." + incident.grade().value()), units.size(), status(status.orElse(UnitStatus.DISPATCHED)));
            List<Unit> waits = units.stream().filter(u -> world.needsApproval(u, incident)).toList();
            if (!waits.isEmpty() && taken.isEmpty()) {
                return new Plan.Order(Say.of("bar.dry.send.ask", Meant.signs(units), Meant.brief(incident.id())),
                        Say.of("bar.effect.send.approval", Meant.signs(waits)), Plan.Weight.HEED, commands.subList(0, 1), Plan.Undo.NONE);
            }
            return taken.isEmpty() ? new Plan.Order(dry, Say.of("bar.effect.send.free"), Plan.Weight.PLAIN, commands, Plan.Undo.of(ids.stream()
                            .<Command>map(id -> new DispatchCommand.Withdraw(incident.id(), id, TAKEN_BACK)).toList()))
                    : new Plan.Order(dry, Say.of("bar.effect.send.takes", from(taken)), Plan.Weight.ENDS, commands, Plan.Undo.NONE);
        });
    }

    /** The oldest question that waits for this person, or the one about the unit that is named. */
    private static Plan answer(Reading reading, BarWorld world) {
        Optional<UnitId> named = reading.first(Token.OfUnit.class).map(Token.OfUnit::unit);
        Optional<Ask> ask = world.asks().stream().filter(a -> named.isEmpty() || a.units().contains(named.get())).findFirst();
        Optional<String> option = reading.first(Token.OfOption.class).map(Token.OfOption::option);
        if (ask.isEmpty()) {
            return new Plan.Cannot(Say.of("bar.cannot.answer"));
        }
        if (option.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.yes-no"));
        }
        boolean yes = option.get().equals("yes");
        if (!yes && reading.comment().isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.reason"));
        }
        String signs = String.join(" · ", ask.get().units().stream().map(id -> Optional.ofNullable(world.unit(id)).map(Unit::callSign).orElse(id.value())).toList());
        return world.live() ? new Plan.Order(Say.of(yes ? "bar.dry.answer.yes" : "bar.dry.answer.no", signs, Meant.brief(ask.get().incident())),
                Say.of(yes && ask.get().sort() == Ask.Sort.APPROVAL ? "bar.effect.answer.sends" : "bar.effect.answer"), Plan.Weight.HEED,
                List.of(new DispatchCommand.Answer(ask.get().id(), yes, reading.comment())), Plan.Undo.NONE) : new Plan.Cannot(Meant.LOST);
    }

    /** Whom the centre's rules do not let go, or who is there already. */
    private static Optional<Plan> refusal(List<Busy> busy, Incident incident) {
        for (Busy one : busy) {
            String sign = one.unit().callSign();
            if (one.bound() != null && one.bound().incident().equals(incident.id())) {
                return Optional.of(new Plan.Cannot(Say.of("bar.cannot.send.same", sign, Meant.brief(incident.id()))));
            }
            if (one.level() == DispatchPolicy.Level.REFUSE) {
                return Optional.of(new Plan.Cannot(Say.of("bar.cannot.send.busy", sign, status(one.unit().status()))));
            }
        }
        return Optional.empty();
    }

    private static Optional<BiFunction<IncidentId, UnitId, Command>> further(UnitStatus status) {
        if (status.equals(UnitStatus.EN_ROUTE)) {
            return Optional.of(DispatchCommand.EnRoute::new);
        }
        return status.equals(UnitStatus.ON_SCENE) ? Optional.of(DispatchCommand.Arrive::new) : Optional.empty();
    }

    /** “110 (0216) · 118 (break)”: who is taken and from what. */
    private static Say from(List<Busy> taken) {
        return taken.stream().map(b -> Say.of("bar.effect.send.from", b.unit().callSign(), b.bound() == null ? status(b.unit().status())
                : Meant.brief(b.bound().incident()))).reduce((one, next) -> Say.of("bar.effect.send.and", one, next)).orElseThrow();
    }

    private static Plan withdraw(Reading reading, BarWorld world) {
        return bound(reading, world, (units, responses) -> new Plan.Order(
                Say.of("bar.dry.withdraw", Meant.signs(units), Meant.brief(responses.getFirst().incident())), Say.of("bar.effect.withdraw"),
                Plan.Weight.ENDS, responses.stream().<Command>map(
                        r -> new DispatchCommand.Withdraw(r.incident(), r.unit(), reading.comment())).toList(), Plan.Undo.NONE));
    }

    private static Plan tell(Reading reading, BarWorld world) {
        return bound(reading, world, (units, responses) -> reading.comment().isEmpty() ? new Plan.Needs(Say.of("bar.needs.comment"))
                : new Plan.Order(Say.of("bar.dry.tell", Meant.signs(units)), responses.stream().<Command>map(
                        r -> new DispatchCommand.Tell(r.incident(), r.unit(), reading.comment())).toList(), List.of()));
    }

    private static Plan handOver(Reading reading, BarWorld world) {
        if (reading.comment().isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.comment"));
        }
        long open = world.incidents().stream().filter(Incident::open).count();
        return world.live() ? new Plan.Order(Say.of("bar.dry.handover", open), List.of(new HandoverCommand.Write(reading.comment())), List.of())
                : new Plan.Cannot(Meant.LOST);
    }

    private interface OnIncident {
        Plan plan(Incident incident, List<Unit> units);
    }

    private static Plan to(Reading reading, BarWorld world, OnIncident then) {
        Optional<Incident> incident = Meant.incident(reading, world);
        List<Unit> units = Meant.units(reading, world);
        if (units.isEmpty() || incident.isEmpty()) {
            return new Plan.Needs(Say.of(units.isEmpty() ? "bar.needs.unit" : "bar.needs.incident"));
        }
        if (!incident.get().open()) {
            return new Plan.Cannot(Say.of("bar.cannot.closed", Meant.brief(incident.get().id())));
        }
        return world.live() ? then.plan(incident.get(), units) : new Plan.Cannot(Meant.LOST);
    }

    private interface OnBound {
        Plan plan(List<Unit> units, List<Response> responses);
    }

    /** Units that are bound by an order: that is the incident meant where none is named. */
    private static Plan bound(Reading reading, BarWorld world, OnBound then) {
        List<Unit> units = Meant.units(reading, world);
        if (units.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.unit"));
        }
        Optional<IncidentId> named = reading.first(Token.OfIncident.class).map(Token.OfIncident::incident);
        List<Response> responses = new ArrayList<>();
        for (Unit unit : units) {
            Optional<Response> response = Busy.activeOf(unit.id(), world.responses(unit.id())).filter(r -> named.isEmpty() || named.get().equals(r.incident()));
            if (response.isEmpty()) {
                return new Plan.Cannot(Say.of("bar.cannot.unbound", unit.callSign()));
            }
            responses.add(response.get());
        }
        return world.live() ? then.plan(units, responses) : new Plan.Cannot(Meant.LOST);
    }

    private static Say status(UnitStatus status) {
        return Say.of("unit.status." + status.value());
    }
}
