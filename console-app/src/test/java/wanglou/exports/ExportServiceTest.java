package wanglou.exports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import wanglou.audit.EventCodec;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Fact;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.evidence.PieceId;
import wanglou.hub.DirectHub;
import wanglou.store.BoardRows;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Who may let evidence go, and what voids that. */
class ExportServiceTest {

    private static final Actor SHEN = new Actor(new PersonId("shen"), new SeatId("5"), Set.of(Role.VIDEO_ANALYST));
    private static final Actor CHENG = new Actor(new PersonId("cheng"), new SeatId("1"), Set.of(Role.DUTY_CHIEF));
    private static final Actor LIN = new Actor(new PersonId("lin"), new SeatId("3"), Set.of(Role.DISPATCHER));
    private static final IncidentId INCIDENT = new IncidentId("20260314-0001");
    private static final PieceId ONE = new PieceId("C-1__20260314T130000Z");
    private static final PieceId TWO = new PieceId("C-1__20260314T130500Z");
    private static final Wish WISH = new Wish(INCIDENT, List.of(ONE, TWO), "移送审查起诉", "市人民检察院", "A4403-12");

    private final ExportService service = new ExportService(ZoneOffset.ofHours(8));
    private final DirectHub hub = new DirectHub(service);
    private ExportId id;

    @BeforeEach
    void ask() {
        id = new ExportId(assertInstanceOf(Outcome.Done.class, hub.act(new ExportCommand.Request(WISH), SHEN)).subject());
    }

    private Export export() {
        return Objects.requireNonNull(service.board().get(id));
    }

    private void done(ExportCommand command, Actor actor) {
        assertInstanceOf(Outcome.Done.class, hub.act(command, actor));
    }

    private void refused(String code, ExportCommand command, Actor actor) {
        Export before = service.board().get(id);
        assertEquals(code, assertInstanceOf(Outcome.Refused.class, hub.act(command, actor)).problem().code());
        assertEquals(before, service.board().get(id), "a refusal changes nothing");
    }

    private void fact(ExportEvent event) {
        service.apply(new Fact(hub.instant(), Actor.HUB, event));
    }

    private ExportEvent.Built built(int revision) {
        return new ExportEvent.Built(id, revision, "ab".repeat(32), 100, hub.instant().plus(Duration.ofDays(7)), "cd".repeat(32), List.of(INCIDENT));
    }

    @Test
    void itsNumberIsOfTheCentresDay() {
        assertEquals("EX-20260314-001", id.value());
        assertEquals("EX-20260314-002", assertInstanceOf(Outcome.Done.class, hub.act(new ExportCommand.Request(WISH), LIN)).subject());
        hub.tick(Duration.ofHours(4));
        assertEquals("EX-20260315-001", assertInstanceOf(Outcome.Done.class, hub.act(new ExportCommand.Request(WISH), LIN)).subject());
    }

    @Test
    void whatIsIncompleteIsNotAskedFor() {
        refused("exports.no-pieces", new ExportCommand.Request(new Wish(INCIDENT, List.of(), "p", "r", "")), SHEN);
        refused("exports.twice", new ExportCommand.Request(new Wish(INCIDENT, List.of(ONE, TWO, ONE), "p", "r", "")), SHEN);
        refused("exports.words-wanted", new ExportCommand.Request(new Wish(INCIDENT, List.of(ONE), " ", "r", "")), SHEN);
        refused("exports.words-wanted", new ExportCommand.Request(new Wish(INCIDENT, List.of(ONE), "p", "", "")), SHEN);
        refused("exports.words-long", new ExportCommand.Request(new Wish(INCIDENT, List.of(ONE), "p", "r", "x".repeat(501))), SHEN);
        List<PieceId> many = java.util.stream.IntStream.range(0, 501).mapToObj(i -> new PieceId("C__" + i)).toList();
        refused("exports.too-many", new ExportCommand.Request(new Wish(INCIDENT, many, "p", "r", "")), SHEN);
    }

    @Test
    void nobodyApprovesHisOwn() {
        ExportId own = new ExportId(assertInstanceOf(Outcome.Done.class, hub.act(new ExportCommand.Request(WISH), CHENG)).subject());
        assertEquals("exports.own", assertInstanceOf(Outcome.Refused.class, hub.act(new ExportCommand.Approve(own, 1), CHENG)).problem().code());
        refused("exports.own", new ExportCommand.Approve(id, 1), SHEN);
        refused("exports.own", new ExportCommand.Refuse(id, 1, "no"), SHEN);
        done(new ExportCommand.Approve(id, 1), CHENG);
        assertInstanceOf(ExportState.Approved.class, export().state());
        assertEquals(new PersonId("cheng"), Objects.requireNonNull(export().approval()).by());
        refused("exports.not-now", new ExportCommand.Approve(id, 1), CHENG);
    }

    @Test
    void everyChangeVoidsTheApprovalAtAnyTime() {
        Wish less = new Wish(INCIDENT, List.of(ONE), WISH.purpose(), WISH.recipient(), WISH.caseNumber());
        refused("exports.not-yours", new ExportCommand.Change(id, less), LIN);
        done(new ExportCommand.Change(id, less), SHEN);
        refused("exports.changed-meanwhile", new ExportCommand.Approve(id, 1), CHENG);
        done(new ExportCommand.Approve(id, 2), CHENG);
        done(new ExportCommand.Change(id, less), SHEN);
        assertInstanceOf(ExportState.Approved.class, export().state(), "the same again is no change");
        done(new ExportCommand.Change(id, WISH), SHEN);
        assertInstanceOf(ExportState.Requested.class, export().state());
        assertNull(export().approval());

        fact(new ExportEvent.Progressed(id, 2, 1, 1));
        fact(built(2));
        assertInstanceOf(ExportState.Requested.class, export().state(), "what was built of an earlier revision counts for nothing");

        done(new ExportCommand.Approve(id, 3), CHENG);
        fact(new ExportEvent.Progressed(id, 3, 0, 2));
        assertEquals(new ExportState.Building(0, 2), export().state());
        fact(built(3));
        assertInstanceOf(ExportState.Ready.class, export().state());
        done(new ExportCommand.Change(id, less), SHEN);
        assertInstanceOf(ExportState.Requested.class, export().state());
        refused("exports.not-now", new ExportCommand.Change(id, new Wish(new IncidentId("other"), List.of(ONE), "p", "r", "")), SHEN);
    }

    @Test
    void itEndsByRefusalWithdrawalFailureOrTime() {
        refused("exports.words-wanted", new ExportCommand.Refuse(id, 1, " "), CHENG);
        done(new ExportCommand.Refuse(id, 1, "收件人不明"), CHENG);
        assertEquals("收件人不明", assertInstanceOf(ExportState.Refused.class, export().state()).why());
        refused("exports.not-now", new ExportCommand.Withdraw(id, "x"), SHEN);
        done(new ExportCommand.Change(id, new Wish(INCIDENT, List.of(ONE), "p", "r", "")), SHEN);

        done(new ExportCommand.Approve(id, 2), CHENG);
        fact(new ExportEvent.BuildFailed(id, 2, Problem.of("exports.piece-gone", ONE)));
        assertInstanceOf(ExportState.Failed.class, export().state());
        refused("exports.not-yours", new ExportCommand.TryAgain(id), LIN);
        done(new ExportCommand.TryAgain(id), SHEN);
        assertInstanceOf(ExportState.Approved.class, export().state(), "the approval stands");
        fact(built(2));
        hub.tick(Duration.ofDays(8));
        assertInstanceOf(ExportState.Expired.class, export().state());
        refused("exports.not-now", new ExportCommand.Withdraw(id, "x"), SHEN);
        refused("exports.not-now", new ExportCommand.Change(id, WISH), SHEN);
        assertEquals("exports.unknown", assertInstanceOf(Outcome.Refused.class,
                hub.act(new ExportCommand.Approve(new ExportId("EX-0"), 1), CHENG)).problem().code());
    }

    @Test
    void aWithdrawnOneStaysWithdrawnWhateverTheBuildSays() {
        done(new ExportCommand.Approve(id, 1), CHENG);
        refused("exports.not-yours", new ExportCommand.Withdraw(id, "x"), LIN);
        done(new ExportCommand.Withdraw(id, "不再需要"), CHENG);
        fact(built(1));
        assertInstanceOf(ExportState.Withdrawn.class, export().state());
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRestartReadsBackWhatTheBoardShowed(Stores store, @TempDir Path folder) {
        Instant t0 = Instant.parse("2026-03-14T13:44:51.123456Z");
        List<ExportEvent> day = List.of(new ExportEvent.Requested(id, WISH, List.of(INCIDENT)), new ExportEvent.Changed(id, WISH, 2, List.of(INCIDENT)),
                new ExportEvent.Approved(id, 2, List.of(INCIDENT)), new ExportEvent.Progressed(id, 2, 1, 2),
                new ExportEvent.BuildFailed(id, 2, Problem.of("exports.piece-gone", ONE)), new ExportEvent.Retried(id, 2), built(2),
                new ExportEvent.TicketGiven(id), new ExportEvent.Fetched(id, 100, true, List.of(INCIDENT)),
                new ExportEvent.FetchRefused(id, "exports.not-yours"));
        Board<ExportId, Export> readBack = Export.BOARD.newBoard();
        EventCodec codec = EventCodec.of(Map.of("exports", ExportEvent.class));
        ExportFold fold = new ExportFold();
        Board<ExportId, Export> shown = Export.BOARD.newBoard();
        try (Database database = Database.open(store.fresh(folder))) {
            BoardRows<ExportId, Export> rows = new BoardRows<>(ExportEvent.class, readBack, fold);
            for (int i = 0; i < day.size(); i++) {
                ExportEvent event = (ExportEvent) codec.decode(codec.nameOf(day.get(i)), codec.encode(day.get(i)));
                assertEquals(day.get(i), event);
                Fact fact = new Fact(t0.plusSeconds(i), SHEN, event);
                long seq = i + 1;
                fold.apply(shown, fact);
                database.inTransaction(connection -> {
                    rows.write(connection, seq, fact);
                    return seq;
                });
            }
            database.read(connection -> {
                rows.restore(connection);
                return 0;
            });
        }
        assertEquals(shown.get(id), readBack.get(id));
        assertInstanceOf(ExportState.Ready.class, Objects.requireNonNull(readBack.get(id)).state());
    }
}
