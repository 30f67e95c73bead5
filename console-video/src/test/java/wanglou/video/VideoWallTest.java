package wanglou.video;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a wall paints, and what it leaves. */
@ExtendWith(FxTest.class)
class VideoWallTest {

    private static final PictureText TEXT = new PictureText(Locale.ENGLISH, ZoneId.of("UTC"));

    private static List<Boolean> grounds(VideoWall wall) {
        return wall.getChildrenUnmodifiable().stream().filter(n -> n.getStyleClass().contains("empty-slot")).map(Node::isVisible).toList();
    }

    @Test
    void onlyEmptySlotsArePaintedUnderTheTiles() throws Exception {
        FxTest.onFx(() -> {
            VideoWall wall = new VideoWall(TEXT);
            wall.divide(WallLayout.FOUR);
            assertEquals(List.of(true, true, true, true), grounds(wall));
            wall.put(1, new VideoTile(TEXT, InstantSource.system()));
            assertEquals(List.of(true, false, true, true), grounds(wall));
            wall.swap(1, 2);
            assertEquals(List.of(true, true, false, true), grounds(wall));
            wall.put(2, null);
            assertEquals(List.of(true, true, true, true), grounds(wall), "an emptied slot says again that it is empty");
            return null;
        });
    }
}
