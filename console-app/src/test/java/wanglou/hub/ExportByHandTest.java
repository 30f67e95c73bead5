package wanglou.hub;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.IncidentId;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.Piece;
import wanglou.evidence.packet.VerifyEvidence;
import wanglou.exports.Export;
import wanglou.exports.ExportState;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.video.ingest.SegmentName;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Two persons at two consoles on a real hub let evidence go out, with a true pointer: what is clicked is what a person meets there. */
@Timeout(400)
class ExportByHandTest {

    @TempDir
    private Path folder;

    private RunningHub hub() throws Exception {
        Path data = Files.createDirectories(folder.resolve("hub"));
        Files.writeString(data.resolve("recording.json"), EvidenceFlowTest.RULES);
        return new RunningHub(data);
    }

    /** Records a camera for a new incident and waits till its pieces are sealed. */
    private IncidentId record(RunningHub hub) throws Exception {
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1));
                var lin = hub.desk("lin.zhiyuan", "31"); var admin = hub.desk("fang.yan", "32")) {
            ExportFlowTest.live(lin, admin);
            return ExportFlowTest.record(admin, lin, cameras.address(cameras.add("gate", new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 320, 180, 10)))
                    .toString());
        }
    }

    private static List<Export> exports(RunningHub.Desk desk) {
        return desk.board("exports").values().stream().map(Export.class::cast).toList();
    }

    private static long times(RunningHub.Desk desk, IncidentId incident, String type) throws Exception {
        Timeline timeline = desk.link.ask(new TimelineQuery(incident)).get(60, TimeUnit.SECONDS);
        return timeline.entries().stream().filter(e -> e.type().equals(type)).count();
    }

    /** From the console's first page to the evidence of the one incident there is. */
    private static void open(RealHand hand) {
        hand.sees(".incident-row");
        hand.click(".incident-row");
        hand.sees("#incident-card");
        hand.click("#page-evidence");
        hand.sees("#evidence-pieces", "E2");
    }

    /** The stored file of a piece does not answer until this is closed, as of a disk that hangs: what reads it waits. */
    private static final class HungFile implements AutoCloseable {

        private final Path file;
        private final Path aside;

        HungFile(Path data, Piece piece) throws Exception {
            try (Stream<Path> all = Files.walk(data)) {
                file = all.filter(f -> f.getFileName().toString().startsWith(SegmentName.ascii(piece.id().value()) + ".")).findFirst().orElseThrow();
            }
            aside = file.resolveSibling("aside");
            Files.move(file, aside);
            assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor());
        }

        @Override
        public void close() throws IOException {
            Path pipe = file.resolveSibling("pipe");
            Files.move(file, pipe);
            Files.move(aside, file);
            try (RandomAccessFile let = new RandomAccessFile(pipe.toFile(), "rw")) {
                let.write(0);
            }
            Files.delete(pipe);
        }
    }

    @Test
    void twoPersonsLetEvidenceGoOut() throws Exception {
        try (RunningHub hub = hub()) {
            IncidentId incident = record(hub);
            try (var watch = hub.desk("he.yining", "33"); var hold = hub.desk("cheng.yue", "34"); ConsoleOnHub asks = new ConsoleOnHub(hub, folder, "lin.zhiyuan", "3");
                    ConsoleOnHub approves = new ConsoleOnHub(hub, folder, "cheng.yue", "1")) {
                ExportFlowTest.live(watch, hold);
                RealHand lin = new RealHand(asks.app().stage());
                RealHand cheng = new RealHand(approves.app().stage());
                List<Piece> pieces = ExportFlowTest.whole(watch);
                open(lin);
                open(cheng);
                ticks(lin);
                words(lin, () -> ExportFlowTest.done(hold, new EvidenceCommand.PlaceHold(pieces.getFirst().id(), "移送")));
                lin.doubleClick("#export-request");
                lin.sees("#evidence-export", "待批准");
                assertEquals(1, requests(watch, incident), "a double click asks once");

                try (HungFile _ = new HungFile(folder.resolve("hub"), pieces.get(1))) {
                    cheng.doubleClick("#export-approve");
                    lin.sees("#evidence-export", "打包中");
                    lin.sees("#evidence-export", "已装 1 / ");
                    assertEquals("", cheng.read("#toasts"), "a double click approves once");
                    lin.click("#evidence-tick-E2");
                    lin.sees("#evidence-export", "勾选");
                    lin.click("#export-change");
                    lin.sees("#evidence-export", "程岳 的批准已作废");
                    cheng.sees("#evidence-export", "程岳 的批准已作废");
                    cheng.sees("#evidence-export", "待批准");
                }
                cheng.click("#export-approve");
                lin.sees("#evidence-export", "可取");
                assertFalse(lin.read("#evidence-export").contains("批准已作废"));
                saved(lin, watch, incident, pieces.size() - 1);
                cancelled(lin, cheng, watch, pieces.get(1));
            }
        }
    }

    /** Out and in again, also by a press beside the box: everything left of the piece's name ticks, and nothing there chooses the row. */
    private static void ticks(RealHand lin) {
        lin.sees("#evidence-export", "不装 没有");
        lin.click("#evidence-tick-E2");
        lin.sees("#evidence-export", "E2 未勾选");
        lin.click("#evidence-tick-E2");
        lin.sees("#evidence-export", "不装 没有");
        lin.click("#evidence-pieces", 3, 35);
        lin.sees("#evidence-export", "E2 未勾选");
        lin.click("#evidence-pieces", 32, 60);
        lin.sees("#evidence-export", "不装 没有");
    }

    /** Nothing, blanks and too many words are not asked with; what happens meanwhile takes nobody's pen away. */
    private static void words(RealHand lin, Callable<String> meanwhile) throws Exception {
        lin.click("#export-recipient");
        lin.type("市人民");
        meanwhile.call();
        lin.sees("#evidence-pieces", "依法保全");
        lin.type("检察院");
        assertEquals("市人民检察院", lin.read("#export-recipient"));
        assertFalse(lin.enabled("#export-request"), "no purpose");
        lin.click("#export-purpose");
        lin.type("   ");
        assertFalse(lin.enabled("#export-request"), "blanks are no purpose");
        lin.type("长".repeat(501));
        lin.sees("#evidence-export", "500");
        assertFalse(lin.enabled("#export-request"), "501 characters");
        lin.empty();
        lin.type("移送审查起诉");
        lin.click("#export-case");
        lin.type("A4403-12");
    }

    private static long requests(RunningHub.Desk watch, IncidentId incident) throws Exception {
        long asked = times(watch, incident, "exports.requested");
        assertEquals(asked, exports(watch).size());
        return asked;
    }

    private void saved(RealHand lin, RunningHub.Desk watch, IncidentId incident, int ticked) throws Exception {
        lin.doubleClick("#export-save");
        lin.sees("#evidence-export", "已存到");
        Export export = exports(watch).getFirst();
        RunningHub.until("the fetch stands on the timeline", () -> fetched(watch, incident) > 0);
        assertEquals(1, fetched(watch, incident), "a double click fetches once");
        assertEquals(2, times(watch, incident, "exports.approved"));
        ExportState.Ready ready = assertInstanceOf(ExportState.Ready.class, export.state());
        assertEquals(ticked, export.wish().pieces().size());
        Path packet = folder.resolve(export.id() + ".zip");
        ExportFlowTest.verify(packet, ready.signer(), VerifyEvidence.WHOLE);
        try (ZipFile zip = new ZipFile(packet.toFile())) {
            assertEquals(ticked, zip.stream().filter(e -> e.getName().startsWith("files/")).count(), "what was not ticked is not in it");
        }
    }

    private static long fetched(RunningHub.Desk watch, IncidentId incident) {
        try {
            return times(watch, incident, "exports.fetched");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Taken back, asked for again with everything, and taken back while it is being built. */
    private void cancelled(RealHand lin, RealHand cheng, RunningHub.Desk watch, Piece second) throws Exception {
        withdraw(lin, "先不移送");
        lin.sees("#evidence-export", "撤回：先不移送");
        lin.click("#evidence-tick-E2");
        lin.sees("#evidence-export", "不装 没有");
        lin.click("#export-request");
        lin.sees("#evidence-export", "待批准");
        try (HungFile _ = new HungFile(folder.resolve("hub"), second)) {
            cheng.click("#export-approve");
            lin.sees("#evidence-export", "已装 1 / ");
            withdraw(lin, "弄错了");
            lin.sees("#evidence-export", "撤回：弄错了");
        }
        RunningHub.until("nothing is left of it", () -> packets() == 0);
        assertEquals(2, exports(watch).stream().filter(e -> e.state() instanceof ExportState.Withdrawn).count());
    }

    private static void withdraw(RealHand lin, String why) {
        lin.click("#export-withdraw");
        lin.sees("#export-why");
        lin.type(why);
        lin.click("#export-why-go");
    }

    private long packets() {
        try (Stream<Path> files = Files.list(folder.resolve("hub/evidence/exports"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
