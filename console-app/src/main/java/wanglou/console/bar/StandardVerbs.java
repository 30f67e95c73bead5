package wanglou.console.bar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import wanglou.console.Selection;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Command;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

/** Home: FX. The verbs every console knows. */
public final class StandardVerbs {

    public static final String STATUS = "status";
    public static final String GO = "go";
    /** Who leaves these for a rest or to be free leaves a task. */
    private static final Set<UnitStatus> AT_WORK = Set.of(UnitStatus.DISPATCHED, UnitStatus.EN_ROUTE, UnitStatus.ON_SCENE);
    private static final Set<UnitStatus> IDLE = Set.of(UnitStatus.AVAILABLE, UnitStatus.BREAK);

    private final BarActions actions;
    private final Function<IncidentKind, Grade> usualGrade;

    /** @param usualGrade the grade an incident of a kind gets when none is named */
    public StandardVerbs(BarActions actions, Function<IncidentKind, Grade> usualGrade) {
        this.actions = actions;
        this.usualGrade = usualGrade;
    }

    public Verbs addTo(Verbs verbs) {
        new IncidentVerbs(usualGrade).addTo(verbs);
        new CallVerbs(actions, usualGrade).addTo(verbs);
        new DispatchVerbs().addTo(verbs);
        return verbs
                .add(verb(STATUS, List.of("状态", "status", "zt"), EnumSet.of(Token.Sort.UNIT, Token.Sort.STATUS), false, this::status))
                .add(verb(GO, List.of("找", "go", "z", "find", "去", "goto", "where", "在哪"),
                        EnumSet.of(Token.Sort.UNIT, Token.Sort.INCIDENT, Token.Sort.PLACE), false, this::go))
                .add(verb("nearby", List.of("周边", "nearby", "zb"),
                        EnumSet.of(Token.Sort.UNIT, Token.Sort.INCIDENT, Token.Sort.PLACE), false, this::nearby))
                .add(new Verb("follow", List.of("跟随", "follow", "gs"), EnumSet.of(Token.Sort.UNIT, Token.Sort.OPTION),
                        Map.of("off", List.of("停", "off", "t")), false, this::follow))
                .add(new Verb("theme", List.of("主题", "theme", "zti"), EnumSet.of(Token.Sort.OPTION),
                        Map.of("night", List.of("夜间", "night", "yj"), "day", List.of("日间", "day", "rj")), false, this::theme))
                .add(new Verb("lang", List.of("语言", "lang", "yy"), EnumSet.of(Token.Sort.OPTION),
                        Map.of("zh", List.of("中文", "zh", "chinese", "zw"), "en", List.of("英文", "en", "english", "yw")), false, this::lang))
                .add(verb("replay", List.of("回放", "replay", "hf"), Set.of(), false,
                        (r, w) -> new Plan.Local(Say.of("bar.dry.replay"), () -> actions.page("replay"))))
                .add(verb("evidence", List.of("证据", "evidence", "zj"), EnumSet.of(Token.Sort.INCIDENT), false, this::evidence))
                .add(verb("help", List.of("帮助", "help", "bz"), Set.of(), false,
                        (r, w) -> new Plan.Local(Say.of("bar.dry.help"), actions::help)));
    }

    private static Verb verb(String id, List<String> names, Set<Token.Sort> takes, boolean comment, Verb.Planner planner) {
        return new Verb(id, names, takes, Map.of(), comment, planner);
    }

    private Plan status(Reading reading, BarWorld world) {
        Optional<Token.OfStatus> status = reading.first(Token.OfStatus.class);
        List<Unit> units = Meant.units(reading, world);
        if (units.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.unit"));
        }
        if (status.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.status"));
        }
        if (!world.live()) {
            return new Plan.Cannot(Meant.LOST);
        }
        UnitStatus wanted = status.get().status();
        List<Unit> changing = units.stream().filter(u -> !u.status().equals(wanted)).toList();
        if (changing.isEmpty()) {
            return new Plan.Cannot(Say.of("bar.cannot.same", Meant.signs(units), statusName(wanted)));
        }
        List<Command> commands = new ArrayList<>();
        List<Command> undo = new ArrayList<>();
        changing.forEach(u -> {
            commands.add(new UnitCommand.SetStatus(u.id(), wanted));
            undo.add(new UnitCommand.SetStatus(u.id(), u.status(), wanted));
        });
        Say dry = changing.size() == 1
                ? Say.of("bar.dry.status.one", changing.getFirst().callSign(), statusName(changing.getFirst().status()), statusName(wanted))
                : Say.of("bar.dry.status.many", changing.size(), Meant.signs(changing), statusName(wanted));
        List<Unit> leaving = changing.stream().filter(u -> u.status().equals(UnitStatus.EMERGENCY)
                || AT_WORK.contains(u.status()) && IDLE.contains(wanted)).toList();
        return leaving.isEmpty() ? new Plan.Order(dry, commands, undo)
                : new Plan.Order(dry, Say.of("bar.effect.leaves", Meant.signs(leaving)), Plan.Weight.HEED, commands, Plan.Undo.of(undo));
    }

    private Plan go(Reading reading, BarWorld world) {
        Optional<Token.OfUnit> unit = reading.first(Token.OfUnit.class);
        if (unit.isPresent()) {
            GeoPoint place = world.whereIs(unit.get().unit());
            return new Plan.Local(Say.of(place == null ? "bar.dry.go.unit.nowhere" : "bar.dry.go.unit", unit.get().callSign()), () -> {
                actions.select(new Selection.OfUnit(unit.get().unit()));
                if (place != null) {
                    actions.goTo(place);
                }
            });
        }
        Optional<Token.OfIncident> incident = reading.first(Token.OfIncident.class);
        if (incident.isPresent()) {
            return new Plan.Local(Say.of("bar.dry.go.incident", incident.get().number()), () -> {
                actions.select(new Selection.OfIncident(incident.get().incident()));
                Incident there = world.incident(incident.get().incident());
                if (there != null && there.place().point() != null) {
                    actions.goTo(there.place().point());
                }
            });
        }
        Optional<Token.OfPlace> place = reading.first(Token.OfPlace.class);
        if (place.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.thing"));
        }
        GeoPoint point = place.get().point();
        return point == null ? new Plan.Cannot(Say.of("bar.cannot.place", place.get().words()))
                : new Plan.Local(Say.of("bar.dry.go.place", place.get().words()), () -> {
                    actions.select(new Selection.OfPoint(point));
                    actions.goTo(point);
                });
    }

    private Plan evidence(Reading reading, BarWorld world) {
        return reading.first(Token.OfIncident.class).<Plan>map(of -> new Plan.Local(Say.of("bar.dry.evidence.of", of.number()), () -> {
            actions.select(new Selection.OfIncident(of.incident()));
            actions.page("evidence");
        })).orElseGet(() -> new Plan.Local(Say.of("bar.dry.evidence"), () -> actions.page("evidence")));
    }

    private Plan nearby(Reading reading, BarWorld world) {
        Optional<GeoPoint> point = Meant.point(reading, world);
        return point.<Plan>map(p -> new Plan.Local(Say.of("bar.dry.nearby"), () -> actions.nearby(p)))
                .orElseGet(() -> new Plan.Needs(Say.of("bar.needs.located")));
    }

    private Plan follow(Reading reading, BarWorld world) {
        if (reading.first(Token.OfOption.class).isPresent()) {
            return new Plan.Local(Say.of("bar.dry.follow.off"), actions::unfollow);
        }
        List<Unit> units = Meant.units(reading, world);
        return units.isEmpty() ? new Plan.Needs(Say.of("bar.needs.unit"))
                : new Plan.Local(Say.of("bar.dry.follow", units.getFirst().callSign()), () -> actions.follow(units.getFirst().id()));
    }

    private Plan theme(Reading reading, BarWorld world) {
        return reading.first(Token.OfOption.class).map(Token.OfOption::option).<Plan>map(option -> option.equals("day")
                ? new Plan.Local(Say.of("bar.dry.theme.day"), () -> actions.theme(Theme.DAY))
                : new Plan.Local(Say.of("bar.dry.theme.night"), () -> actions.theme(Theme.NIGHT)))
                .orElseGet(() -> new Plan.Needs(Say.of("bar.needs.theme")));
    }

    private Plan lang(Reading reading, BarWorld world) {
        return reading.first(Token.OfOption.class).map(Token.OfOption::option).<Plan>map(option -> option.equals("en")
                ? new Plan.Local(Say.of("bar.dry.lang.en"), () -> actions.language(Language.EN))
                : new Plan.Local(Say.of("bar.dry.lang.zh"), () -> actions.language(Language.ZH)))
                .orElseGet(() -> new Plan.Needs(Say.of("bar.needs.lang")));
    }

    private static Say statusName(UnitStatus status) {
        return Say.of("unit.status." + status.value());
    }
}
