package wanglou.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.Role;

/**
 * Home: hub thread. Exports: nobody approves his own, every change needs a new approval, and what is built is what was approved.
 *
 * <p>Problem codes: {@code exports.unknown} (export), {@code exports.no-pieces}, {@code exports.too-many} (limit), {@code exports.twice} (piece),
 * {@code exports.words-wanted} (field), {@code exports.words-long} (field, limit), {@code exports.not-yours} (export), {@code exports.own},
 * {@code exports.changed-meanwhile} (export), {@code exports.not-now} (export).
 */
public final class ExportService implements Feature {

    /** More is asked for in two exports. */
    public static final int MOST_PIECES = 500;

    private final Board<ExportId, Export> board = Export.BOARD.newBoard();
    private final ExportFold fold = new ExportFold();
    private final ZoneId zone;

    /** @param zone the centre's: the day in an export's number is the day on its wall */
    public ExportService(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Class<ExportCommand> commands() {
        return ExportCommand.class;
    }

    @Override
    public Class<ExportEvent> events() {
        return ExportEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(board);
    }

    public Board<ExportId, Export> board() {
        return board;
    }

    @Override
    public void apply(Fact fact) {
        fold.apply(board, fact);
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((ExportCommand) command) {
            case ExportCommand.Request(Wish wish) -> fault(wish).orElseGet(() -> {
                ExportId id = nextNumber(LocalDate.ofInstant(now, zone));
                return Decision.accept(id.value(), new ExportEvent.Requested(id, wish, List.of(wish.incident())));
            });
            case ExportCommand.Change(ExportId id, Wish wish) -> on(id, export -> change(export, wish, actor));
            case ExportCommand.Approve(ExportId id, int revision) -> on(id, export -> judge(export, revision, actor)
                    .orElseGet(() -> accept(export, new ExportEvent.Approved(id, revision, export.incidents()))));
            case ExportCommand.Refuse(ExportId id, int revision, String why) -> on(id, export -> judge(export, revision, actor)
                    .or(() -> words("why", why, true))
                    .orElseGet(() -> accept(export, new ExportEvent.Refused(id, revision, why, export.incidents()))));
            case ExportCommand.Withdraw(ExportId id, String why) -> on(id, export -> withdraw(export, why, actor));
            case ExportCommand.TryAgain(ExportId id) -> on(id, export -> !(export.state() instanceof ExportState.Failed)
                    ? Decision.refuse("exports.not-now", id)
                    : mayTouch(export, actor).orElseGet(() -> accept(export, new ExportEvent.Retried(id, export.revision()))));
        };
    }

    @Override
    public List<Event> tick(Instant now) {
        return board.values().stream().filter(export -> export.state() instanceof ExportState.Ready ready && !ready.until().isAfter(now))
                .<Event>map(export -> new ExportEvent.Expired(export.id())).toList();
    }

    private Decision change(Export export, Wish wish, Actor actor) {
        if (!export.requestedBy().equals(actor.person())) {
            return Decision.refuse("exports.not-yours", export.id());
        }
        if (export.state().over() || !wish.incident().equals(export.incident())) {
            return Decision.refuse("exports.not-now", export.id());
        }
        return wish.equals(export.wish()) ? accept(export)
                : fault(wish).orElseGet(() -> accept(export, new ExportEvent.Changed(export.id(), wish, export.revision() + 1, export.incidents())));
    }

    private static Optional<Decision> judge(Export export, int revision, Actor actor) {
        if (export.requestedBy().equals(actor.person())) {
            return Optional.of(Decision.refuse("exports.own"));
        }
        if (export.revision() != revision) {
            return Optional.of(Decision.refuse("exports.changed-meanwhile", export.id()));
        }
        return export.state() instanceof ExportState.Requested ? Optional.empty() : Optional.of(Decision.refuse("exports.not-now", export.id()));
    }

    private static Decision withdraw(Export export, String why, Actor actor) {
        if (export.state().over() || export.state() instanceof ExportState.Refused) {
            return Decision.refuse("exports.not-now", export.id());
        }
        return mayTouch(export, actor).or(() -> words("why", why, true))
                .orElseGet(() -> accept(export, new ExportEvent.Withdrawn(export.id(), why, export.incidents())));
    }

    private static Optional<Decision> mayTouch(Export export, Actor actor) {
        return export.requestedBy().equals(actor.person()) || actor.has(Role.DUTY_CHIEF) ? Optional.empty()
                : Optional.of(Decision.refuse("exports.not-yours", export.id()));
    }

    private static Optional<Decision> fault(Wish wish) {
        if (wish.pieces().isEmpty()) {
            return Optional.of(Decision.refuse("exports.no-pieces"));
        }
        if (wish.pieces().size() > MOST_PIECES) {
            return Optional.of(Decision.refuse("exports.too-many", MOST_PIECES));
        }
        var seen = new HashSet<>();
        return wish.pieces().stream().filter(piece -> !seen.add(piece)).findFirst().map(piece -> Decision.refuse("exports.twice", piece))
                .or(() -> words("purpose", wish.purpose(), true)).or(() -> words("recipient", wish.recipient(), true))
                .or(() -> words("case-number", wish.caseNumber(), false));
    }

    private static Optional<Decision> words(String field, String words, boolean wanted) {
        if (wanted && words.isBlank()) {
            return Optional.of(Decision.refuse("exports.words-wanted", field));
        }
        return words.length() > Wish.MOST_WORDS ? Optional.of(Decision.refuse("exports.words-long", field, Wish.MOST_WORDS)) : Optional.empty();
    }

    private ExportId nextNumber(LocalDate day) {
        String prefix = "EX-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
        int highest = board.values().stream().map(export -> export.id().value()).filter(id -> id.startsWith(prefix))
                .mapToInt(id -> Integer.parseInt(id.substring(prefix.length()))).max().orElse(0);
        return new ExportId(prefix + "%03d".formatted(highest + 1));
    }

    private Decision on(ExportId id, Function<Export, Decision> then) {
        @Nullable Export export = board.get(id);
        return export == null ? Decision.refuse("exports.unknown", id) : then.apply(export);
    }

    private static Decision accept(Export export, Event... events) {
        return Decision.accept(export.id().value(), events);
    }
}
