package wanglou.video.ingest;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CameraUrlTest {

    @Test
    void aUrlDoesNotShowItsPassword() {
        assertEquals("rtsp://***@10.0.0.7:554/ch1", CameraUrl.of("rtsp://admin:s3cret@10.0.0.7:554/ch1").toString());
        assertFalse(CameraUrl.of("http://x/live?token=abc").toString().contains("abc"));
    }

    /** As recorders want it that are sold by the million. */
    @Test
    void aPasswordInThePathIsNotShownEither() {
        assertEquals("rtsp://10.0.0.7:554/user=***_password=***_channel=1_stream=0.sdp",
                CameraUrl.of("rtsp://10.0.0.7:554/user=admin_password=tlJw_p6_channel=1_stream=0.sdp?real_stream").toString());
        assertEquals("rtsp://10.0.0.7/user=***&password=***&channel=1", CameraUrl.of("rtsp://10.0.0.7/user=admin&password=s3cret&channel=1").toString());
        assertEquals("http://10.0.0.7/live/token=***", CameraUrl.of("http://10.0.0.7/live/token=abc").toString());
        assertEquals("rtsp://10.0.0.7/monkey=1/ch1", CameraUrl.of("rtsp://10.0.0.7/monkey=1/ch1").toString());
    }

    @Test
    void wrongUrlsAreRefusedWithoutShowingThem() {
        String message = refusal("rtsp://admin:s3 cret@x/");
        assertFalse(message.contains("s3"), message);
        assertTrue(refusal("concat:/etc/passwd").contains("rtsp"));
    }

    /** {@code file:concat:…} has neither host nor path: ffmpeg would read it as orders of its own. */
    @Test
    void whatOnlyLooksLikeAUrlIsRefused() {
        for (String text : List.of("file:concat:/etc/passwd", "file:etc/passwd", "rtsp:10.0.0.7/ch1", "http:x", "subfile,,start,0,end,9,,:/etc/passwd", "-i", "", "pipe:0", "tcp://x:1",
                "gopher://x", "hls+file:///x", "async:file:///etc/passwd", "data:video/mp4;base64,AAAA")) {
            assertFalse(refusal(text).isEmpty(), text);
        }
    }

    @Test
    void theKindMayBeWrittenInCapitals() {
        assertEquals("rtsp://10.0.0.7/ch1", CameraUrl.of("RTSP://10.0.0.7/ch1").whole());
        assertEquals("/folder/a clip.mp4", CameraUrl.of("FILE:///folder/a%20clip.mp4").whole());
    }

    private static String refusal(String url) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> CameraUrl.of(url)).getMessage());
    }
}
