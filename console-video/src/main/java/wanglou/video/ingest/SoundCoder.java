package wanglou.video.ingest;

import java.util.Set;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVAudioFifo;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.Pointer;

import wanglou.video.stream.LossCause;

/**
 * Home: one session's thread. Codes sound that MPEG-TS has no place for as AAC-LC (ISO/IEC 14496-3), one channel at 32 kHz: G.711 and its kin, which most
 * cameras send until somebody sets them to something else. At 32 kHz a frame is 32 ms long, so the sound comes hardly later than the picture; at the 8 kHz
 * of G.711 it would be 128 ms.
 */
final class SoundCoder implements AutoCloseable {

    static final int RATE = 32_000;
    private static final int BITS = 48_000;
    /** Stamps that stray further than this from the count of samples are believed: the camera paused, or lost packets. In samples. */
    private static final long STRAY = RATE / 10;
    private static final Set<Integer> KNOWN = Set.of(avcodec.AV_CODEC_ID_PCM_ALAW, avcodec.AV_CODEC_ID_PCM_MULAW, avcodec.AV_CODEC_ID_ADPCM_G722,
            avcodec.AV_CODEC_ID_ADPCM_G726, avcodec.AV_CODEC_ID_ADPCM_G726LE, avcodec.AV_CODEC_ID_PCM_S16LE, avcodec.AV_CODEC_ID_PCM_S16BE,
            avcodec.AV_CODEC_ID_AMR_NB, avcodec.AV_CODEC_ID_AMR_WB, avcodec.AV_CODEC_ID_G723_1, avcodec.AV_CODEC_ID_G729);

    private final AVCodecContext decoder;
    private final AVCodecContext encoder;
    private final SwrContext resampler = new SwrContext(null);
    private final AVAudioFifo waiting;
    private final AVFrame heard = avutil.av_frame_alloc();
    private final AVFrame even = avutil.av_frame_alloc();
    private final AVFrame block = avutil.av_frame_alloc();
    private final AVPacket coded = avcodec.av_packet_alloc();
    private final AVRational in;
    private final AVRational samples = new AVRational().num(1).den(RATE);
    /** Where the next block belongs, in samples. */
    private long next = avutil.AV_NOPTS_VALUE;

    /** Gets the coded packets, whose stamps count samples at {@link #RATE}. */
    interface Taker {

        void take(AVPacket packet) throws CameraTrouble;
    }

    static boolean knows(AVCodecParameters p) {
        return KNOWN.contains(p.codec_id()) && avcodec.avcodec_find_decoder(p.codec_id()) != null;
    }

    /** @param clock that the stamps of the camera's packets are counted in */
    SoundCoder(AVCodecParameters sound, AVRational clock) throws CameraTrouble {
        in = clock;
        AVCodec from = avcodec.avcodec_find_decoder(sound.codec_id());
        AVCodec to = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_AAC);
        decoder = avcodec.avcodec_alloc_context3(from);
        encoder = avcodec.avcodec_alloc_context3(to);
        waiting = avutil.av_audio_fifo_alloc(avutil.AV_SAMPLE_FMT_FLTP, 1, RATE);
        try {
            check(avcodec.avcodec_parameters_to_context(decoder, sound));
            if (decoder.ch_layout().nb_channels() < 1) {
                avutil.av_channel_layout_default(decoder.ch_layout(), 1);
            }
            check(avcodec.avcodec_open2(decoder, from, (AVDictionary) null));
            encoder.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
            encoder.sample_rate(RATE);
            encoder.time_base(samples);
            encoder.bit_rate(BITS);
            avutil.av_channel_layout_default(encoder.ch_layout(), 1);
            AVDictionary options = new AVDictionary((Pointer) null);
            avutil.av_dict_set(options, "aac_coder", "fast", 0);
            int opened = avcodec.avcodec_open2(encoder, to, options);
            avutil.av_dict_free(options);
            check(opened);
            form(block).nb_samples(encoder.frame_size());
            check(avutil.av_frame_get_buffer(block, 0));
        } catch (CameraTrouble e) {
            close();
            throw e;
        }
    }

    /** What a muxer has to know of the coded sound. */
    void describe(AVCodecParameters target) throws CameraTrouble {
        check(avcodec.avcodec_parameters_from_context(target, encoder));
    }

    /** Stamps of the coded packets count this. */
    AVRational clock() {
        return samples;
    }

    /** Codes one packet of the camera's; what cannot be decoded is skipped, as a player would. */
    void take(AVPacket packet, Taker taker) throws CameraTrouble {
        if (avcodec.avcodec_send_packet(decoder, packet) < 0) {
            return;
        }
        while (avcodec.avcodec_receive_frame(decoder, heard) == 0) {
            place(heard.best_effort_timestamp());
            resample();
            avutil.av_frame_unref(heard);
            while (avutil.av_audio_fifo_size(waiting) >= encoder.frame_size()) {
                encode(taker);
            }
        }
    }

    /** The first of the samples that wait belongs where the stamp of what comes now says, less what waits already. */
    private void place(long stamp) {
        long held = avutil.av_audio_fifo_size(waiting) + (resampler.isNull() ? 0 : swresample.swr_get_delay(resampler, RATE));
        if (stamp == avutil.AV_NOPTS_VALUE) {
            next = next == avutil.AV_NOPTS_VALUE ? 0 : next;
            return;
        }
        long said = avutil.av_rescale_q(stamp, in, samples) - held;
        if (next == avutil.AV_NOPTS_VALUE || Math.abs(said - next) > STRAY) {
            next = said;
        }
    }

    private void resample() throws CameraTrouble {
        if (resampler.isNull()) {
            if (heard.ch_layout().nb_channels() < 1) {
                avutil.av_channel_layout_default(heard.ch_layout(), 1);
            }
            check(swresample.swr_alloc_set_opts2(resampler, encoder.ch_layout(), avutil.AV_SAMPLE_FMT_FLTP, RATE, heard.ch_layout(), heard.format(),
                    heard.sample_rate(), 0, null));
            check(swresample.swr_init(resampler));
        }
        form(even);
        int made = swresample.swr_convert_frame(resampler, even, heard);
        if (made == 0) {
            check(avutil.av_audio_fifo_write(waiting, even.extended_data(), even.nb_samples()));
        } else {
            // Another format in the middle of the stream: the next packet sets the converter up anew.
            swresample.swr_free(resampler);
        }
        avutil.av_frame_unref(even);
    }

    private void encode(Taker taker) throws CameraTrouble {
        check(avutil.av_frame_make_writable(block));
        check(avutil.av_audio_fifo_read(waiting, block.extended_data(), encoder.frame_size()));
        block.pts(next);
        next += encoder.frame_size();
        check(avcodec.avcodec_send_frame(encoder, block));
        while (avcodec.avcodec_receive_packet(encoder, coded) == 0) {
            taker.take(coded);
            avcodec.av_packet_unref(coded);
        }
    }

    private AVFrame form(AVFrame frame) {
        frame.format(avutil.AV_SAMPLE_FMT_FLTP);
        frame.sample_rate(RATE);
        avutil.av_channel_layout_default(frame.ch_layout(), 1);
        return frame;
    }

    private static void check(int result) throws CameraTrouble {
        if (result < 0) {
            throw new CameraTrouble(LossCause.UNREADABLE, CameraTrouble.text(result));
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(coded);
        avutil.av_frame_free(heard);
        avutil.av_frame_free(even);
        avutil.av_frame_free(block);
        avutil.av_audio_fifo_free(waiting);
        if (!resampler.isNull()) {
            swresample.swr_free(resampler);
        }
        avcodec.avcodec_free_context(decoder);
        avcodec.avcodec_free_context(encoder);
    }
}
