package wanglou.hub;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Actor;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.evidence.Custody;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.EvidenceReader;
import wanglou.evidence.EvidenceTicket;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.evidence.PieceState;
import wanglou.evidence.RecorderReport;
import wanglou.evidence.vault.VaultBroken;
import wanglou.link.ProblemException;
import wanglou.store.Database;
import wanglou.store.StoreException;

/** Home: workers and web server threads. Lets people look at evidence, and lets go of files whose time is over. */
final class EvidenceDesk {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceDesk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How the desk has things decided on the hub thread; the answer comes when they are on disk. */
    interface Hand {

        /** Journals who looked, or was refused. */
        CompletableFuture<Outcome> journal(Actor actor, List<EvidenceEvent> events);

        CompletableFuture<Outcome> report(RecorderReport report);
    }

    private final Database database;
    private final EvidenceFolder folder;
    private final Hand hand;
    private final PieceTickets tickets;

    /** @param signedIn whether this person still sits at that seat */
    EvidenceDesk(Database database, EvidenceFolder folder, Hand hand, Predicate<Actor> signedIn, InstantSource clock) {
        this.database = database;
        this.folder = folder;
        this.hand = hand;
        this.tickets = new PieceTickets(clock, signedIn);
    }

    /** Worker. The ticket is handed out when the journal holds who looks and for what. */
    EvidenceTicket ticket(OpenPiece query, Actor actor) {
        String purpose = query.purpose().strip();
        if (purpose.isEmpty() || purpose.length() > 500) {
            throw new ProblemException(purpose.isEmpty() ? Problem.of("evidence.purpose-wanted") : Problem.of("evidence.words-long", 500));
        }
        Piece piece = database.read(connection -> new EvidenceReader(connection).piece(query.piece()))
                .orElseThrow(() -> new ProblemException(Problem.of("evidence.unknown", query.piece())));
        Optional<Problem> refused = refusal(piece, actor);
        if (refused.isPresent()) {
            told(hand.journal(actor, List.of(new EvidenceEvent.OpenRefused(piece.id(), purpose, refused.get().code()))));
            throw new ProblemException(refused.get());
        }
        long bytes = size(piece);
        told(hand.journal(actor, List.of(new EvidenceEvent.PieceOpened(piece.id(), purpose))));
        return new EvidenceTicket(EvidenceHttp.PATH + tickets.issue(piece, actor), contentType(piece), bytes);
    }

    /**
     * Worker. Whoever may see pieces may see who has dealt with them: a dispatcher those of incidents, who answers for the rest all of it. A refusal is
     * journaled before it is told.
     */
    Custody custody(CustodyQuery query, Actor actor) {
        Optional<Problem> refused = custodyRefusal(query, actor);
        if (refused.isPresent()) {
            told(hand.journal(actor, List.of(new EvidenceEvent.CustodyRefused(query.piece(), query.incident(), refused.get().code()))));
            throw new ProblemException(refused.get());
        }
        return database.read(connection -> new EvidenceReader(connection).answer(query));
    }

    private Optional<Problem> custodyRefusal(CustodyQuery query, Actor actor) {
        PieceId id = query.piece();
        if (actor.has(Role.AUDIT_ADMIN)) {
            return Optional.empty();
        }
        Optional<Piece> piece = id == null ? Optional.empty() : database.read(connection -> new EvidenceReader(connection).piece(id));
        // Of an incident, or unknown: nothing of a piece is told, and only the role counts.
        return piece.isPresent() ? refusal(piece.get(), actor)
                : actor.has(Role.DISPATCHER) || actor.has(Role.DUTY_CHIEF) || actor.has(Role.VIDEO_ANALYST) ? Optional.empty() : Optional.of(Problem.of("security.may-not"));
    }

    /** Whoever works an incident may see what belongs to it; what belongs to none is for those who answer for it. */
    private static Optional<Problem> refusal(Piece piece, Actor actor) {
        if (actor.has(Role.DUTY_CHIEF) || actor.has(Role.VIDEO_ANALYST)) {
            return Optional.empty();
        }
        return !actor.has(Role.DISPATCHER) ? Optional.of(Problem.of("security.may-not"))
                : piece.incidents().isEmpty() ? Optional.of(Problem.of("evidence.not-yours", piece.id())) : Optional.empty();
    }

    private long size(Piece piece) {
        if (!piece.state().whole()) {
            throw new ProblemException(Problem.of(switch (piece.state()) {
                case PieceState.Recording _ -> "evidence.growing";
                case PieceState.Deleted _ -> "evidence.unknown";
                case PieceState.Missing _, PieceState.Sealed _, PieceState.Recovered _ -> "evidence.gone";
            }, piece.id()));
        }
        try (SeekableByteChannel open = folder.open(piece)) {
            return open.size();
        } catch (NoSuchFileException none) {
            told(hand.report(new RecorderReport.Missed(piece.id(), "no-file")));
            throw new ProblemException(Problem.of("evidence.gone", piece.id()));
        } catch (VaultBroken broken) {
            LOG.error("piece {} cannot be opened", piece.id(), broken);
            if (broken.fault() == VaultBroken.Fault.KEY_UNKNOWN) {
                throw new ProblemException(Problem.of("evidence.key", piece.id()));
            }
            told(hand.report(new RecorderReport.Missed(piece.id(), "damaged")));
            throw new ProblemException(Problem.of("evidence.gone", piece.id()));
        } catch (IOException unreadable) {
            LOG.error("piece {} cannot be read", piece.id(), unreadable);
            throw new ProblemException(Problem.of("evidence.gone", piece.id()));
        }
    }

    /** What a ticket opens for the address that asks. */
    Optional<Piece> redeem(String ticket, String peer) {
        return tickets.use(ticket, peer);
    }

    SeekableByteChannel open(Piece piece) throws IOException {
        return folder.open(piece);
    }

    static String contentType(Piece piece) {
        return switch (piece.format()) {
            case "png" -> "image/png";
            case "ts" -> "video/mp2t";
            default -> "video/mp4";
        };
    }

    /** Worker. First the journal says that pieces are deleted, then their files go; what a kill left in between goes the next time. */
    void expire() {
        try {
            while (told(hand.report(new RecorderReport.Expire())).subject().equals("more")) {
                LOG.debug("more pieces are over");
            }
            for (LocalDate day : folder.days()) {
                for (Piece piece : database.read(connection -> new EvidenceReader(connection).deletedOf(day))) {
                    if (folder.has(piece)) {
                        folder.delete(piece);
                        LOG.info("piece {} was over and is gone", piece.id());
                    }
                }
            }
        } catch (IOException | StoreException | ProblemException notNow) {
            LOG.warn("files of evidence whose time is over are not deleted yet", notNow);
        }
    }

    private static Outcome.Done told(CompletableFuture<Outcome> answer) {
        return switch (answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join()) {
            case Outcome.Done done -> done;
            case Outcome.Refused(Problem problem) -> throw new ProblemException(problem);
        };
    }
}
