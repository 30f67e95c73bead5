package wanglou.console.bar;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import wanglou.calls.Call;
import wanglou.calls.CallCommand;
import wanglou.calls.CallId;
import wanglou.calls.CallOutcome;
import wanglou.console.Selection;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;

/** Home: FX. The verbs of calls: look at them, take one that came by itself, attach it, open an incident from it, say what became of it. */
final class CallVerbs {

    private static final String TAKEN_BACK = "撤销 undone";

    private final BarActions actions;
    private final Function<IncidentKind, Grade> usualGrade;

    CallVerbs(BarActions actions, Function<IncidentKind, Grade> usualGrade) {
        this.actions = actions;
        this.usualGrade = usualGrade;
    }

    void addTo(Verbs verbs) {
        verbs.add(new Verb("calls", List.of("来电", "calls", "ld"), EnumSet.of(Token.Sort.CALL), Map.of(), false, this::look))
                .add(new Verb("claim", List.of("接手", "claim", "js"), EnumSet.of(Token.Sort.CALL), Map.of(), false, (r, w) -> on(r, w, false, call ->
                        new Plan.Order(Say.of("bar.dry.claim", brief(call.id())), List.of(new CallCommand.Claim(call.id())), List.of()))))
                .add(new Verb("attach", List.of("归并", "attach", "gb"), EnumSet.of(Token.Sort.CALL, Token.Sort.INCIDENT), Map.of(), false,
                        (r, w) -> on(r, w, false, call -> attach(call, r, w))))
                .add(new Verb("raise", List.of("立案", "raise", "la"), EnumSet.of(Token.Sort.CALL, Token.Sort.KIND, Token.Sort.GRADE), Map.of(), false,
                        (r, w) -> on(r, w, true, call -> raise(call, r))))
                .add(new Verb("conclude", List.of("了结", "conclude", "lj"), EnumSet.of(Token.Sort.CALL, Token.Sort.OPTION), outcomes(), true,
                        (r, w) -> on(r, w, true, call -> conclude(call, r))));
    }

    private static Map<String, List<String>> outcomes() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(CallOutcome.ADVISED.value(), List.of("已告知", "advised", "ygz"));
        words.put(CallOutcome.HOAX.value(), List.of("虚报", "hoax", "xb"));
        words.put(CallOutcome.ACCIDENTAL.value(), List.of("误拨", "accidental", "wb"));
        words.put(CallOutcome.OTHER.value(), List.of("其他", "other", "qt"));
        return words;
    }

    private Plan look(Reading reading, BarWorld world) {
        return new Plan.Local(Say.of("bar.dry.calls"), () -> {
            actions.page("calls");
            reading.first(Token.OfCall.class).ifPresent(call -> actions.select(new Selection.OfCall(call.call())));
        });
    }

    private static Plan attach(Call call, Reading reading, BarWorld world) {
        List<Incident> named = Meant.incidents(reading, world);
        if (named.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.incident"));
        }
        IncidentId to = named.getFirst().id();
        return call.of(to) ? new Plan.Cannot(Say.of("bar.cannot.attached", brief(call.id()), Meant.brief(to)))
                : new Plan.Order(Say.of("bar.dry.attach", brief(call.id()), Meant.brief(to)), List.of(new CallCommand.Attach(call.id(), to)), List.of());
    }

    private Plan raise(Call call, Reading reading) {
        IncidentKind kind = reading.first(Token.OfKind.class).map(Token.OfKind::kind).orElse(call.kind());
        if (kind == null) {
            return new Plan.Needs(Say.of("bar.needs.kind"));
        }
        Grade grade = reading.first(Token.OfGrade.class).map(Token.OfGrade::grade).orElseGet(() -> usualGrade.apply(kind));
        return new Plan.Order(Say.of("bar.dry.raise", brief(call.id()), Say.of("incident.kind." + kind.value()),
                Say.of("incident.grade." + grade.value())), Plan.Order.UNTOUCHED, Plan.Weight.PLAIN,
                List.of(new CallCommand.OpenIncident(call.id(), kind, grade)),
                made -> List.of(new IncidentCommand.Cancel(new IncidentId(made.getFirst()), TAKEN_BACK)));
    }

    private static Plan conclude(Call call, Reading reading) {
        Optional<CallOutcome> outcome = reading.first(Token.OfOption.class).map(o -> new CallOutcome(o.option()));
        if (outcome.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.outcome"));
        }
        if (outcome.get().equals(CallOutcome.OTHER) && reading.comment().isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.reason"));
        }
        return new Plan.Order(Say.of("bar.dry.conclude", brief(call.id()), Say.of("calls.outcome." + outcome.get())), Say.of("bar.effect.ends"),
                Plan.Weight.HEED, List.of(new CallCommand.Conclude(call.id(), outcome.get(), reading.comment())), Plan.Undo.NONE);
    }

    /** The call the line names, else the selected one. */
    private static Plan on(Reading reading, BarWorld world, boolean open, Function<Call, Plan> then) {
        Optional<CallId> meant = reading.first(Token.OfCall.class).map(Token.OfCall::call)
                .or(() -> world.selection() instanceof Selection.OfCall of ? Optional.of(of.call()) : Optional.empty());
        Call call = meant.map(world::call).orElse(null);
        if (call == null) {
            return new Plan.Needs(Say.of("bar.needs.call"));
        }
        if (open && !call.open()) {
            return new Plan.Cannot(Say.of("bar.cannot.concluded", brief(call.id())));
        }
        return world.live() ? then.apply(call) : new Plan.Cannot(Meant.LOST);
    }

    /** As people type it: C and the last four digits. */
    static String brief(CallId id) {
        return "C" + id.value().substring(id.value().lastIndexOf('-') + 1);
    }
}
