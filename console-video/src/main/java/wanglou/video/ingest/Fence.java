package wanglou.video.ingest;

import java.util.Map;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Home: any. What ffmpeg may do with bytes from outside. Left to itself it takes whatever they say they are: a list of lists without end overflowed the
 * native stack, and a length that a camera made up was reserved and filled.
 */
public final class Fence {

    /** One piece of memory at most: a picture of 8192 × 8192 fits in, an answer that does not end does not. */
    private static final long MOST_BYTES = 128L << 20;
    /** A picture at most: 8K. A few bytes can claim to be far more, and it would be unpacked whole. */
    private static final long MOST_PIXELS = 8192L * 4320;

    /** Files and streams with pictures in them; of those that name others only playlists, whose parts come over the same kinds of lines. */
    private static final String STREAMS = "mpegts,hls,mov,flv,live_flv,matroska,avi,mpeg,h264,hevc,m4v,mpjpeg,mjpeg";

    private record Rule(String lines, String formats) {
    }

    private static final Rule RTSP = new Rule("rtsp,rtsps,rtp,srtp,udp,tcp,tls", "rtsp");
    private static final Rule RTMP = new Rule("rtmp,rtmps,tcp,tls", "flv,live_flv");
    private static final Rule HTTP = new Rule("http,https,httpproxy,tls,tcp,crypto,data", STREAMS);
    private static final Map<String, Rule> RULES = Map.of("rtsp", RTSP, "rtsps", RTSP, "rtmp", RTMP, "rtmps", RTMP, "http", HTTP, "https", HTTP,
            "srt", new Rule("srt", "mpegts"), "udp", new Rule("udp", "mpegts,h264,hevc"), "rtp", new Rule("rtp,srtp,udp", "rtp,sdp"),
            "file", new Rule("file,crypto,data", STREAMS));

    static {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avutil.av_max_alloc(MOST_BYTES);
    }

    private Fence() {}

    /** Adds to {@code options} of an input over which lines and in which formats it may come. @param kind the scheme of its URL, in small letters */
    public static void around(AVDictionary options, String kind) {
        Rule rule = RULES.get(kind);
        if (rule == null) {
            throw new IllegalArgumentException("nothing is watched over " + kind);
        }
        avutil.av_dict_set(options, "protocol_whitelist", rule.lines(), 0);
        avutil.av_dict_set(options, "format_whitelist", rule.formats(), 0);
    }

    /** Lets a decoder refuse pictures that are larger than any camera's. */
    public static void around(AVCodecContext decoder) {
        decoder.max_pixels(MOST_PIXELS);
    }
}
