package wanglou.video;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import wanglou.video.stream.LossCause;

/** Every state of a tile, small and large, beside each other: {@code TileGallery night|day zh|en [folder with pictures]}. For the eye, not for the build. */
public final class TileGallery extends Application {

    private static final Instant NOW = Instant.parse("2026-03-14T13:47:36Z");

    static List<PictureState> everyState() {
        return List.of(new PictureState.Live(Duration.ofMillis(210)), new PictureState.Late(Duration.ofMillis(3100)), new PictureState.Reduced(1),
                new PictureState.Frozen(NOW.minusSeconds(12)), new PictureState.Lost(NOW.minusSeconds(41), NOW.plusSeconds(4), 2, LossCause.TIMED_OUT),
                new PictureState.Refused("向值班长申请"), new PictureState.NoPlayer("libvlc5 vlc-plugin-base"), new PictureState.Opening(NOW.minusSeconds(1)),
                new PictureState.Lost(null, null, 1, null));
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        PictureText text = new PictureText(Locale.of(args.get(1)), ZoneId.of("Asia/Shanghai"));
        File[] files = args.size() > 2 ? Objects.requireNonNull(new File(args.get(2)).listFiles((d, n) -> n.endsWith(".jpg"))) : new File[0];
        Arrays.sort(files);
        VBox rows = new VBox(12);
        for (double[] size : new double[][] {{140, 79}, {174, 98}, {320, 180}}) {
            FlowPane row = new FlowPane(8, 8);
            for (boolean wall : size[0] > 300 ? new boolean[] {false, true} : new boolean[] {false}) {
                int n = 0;
                for (PictureState state : everyState()) {
                    VideoTile tile = new VideoTile(text, InstantSource.fixed(NOW));
                    tile.getStyleClass().addAll(wall ? List.of("wl-video-tile-wall") : List.of());
                    tile.setName(String.valueOf(++n), n == 3 ? "C-0412 格里马尔迪街口 <b>长名称</b>" : "105 执法仪");
                    tile.draw(files.length == 0 ? null : new Image(files[n % files.length].toURI().toString()));
                    tile.show(state);
                    tile.setMinSize(size[0], size[1] + (wall ? 32 : 22));
                    tile.setPrefSize(size[0], size[1] + (wall ? 32 : 22));
                    tile.setChosen(n == 1);
                    row.getChildren().add(tile);
                }
            }
            rows.getChildren().add(row);
        }
        rows.getStyleClass().add("wl-" + args.getFirst());
        rows.setStyle("-fx-background-color: -wl-surface; -fx-padding: 16; -fx-font-family: Roboto;");
        Scene scene = new Scene(rows, 1900, 1000);
        scene.getStylesheets().add(Objects.requireNonNull(VideoTile.class.getResource("tokens.css")).toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }
}
