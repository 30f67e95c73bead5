package wanglou.video.ingest;

import java.nio.file.Path;
import java.time.Duration;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

import wanglou.video.stream.LossCause;

/** Home: the finisher's thread. Wraps a recorded MPEG-TS file as MP4, picture for picture, nothing re-encoded; index at the front. */
final class Mp4Wrapper {

    private Mp4Wrapper() {}

    /** Writes {@code target} and returns how long it plays; throws when {@code source} holds no picture. */
    static Duration wrap(Path source, Path target) throws CameraTrouble {
        try (NativeWatch watch = NativeWatch.start();
                CameraInput input = CameraInput.open(CameraUrl.of(source.toUri().toString()), CameraInput.Transport.TCP, watch)) {
            return copy(input, target, watch);
        }
    }

    private static Duration copy(CameraInput input, Path target, NativeWatch watch) throws CameraTrouble {
        AVFormatContext context = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(context, null, "mp4", target.toString()));
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            AVStream videoIn = input.videoStream();
            AVStream audioIn = input.audioStream();
            AVStream video = add(context, videoIn);
            AVStream audio = audioIn == null ? null : add(context, audioIn);
            AVIOContext io = new AVIOContext(null);
            check(avformat.avio_open(io, target.toString(), avformat.AVIO_FLAG_WRITE));
            context.pb(io);
            AVDictionary options = new AVDictionary((Pointer) null);
            avutil.av_dict_set(options, "movflags", "+faststart", 0);
            int written = avformat.avformat_write_header(context, options);
            avutil.av_dict_free(options);
            check(written);
            long millis = pump(input, context, packet, new Tracks(videoIn, video, audioIn, audio), watch);
            check(avformat.av_write_trailer(context));
            return Duration.ofMillis(millis);
        } finally {
            avcodec.av_packet_free(packet);
            if (context.pb() != null) {
                avformat.avio_close(context.pb());
            }
            avformat.avformat_free_context(context);
        }
    }

    private record Tracks(AVStream videoIn, AVStream video, @Nullable AVStream audioIn, @Nullable AVStream audio) {}

    private static long pump(CameraInput input, AVFormatContext context, AVPacket packet, Tracks tracks, NativeWatch watch) throws CameraTrouble {
        long first = Long.MIN_VALUE;
        long last = 0;
        while (true) {
            try {
                input.read(packet, watch);
            } catch (CameraTrouble e) {
                if (e.why() == LossCause.ENDED && first != Long.MIN_VALUE) {
                    return last - first;
                }
                throw e;
            }
            boolean isVideo = input.isVideo(packet);
            AVStream from = isVideo ? tracks.videoIn() : input.isAudio(packet) ? tracks.audioIn() : null;
            AVStream to = isVideo ? tracks.video() : tracks.audio();
            if (from != null && to != null && packet.dts() != avutil.AV_NOPTS_VALUE) {
                if (isVideo) {
                    last = packet.dts() * 1000 * from.time_base().num() / from.time_base().den();
                    first = first == Long.MIN_VALUE ? last : first;
                }
                avcodec.av_packet_rescale_ts(packet, from.time_base(), to.time_base());
                packet.stream_index(to.index()).pos(-1);
                check(avformat.av_interleaved_write_frame(context, packet));
            }
            avcodec.av_packet_unref(packet);
        }
    }

    private static AVStream add(AVFormatContext context, AVStream in) throws CameraTrouble {
        AVStream out = avformat.avformat_new_stream(context, null);
        check(avcodec.avcodec_parameters_copy(out.codecpar(), in.codecpar()));
        out.codecpar().codec_tag(0);
        out.time_base(in.time_base());
        return out;
    }

    private static void check(int result) throws CameraTrouble {
        if (result < 0) {
            throw new CameraTrouble(LossCause.UNREADABLE, CameraTrouble.text(result));
        }
    }
}
