package wanglou.video.ingest;

import org.bytedeco.ffmpeg.global.avutil;

import wanglou.video.stream.LossCause;

/** Why a session with a camera ended. */
final class CameraTrouble extends Exception {

    private static final long serialVersionUID = 1;
    private static final int CONNECTION_REFUSED = -111;
    private static final int NO_ROUTE = -113;
    private static final int NET_UNREACHABLE = -101;
    private static final int CONNECTION_TIMED_OUT = -110;
    private static final int NO_SUCH_FILE = -2;
    private static final int IO = -5;

    private final LossCause why;

    CameraTrouble(LossCause why, String message) {
        super(message);
        this.why = why;
    }

    /** What ffmpeg's error means while a line is being opened. */
    static CameraTrouble opening(int error, NativeWatch watch) {
        return new CameraTrouble(watch.isOverdue() ? LossCause.TIMED_OUT : meaning(error), text(error));
    }

    /** What ffmpeg's error means on a line that was open. */
    static CameraTrouble reading(int error, NativeWatch watch) {
        LossCause why = meaning(error);
        return new CameraTrouble(watch.isOverdue() ? LossCause.SILENT : why == LossCause.UNREACHABLE ? LossCause.ENDED : why, text(error));
    }

    LossCause why() {
        return why;
    }

    private static LossCause meaning(int error) {
        if (error == avutil.AVERROR_HTTP_UNAUTHORIZED || error == avutil.AVERROR_HTTP_FORBIDDEN) {
            return LossCause.NOT_AUTHORISED;
        }
        if (error == avutil.AVERROR_HTTP_NOT_FOUND || error == NO_SUCH_FILE) {
            return LossCause.NOT_FOUND;
        }
        if (error == CONNECTION_REFUSED || error == NO_ROUTE || error == NET_UNREACHABLE || error == IO) {
            return LossCause.UNREACHABLE;
        }
        if (error == CONNECTION_TIMED_OUT || error == avutil.AVERROR_EXIT) {
            return LossCause.TIMED_OUT;
        }
        return error == avutil.AVERROR_INVALIDDATA ? LossCause.UNREADABLE : LossCause.ENDED;
    }

    static String text(int error) {
        byte[] buffer = new byte[128];
        avutil.av_strerror(error, buffer, buffer.length);
        int length = 0;
        while (length < buffer.length && buffer[length] != 0) {
            length++;
        }
        return new String(buffer, 0, length, java.nio.charset.StandardCharsets.UTF_8);
    }
}
