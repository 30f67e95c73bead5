package wanglou.video.testcamera;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Sound for a clip, as AAC of one channel: silence, and at every whole second a beep whose pitch says which second it is. */
public final class Beeps implements AutoCloseable {

    static final int RATE = 44_100;
    private static final double LENGTH_S = 0.2;

    private final AVCodecContext codec;
    private final List<AVPacket> packets = new ArrayList<>();

    /** @param seconds of sound; the first beep is that of second 1 */
    public Beeps(int seconds) throws IOException {
        AVCodec aac = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_AAC);
        codec = avcodec.avcodec_alloc_context3(aac);
        codec.sample_rate(RATE).sample_fmt(avutil.AV_SAMPLE_FMT_FLTP).bit_rate(64_000).time_base(new AVRational().num(1).den(RATE));
        codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        try (AVChannelLayout one = new AVChannelLayout()) {
            avutil.av_channel_layout_default(one, 1);
            codec.ch_layout(one);
            check(avcodec.avcodec_open2(codec, aac, (PointerPointer<?>) null));
            AVFrame frame = avutil.av_frame_alloc();
            frame.format(avutil.AV_SAMPLE_FMT_FLTP).sample_rate(RATE).nb_samples(codec.frame_size());
            frame.ch_layout(one);
            check(avutil.av_frame_get_buffer(frame, 0));
            for (long at = 0; at < (long) seconds * RATE; at += codec.frame_size()) {
                check(avutil.av_frame_make_writable(frame));
                FloatPointer samples = new FloatPointer(frame.data(0));
                for (int i = 0; i < codec.frame_size(); i++) {
                    samples.put(i, sample(at + i));
                }
                frame.pts(at);
                encode(frame);
            }
            encode(null);
            avutil.av_frame_free(frame);
        }
    }

    /** Hz of the beep at a second. */
    public static double pitch(long second) {
        return 500 + 250 * second;
    }

    private static float sample(long at) {
        long second = at / RATE;
        double into = at % RATE / (double) RATE;
        return second < 1 || into > LENGTH_S ? 0 : (float) (0.5 * Math.sin(2 * Math.PI * pitch(second) * into));
    }

    private void encode(@Nullable AVFrame frame) throws IOException {
        check(avcodec.avcodec_send_frame(codec, frame));
        AVPacket packet = avcodec.av_packet_alloc();
        while (avcodec.avcodec_receive_packet(codec, packet) >= 0) {
            packets.add(avcodec.av_packet_clone(packet));
            avcodec.av_packet_unref(packet);
        }
        avcodec.av_packet_free(packet);
    }

    void describe(AVCodecParameters parameters) {
        avcodec.avcodec_parameters_from_context(parameters, codec);
    }

    /** The encoded pieces; their times are in 1 / {@link #RATE} s. */
    List<AVPacket> packets() {
        return packets;
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("ffmpeg says " + result);
        }
    }

    @Override
    public void close() {
        packets.forEach(avcodec::av_packet_free);
        avcodec.avcodec_free_context(codec);
    }
}
