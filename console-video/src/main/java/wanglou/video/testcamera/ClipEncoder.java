package wanglou.video.testcamera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Home: one thread. H.264 by openh264: one key picture a second, one slice a picture, no B pictures, as small cameras do it. */
final class ClipEncoder implements AutoCloseable {

    private final int width;
    private final int height;
    private final AVCodecContext context;
    private final AVFrame frame;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long count;

    ClipEncoder(int width, int height, int fps) throws IOException {
        this.width = width;
        this.height = height;
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("libopenh264");
        if (codec == null) {
            throw new IOException("this ffmpeg has no openh264");
        }
        context = avcodec.avcodec_alloc_context3(codec);
        AVRational tick = new AVRational().num(1).den(fps);
        context.width(width).height(height).pix_fmt(avutil.AV_PIX_FMT_YUV420P).time_base(tick).gop_size(fps).max_b_frames(0).bit_rate(2L * width * height).thread_count(1);
        AVDictionary options = new AVDictionary((org.bytedeco.javacpp.Pointer) null);
        avutil.av_dict_set(options, "allow_skip_frames", "0", 0);
        check(avcodec.avcodec_open2(context, codec, options), "open the encoder");
        avutil.av_dict_free(options);
        frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUV420P).width(width).height(height);
        check(avutil.av_frame_get_buffer(frame, 0), "allocate a picture");
    }

    void add(BufferedImage image) throws IOException {
        check(avutil.av_frame_make_writable(frame), "write a picture");
        fill(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
        frame.pts(count++);
        encode(frame);
    }

    byte[] finish() throws IOException {
        encode(null);
        return out.toByteArray();
    }

    private void encode(@Nullable AVFrame picture) throws IOException {
        check(avcodec.avcodec_send_frame(context, picture), "encode");
        while (avcodec.avcodec_receive_packet(context, packet) >= 0) {
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            out.write(bytes);
            avcodec.av_packet_unref(packet);
        }
    }

    /** RGB to Y'CbCr of ITU-R BT.601, limited range. */
    private void fill(int[] rgb) {
        byte[] luma = new byte[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int p = rgb[y * width + x];
                luma[x] = (byte) (16 + ((66 * (p >> 16 & 255) + 129 * (p >> 8 & 255) + 25 * (p & 255) + 128) >> 8));
            }
            new BytePointer(frame.data(0)).position((long) y * frame.linesize(0)).put(luma);
        }
        byte[] cb = new byte[width / 2];
        byte[] cr = new byte[width / 2];
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                int p = rgb[2 * y * width + 2 * x];
                int r = p >> 16 & 255;
                int g = p >> 8 & 255;
                int b = p & 255;
                cb[x] = (byte) (128 + ((-38 * r - 74 * g + 112 * b + 128) >> 8));
                cr[x] = (byte) (128 + ((112 * r - 94 * g - 18 * b + 128) >> 8));
            }
            new BytePointer(frame.data(1)).position((long) y * frame.linesize(1)).put(cb);
            new BytePointer(frame.data(2)).position((long) y * frame.linesize(2)).put(cr);
        }
    }

    private static void check(int result, String what) throws IOException {
        if (result < 0) {
            throw new IOException("could not " + what + ": error " + result);
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
