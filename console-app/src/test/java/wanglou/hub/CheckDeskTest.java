package wanglou.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Actor;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.evidence.Check;
import wanglou.evidence.Checked;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.EvidenceEvent;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceState;
import wanglou.evidence.RecorderReport;
import wanglou.evidence.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Stored pieces compared with the journal: each way in which one can differ is told, and which file is to blame. */
@Timeout(180)
class CheckDeskTest {

    private final Path folder;
    private final KeptPieces kept;
    private final CheckDesk desk;

    CheckDeskTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.kept = new KeptPieces(folder);
        this.desk = new CheckDesk(new StoredCheck(kept.database, kept.files, kept.codec), kept);
    }

    @AfterEach
    void close() {
        desk.close();
        kept.close();
    }

    private String begin(Piece... pieces) {
        kept.hub.tick(Duration.ofSeconds(1));
        return assertInstanceOf(Outcome.Done.class, kept.act(new EvidenceCommand.Verify(Stream.of(pieces).map(Piece::id).toList()), KeptPieces.LIN)).subject();
    }

    private Check check(String id) {
        synchronized (kept) {
            return Objects.requireNonNull(kept.service.checks().get(id));
        }
    }

    /** Has these checked and waits for the end. */
    private Check checked(Piece... pieces) {
        String id = begin(pieces);
        desk.look(check(id));
        RunningHub.until("the check is over", () -> !check(id).running());
        return check(id);
    }

    private Checked found(Piece piece) {
        return Objects.requireNonNull(kept.now(piece.id()).checked());
    }

    @Test
    void whatIsAsItWasRecordedIsVerifiedAndTheJournalSaysSo() throws IOException {
        Piece one = kept.kept(1);
        Piece two = kept.kept(2);
        Check check = checked(one, two);
        assertEquals(2, check.found(Verdict.VERIFIED));
        assertEquals(Verdict.VERIFIED, found(one).verdict());
        assertTrue(found(one).file().startsWith("sealed/2026-03-14/gate__20260314T1301"), found(one).file());
        assertEquals(List.of(new EvidenceEvent.CheckEnded(check.id(), 2, 2, 2, 0, List.of())), kept.events(EvidenceEvent.CheckEnded.class));
    }

    @Test
    void aTurnedBitNamesItsFileAndChunkAndThePieceIsNoLongerHandedOut() throws IOException {
        Piece good = kept.kept(1);
        Piece bad = kept.kept(2);
        kept.alter(bad, 150_000);
        Check check = checked(good, bad);
        assertEquals(1, check.found(Verdict.ALTERED));
        assertEquals("chunk", found(bad).what());
        assertTrue(found(bad).chunk() >= 0, "which chunk");
        assertTrue(kept.files.file(bad).endsWith(found(bad).file()), found(bad).file());
        assertInstanceOf(PieceState.Missing.class, kept.now(bad.id()).state());
        assertTrue(kept.now(good.id()).state().whole());
        kept.alter(bad, 150_000);
        checked(bad);
        assertEquals(Verdict.VERIFIED, found(bad).verdict());
        assertTrue(kept.now(bad.id()).state().whole(), "a file that was put back counts again");
    }

    @Test
    void anotherWholeSealedFileInItsPlaceIsFoundByItsHash() throws IOException {
        Piece one = kept.kept(1);
        Piece two = kept.kept(2);
        Files.copy(kept.files.file(two), kept.files.file(one), StandardCopyOption.REPLACE_EXISTING);
        checked(one);
        assertEquals(Verdict.ALTERED, found(one).verdict());
        assertEquals("hash", found(one).what());
    }

    @Test
    void aFileThatIsCutOrGoneIsToldApart() throws IOException {
        Piece cut = kept.kept(1);
        Piece gone = kept.kept(2);
        Files.write(kept.files.file(cut), Arrays.copyOf(Files.readAllBytes(kept.files.file(cut)), 100_000));
        Files.delete(kept.files.file(gone));
        Check check = checked(cut, gone);
        assertEquals("cut-off", found(cut).what());
        assertEquals(Verdict.ABSENT, found(gone).verdict());
        assertEquals(2, check.done());
    }

    @Test
    void aRowThatWasChangedBehindTheJournalIsFoundAndSoIsALinkTakenOut() throws IOException {
        Piece one = kept.kept(1);
        Piece two = kept.kept(2);
        Piece three = kept.kept(3);
        sql("update evidence_piece set body = replace(body, '" + two.sha256() + "', '" + "0".repeat(64) + "') where id = '" + two.id() + "'");
        sql("delete from evidence_piece where id = '" + one.id() + "'");
        checked(two);
        assertEquals("store", found(two).what());
        sql("delete from evidence_piece where id = '" + two.id() + "'");
        checked(three);
        assertEquals(Verdict.CHAIN_GAP, found(three).verdict());
        assertEquals("previous", found(three).what());
        assertTrue(kept.now(three.id()).state().whole(), "its own file is what was recorded");
    }

    @Test
    void aKeyThatIsNotHereSaysNothingOfTheFile() throws IOException {
        Piece piece = kept.kept(1);
        EvidenceFolder stranger = new EvidenceFolder(folder.resolve("evidence"), folder.resolve("other-keys"));
        assertEquals(Verdict.UNREADABLE, new StoredCheck(kept.database, stranger, kept.codec).compare(piece.id(), "", () -> false).orElseThrow().verdict());
    }

    @Test
    void whoeverAskedStopsItWhatWasFoundStaysAndAnotherMayNot() throws IOException {
        Piece one = kept.kept(1);
        Piece two = kept.kept(2);
        String id = begin(one, two);
        assertEquals("evidence.check-running", refused(new EvidenceCommand.Verify(List.of(one.id())), KeptPieces.LIN));
        assertEquals("evidence.check-not-yours", refused(new EvidenceCommand.StopCheck(id), new Actor(new PersonId("shen"), new SeatId("5"), Set.of(Role.VIDEO_ANALYST))));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (CheckDesk slow = new CheckDesk(new StoredCheck(kept.database, kept.files, kept.codec), new EvidenceDesk.Hand() {
            @Override
            public CompletableFuture<Outcome> journal(Actor actor, List<EvidenceEvent> events) {
                return kept.journal(actor, events);
            }

            @Override
            public CompletableFuture<Outcome> report(RecorderReport report) {
                CompletableFuture<Outcome> answer = kept.report(report);
                inside.countDown();
                try {
                    assertTrue(goOn.await(60, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return answer;
            }
        })) {
            slow.look(check(id));
            assertTrue(inside.await(60, TimeUnit.SECONDS));
            assertInstanceOf(Outcome.Done.class, kept.act(new EvidenceCommand.StopCheck(id), KeptPieces.LIN));
            slow.look(check(id));
            goOn.countDown();
            RunningHub.until("it is over", () -> !check(id).running());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertEquals(1, check(id).done());
        assertEquals(Verdict.VERIFIED, found(one).verdict());
        assertNull(kept.now(two.id()).checked());
        assertEquals("evidence.check-over", refused(new EvidenceCommand.StopCheck(id), KeptPieces.LIN));
    }

    @Test
    void aCheckThatAnErrorCutOffIsOverAndTheNextOneRuns() throws IOException {
        Piece one = kept.kept(1);
        String id = begin(one);
        try (CheckDesk broken = new CheckDesk(new StoredCheck(kept.database, kept.files, kept.codec), new EvidenceDesk.Hand() {
            @Override
            public CompletableFuture<Outcome> journal(Actor actor, List<EvidenceEvent> events) {
                return kept.journal(actor, events);
            }

            @Override
            public CompletableFuture<Outcome> report(RecorderReport report) {
                if (report instanceof RecorderReport.Compared) {
                    throw new NoClassDefFoundError("as when a library of the installation is gone");
                }
                return kept.report(report);
            }
        })) {
            broken.look(check(id));
            RunningHub.until("it is over", () -> !check(id).running());
        }
        assertEquals(0, check(id).done());
        assertEquals(1, checked(one).found(Verdict.VERIFIED));
    }

    @Test
    void theHubTakesTheOneThatWentUncheckedTheLongestAndNoneTwiceAWeek() throws IOException {
        Piece one = kept.kept(1);
        Piece two = kept.kept(2);
        assertEquals(Optional.empty(), due(), "what was sealed just now is not read again");
        kept.hub.tick(Duration.ofHours(2));
        assertEquals(one.id(), due().orElseThrow().id());
        desk.one(one.id());
        RunningHub.until("it is checked", () -> kept.now(one.id()).checked() != null);
        assertEquals(two.id(), due().orElseThrow().id());
        kept.alter(two, 100);
        desk.one(two.id());
        RunningHub.until("it is checked", () -> kept.now(two.id()).checked() != null);
        assertEquals(Verdict.ALTERED, found(two).verdict(), "noticed before anybody wanted to see it");
        assertEquals(Optional.empty(), due());
        kept.hub.tick(Duration.ofDays(8));
        assertEquals(one.id(), due().orElseThrow().id());
        assertTrue(kept.events(EvidenceEvent.CheckBegun.class).isEmpty() && kept.events(EvidenceEvent.PieceChecked.class).size() == 2);
    }

    private Optional<Piece> due() {
        Instant now = kept.hub.instant();
        return kept.service.dueForCheck(now.minus(Duration.ofHours(1)), now.minus(Duration.ofDays(7)));
    }

    private String refused(EvidenceCommand command, Actor actor) {
        return assertInstanceOf(Outcome.Refused.class, kept.act(command, actor)).problem().code();
    }

    private void sql(String change) {
        kept.database.inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(change);
            }
        });
    }
}
