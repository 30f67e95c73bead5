package wanglou.video;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where a picture stands in its tile. */
@ExtendWith(FxTest.class)
class PictureSurfaceTest {

    /** What of a 320 × 180 picture a wall's tile of this size shows, and where. */
    private static ImageView shown(double width, double height) throws Exception {
        return FxTest.onFx(() -> {
            PictureSurface surface = new PictureSurface();
            surface.fill(true);
            surface.draw(new WritableImage(320, 180));
            surface.show(new PictureState.Live(Duration.ZERO), "", "", List.of());
            Pane root = new Pane(surface);
            new Scene(root, width, height);
            root.applyCss();
            surface.resizeRelocate(0, 0, width, height);
            surface.layout();
            return (ImageView) surface.getChildrenUnmodifiable().stream().filter(n -> n instanceof ImageView).findFirst().orElseThrow();
        });
    }

    @Test
    void aPictureOfNearlyTheTilesShapeCoversIt() throws Exception {
        ImageView view = shown(476, 257);
        assertEquals(476, view.getFitWidth());
        assertEquals(257, view.getFitHeight());
    }

    @Test
    void aPictureThatWouldLoseItsEdgesIsShownWhole() throws Exception {
        ImageView view = shown(400, 200);
        assertEquals(320, view.getViewport().getWidth(), 1);
        assertEquals(180, view.getViewport().getHeight(), 1, "the camera's clock at the lower edge is there");
        Bounds at = view.getBoundsInParent();
        assertEquals(200, at.getHeight());
        assertEquals((400 - at.getWidth()) / 2, at.getMinX(), 1, "between bars of the same width");
    }
}
