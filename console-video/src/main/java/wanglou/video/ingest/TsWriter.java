package wanglou.video.ingest;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

import wanglou.video.stream.LossCause;

/** Home: one session's thread. Wraps packets into MPEG-TS as they are, with tables before every picture so that a player can begin anywhere. */
final class TsWriter implements AutoCloseable {

    private static final AVRational MPEG_CLOCK = new AVRational().num(1).den(90_000);

    /**
     * A delimiter and a filler unit (ITU-T H.264, 7.4.1.2.3), which carry no picture. A player knows a picture to be complete only when the next one
     * begins; this begins the next one at once, and spares every watcher the time between two pictures.
     */
    private static final byte[] CLOSING = {0, 0, 0, 1, 9, (byte) 0xf0, 0, 0, 0, 1, 12, (byte) 0xff, (byte) 0x80};
    /** The same as files and RTMP write units: behind their length, not behind a start code. */
    private static final byte[] CLOSING_SIZED = {0, 0, 0, 2, 9, (byte) 0xf0, 0, 0, 0, 3, 12, (byte) 0xff, (byte) 0x80};

    private final AVFormatContext context;
    private final Timeline times = new Timeline();
    private final SoundTimes soundTimes = new SoundTimes(times);
    private final AVStream video;
    private final byte[] closing;
    private final @Nullable AVStream audio;

    TsWriter(AVStream videoIn, SoundPath sound) throws CameraTrouble {
        context = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(context, null, "mpegts", (String) null));
        video = add(videoIn);
        closing = closing(videoIn.codecpar());
        audio = sound.isThere() ? add(sound) : null;
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_FLUSH_PACKETS);
        AVDictionary options = new AVDictionary((Pointer) null);
        avutil.av_dict_set(options, "mpegts_flags", "resend_headers+pat_pmt_at_frames", 0);
        avutil.av_dict_set(options, "omit_video_pes_length", "0", 0);
        avutil.av_dict_set(options, "flush_packets", "1", 0);
        avutil.av_dict_set(options, "muxdelay", "0", 0);
        openBuffer();
        int written = avformat.avformat_write_header(context, options);
        avutil.av_dict_free(options);
        takeBuffer();
        check(written);
    }

    private AVStream add(AVStream in) throws CameraTrouble {
        AVStream out = avformat.avformat_new_stream(context, null);
        check(avcodec.avcodec_parameters_copy(out.codecpar(), in.codecpar()));
        out.codecpar().codec_tag(0);
        out.time_base(MPEG_CLOCK);
        return out;
    }

    private AVStream add(SoundPath sound) throws CameraTrouble {
        AVStream out = avformat.avformat_new_stream(context, null);
        sound.describe(out.codecpar());
        out.time_base(MPEG_CLOCK);
        return out;
    }

    /** What is written from now on had piled up before it was read, or it is fresh. */
    void squeeze(boolean on) {
        times.squeeze(on);
    }

    /** The bytes of one picture: whole TS packets, possibly none. */
    byte[] picture(AVPacket packet, AVRational base) throws CameraTrouble {
        long dts = times.decode(ticks(packet.dts() == avutil.AV_NOPTS_VALUE ? packet.pts() : packet.dts(), base));
        packet.pts(times.present(ticks(packet.pts(), base), dts)).dts(dts);
        finishPicture(packet);
        return write(packet, video, base);
    }

    /** The bytes of one piece of sound: whole TS packets, none where it belongs to no picture that was written. */
    byte[] sound(AVPacket packet, AVRational base) throws CameraTrouble {
        long at = audio == null ? Timeline.NONE : soundTimes.of(ticks(packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts(), base));
        if (audio == null || at == Timeline.NONE) {
            return new byte[0];
        }
        packet.pts(at).dts(at);
        return write(packet, audio, base);
    }

    private byte[] write(AVPacket packet, AVStream to, AVRational base) throws CameraTrouble {
        packet.duration(Math.max(0, avutil.av_rescale_q(packet.duration(), base, MPEG_CLOCK)));
        packet.stream_index(to.index()).pos(-1);
        openBuffer();
        int written = avformat.av_write_frame(context, packet);
        byte[] bytes = takeBuffer();
        check(written);
        return bytes;
    }

    private static byte[] closing(AVCodecParameters p) {
        if (p.codec_id() != avcodec.AV_CODEC_ID_H264) {
            return new byte[0];
        }
        boolean sized = p.extradata_size() >= 7 && p.extradata().get(0) == 1;
        if (!sized) {
            return CLOSING;
        }
        return (p.extradata().get(4) & 3) == 3 ? CLOSING_SIZED : new byte[0];
    }

    private void finishPicture(AVPacket packet) throws CameraTrouble {
        int size = packet.size();
        if (closing.length > 0) {
            check(avcodec.av_grow_packet(packet, closing.length));
            new BytePointer(packet.data()).position(size).put(closing);
        }
    }

    private static long ticks(long stamp, AVRational base) {
        return stamp == avutil.AV_NOPTS_VALUE ? Timeline.NONE : avutil.av_rescale_q(stamp, base, MPEG_CLOCK);
    }

    private void openBuffer() throws CameraTrouble {
        AVIOContext io = new AVIOContext(null);
        check(avformat.avio_open_dyn_buf(io));
        context.pb(io);
    }

    private byte[] takeBuffer() {
        BytePointer memory = new BytePointer((Pointer) null);
        int length = avformat.avio_close_dyn_buf(context.pb(), memory);
        byte[] bytes = new byte[Math.max(0, length)];
        if (length > 0) {
            memory.get(bytes);
        }
        avutil.av_free(memory);
        context.pb(null);
        return bytes;
    }

    private static void check(int result) throws CameraTrouble {
        if (result < 0) {
            throw new CameraTrouble(LossCause.UNREADABLE, CameraTrouble.text(result));
        }
    }

    @Override
    public void close() {
        avformat.avformat_free_context(context);
    }
}
