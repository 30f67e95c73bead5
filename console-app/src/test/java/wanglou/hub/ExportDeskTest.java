package wanglou.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Board;
import wanglou.core.PersonId;
import wanglou.evidence.packet.PacketOrder;
import wanglou.evidence.packet.PacketRig;
import wanglou.evidence.packet.VerifyEvidence;
import wanglou.evidence.vault.KeyRing;
import wanglou.evidence.vault.Vault;
import wanglou.exports.Export;
import wanglou.exports.ExportEvent;
import wanglou.exports.ExportId;
import wanglou.exports.ExportState;
import wanglou.exports.Wish;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The builder: a whole packet or none, whatever comes between. */
@Timeout(180)
class ExportDeskTest {

    private static final ExportId ID = new ExportId("EX-20260314-001");
    private static final Instant T0 = Instant.parse("2026-03-14T14:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;
    private Database database;
    private PacketRig rig;
    private Vault vault;
    private Path exports;
    private final LinkedBlockingQueue<ExportEvent> told = new LinkedBlockingQueue<>();

    @BeforeEach
    void make() throws IOException {
        database = Database.open(Stores.H2.fresh(folder));
        rig = new PacketRig(folder, database);
        vault = new Vault(KeyRing.open(folder.resolve("keys")));
        exports = folder.resolve("exports");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ExportDesk desk() throws IOException {
        return new ExportDesk(new ExportFolder(exports, vault), rig.writer(), rig.signer.fingerprint(), told::add, InstantSource.fixed(T0));
    }

    private Export export(ExportState state) {
        PacketOrder order = rig.order();
        return new Export(ID, new Wish(order.incident(), order.pieces(), order.purpose(), order.recipient(), order.caseNumber()), order.requestedBy(),
                order.requestedAt(), 1, new Export.Approval(order.approvedBy(), order.approvedAt()), state, null);
    }

    private static List<wanglou.core.Change<?, ?>> change(Export export) {
        Board<ExportId, Export> board = Export.BOARD.newBoard();
        board.put(ID, export);
        return List.copyOf(board.drain());
    }

    private <T extends ExportEvent> T await(Class<T> type) throws InterruptedException {
        while (true) {
            ExportEvent event = told.poll(60, TimeUnit.SECONDS);
            if (type.isInstance(event)) {
                return type.cast(event);
            }
            assertInstanceOf(ExportEvent.Progressed.class, event, "waited for " + type.getSimpleName());
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(exports)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasApprovedIsBuiltEncryptedAndWhole() throws Exception {
        try (ExportDesk desk = desk()) {
            desk.start(List.of());
            desk.published(change(export(new ExportState.Approved(T0))));
            ExportEvent.Built built = await(ExportEvent.Built.class);
            assertEquals(T0.plus(ExportDesk.KEPT), built.until());
            Vault.Sealed plain = vault.unseal(exports.resolve("EX-20260314-001.1.zip.sealed"), folder.resolve("out.zip"));
            assertEquals(built.sha256(), plain.sha256());
            assertEquals(built.bytes(), plain.bytes());
            assertEquals(VerifyEvidence.WHOLE, VerifyEvidence.run(folder.resolve("out.zip"), java.util.Optional.of(built.signer()),
                    new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), java.util.Locale.ENGLISH));
            // Ready is on the board: the same again begins nothing.
            desk.published(change(export(new ExportState.Ready(T0, built.sha256(), built.bytes(), built.until(), built.signer()))));
        }
        assertEquals(List.of("EX-20260314-001.1.zip.sealed"), kept());
        assertTrue(told.isEmpty());
    }

    @Test
    void aBuildThatAKillCutOffIsBuiltAgainAndTheHalfIsGone() throws Exception {
        Files.createDirectories(exports);
        Files.write(exports.resolve("EX-20260314-001.1.zip.sealed.growing"), new byte[5_000]);
        Files.write(exports.resolve("EX-20260101-001.1.zip.sealed"), new byte[5_000]);
        try (ExportDesk desk = desk()) {
            desk.start(List.of(export(new ExportState.Building(1, 2))));
            await(ExportEvent.Built.class);
        }
        assertEquals(List.of("EX-20260314-001.1.zip.sealed"), kept());
    }

    @Test
    void withdrawnInTheMiddleNothingIsLeftAndNothingIsTold() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        rig.beforeOpen = () -> {
            inside.countDown();
            try {
                assertTrue(goOn.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
        try (ExportDesk desk = desk()) {
            desk.start(List.of());
            desk.published(change(export(new ExportState.Approved(T0))));
            assertTrue(inside.await(60, TimeUnit.SECONDS));
            assertEquals(1, kept().size(), "it is being written");
            desk.published(change(export(new ExportState.Withdrawn(new PersonId("shen"), "不再需要", T0))));
            goOn.countDown();
        }
        assertEquals(List.of(), kept());
        assertInstanceOf(ExportEvent.Progressed.class, told.poll());
        assertTrue(told.isEmpty(), () -> "told " + told);
    }

    @Test
    void theHubsStopEndsABuildAndTheNextStartTakesItUp() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        rig.beforeOpen = () -> {
            inside.countDown();
            try {
                assertTrue(goOn.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
        ExportDesk first = desk();
        first.start(List.of(export(new ExportState.Approved(T0))));
        assertTrue(inside.await(60, TimeUnit.SECONDS));
        Thread stop = Thread.ofPlatform().start(first::close);
        org.junit.jupiter.api.Assertions.assertDoesNotThrow(() -> RunningHub.until("the stop waits for the builder",
                () -> stop.getState() == Thread.State.TIMED_WAITING));
        goOn.countDown();
        stop.join(60_000);
        assertEquals(List.of(), kept());
        rig.beforeOpen = () -> { };
        told.clear();
        try (ExportDesk desk = desk()) {
            desk.start(List.of(export(new ExportState.Building(0, 2))));
            assertEquals(0, Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS)) instanceof ExportEvent.Progressed p ? p.done() : -1);
            await(ExportEvent.Built.class);
        }
    }

    @Test
    void aDamagedPieceFailsTheBuildByName() throws Exception {
        rig.onDisk(PacketRig.TWO, new byte[30_000]);
        try (ExportDesk desk = desk()) {
            desk.start(List.of());
            desk.published(change(export(new ExportState.Approved(T0))));
            ExportEvent.BuildFailed failed = await(ExportEvent.BuildFailed.class);
            assertEquals("exports.piece-damaged", failed.problem().code());
            assertEquals(PacketRig.TWO.value(), failed.problem().args().getFirst());
        }
        assertEquals(List.of(), kept());
    }

    @Test
    void anErrorAmidABuildIsAFailureThatIsToldAndTheNextIsBuilt() throws Exception {
        rig.beforeOpen = () -> {
            throw new NoClassDefFoundError("as when a library of the installation is gone");
        };
        try (ExportDesk desk = desk()) {
            desk.start(List.of());
            desk.published(change(export(new ExportState.Approved(T0))));
            assertEquals("exports.disk", await(ExportEvent.BuildFailed.class).problem().code());
            assertEquals(List.of(), kept());
            rig.beforeOpen = () -> { };
            desk.published(change(export(new ExportState.Failed(wanglou.core.Problem.of("exports.disk", ""), T0))));
            desk.published(change(export(new ExportState.Approved(T0))));
            await(ExportEvent.Built.class);
        }
    }
}
