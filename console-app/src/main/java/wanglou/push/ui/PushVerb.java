package wanglou.push.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import wanglou.console.bar.BarWorld;
import wanglou.console.bar.Meant;
import wanglou.console.bar.Plan;
import wanglou.console.bar.Reading;
import wanglou.console.bar.Say;
import wanglou.console.bar.Token;
import wanglou.console.bar.Verb;
import wanglou.incidents.Incident;
import wanglou.map.place.Pinyin;
import wanglou.push.PushCommand;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;

/** Home: FX. Pushing by the command bar: an incident to units, and to all others the push panel offers, by the names they have there. */
final class PushVerb {

    /**
     * Somebody beside the units to whom one can push.
     *
     * @param names as people say it: Chinese, English, then others
     */
    record Aim(PushTarget target, List<String> names) {
    }

    private final Supplier<List<Aim>> aims;
    private final Function<PushTarget, String> called;

    private PushVerb(Supplier<List<Aim>> aims, Function<PushTarget, String> called) {
        this.aims = aims;
        this.called = called;
    }

    /**
     * @param aims who can be meant now
     * @param called a target as it is shown
     */
    static Verb of(Supplier<List<Aim>> aims, Function<PushTarget, String> called) {
        PushVerb push = new PushVerb(aims, called);
        return new Verb("push", List.of("飞投", "push", "ft"), EnumSet.of(Token.Sort.UNIT, Token.Sort.INCIDENT, Token.Sort.OPTION), new Verb.Words() {

            @Override
            public Map<String, List<String>> now() {
                Map<String, List<String>> words = new LinkedHashMap<>();
                push.aims.get().forEach(aim -> words.put(key(aim.target()), aim.names()));
                return words;
            }

            @Override
            public boolean many() {
                return true;
            }
        }, true, push::plan);
    }

    /**
     * All the ways one may write a name: with spaces and without, and by the initials of its sound.
     *
     * @param also what else it is called, e.g. the person who sits there
     */
    static List<String> names(String chinese, String english, List<String> also) {
        Set<String> names = new LinkedHashSet<>(List.of(chinese.strip(), english.strip().toLowerCase(Locale.ROOT)));
        List<String> said = new ArrayList<>(List.of(chinese, english));
        said.addAll(also);
        for (String name : said) {
            String whole = name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
            names.add(whole);
            Pinyin.initials(whole).stream().filter(initials -> initials.length() > 1).forEach(names::add);
        }
        names.addAll(also);
        names.removeIf(String::isBlank);
        return List.copyOf(names);
    }

    private Plan plan(Reading reading, BarWorld world) {
        Optional<Incident> incident = Meant.incident(reading, world);
        if (incident.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.incident"));
        }
        List<PushTarget> targets = new ArrayList<>();
        reading.all(Token.OfUnit.class).stream().distinct().forEach(unit -> targets.add(new PushTarget.OfUnit(unit.unit())));
        List<String> wanted = reading.all(Token.OfOption.class).stream().map(Token.OfOption::option).distinct().toList();
        aims.get().stream().map(Aim::target).filter(target -> wanted.contains(key(target))).forEach(targets::add);
        if (targets.isEmpty()) {
            return new Plan.Needs(Say.of("bar.needs.target"));
        }
        Say dry = Say.of("bar.dry.push", Meant.brief(incident.get().id()), String.join(" · ", targets.stream().map(called).toList()));
        return world.live() ? new Plan.Order(dry, Say.of("bar.effect.push"), Plan.Weight.PLAIN, List.of(new PushCommand.Send(incident.get().id(),
                targets, Set.of(PushPart.PLACE), reading.comment(), "", "")), Plan.Undo.NONE) : new Plan.Cannot(Meant.LOST);
    }

    private static String key(PushTarget target) {
        return target.toString();
    }
}
