package wanglou.video.ingest;

import java.util.Locale;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

import wanglou.video.stream.FeedReport;
import wanglou.video.stream.LossCause;

/** Home: one session's thread. An opened camera: its streams and its packets, nothing decoded. */
final class CameraInput implements AutoCloseable {

    /** How RTSP's packets travel. */
    enum Transport { TCP, UDP }

    /** How long and how much of a stream may be read to learn what is in it; RTSP has told most of it already. */
    private static final long PROBE_MICROS = 500_000;
    private static final long RTSP_PROBE_MICROS = 120_000;
    private static final String PROBE_BYTES = "500000";

    private final AVFormatContext context;
    private final int video;
    private final int audio;
    /** Asked for with every packet, and each asking makes an object of JavaCPP's. */
    private final AVStream videoStream;
    private final @Nullable AVStream audioStream;

    private CameraInput(AVFormatContext context, int video, int audio) {
        this.context = context;
        this.video = video;
        this.audio = audio;
        videoStream = context.streams(video);
        audioStream = audio < 0 ? null : context.streams(audio);
    }

    /** Connects and finds the video; blocks until {@code watch} ends it. */
    static CameraInput open(CameraUrl url, Transport transport, NativeWatch watch) throws CameraTrouble {
        AVDictionary options = options(url, transport);
        AVFormatContext context = avformat.avformat_alloc_context();
        watch.guard(context);
        int opened = avformat.avformat_open_input(context, url.whole(), (AVInputFormat) null, options);
        avutil.av_dict_free(options);
        if (opened < 0) {
            throw HangUp.explain(CameraTrouble.opening(opened, watch), url);
        }
        try {
            int found = avformat.avformat_find_stream_info(context, (AVDictionary) null);
            if (found < 0) {
                throw CameraTrouble.opening(found, watch);
            }
            int video = stream(context, avutil.AVMEDIA_TYPE_VIDEO);
            if (video < 0) {
                throw new CameraTrouble(LossCause.NO_VIDEO, "it carries no video");
            }
            int audio = stream(context, avutil.AVMEDIA_TYPE_AUDIO);
            return new CameraInput(context, video, audio >= 0 && SoundPath.leadsThrough(context.streams(audio).codecpar()) ? audio : -1);
        } catch (CameraTrouble e) {
            avformat.avformat_close_input(context);
            throw e;
        }
    }

    private static AVDictionary options(CameraUrl url, Transport transport) {
        AVDictionary options = new AVDictionary((Pointer) null);
        Fence.around(options, url.kind());
        avutil.av_dict_set(options, "analyzeduration", String.valueOf(url.isRtsp() ? RTSP_PROBE_MICROS : PROBE_MICROS), 0);
        avutil.av_dict_set(options, "probesize", PROBE_BYTES, 0);
        avutil.av_dict_set(options, "fpsprobesize", "0", 0);
        if (url.isRtsp()) {
            avutil.av_dict_set(options, "rtsp_transport", transport.name().toLowerCase(Locale.ROOT), 0);
            avutil.av_dict_set(options, "allowed_media_types", "video+audio", 0);
            avutil.av_dict_set(options, "max_delay", transport == Transport.TCP ? "0" : "200000", 0);
        }
        return options;
    }

    private static int stream(AVFormatContext context, int kind) {
        for (int i = 0; i < context.nb_streams(); i++) {
            AVCodecParameters p = context.streams(i).codecpar();
            if (p.codec_type() == kind && p.codec_id() != avcodec.AV_CODEC_ID_NONE) {
                return i;
            }
        }
        return -1;
    }

    FeedReport.Shape shape() {
        AVCodecParameters p = videoStream().codecpar();
        return new FeedReport.Shape(p.width(), p.height());
    }

    AVStream videoStream() {
        return videoStream;
    }

    @Nullable AVStream audioStream() {
        return audioStream;
    }

    boolean isVideo(AVPacket packet) {
        return packet.stream_index() == video;
    }

    boolean isAudio(AVPacket packet) {
        return packet.stream_index() == audio;
    }

    /** When a picture is shown by the camera's own count, or {@link LineFigures#UNSTAMPED}. */
    long mediaNanos(AVPacket picture) {
        AVRational base = videoStream().time_base();
        long stamp = picture.dts() == avutil.AV_NOPTS_VALUE ? picture.pts() : picture.dts();
        return stamp == avutil.AV_NOPTS_VALUE ? LineFigures.UNSTAMPED : (long) ((double) stamp * base.num() / base.den() * 1e9);
    }

    /** Reads the next packet of any stream. */
    void read(AVPacket packet, NativeWatch watch) throws CameraTrouble {
        int result = avformat.av_read_frame(context, packet);
        if (result < 0 || watch.isOverdue()) {
            // Interrupted, ffmpeg still hands out the picture it had held back: that one is as old as the silence.
            throw CameraTrouble.reading(result, watch);
        }
    }

    @Override
    public void close() {
        avformat.avformat_close_input(context);
    }
}
