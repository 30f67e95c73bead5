package wanglou.evidence.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import wanglou.audit.JournalEntry;
import wanglou.cameras.CameraId;
import wanglou.console.Mirror;
import wanglou.core.IncidentId;
import wanglou.core.Problem;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceTicket;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceKind;
import wanglou.evidence.PieceState;
import wanglou.evidence.PiecesQuery;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.link.HubLink;
import wanglou.link.ProblemException;
import wanglou.link.Query;

/**
 * Home: FX. What is known of one incident's evidence, and what the person has chosen of it. Nothing is opened before a purpose was given; it is
 * remembered until sign-out.
 */
public final class EvidenceModel implements AutoCloseable {

    /** How far it has come. */
    public enum Stand {
        NO_INCIDENT, LOADING, REFUSED, NOTHING, READY
    }

    private static final Duration BEFORE = Duration.ofSeconds(20);

    private final HubLink hub;
    private final Consumer<Runnable> later;
    private final Mirror<PieceId, Piece> board;
    private final Runnable changed;
    private final Predicate<CameraId> recorded;
    private final Consumer<Set<PieceId>> listener = this::heard;
    private final Map<PieceId, Piece> pieces = new LinkedHashMap<>();
    private final Set<PieceId> unticked = new LinkedHashSet<>();
    private @Nullable IncidentId incident;
    private @Nullable Problem problem;
    private @Nullable Problem custodyProblem;
    private List<Timeline.Entry> events = List.of();
    private List<JournalEntry> custody = List.of();
    private boolean loaded;
    private String purpose = "";
    private int question;
    /** Answers that are not here yet, and whether something happened meanwhile: a hundred changes are not three hundred questions. */
    private int open;
    private boolean stale;

    /** Of which nobody says that a recording has ended. */
    EvidenceModel(HubLink hub, Consumer<Runnable> later, Mirror<PieceId, Piece> board, Runnable changed) {
        this(hub, later, board, camera -> true, changed);
    }

    /**
     * @param later runs work on this thread, from any
     * @param recorded whether a camera is being recorded now
     * @param changed hears that anything here may be different
     */
    EvidenceModel(HubLink hub, Consumer<Runnable> later, Mirror<PieceId, Piece> board, Predicate<CameraId> recorded, Runnable changed) {
        this.hub = hub;
        this.later = later;
        this.board = board;
        this.recorded = recorded;
        this.changed = changed;
        board.onChange(listener);
    }

    /** Looks at this incident's evidence from now on; the same one again changes nothing. */
    public void choose(@Nullable IncidentId next) {
        if (next != null && !next.equals(incident)) {
            incident = next;
            pieces.clear();
            unticked.clear();
            loaded = false;
            events = List.of();
            custody = List.of();
            problem = null;
            reload();
        }
    }

    /** Asks the hub anew for all of it. */
    public void reload() {
        IncidentId of = incident;
        if (of == null) {
            return;
        }
        int asked = ++question;
        open = 0;
        stale = false;
        ask(new PiecesQuery(of, null, null, null, PiecesQuery.MOST), asked, list -> {
            list.pieces().forEach(p -> pieces.put(p.id(), p));
            board.values().forEach(p -> keep(p, of));
            loaded = true;
            problem = null;
        }, why -> problem = why);
        ask(new TimelineQuery(of), asked, timeline -> events = timeline.entries(), why -> events = List.of());
        ask(new CustodyQuery(null, of), asked, all -> {
            custody = all.entries();
            custodyProblem = null;
        }, why -> custodyProblem = why);
        changed.run();
    }

    private <A> void ask(Query<A> query, int asked, Consumer<A> answered, Consumer<Problem> refused) {
        open++;
        hub.ask(query).whenComplete((answer, error) -> later.accept(() -> {
            if (asked == question) {
                open--;
                if (error == null) {
                    answered.accept(answer);
                } else {
                    refused.accept(problemOf(error));
                }
                changed.run();
                if (open == 0 && stale) {
                    reload();
                }
            }
        }));
    }

    /** The hub's word, or that something unforeseen went wrong, named so that it can be reported. */
    static Problem problemOf(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof ProblemException known ? known.problem() : Problem.of("console.unforeseen", cause.getClass().getSimpleName());
    }

    private void heard(Set<PieceId> keys) {
        IncidentId of = incident;
        if (of == null || !loaded) {
            return;
        }
        boolean mine = false;
        for (PieceId key : keys) {
            Piece piece = board.get(key);
            mine |= piece != null && keep(piece, of);
        }
        if (mine) {
            refresh();
        }
    }

    /** Something has happened to these pieces: asks anew, when what was asked before is answered. */
    void refresh() {
        if (open > 0) {
            stale = true;
        } else {
            reload();
        }
    }

    private boolean keep(Piece piece, IncidentId of) {
        return piece.incidents().contains(of) && !piece.equals(pieces.put(piece.id(), piece));
    }

    public Optional<IncidentId> incident() {
        return Optional.ofNullable(incident);
    }

    public Stand stand() {
        return incident == null ? Stand.NO_INCIDENT : problem != null && !loaded ? Stand.REFUSED : !loaded ? Stand.LOADING
                : pieces.isEmpty() ? Stand.NOTHING : Stand.READY;
    }

    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    public Optional<Problem> custodyProblem() {
        return Optional.ofNullable(custodyProblem);
    }

    /** Why this person looks, empty while they have not said so. */
    public String purpose() {
        return purpose;
    }

    public void purpose(String words) {
        purpose = words.strip();
        changed.run();
    }

    /** In the order of time, numbered in it. */
    public List<Piece> pieces() {
        return pieces.values().stream().sorted(Comparator.comparing(Piece::from).thenComparing(p -> p.id().value())).toList();
    }

    List<Source.Numbered> numbered() {
        List<Piece> all = pieces();
        List<Source.Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Piece piece = all.get(i);
            numbered.add(new Source.Numbered(i + 1, piece, sealing(piece, all.subList(i + 1, all.size()))));
        }
        return numbered;
    }

    /** Its recording has ended, or has gone on to the next piece; of a snapshot there is never more to come. */
    private boolean sealing(Piece piece, List<Piece> later) {
        return piece.state() instanceof PieceState.Recording && (piece.kind() == PieceKind.SNAPSHOT || !recorded.test(piece.camera())
                || later.stream().anyMatch(p -> p.kind() == PieceKind.VIDEO && p.camera().equals(piece.camera())));
    }

    List<Source> sources() {
        return Source.of(numbered());
    }

    public @Nullable Piece piece(PieceId id) {
        return pieces.get(id);
    }

    /** What happened in the incident, the oldest first. */
    public List<Timeline.Entry> events() {
        return events;
    }

    /** All that was ever done with these pieces, the oldest first. */
    public List<JournalEntry> custody() {
        return custody;
    }

    /** Goes into the packet: every finished piece that was not taken out. */
    public List<Piece> ticked() {
        return pieces().stream().filter(p -> p.state().whole() && !unticked.contains(p.id())).toList();
    }

    /** Stays out of the packet. */
    public List<Piece> leftOut() {
        return pieces().stream().filter(p -> !p.state().whole() || unticked.contains(p.id())).toList();
    }

    public void tick(PieceId piece, boolean in) {
        if (in ? unticked.remove(piece) : unticked.add(piece)) {
            changed.run();
        }
    }

    /** Of what can go into the packet, these and no others: what was asked for earlier. */
    public void tickOnly(Collection<PieceId> in) {
        Set<PieceId> out = new LinkedHashSet<>(pieces.keySet());
        out.removeAll(in);
        if (!unticked.equals(out)) {
            unticked.clear();
            unticked.addAll(out);
            changed.run();
        }
    }

    /** From a little before the first picture to the last one. */
    Instant from() {
        return pieces().stream().map(Piece::from).min(Comparator.naturalOrder()).orElse(Instant.EPOCH).minus(BEFORE);
    }

    /** A little behind the last picture. */
    Instant to() {
        return pieces().stream().map(Piece::to).max(Comparator.naturalOrder()).orElse(Instant.EPOCH).plus(BEFORE);
    }

    /** Opens a piece in the name of this person and for their purpose; the hub writes that down. */
    CompletableFuture<EvidenceTicket> open(PieceId piece) {
        return hub.ask(new OpenPiece(piece, purpose));
    }

    @Override
    public void close() {
        question++;
        board.removeListener(listener);
    }
}
