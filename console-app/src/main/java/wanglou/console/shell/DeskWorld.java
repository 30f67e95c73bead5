package wanglou.console.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallId;
import wanglou.console.LinkView;
import wanglou.console.Mirrors;
import wanglou.console.Pulse;
import wanglou.console.Selection;
import wanglou.console.bar.BarWorld;
import wanglou.console.bar.Lexicon;
import wanglou.console.bar.Token;
import wanglou.console.text.Language;
import wanglou.core.Actor;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.DispatchPolicy;
import wanglou.dispatch.Response;
import wanglou.dispatch.ui.Responses;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.Unit;

/** Home: FX. The command bar's world: the mirrors, the selection and the place index. */
final class DeskWorld implements BarWorld {

    private static final int CACHED = 64;
    private final Actor actor;
    private final Mirrors mirrors;
    private final LinkView link;
    private final ObservableValue<Selection> selection;
    private final Lexicon lexicon;
    private final PlaceFinder finder;
    private final Supplier<Language> language;
    private final Pulse pulse;
    private final Runnable foundMore;
    private final Map<UnitId, String> called = new HashMap<>();
    private final Map<IncidentId, String> numbered = new HashMap<>();
    private long naming;
    private final Map<String, List<Token.OfPlace>> found = new LinkedHashMap<>();

    /** @param foundMore runs when an answer of the place index came in: the line is worth reading again */
    DeskWorld(Actor actor, Mirrors mirrors, LinkView link, ObservableValue<Selection> selection, Lexicon lexicon, PlaceFinder finder,
            Supplier<Language> language, Pulse pulse,
            Runnable foundMore) {
        this.actor = actor;
        this.mirrors = mirrors;
        this.link = link;
        this.selection = selection;
        this.lexicon = lexicon;
        this.finder = finder;
        this.language = language;
        this.pulse = pulse;
        this.foundMore = foundMore;
        mirrors.units().onChange(this::units);
        mirrors.incidents().onChange(this::incidents);
        mirrors.of(CallBoards.CALLS).onChange(keys -> naming++);
    }

    private void units(Set<UnitId> keys) {
        for (UnitId id : keys) {
            Unit unit = mirrors.units().get(id);
            String name = unit == null ? "" : unit.callSign() + "/" + unit.name();
            naming += name.equals(called.put(id, name)) ? 0 : 1;
        }
    }

    private void incidents(Set<IncidentId> keys) {
        for (IncidentId id : keys) {
            Incident incident = mirrors.incidents().get(id);
            String stands = incident == null ? "" : incident.open() ? "open" : "ended";
            naming += stands.equals(numbered.put(id, stands)) ? 0 : 1;
        }
    }

    @Override
    public long naming() {
        return naming;
    }

    @Override
    public Collection<Unit> units() {
        return mirrors.units().values();
    }

    @Override
    public Collection<Incident> incidents() {
        return mirrors.incidents().values();
    }

    @Override
    public Collection<Call> calls() {
        return mirrors.of(CallBoards.CALLS).values();
    }

    @Override
    public @Nullable Call call(CallId id) {
        return mirrors.of(CallBoards.CALLS).get(id);
    }

    @Override
    public Collection<Response> responses() {
        return mirrors.of(Response.BOARD).values();
    }

    @Override
    public Collection<Response> responses(UnitId unit) {
        return new Responses(mirrors).of(unit);
    }

    @Override
    public List<Ask> asks() {
        return mirrors.of(Ask.BOARD).values().stream().filter(a -> a.open() && a.mayAnswer(actor) && !a.from().equals(actor.seat()))
                .sorted(Comparator.comparing(Ask::at)).toList();
    }

    @Override
    public boolean needsApproval(Unit unit, Incident incident) {
        return !actor.has(Role.DUTY_CHIEF) && policy().approval(unit, incident.grade());
    }

    @Override
    public DispatchPolicy policy() {
        DispatchPolicy inForce = mirrors.of(DispatchPolicy.BOARD).get(DispatchPolicy.KEY);
        return inForce == null ? DispatchPolicy.standard() : inForce;
    }

    @Override
    public @Nullable Unit unit(UnitId id) {
        return mirrors.units().get(id);
    }

    @Override
    public @Nullable Incident incident(IncidentId id) {
        return mirrors.incidents().get(id);
    }

    @Override
    public @Nullable GeoPoint whereIs(UnitId id) {
        Fix fix = mirrors.fixes().get(id);
        return fix == null ? null : fix.place();
    }

    @Override
    public Selection selection() {
        return selection.getValue();
    }

    @Override
    public boolean live() {
        return link.live();
    }

    @Override
    public List<Token.Named> lexicon() {
        return lexicon.names();
    }

    @Override
    public List<Token.OfPlace> places(String words) {
        List<Token.OfPlace> known = found.get(words);
        if (known != null) {
            return known;
        }
        found.put(words, List.of());
        if (found.size() > CACHED) {
            found.remove(found.keySet().iterator().next());
        }
        finder.find(words, language.get()).thenAccept(places -> pulse.later(() -> {
            found.put(words, List.copyOf(places));
            foundMore.run();
        }));
        return List.of();
    }
}
