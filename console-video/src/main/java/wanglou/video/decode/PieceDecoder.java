package wanglou.video.decode;

import java.io.IOException;
import java.nio.ByteOrder;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import wanglou.video.FrameSlot;
import wanglou.video.ingest.Fence;

/**
 * Home: one thread. Decodes a recorded file. It always holds the picture shown now and the one after it, so that which picture belongs to a moment is
 * known and not guessed. All times are microseconds from the start of the file.
 */
public final class PieceDecoder implements AutoCloseable {

    /** What {@link #nextMicros} answers behind the last picture. */
    public static final long NONE = Long.MAX_VALUE;
    /** Nearer ahead than this it is quicker to decode on than to jump. */
    private static final long NEAR = 1_500_000;
    private static final String PATIENCE = "8000000";

    private final AVFormatContext format;
    private final AVCodecContext codec;
    private final AVStream stream;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVRational tick;
    private final long begin;
    private AVFrame shown = avutil.av_frame_alloc();
    private AVFrame next = avutil.av_frame_alloc();
    private long shownAt = NONE;
    private long nextAt = NONE;
    private boolean ended;
    private @Nullable SwsContext scaler;
    private @Nullable BytePointer pixels;
    private int pixelsWidth;
    private int pixelsHeight;

    private PieceDecoder(AVFormatContext format, AVCodecContext codec, AVStream stream) {
        this.format = format;
        this.codec = codec;
        this.stream = stream;
        this.tick = stream.time_base();
        this.begin = stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
    }

    /**
     * @param address a URL or the path of a file
     * @throws IOException it cannot be read or holds no picture
     */
    public static PieceDecoder open(String address) throws IOException {
        AVFormatContext format = new AVFormatContext(null);
        AVDictionary options = new AVDictionary((Pointer) null);
        Fence.around(options, address.startsWith("http:") ? "http" : "file");
        avutil.av_dict_set(options, "rw_timeout", PATIENCE, 0);
        int opened = avformat.avformat_open_input(format, address, null, options);
        avutil.av_dict_free(options);
        check(opened, "open the recording");
        try {
            check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null), "read the recording");
            int index = check(avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0), "find pictures");
            AVStream stream = format.streams(index);
            AVCodec decoder = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
            if (decoder == null) {
                throw new IOException("no decoder for codec " + stream.codecpar().codec_id());
            }
            AVCodecContext codec = avcodec.avcodec_alloc_context3(decoder);
            check(avcodec.avcodec_parameters_to_context(codec, stream.codecpar()), "set up the decoder");
            codec.thread_count(1);
            Fence.around(codec);
            check(avcodec.avcodec_open2(codec, decoder, (PointerPointer<?>) null), "open the decoder");
            return new PieceDecoder(format, codec, stream);
        } catch (IOException e) {
            avformat.avformat_close_input(format);
            throw e;
        }
    }

    /** Goes to the picture that is shown at {@code micros}: the last one at or before it. Returns whether that is another one than before. */
    public boolean show(long micros) throws IOException {
        long before = shownAt;
        if (shownAt == NONE || micros < shownAt || nextAt == NONE && !ended || nextAt != NONE && micros - nextAt > NEAR) {
            jump(micros);
        }
        while (nextAt <= micros) {
            step();
        }
        return shownAt != before;
    }

    private void jump(long micros) throws IOException {
        // Rounded up it could fall on the key picture behind the wanted one.
        long at = begin + avutil.av_rescale_rnd(Math.max(0, micros), tick.den(), 1_000_000L * tick.num(), avutil.AV_ROUND_DOWN);
        check(avformat.av_seek_frame(format, stream.index(), at, avformat.AVSEEK_FLAG_BACKWARD), "jump");
        avcodec.avcodec_flush_buffers(codec);
        ended = false;
        shownAt = NONE;
        nextAt = decode();
        step();
    }

    /** The next picture becomes the shown one. */
    private void step() throws IOException {
        AVFrame freed = shown;
        shown = next;
        shownAt = nextAt;
        next = freed;
        nextAt = decode();
    }

    /** Decodes into {@link #next}; answers its time. */
    private long decode() throws IOException {
        while (true) {
            int got = avcodec.avcodec_receive_frame(codec, next);
            if (got >= 0) {
                return (next.best_effort_timestamp() - begin) * 1_000_000L * tick.num() / tick.den();
            }
            if (got == avutil.AVERROR_EOF || ended) {
                ended = true;
                return NONE;
            }
            feed();
        }
    }

    private void feed() throws IOException {
        int read = avformat.av_read_frame(format, packet);
        if (read == avutil.AVERROR_EOF) {
            avcodec.avcodec_send_packet(codec, null);
        } else {
            check(read, "read on");
            if (packet.stream_index() == stream.index()) {
                // A broken packet is the decoder's to get over.
                avcodec.avcodec_send_packet(codec, packet);
            }
            avcodec.av_packet_unref(packet);
        }
    }

    /** When the shown picture begins; {@link #NONE} before the first. */
    public long shownMicros() {
        return shownAt;
    }

    /** When the picture after the shown one begins. */
    public long nextMicros() {
        return nextAt;
    }

    /** While on, only key pictures are decoded: for when there is no time for all. */
    public void keysOnly(boolean on) {
        codec.skip_frame(on ? avcodec.AVDISCARD_NONKEY : avcodec.AVDISCARD_DEFAULT);
    }

    /** Puts the shown picture into {@code slot}, no larger than {@code width} × {@code height} and in its own shape. */
    public void put(FrameSlot slot, int width, int height) throws IOException {
        if (shownAt == NONE || shown.width() < 1) {
            return;
        }
        double scale = Math.min(1, Math.min((double) width / shown.width(), (double) height / shown.height()));
        int w = Math.max(2, (int) Math.round(shown.width() * scale));
        int h = Math.max(2, (int) Math.round(shown.height() * scale));
        scaler = swscale.sws_getCachedContext(scaler, shown.width(), shown.height(), shown.format(), w, h, avutil.AV_PIX_FMT_BGRA,
                swscale.SWS_BILINEAR, null, null, (DoublePointer) null);
        if (scaler == null) {
            throw new IOException("pictures of format " + shown.format() + " cannot be shown");
        }
        BytePointer target = pixels;
        if (target == null || w != pixelsWidth || h != pixelsHeight) {
            if (target != null) {
                target.close();
            }
            target = new BytePointer(4L * w * h);
            pixels = target;
            pixelsWidth = w;
            pixelsHeight = h;
        }
        try (PointerPointer<BytePointer> planes = new PointerPointer<>(4); IntPointer strides = new IntPointer(4L)) {
            planes.put(0, target);
            strides.put(0, 4 * w);
            swscale.sws_scale(scaler, shown.data(), shown.linesize(), 0, shown.height(), planes, strides);
        }
        slot.put(target.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer(), w, h);
    }

    private static int check(int result, String what) throws IOException {
        if (result < 0) {
            throw new IOException("could not " + what + ": error " + result);
        }
        return result;
    }

    @Override
    public void close() {
        swscale.sws_freeContext(scaler);
        if (pixels != null) {
            pixels.close();
        }
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(shown);
        avutil.av_frame_free(next);
        avcodec.avcodec_free_context(codec);
        avformat.avformat_close_input(format);
    }
}
