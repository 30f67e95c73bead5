package wanglou.console.bar;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import wanglou.console.Selection;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.map.geo.CoordinateText;

/** Home: FX. The verbs of an incident's life: open, grade, kind, place, note, step, close, cancel, reopen, merge, link. */
final class IncidentVerbs {

    /** What the journal says of an act taken back; the person and the second stand beside it. */
    private static final String TAKEN_BACK = "撤销 undone";

    private final Function<IncidentKind, Grade> usualGrade;

    IncidentVerbs(Function<IncidentKind, Grade> usualGrade) {
        this.usualGrade = usualGrade;
    }

    void addTo(Verbs verbs) {
        verbs.add(verb("new", List.of("新警", "new", "xj", "新建", "立警", "create"),
                EnumSet.of(Token.Sort.KIND, Token.Sort.GRADE, Token.Sort.PLACE), true, this::open))
                .add(verb("grade", List.of("定级", "grade", "dj"), EnumSet.of(Token.Sort.INCIDENT, Token.Sort.GRADE), false,
                        (r, w) -> on(r, w, i -> grade(i, r))))
                .add(verb("kind", List.of("类别", "kind", "lb"), EnumSet.of(Token.Sort.INCIDENT, Token.Sort.KIND), false,
                        (r, w) -> on(r, w, i -> kind(i, r))))
                .add(verb("correct", List.of("修正", "correct", "xz", "位置修正"), EnumSet.of(Token.Sort.INCIDENT, Token.Sort.PLACE), true,
                        (r, w) -> on(r, w, i -> correct(i, r, w))))
                .add(verb("note", List.of("附言", "note", "fy"), EnumSet.of(Token.Sort.INCIDENT), true, IncidentVerbs::note))
                .add(new Verb("step", List.of("进展", "step", "jz"), EnumSet.of(Token.Sort.INCIDENT, Token.Sort.OPTION), stages(), false,
                        (r, w) -> on(r, w, i -> step(i, r))))
                .add(verb("close", List.of("办结", "close", "bj"), EnumSet.of(Token.Sort.INCIDENT), true,
                        (r, w) -> on(r, w, i -> end(i, r, "close", new IncidentCommand.Close(i.id(), r.comment())))))
                .add(verb("cancel", List.of("撤警", "cancel", "cj"), EnumSet.of(Token.Sort.INCIDENT), true,
                        (r, w) -> on(r, w, i -> end(i, r, "cancel", new IncidentCommand.Cancel(i.id(), r.comment())))))
                .add(verb("reopen", List.of("重开", "reopen", "ck"), EnumSet.of(Token.Sort.INCIDENT), true, IncidentVerbs::reopen))
                .add(verb("merge", List.of("合并", "merge", "hb"), EnumSet.of(Token.Sort.INCIDENT), false, IncidentVerbs::merge))
                .add(verb("link", List.of("关联", "link", "gl"), EnumSet.of(Token.Sort.INCIDENT), false, IncidentVerbs::link))
                .add(verb("unlink", List.of("解除关联", "unlink", "jcgl"), EnumSet.of(Token.Sort.INCIDENT), false, IncidentVerbs::unlink));
    }

    private static Verb verb(String id, List<String> names, Set<Token.Sort> takes, boolean comment, Verb.Planner planner) {
        return new Verb(id, names, takes, Map.of(), comment, planner);
    }

    private static Map<String, List<String>> stages() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(Stage.DISPATCHED.value(), List.of("已派", "dispatched", "yp"));
        words.put(Stage.SIGNED.value(), List.of("签收", "signed", "qs"));
        words.put(Stage.EN_ROUTE.value(), List.of("途中", "en-route", "tz"));
        words.put(Stage.ON_SCENE.value(), List.of("到场", "on-scene", "dc"));
        words.put(Stage.CLEARED.value(), List.of("处置完", "cleared", "czw"));
        return words;
    }

    private Plan open(Reading reading, BarWorld world) {
        Optional<Token.OfKind> kind = reading.first(Token.OfKind.class);
        if (kind.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.kind"));
        }
        if (!world.live()) {
            return new Plan.Cannot(Meant.LOST);
        }
        Grade grade = reading.first(Token.OfGrade.class).map(Token.OfGrade::grade).orElseGet(() -> usualGrade.apply(kind.get().kind()));
        Optional<Token.OfPlace> named = reading.first(Token.OfPlace.class);
        Place place = named.map(IncidentVerbs::place).orElseGet(() -> world.selection() instanceof Selection.OfPoint p
                ? new Place(p.point(), "", "map-click") : new Place(null, "", ""));
        String key = place.point() != null ? named.isPresent() ? "bar.dry.new.place" : "bar.dry.new.point"
                : named.isPresent() ? "bar.dry.new.unlocated" : "bar.dry.new.nowhere";
        Say dry = Say.of(key, Say.of("incident.kind." + kind.get().kind().value()), Say.of("incident.grade." + grade.value()), place.address());
        return new Plan.Order(dry, Plan.Order.UNTOUCHED, Plan.Weight.PLAIN,
                List.of(new IncidentCommand.Open(kind.get().kind(), grade, place, reading.comment())),
                made -> List.of(new IncidentCommand.Cancel(new IncidentId(made.getFirst()), TAKEN_BACK)));
    }

    private static Place place(Token.OfPlace named) {
        return new Place(named.point(), named.words(), named.point() == null ? "typed"
                : CoordinateText.read(named.words()).isPresent() ? "coordinates" : "address-search");
    }

    private static Plan grade(Incident incident, Reading reading) {
        Optional<Token.OfGrade> grade = reading.first(Token.OfGrade.class);
        if (grade.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.grade"));
        }
        Say name = Say.of("incident.grade." + grade.get().grade().value());
        if (grade.get().grade().equals(incident.grade()) && !incident.stage().equals(Stage.RECEIVED)) {
            return new Plan.Cannot(Say.of("bar.cannot.same", Meant.brief(incident.id()), name));
        }
        return revise(Say.of("bar.dry.grade", Meant.brief(incident.id()), Say.of("incident.grade." + incident.grade().value()), name),
                new IncidentCommand.Regrade(incident.id(), grade.get().grade(), incident.life().version()),
                new IncidentCommand.Regrade(incident.id(), incident.grade(), incident.life().version() + 1));
    }

    private static Plan kind(Incident incident, Reading reading) {
        Optional<Token.OfKind> kind = reading.first(Token.OfKind.class);
        if (kind.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.kind"));
        }
        Say name = Say.of("incident.kind." + kind.get().kind().value());
        if (kind.get().kind().equals(incident.kind())) {
            return new Plan.Cannot(Say.of("bar.cannot.same", Meant.brief(incident.id()), name));
        }
        return revise(Say.of("bar.dry.kind", Meant.brief(incident.id()), Say.of("incident.kind." + incident.kind().value()), name),
                new IncidentCommand.Rekind(incident.id(), kind.get().kind(), incident.life().version()),
                new IncidentCommand.Rekind(incident.id(), incident.kind(), incident.life().version() + 1));
    }

    private static Plan correct(Incident incident, Reading reading, BarWorld world) {
        Optional<Place> place = reading.first(Token.OfPlace.class).map(IncidentVerbs::place)
                .or(() -> world.selection() instanceof Selection.OfPoint p ? Optional.of(new Place(p.point(), "", "map-click")) : Optional.empty());
        if (place.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.place"));
        }
        if (place.get().point() == null) {
            return new Plan.Cannot(Say.of("bar.cannot.place", place.get().address()));
        }
        Say dry = place.get().address().isEmpty() ? Say.of("bar.dry.correct.point", Meant.brief(incident.id()))
                : Say.of("bar.dry.correct", Meant.brief(incident.id()), place.get().address());
        return new Plan.Order(dry, Say.of("bar.effect.correct"), Plan.Weight.PLAIN,
                List.of(new IncidentCommand.Relocate(incident.id(), place.get(), reading.comment(), incident.life().version())),
                Plan.Undo.of(List.of(new IncidentCommand.Relocate(incident.id(), incident.place(), TAKEN_BACK, incident.life().version() + 1))));
    }

    private static Plan note(Reading reading, BarWorld world) {
        Optional<Incident> incident = Meant.incident(reading, world);
        if (incident.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.incident"));
        }
        if (reading.comment().isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.comment"));
        }
        return world.live() ? new Plan.Order(Say.of("bar.dry.note", Meant.brief(incident.get().id())),
                List.of(new IncidentCommand.AddNote(incident.get().id(), reading.comment())), List.of()) : new Plan.Cannot(Meant.LOST);
    }

    private static Plan step(Incident incident, Reading reading) {
        Optional<Stage> stage = reading.first(Token.OfOption.class).map(o -> new Stage(o.option()));
        if (stage.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.stage"));
        }
        Stage was = incident.stage();
        if (was.equals(stage.get())) {
            return new Plan.Cannot(Say.of("bar.cannot.same", Meant.brief(incident.id()), Say.of("bar.stage." + was.value())));
        }
        boolean back = Stage.WAY.contains(was) && was.after(stage.get());
        return new Plan.Order(Say.of("bar.dry.step", Meant.brief(incident.id()), Say.of("bar.stage." + stage.get().value())),
                back ? Say.of("bar.effect.step.back") : Plan.Order.UNTOUCHED, back ? Plan.Weight.HEED : Plan.Weight.PLAIN,
                List.of(new IncidentCommand.Step(incident.id(), stage.get())),
                Plan.Undo.of(Stage.WAY.contains(was) ? List.of(new IncidentCommand.Step(incident.id(), was)) : List.of()));
    }

    private static Plan end(Incident incident, Reading reading, String verb, Command command) {
        if (reading.comment().isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.reason"));
        }
        Stage was = incident.stage();
        IncidentCommand reopen = new IncidentCommand.Reopen(incident.id(), TAKEN_BACK);
        return new Plan.Order(Say.of("bar.dry." + verb, Meant.brief(incident.id())), Say.of("bar.effect.ends"), Plan.Weight.ENDS, List.of(command),
                Plan.Undo.of(was.after(Stage.GRADED) ? List.of(reopen, new IncidentCommand.Step(incident.id(), was)) : List.of(reopen)));
    }

    private static Plan reopen(Reading reading, BarWorld world) {
        Optional<Incident> incident = Meant.incident(reading, world);
        Optional<Token.OfIncident> named = reading.first(Token.OfIncident.class);
        if (incident.isEmpty() && named.isPresent()) {
            // Put away: the hub looks in its record.
            return world.live() ? new Plan.Order(Say.of("bar.dry.reopen.record", named.get().incident()),
                    List.of(new IncidentCommand.Reopen(named.get().incident(), reading.comment())),
                    List.of(new IncidentCommand.Close(named.get().incident(), ""))) : new Plan.Cannot(Meant.LOST);
        }
        if (incident.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.incident"));
        }
        IncidentId id = incident.get().id();
        if (incident.get().open()) {
            return new Plan.Cannot(Say.of("bar.cannot.open", Meant.brief(id)));
        }
        return world.live() ? new Plan.Order(Say.of("bar.dry.reopen", Meant.brief(id)),
                List.of(new IncidentCommand.Reopen(id, reading.comment())),
                List.of(new IncidentCommand.Close(id, incident.get().life().outcome()))) : new Plan.Cannot(Meant.LOST);
    }

    private static Plan merge(Reading reading, BarWorld world) {
        return pair(reading, world, (duplicate, kept) -> !duplicate.open() || !kept.open()
                ? new Plan.Cannot(Say.of("bar.cannot.closed", Meant.brief(duplicate.open() ? kept.id() : duplicate.id())))
                : new Plan.Order(Say.of("bar.dry.merge", Meant.brief(duplicate.id()), Meant.brief(kept.id())), Say.of("bar.effect.merge"),
                        Plan.Weight.ENDS, List.of(new IncidentCommand.Merge(duplicate.id(), kept.id())), Plan.Undo.NONE));
    }

    private static Plan link(Reading reading, BarWorld world) {
        return pair(reading, world, (one, other) -> new Plan.Order(Say.of("bar.dry.link", Meant.brief(one.id()), Meant.brief(other.id())),
                List.of(new IncidentCommand.Link(one.id(), other.id())), List.of(new IncidentCommand.Unlink(one.id(), other.id()))));
    }

    private static Plan unlink(Reading reading, BarWorld world) {
        return pair(reading, world, (one, other) -> !one.life().linked().contains(other.id())
                ? new Plan.Cannot(Say.of("bar.cannot.unlinked", Meant.brief(one.id()), Meant.brief(other.id())))
                : new Plan.Order(Say.of("bar.dry.unlink", Meant.brief(one.id()), Meant.brief(other.id())),
                        List.of(new IncidentCommand.Unlink(one.id(), other.id())), List.of(new IncidentCommand.Link(one.id(), other.id()))));
    }

    private interface OfTwo {
        Plan plan(Incident one, Incident other);
    }

    /** Two named ones, or a named one and the selected one. */
    private static Plan pair(Reading reading, BarWorld world, OfTwo then) {
        List<Incident> named = Meant.incidents(reading, world);
        Incident selected = world.selection() instanceof Selection.OfIncident i ? world.incident(i.incident()) : null;
        Incident other = named.size() > 1 ? named.get(1) : selected;
        if (named.isEmpty() || other == null || other.id().equals(named.getFirst().id())) {
            return new Plan.Needs(Say.of("bar.needs.two"));
        }
        return world.live() ? then.plan(named.getFirst(), other) : new Plan.Cannot(Meant.LOST);
    }

    /** An open incident, and a hub that hears. */
    private static Plan on(Reading reading, BarWorld world, Function<Incident, Plan> then) {
        Optional<Incident> incident = Meant.incident(reading, world);
        if (incident.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.incident"));
        }
        if (!incident.get().open()) {
            return new Plan.Cannot(Say.of("bar.cannot.closed", Meant.brief(incident.get().id())));
        }
        return world.live() ? then.apply(incident.get()) : new Plan.Cannot(Meant.LOST);
    }

    private static Plan revise(Say dry, IncidentCommand command, IncidentCommand back) {
        return new Plan.Order(dry, List.of(command), List.of(back));
    }
}
