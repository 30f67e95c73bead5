package wanglou.console.bar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import wanglou.calls.Call;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.units.Unit;

/** Home: any. What a line may name, found by its words: as quick among 10,000 units as among ten. */
final class Names {

    /** What stands first is meant where two share a number: the open one before the ended, the newer before the older. */
    private static final Comparator<Incident> MEANT = Comparator.comparing((Incident i) -> !i.open())
            .thenComparing(i -> i.id().value(), Comparator.reverseOrder());

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{8}-\\d{4,7}");
    private static final int WHOLE_LENGTH = 16;

    private final Map<String, Token> tokens = new HashMap<>();
    private final boolean incidents;
    private int longest;

    private Names(boolean incidents) {
        this.incidents = incidents;
    }

    /** @param incidents whether an incident may be named: by its whole number also one that was put away */
    static Names of(List<Token.Named> all, boolean incidents) {
        Names names = new Names(incidents);
        for (Token.Named named : all) {
            for (String name : named.names()) {
                if (!name.isEmpty()) {
                    names.tokens.putIfAbsent(Reader.folded(name), named.token());
                    names.longest = Math.max(names.longest, name.length());
                }
            }
        }
        return names;
    }

    @Nullable Token get(String name) {
        Token known = tokens.get(Reader.folded(name));
        return known == null && incidents && WHOLE_NUMBER.matcher(name).matches() ? new Token.OfIncident(new IncidentId(name), Meant.brief(new IncidentId(name)))
                : known;
    }

    int longest() {
        return incidents ? Math.max(longest, WHOLE_LENGTH) : longest;
    }

    /** All names the verb understands. */
    static List<Token.Named> all(@Nullable Verb verb, Set<Token.Sort> takes, BarWorld world) {
        List<Token.Named> names = new ArrayList<>();
        if (takes.contains(Token.Sort.UNIT)) {
            world.units().forEach(u -> names.add(unit(u)));
        }
        if (takes.contains(Token.Sort.INCIDENT)) {
            // “12” may be a house number; without places it can only be incident 0012.
            boolean bare = !takes.contains(Token.Sort.PLACE);
            world.incidents().stream().sorted(MEANT).forEach(i -> names.add(incident(i, bare)));
        }
        if (takes.contains(Token.Sort.CALL)) {
            world.calls().stream().sorted(Comparator.comparing((Call c) -> !c.open()).thenComparing(c -> c.id().value(), Comparator.reverseOrder()))
                    .forEach(c -> names.add(call(c)));
        }
        world.lexicon().stream().filter(n -> takes.contains(n.token().sort())).forEach(names::add);
        if (verb != null) {
            verb.words().now().forEach((id, words) -> names.add(new Token.Named(new Token.OfOption(verb.id(), id), words, "")));
        }
        return names;
    }

    private static Token.Named unit(Unit unit) {
        List<String> names = unit.name().isBlank() || unit.name().equals(unit.callSign()) ? List.of(unit.callSign())
                : List.of(unit.callSign(), unit.callSign(), unit.name());
        return new Token.Named(new Token.OfUnit(unit.id(), unit.callSign()), names, unit.status().value());
    }

    private static Token.Named call(Call call) {
        String brief = CallVerbs.brief(call.id());
        Call.End end = call.end();
        return new Token.Named(new Token.OfCall(call.id(), brief), List.of(brief, brief, call.id().value()),
                end == null ? "calls.open" : "calls.outcome." + end.outcome());
    }

    private static Token.Named incident(Incident incident, boolean bare) {
        String number = incident.id().value();
        String brief = number.substring(number.lastIndexOf('-') + 1);
        String plain = brief.replaceFirst("^0+(?=\\d)", "");
        return new Token.Named(new Token.OfIncident(incident.id(), brief), bare ? List.of(brief, brief, number, plain)
                : List.of(brief, brief, number), incident.kind().value());
    }
}
