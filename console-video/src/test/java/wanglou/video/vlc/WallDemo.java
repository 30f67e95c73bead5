package wanglou.video.vlc;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

import wanglou.video.PictureText;
import wanglou.video.VideoTile;
import wanglou.video.VideoWall;
import wanglou.video.WallLayout;
import wanglou.video.ingest.CameraUrl;
import wanglou.video.ingest.Ingest;
import wanglou.video.ingest.IngestLimits;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.StreamDoor;
import wanglou.video.testcamera.CameraFault;
import wanglou.video.testcamera.ClipMaker;
import wanglou.video.testcamera.TestCamera;
import wanglou.video.testcamera.TestCameraServer;
import wanglou.video.testcamera.TestScene;

/** A wall of painted cameras that fail one after another, for the eye: {@code WallDemo layout night|day zh|en clip-folder}. */
public final class WallDemo extends Application {

    private static final List<CameraFault> FAULTS = List.of(new CameraFault.None(), new CameraFault.None(), new CameraFault.Late(Duration.ofSeconds(3)),
            new CameraFault.Freeze(), new CameraFault.None(), new CameraFault.Kill(), new CameraFault.KeysOnly(), new CameraFault.SamePicture(), new CameraFault.Loss(0.1));


    @Override
    public void start(Stage stage) throws Exception {
        List<String> args = getParameters().getRaw();
        InstantSource clock = InstantSource.system();
        ClipMaker maker = new ClipMaker(Path.of(args.get(3)));
        TestCameraServer server = new TestCameraServer(InetAddress.getLoopbackAddress(), 0, clock, new SplittableRandom(1));
        Ingest ingest = new Ingest(IngestLimits.standard(), clock, new SplittableRandom(2));
        StreamDoor door = new StreamDoor(clock);
        Players players = new Players();
        VideoWall wall = new VideoWall(new PictureText(Locale.of(args.get(2)), ZoneId.systemDefault()));
        WallLayout layout = WallLayout.valueOf(args.getFirst());
        wall.divide(layout);
        List<TestScene> scenes = List.of(TestScene.values());
        List<TestCamera> cameras = new ArrayList<>();
        for (int i = 0; i < layout.slots(); i++) {
            TestScene scene = scenes.get(i % scenes.size());
            TestCamera camera = server.add("cam" + i, maker.clip(scene, 640, 360, 15));
            cameras.add(camera);
            VideoTile tile = new VideoTile(new PictureText(Locale.of(args.get(2)), ZoneId.systemDefault()), clock);
            tile.getStyleClass().add("wl-video-tile-wall");
            tile.setFilled(true);
            tile.setName(String.valueOf(i + 1), "C-04" + (10 + i) + " " + scene.name().toLowerCase(Locale.ROOT));
            tile.setPicture(new FeedPicture(ingest.feed(new CameraKey("cam" + i), CameraUrl.of(server.address(camera).toString())), door, players, Buffering.low(), clock));
            wall.put(i, tile);
        }
        wall.choose(0);
        wall.getStyleClass().add("wl-" + args.get(1));
        wall.setStyle("-fx-font-family: Roboto;");
        Scene scene = new Scene(wall, 1920, 1040);
        scene.getStylesheets().add(Objects.requireNonNull(VideoTile.class.getResource("tokens.css")).toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        PauseTransition later = new PauseTransition(javafx.util.Duration.seconds(10));
        later.setOnFinished(e -> {
            for (int i = 0; i < cameras.size() && args.size() < 5; i++) {
                cameras.get(i).fault(FAULTS.get(i % FAULTS.size()));
            }
        });
        later.play();
    }
}
