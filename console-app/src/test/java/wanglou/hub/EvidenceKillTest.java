package wanglou.hub;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraStreams;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.EvidenceTicket;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceState;
import wanglou.link.LinkState;
import wanglou.store.Children;
import wanglou.video.ingest.StillPicture;
import wanglou.video.testcamera.Clip;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.FrameMark;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hub that is killed while it records loses at most a second. */
@Timeout(400)
class EvidenceKillTest {

    private static final CameraId GATE = new CameraId("gate");

    /** The child: records the address into the folder until it is killed. */
    public static void main(String[] args) throws Exception {
        try (RunningHub hub = new RunningHub(Path.of(args[0]))) {
            act(hub, new CameraCommand.Register(new Camera(GATE, "门口", CameraKind.FIXED, "", null, null, 0, 70, false, "", false), new CameraStreams(args[1], "")));
            act(hub, new EvidenceCommand.StartRecording(GATE, null, "kill"));
            System.out.println("recording");
            Thread.currentThread().join();
        }
    }

    private static void act(RunningHub hub, Command command) throws Exception {
        Actor actor = new Actor(new PersonId("fang.yan"), new SeatId("1"), Set.of(Role.SYSTEM_ADMIN, Role.DUTY_CHIEF));
        assertInstanceOf(Outcome.Done.class, hub.hub().submitFromOutside(new CommandId(command.getClass().getSimpleName()), command, actor).get(30, TimeUnit.SECONDS));
    }

    private static long growing(Path folder) {
        java.io.File[] files = folder.resolve("evidence").resolve("growing").toFile().listFiles((d, n) -> n.endsWith(".ts"));
        return files == null || files.length == 0 ? 0 : files[0].length();
    }

    @Test
    void aKilledHubLosesAtMostASecond(@TempDir Path folder, TestReporter figures) throws Exception {
        Path data = folder.resolve("hub");
        Files.createDirectories(data);
        Files.writeString(data.resolve("recording.json"), EvidenceFlowTest.RULES.replace("\"seconds\": 10", "\"seconds\": 600"));
        Clip clip = new ClipMaker(folder.resolve("clips")).clip(TestScene.STREET, 320, 180, 10);
        try (TestCameraServer cameras = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, InstantSource.system(), new SplittableRandom(1))) {
            TestCamera real = cameras.add("gate", clip, "hub", "secret-7");
            Process child = Children.start(EvidenceKillTest.class, data.toString(), cameras.address(real).toString().replace("rtsp://", "rtsp://hub:secret-7@"));
            long killed;
            try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                assertEquals("recording", said.lines().filter("recording"::equals).findFirst().orElse("the child ended"));
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (growing(data) < 150_000 && System.nanoTime() < deadline) {
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                }
                assertTrue(growing(data) >= 150_000, "the child records");
            } finally {
                killed = System.nanoTime();
                child.destroyForcibly().waitFor();
            }
            long[] sent = new long[clip.length()];
            for (int i = 0; i < sent.length; i++) {
                sent[i] = real.sentAtNanos(i);
            }
            try (RunningHub hub = new RunningHub(data); var chief = hub.desk("cheng.yue", "2")) {
                EvidenceFlowTest.until("the desk is live", () -> chief.link.state() instanceof LinkState.Live);
                EvidenceFlowTest.until("the piece is recovered",
                        () -> chief.board("evidence").values().stream().anyMatch(p -> ((Piece) p).state() instanceof PieceState.Recovered));
                Piece piece = chief.board("evidence").values().stream().map(Piece.class::cast).filter(p -> p.state() instanceof PieceState.Recovered).findFirst().orElseThrow();
                EvidenceTicket ticket = chief.link.ask(new OpenPiece(piece.id(), "after the kill")).get(30, TimeUnit.SECONDS);
                int last = lastPicture(hub.address().resolve(ticket.path()), folder);
                long newest = 0;
                for (long at : sent) {
                    newest = at <= killed ? Math.max(newest, at) : newest;
                }
                Duration lost = Duration.ofNanos(newest - sent[last]);
                figures.publishEntry("hub.kill9.lost.ms", String.valueOf(lost.toMillis()));
                assertTrue(lost.compareTo(Duration.ofSeconds(1)) <= 0, "lost " + lost + ", last picture " + last);
                EvidenceFlowTest.until("it goes on recording",
                        () -> chief.board("evidence").values().stream().anyMatch(p -> ((Piece) p).state() instanceof PieceState.Recording));
            }
        }
    }

    private static int lastPicture(URI address, Path folder) throws Exception {
        Path mp4 = folder.resolve("recovered.mp4");
        assertEquals(200, HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(mp4)).statusCode());
        Path png = folder.resolve("last.png");
        StillPicture.last(mp4, png);
        BufferedImage picture = ImageIO.read(png.toFile());
        return FrameMark.read(picture.getWidth(), picture.getHeight(), (x, y) -> picture.getRGB(x, y) >> 8 & 255).orElseThrow();
    }
}
