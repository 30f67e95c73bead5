package wanglou.video.ingest;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import wanglou.video.stream.Feed;
import wanglou.video.stream.LossCause;
import wanglou.video.stream.Subscription;
import wanglou.video.stream.TsChunk;

/** Home: a worker. The newest picture of a feed, decoded and written as PNG. */
public final class StillPicture {

    private StillPicture() {}

    /**
     * Writes the newest picture to {@code target}; blocks up to {@code patience} until the camera gives one.
     *
     * @param scratch a file that is written and deleted on the way
     * @return when the picture arrived; empty when none came
     */
    public static Optional<Instant> take(Feed feed, Path scratch, Path target, Duration patience) throws IOException, InterruptedException {
        Instant at = null;
        try (Subscription source = feed.subscribe(); OutputStream out = Files.newOutputStream(scratch, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            long until = System.nanoTime() + patience.toNanos();
            // First whatever comes within our patience, then what lies there already: the group up to this moment.
            for (TsChunk chunk = picture(source, until); chunk != null; chunk = picture(source, 0)) {
                out.write(chunk.bytes());
                at = chunk.at();
            }
        }
        try {
            if (at == null) {
                return Optional.empty();
            }
            last(scratch, target);
            return Optional.of(at);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /** Writes the last picture of a recorded file to {@code target}; throws where it holds none. */
    public static void last(Path file, Path target) throws IOException {
        try {
            BufferedImage picture = decode(file);
            if (picture == null || !ImageIO.write(picture, "png", target.toFile())) {
                throw new IOException(file + " holds no picture");
            }
        } catch (CameraTrouble unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** Writes the picture that a recorded file shows {@code since} its beginning to {@code target}; throws where it holds none. */
    public static void at(Path file, Duration since, Path target) throws IOException {
        try {
            BufferedImage picture = decode(file, Math.max(0, since.toNanos() / 1_000));
            if (picture == null || !ImageIO.write(picture, "png", target.toFile())) {
                throw new IOException(file + " holds no picture");
            }
        } catch (CameraTrouble unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    private static @Nullable TsChunk picture(Subscription source, long until) throws InterruptedException {
        TsChunk chunk;
        do {
            chunk = source.next(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        } while (chunk != null && chunk.kind() == TsChunk.Kind.IDLE);
        return chunk;
    }

    /** The last picture of a file, null when there is none. */
    static @Nullable BufferedImage decode(Path file) throws CameraTrouble {
        return decode(file, Long.MAX_VALUE);
    }

    /** The last picture up to {@code micros} from the beginning; the first where that is earlier. */
    private static @Nullable BufferedImage decode(Path file, long micros) throws CameraTrouble {
        try (NativeWatch watch = NativeWatch.start();
                CameraInput input = CameraInput.open(CameraUrl.of(file.toUri().toString()), CameraInput.Transport.TCP, watch)) {
            AVCodec codec = avcodec.avcodec_find_decoder(input.videoStream().codecpar().codec_id());
            if (codec == null) {
                throw new CameraTrouble(LossCause.UNREADABLE, "no decoder for this stream");
            }
            AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
            AVPacket packet = avcodec.av_packet_alloc();
            AVFrame frame = avutil.av_frame_alloc();
            try {
                avcodec.avcodec_parameters_to_context(context, input.videoStream().codecpar());
                context.thread_count(1);
                Fence.around(context);
                if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
                    throw new CameraTrouble(LossCause.UNREADABLE, "the decoder does not take this stream");
                }
                return last(input, context, packet, frame, micros, watch);
            } finally {
                avutil.av_frame_free(frame);
                avcodec.av_packet_free(packet);
                avcodec.avcodec_free_context(context);
            }
        }
    }

    private static @Nullable BufferedImage last(CameraInput input, AVCodecContext context, AVPacket packet, AVFrame frame, long micros, NativeWatch watch)
            throws CameraTrouble {
        AVFrame newest = avutil.av_frame_alloc();
        try {
            boolean some = false;
            boolean past = false;
            for (boolean more = true; more && !past;) {
                more = read(input, context, packet, watch);
                while (!past && avcodec.avcodec_receive_frame(context, frame) >= 0) {
                    past = some && micros(input, frame) > micros;
                    if (!past) {
                        avutil.av_frame_unref(newest);
                        avutil.av_frame_move_ref(newest, frame);
                        some = true;
                    }
                }
            }
            return some ? image(newest) : null;
        } finally {
            avutil.av_frame_free(newest);
        }
    }

    /** Feeds the decoder; false when that was the end. */
    private static boolean read(CameraInput input, AVCodecContext context, AVPacket packet, NativeWatch watch) throws CameraTrouble {
        try {
            input.read(packet, watch);
        } catch (CameraTrouble end) {
            if (end.why() != LossCause.ENDED) {
                throw end;
            }
            avcodec.avcodec_send_packet(context, null);
            return false;
        }
        if (input.isVideo(packet)) {
            avcodec.avcodec_send_packet(context, packet);
        }
        avcodec.av_packet_unref(packet);
        return true;
    }

    /** When a picture is shown, from the beginning of its file. */
    private static long micros(CameraInput input, AVFrame frame) {
        var tick = input.videoStream().time_base();
        long begin = input.videoStream().start_time() == avutil.AV_NOPTS_VALUE ? 0 : input.videoStream().start_time();
        return (frame.best_effort_timestamp() - begin) * 1_000_000L * tick.num() / tick.den();
    }

    private static BufferedImage image(AVFrame frame) {
        int width = frame.width();
        int height = frame.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        SwsContext scale = swscale.sws_getContext(width, height, frame.format(), width, height, avutil.AV_PIX_FMT_BGRA, swscale.SWS_BILINEAR,
                (SwsFilter) null, (SwsFilter) null, (DoublePointer) null);
        try (IntPointer pixels = new IntPointer((long) width * height); PointerPointer<Pointer> planes = new PointerPointer<>(4);
                IntPointer lines = new IntPointer(4 * width, 0, 0, 0)) {
            for (int i = 0; i < 4; i++) {
                planes.put(i, i == 0 ? pixels : null);
            }
            swscale.sws_scale(scale, frame.data(), frame.linesize(), 0, height, planes, lines);
            pixels.get(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
            return image;
        } finally {
            swscale.sws_freeContext(scale);
        }
    }
}
