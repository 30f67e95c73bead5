package wanglou.console.command;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;

/** Home: FX. The six places for pictures under the map. No camera is connected to this console yet, and the strip says so. */
final class VideoStrip {

    static final double HEIGHT = 152;
    private static final int PLACES = 6;

    private VideoStrip() {
    }

    static Region of(Desk desk) {
        Texts texts = desk.texts();
        HBox head = Labels.row(8, Labels.of(texts.bind("pages.video"), "caption", "strong"), Badge.count(new SimpleStringProperty("0")),
                Labels.of(texts.bind("pages.video.what"), "caption", "text-2"));
        head.getStyleClass().add("strip-head");
        HBox places = new HBox(8);
        VBox.setVgrow(places, Priority.ALWAYS);
        for (int i = 1; i <= PLACES; i++) {
            VBox frame = new VBox(2);
            frame.setAlignment(Pos.CENTER);
            frame.getStyleClass().add("picture-place");
            if (i == 1) {
                frame.getChildren().addAll(new IconView(Icon.CAMERA, 16).tinted("text-3"),
                        Labels.of(texts.bind("pages.video.none"), "caption", "text-2"));
            }
            VBox.setVgrow(frame, Priority.ALWAYS);
            VBox place = new VBox(2, frame, Labels.of(String.valueOf(i), "caption", "text-3"));
            HBox.setHgrow(place, Priority.ALWAYS);
            place.setPrefWidth(0);
            places.getChildren().add(place);
        }
        VBox strip = new VBox(head, places);
        strip.setId("video-strip");
        strip.getStyleClass().addAll("panel", "video-strip");
        return strip;
    }
}
