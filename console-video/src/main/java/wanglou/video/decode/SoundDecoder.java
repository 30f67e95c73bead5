package wanglou.video.decode;

import java.io.IOException;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import wanglou.video.ingest.Fence;

/**
 * Home: one thread. Decodes the sound of a recorded file to {@link #RATE} Hz, two channels, 16 bit, little endian. All times are microseconds from the
 * start of the file's pictures, as {@link PieceDecoder} has them.
 */
public final class SoundDecoder implements AutoCloseable {

    /** Samples a second. */
    public static final int RATE = 48_000;
    /** Bytes of one moment: two channels of 16 bit. */
    public static final int FRAME = 4;

    private static final int CHANNELS = 2;
    private static final String PATIENCE = "8000000";
    private static final AVRational MICROS = new AVRational().num(1).den(1_000_000);

    /**
     * Some sound.
     *
     * @param micros when it begins
     * @param pcm {@link #FRAME} bytes a moment
     */
    public record Chunk(long micros, byte[] pcm) {

        public long length() {
            return SoundDecoder.micros(pcm.length);
        }
    }

    private final AVFormatContext format;
    private final AVCodecContext codec;
    private final AVStream stream;
    private final long begin;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private @Nullable SwrContext converter;
    /** The shape of sound that the converter takes: one that gets another reads beyond what there is. */
    private int takesFormat;
    private int takesRate;
    private int takesChannels;
    private long told;
    private boolean ended;

    private SoundDecoder(AVFormatContext format, AVCodecContext codec, AVStream stream, long begin) {
        this.format = format;
        this.codec = codec;
        this.stream = stream;
        this.begin = begin;
    }

    /** How long so many bytes of sound last, µs. */
    public static long micros(long bytes) {
        return bytes / FRAME * 1_000_000 / RATE;
    }

    /**
     * @param address a URL or the path of a file
     * @return null where it holds no sound that can be decoded
     * @throws IOException it cannot be read
     */
    public static @Nullable SoundDecoder open(String address) throws IOException {
        AVFormatContext format = new AVFormatContext(null);
        AVDictionary options = new AVDictionary((Pointer) null);
        Fence.around(options, address.startsWith("http:") ? "http" : "file");
        avutil.av_dict_set(options, "rw_timeout", PATIENCE, 0);
        int opened = avformat.avformat_open_input(format, address, null, options);
        avutil.av_dict_free(options);
        check(opened, "open the recording");
        try {
            check(avformat.avformat_find_stream_info(format, (PointerPointer<?>) null), "read the recording");
            int sound = avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
            AVCodec decoder = sound < 0 ? null : avcodec.avcodec_find_decoder(format.streams(sound).codecpar().codec_id());
            if (decoder == null) {
                avformat.avformat_close_input(format);
                return null;
            }
            return open(format, format.streams(sound), decoder);
        } catch (IOException e) {
            avformat.avformat_close_input(format);
            throw e;
        }
    }

    private static SoundDecoder open(AVFormatContext format, AVStream stream, AVCodec decoder) throws IOException {
        int pictures = avformat.av_find_best_stream(format, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        // Times count from the first picture also where the sound begins before or after it.
        AVStream first = pictures < 0 ? stream : format.streams(pictures);
        long begin = first.start_time() == avutil.AV_NOPTS_VALUE ? 0 : avutil.av_rescale_q(first.start_time(), first.time_base(), MICROS);
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != stream.index()) {
                format.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
        AVCodecContext codec = avcodec.avcodec_alloc_context3(decoder);
        try {
            check(avcodec.avcodec_parameters_to_context(codec, stream.codecpar()), "set up the decoder");
            codec.pkt_timebase(stream.time_base());
            check(avcodec.avcodec_open2(codec, decoder, (PointerPointer<?>) null), "open the decoder");
            return new SoundDecoder(format, codec, stream, begin);
        } catch (IOException e) {
            avcodec.avcodec_free_context(codec);
            throw e;
        }
    }

    /** What comes next begins at or shortly before {@code micros}. */
    public void jump(long micros) throws IOException {
        long at = avutil.av_rescale_q(Math.max(0, micros) + begin, MICROS, stream.time_base());
        check(avformat.av_seek_frame(format, stream.index(), at, avformat.AVSEEK_FLAG_BACKWARD), "jump");
        avcodec.avcodec_flush_buffers(codec);
        ended = false;
    }

    /** The next piece of sound, some hundredths of a second; null behind the last. */
    public @Nullable Chunk next() throws IOException {
        while (true) {
            int got = avcodec.avcodec_receive_frame(codec, frame);
            if (got >= 0) {
                long stamp = frame.best_effort_timestamp();
                long at = stamp == avutil.AV_NOPTS_VALUE ? told : avutil.av_rescale_q(stamp, stream.time_base(), MICROS) - begin;
                byte[] pcm = convert(converter());
                avutil.av_frame_unref(frame);
                told = at + micros(pcm.length);
                if (pcm.length > 0) {
                    return new Chunk(at, pcm);
                }
            } else if (got == avutil.AVERROR_EOF || ended) {
                ended = true;
                return null;
            } else {
                feed();
            }
        }
    }

    private SwrContext converter() throws IOException {
        SwrContext ready = converter;
        int channels = frame.ch_layout().nb_channels();
        if (ready == null || frame.format() != takesFormat || frame.sample_rate() != takesRate || channels != takesChannels) {
            free();
            ready = new SwrContext(null);
            try (AVChannelLayout two = new AVChannelLayout()) {
                avutil.av_channel_layout_default(two, CHANNELS);
                check(swresample.swr_alloc_set_opts2(ready, two, avutil.AV_SAMPLE_FMT_S16, RATE, frame.ch_layout(), frame.format(), frame.sample_rate(), 0, null),
                        "set up the sound");
            }
            converter = ready;
            check(swresample.swr_init(ready), "convert the sound");
            takesFormat = frame.format();
            takesRate = frame.sample_rate();
            takesChannels = channels;
        }
        return ready;
    }

    private void free() {
        if (converter != null) {
            swresample.swr_free(converter);
        }
        converter = null;
    }

    private byte[] convert(SwrContext ready) throws IOException {
        int room = (int) (frame.nb_samples() * (long) RATE / Math.max(1, frame.sample_rate())) + 256;
        try (BytePointer out = new BytePointer((long) room * FRAME); PointerPointer<BytePointer> planes = new PointerPointer<>(1)) {
            planes.put(0, out);
            int made = check(swresample.swr_convert(ready, planes, room, frame.extended_data(), frame.nb_samples()), "convert the sound");
            byte[] pcm = new byte[made * FRAME];
            out.get(pcm);
            return pcm;
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

    private static int check(int result, String what) throws IOException {
        if (result < 0) {
            throw new IOException("could not " + what + ": error " + result);
        }
        return result;
    }

    @Override
    public void close() {
        free();
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(codec);
        avformat.avformat_close_input(format);
    }
}
