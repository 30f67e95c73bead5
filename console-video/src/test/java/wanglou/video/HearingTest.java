package wanglou.video;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One tile is heard at a time, and says so. */
@ExtendWith(FxTest.class)
class HearingTest {

    private static final class Source implements LivePicture {

        private boolean heard;
        private Sound told = Sound.HEARD;

        @Override
        public PictureState state() {
            return new PictureState.Opening(InstantSource.system().instant());
        }

        @Override
        public FrameSlot frames() {
            return new FrameSlot(InstantSource.system());
        }

        @Override
        public void fit(int width, int height) {
            // nothing is drawn
        }

        @Override
        public void hear(boolean on) {
            heard = on;
        }

        @Override
        public Sound sound() {
            return heard ? told : Sound.OFF;
        }
    }

    private static VideoTile tile(Source source) {
        VideoTile tile = new VideoTile(new PictureText(Locale.ENGLISH, ZoneOffset.UTC), InstantSource.system());
        tile.setPicture(source);
        return tile;
    }

    private static String said(VideoTile tile) {
        return ((Label) tile.lookup(".sound")).getText();
    }

    @Test
    void oneTileIsHeardAtATimeAndSaysHowThatStands() throws Exception {
        FxTest.onFx(() -> {
            Hearing hearing = new Hearing();
            Source first = new Source();
            Source second = new Source();
            VideoTile one = tile(first);
            VideoTile two = tile(second);
            assertEquals("", said(one));
            hearing.toggle(one);
            assertTrue(first.heard && hearing.hears(one));
            assertEquals("♪ heard", said(one));
            hearing.toggle(two);
            assertTrue(second.heard && !first.heard);
            assertEquals("", said(one));
            second.told = Sound.NO_DEVICE;
            two.show(two.state());
            assertEquals("♪ no sound device here", said(two));
            Source other = new Source();
            two.exchange(other);
            assertTrue(other.heard && !second.heard, "the other stream of the same camera is heard in its place");
            hearing.toggle(two);
            assertFalse(other.heard);
            assertEquals("", said(two));
            return 0;
        });
    }
}
