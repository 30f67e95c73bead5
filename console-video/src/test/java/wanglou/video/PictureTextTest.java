package wanglou.video;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import wanglou.video.stream.LossCause;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PictureTextTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LAST = Instant.parse("2026-03-14T13:46:55Z");
    private final PictureText zh = new PictureText(Locale.SIMPLIFIED_CHINESE, SHANGHAI);
    private final PictureText en = new PictureText(Locale.UK, SHANGHAI);

    @Test
    void badgesSayTheStateWithItsNumberAndUnit() {
        Instant now = LAST.plusSeconds(41);
        assertEquals("实时 0.2 s", zh.badge(new PictureState.Live(Duration.ofMillis(210)), now));
        assertEquals("迟延 3.1 s", zh.badge(new PictureState.Late(Duration.ofMillis(3100)), now));
        assertEquals("降级 1 帧/秒", zh.badge(new PictureState.Reduced(1.02), now));
        assertEquals("冻结 00:41", zh.badge(new PictureState.Frozen(LAST), now));
        assertEquals("丢失 00:41", zh.badge(new PictureState.Lost(LAST, null, 0, null), now));
        assertEquals("无权查看 · 已记录", zh.badge(new PictureState.Refused("向值班长申请"), now));
        assertEquals("Frozen 1:00:01", en.badge(new PictureState.Frozen(LAST), LAST.plusSeconds(3601)));
        assertEquals("Reduced 0.5 fps", en.badge(new PictureState.Reduced(0.5), now));
    }

    @Test
    void aLostPictureSaysItsLastFrameAndTheNextTry() {
        Instant now = LAST.plusSeconds(41);
        PictureState lost = new PictureState.Lost(LAST, now.plusMillis(3400), 2, LossCause.ENDED);
        assertEquals(List.of("末帧 21:46:55", "第 3 次重连，4 秒后"), zh.lines(lost, now));
        assertEquals(List.of("last frame 21:46:55", "retry 3 in 4 s"), en.lines(lost, now));
        assertEquals("对端断开", zh.note(lost));
        assertEquals(List.of("从未收到画面", "第 1 次重连中"), zh.lines(new PictureState.Lost(null, null, 1, null), now));
    }

    @Test
    void aMissingPlayerSaysWhatToInstall() {
        assertEquals(List.of("install libvlc5 vlc-plugin-base"), en.lines(new PictureState.NoPlayer("libvlc5 vlc-plugin-base"), LAST));
    }

    @Test
    void bothLanguagesHaveEveryText() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        assertEquals(
                ResourceBundle.getBundle("wanglou.video.video", Locale.ENGLISH, control).keySet(),
                ResourceBundle.getBundle("wanglou.video.video", Locale.SIMPLIFIED_CHINESE, control).keySet());
    }
}
