package wanglou.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Decision;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.Role;

/** Home: hub thread. Decides on checks of stored pieces and keeps how they stand; the checking itself is the hub's worker's. */
final class CheckRuns {

    /** More is asked for in two checks. */
    static final int MOST_PIECES = 1_000;
    /** How long the end of a check can be read. */
    private static final Duration SHOWN = Duration.ofHours(12);
    private static final int MOST_SHOWN = 50;

    private final PiecesInSight pieces;
    private final Board<String, Check> board = Check.BOARD.newBoard();

    CheckRuns(PiecesInSight pieces) {
        this.pieces = pieces;
    }

    Board<String, Check> board() {
        return board;
    }

    Decision begin(List<PieceId> wanted, Actor actor, Instant now) {
        if (wanted.isEmpty() || wanted.size() > MOST_PIECES) {
            return wanted.isEmpty() ? Decision.refuse("evidence.check-nothing") : Decision.refuse("evidence.check-many", MOST_PIECES);
        }
        Optional<PieceId> unknown = wanted.stream().filter(id -> pieces.get(id) == null).findFirst();
        if (unknown.isPresent()) {
            return Decision.refuse("evidence.unknown", unknown.get());
        }
        List<PieceId> sealed = wanted.stream().distinct().filter(id -> checkable(pieces.get(id))).toList();
        if (sealed.isEmpty()) {
            return Decision.refuse("evidence.check-nothing");
        }
        if (board.values().stream().anyMatch(c -> c.running() && c.by().equals(actor.person())) || board.get("check-" + now.toEpochMilli()) != null) {
            return Decision.refuse("evidence.check-running");
        }
        Set<IncidentId> incidents = new LinkedHashSet<>();
        sealed.forEach(id -> Optional.ofNullable(pieces.get(id)).ifPresent(p -> incidents.addAll(p.incidents())));
        String id = "check-" + now.toEpochMilli();
        return Decision.accept(id, new EvidenceEvent.CheckBegun(id, sealed, List.copyOf(incidents)));
    }

    Decision stop(String id, Actor actor) {
        Check check = board.get(id);
        return check == null || !check.running() ? Decision.refuse("evidence.check-over")
                : !check.by().equals(actor.person()) && !actor.has(Role.DUTY_CHIEF) ? Decision.refuse("evidence.check-not-yours")
                : check.stopping() ? Decision.accept(id) : Decision.accept(id, new EvidenceEvent.CheckStopping(id));
    }

    /** The worker is through with it, or was told to stop. */
    Decision over(String id) {
        Check check = board.get(id);
        return check == null || !check.running() ? Decision.accept(id) : Decision.accept(id, new EvidenceEvent.CheckEnded(id, check.done(), check.pieces().size(),
                check.found(Verdict.VERIFIED), check.done() - check.found(Verdict.VERIFIED), check.incidents()));
    }

    /** A file is there once the journal has its hash. */
    static boolean checkable(@Nullable Piece piece) {
        return piece != null && piece.link() != null && !(piece.state() instanceof PieceState.Recording) && !(piece.state() instanceof PieceState.Deleted);
    }

    /** The piece that nobody has checked the longest: none that was sealed or checked more recently than this. */
    Optional<Piece> due(Instant sealedBefore, Instant checkedBefore) {
        return pieces.all().stream().filter(CheckRuns::checkable).filter(p -> !p.to().isAfter(sealedBefore))
                .filter(p -> lastChecked(p).isBefore(checkedBefore)).min(Comparator.comparing(CheckRuns::lastChecked).thenComparing(Piece::to));
    }

    private static Instant lastChecked(Piece piece) {
        return piece.checked() == null ? Instant.MIN : piece.checked().at();
    }

    void apply(Fact fact) {
        switch (fact.event()) {
            case EvidenceEvent.CheckBegun e -> board.put(e.check(),
                    new Check(e.check(), fact.by().person(), fact.at(), e.pieces(), e.incidents(), Map.of(), false, null));
            case EvidenceEvent.CheckStopping e -> change(e.check(), c -> new Check(c.id(), c.by(), c.since(), c.pieces(), c.incidents(), c.found(), true, null));
            case EvidenceEvent.PieceChecked e -> change(e.check(), c -> {
                Map<Verdict, Integer> found = new EnumMap<>(Verdict.class);
                found.putAll(c.found());
                found.merge(e.verdict(), 1, Integer::sum);
                return new Check(c.id(), c.by(), c.since(), c.pieces(), c.incidents(), found, c.stopping(), null);
            });
            case EvidenceEvent.CheckEnded e -> change(e.check(),
                    c -> new Check(c.id(), c.by(), c.since(), c.pieces(), c.incidents(), c.found(), c.stopping(), fact.at()));
            default -> {
                // Not about checks.
            }
        }
        forget(fact.at());
    }

    private void change(String id, java.util.function.UnaryOperator<Check> how) {
        Check check = board.get(id);
        if (check != null && check.running()) {
            board.put(id, how.apply(check));
        }
    }

    private void forget(Instant now) {
        List<Check> ended = board.values().stream().filter(c -> !c.running()).sorted(Comparator.comparing(Check::since)).toList();
        for (int i = 0; i < ended.size(); i++) {
            Instant end = ended.get(i).ended();
            if (ended.size() - i > MOST_SHOWN || end != null && end.plus(SHOWN).isBefore(now)) {
                board.remove(ended.get(i).id());
            }
        }
    }
}
