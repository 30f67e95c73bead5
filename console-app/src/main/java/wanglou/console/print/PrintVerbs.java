package wanglou.console.print;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import wanglou.console.bar.BarWorld;
import wanglou.console.bar.Meant;
import wanglou.console.bar.Plan;
import wanglou.console.bar.Reading;
import wanglou.console.bar.Say;
import wanglou.console.bar.Token;
import wanglou.console.bar.Verb;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;

/** Home: FX. Export and print by the command bar: the incident named or selected, else the board. Both work with the hub lost. */
final class PrintVerbs {

    private PrintVerbs() {
    }

    /** What is done with a page. */
    record Acts(Runnable saveBoard, Consumer<IncidentId> saveIncident, Runnable printBoard, Consumer<IncidentId> printIncident) {
    }

    static List<Verb> of(Acts acts) {
        return List.of(verb("export", List.of("导出", "export", "dc"), acts.saveBoard(), acts.saveIncident()),
                verb("print", List.of("打印", "print", "dy"), acts.printBoard(), acts.printIncident()));
    }

    private static Verb verb(String id, List<String> names, Runnable board, Consumer<IncidentId> incident) {
        return new Verb(id, names, EnumSet.of(Token.Sort.INCIDENT, Token.Sort.OPTION), Map.of("board", List.of("警情板", "board", "jqb")), false,
                (reading, world) -> plan(id, reading, world, board, incident));
    }

    private static Plan plan(String id, Reading reading, BarWorld world, Runnable board, Consumer<IncidentId> incident) {
        Optional<Incident> meant = reading.first(Token.OfOption.class).isPresent() ? Optional.empty() : Meant.incident(reading, world);
        return meant.<Plan>map(one -> new Plan.Local(Say.of("bar.dry." + id, Meant.brief(one.id())), () -> incident.accept(one.id())))
                .orElseGet(() -> new Plan.Local(Say.of("bar.dry." + id + ".board", world.incidents().stream().filter(Incident::open).count()), board));
    }
}
