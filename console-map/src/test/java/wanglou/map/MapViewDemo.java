package wanglou.map;

import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

import wanglou.map.geo.GeoPoint;

/** A map with moving marks to play with: {@code MapViewDemo [marks] [zoom]}. */
public final class MapViewDemo {

    private MapViewDemo() {
    }

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            int count = getParameters().getRaw().isEmpty() ? 10_000 : Integer.parseInt(getParameters().getRaw().getFirst());
            int zoom = getParameters().getRaw().size() < 2 ? 16 : Integer.parseInt(getParameters().getRaw().get(1));
            Viewport start = new Viewport(new GeoPoint(43.7384, 7.4246), zoom, 1104, 792);
            MapView map = new MapView(start);
            map.source(new GridSource(0x171e26, Executors.newFixedThreadPool(2, r -> Thread.ofPlatform().daemon().unstarted(r))));
            DemoMarks marks = new DemoMarks(1, count, start);
            MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
            layer.update(marks.all());
            map.layers().add(layer);
            map.onClick(at -> layer.select(at.pick().filter(p -> !p.isCluster()).map(Pick::keys).orElse(java.util.List.of())));
            layer.select(Optional.of("u7").stream().toList());
            Timeline mover = new Timeline(new KeyFrame(Duration.millis(100), e -> layer.update(marks.step(0.1, 8))));
            mover.setCycleCount(Animation.INDEFINITE);
            mover.play();
            stage.setScene(new Scene(map, 1104, 792));
            stage.show();
        }
    }
}
