package wanglou.video.testcamera;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Puts a painted loop into an MP4 file as a recording would lie there: picture n is shown at n / fps seconds. */
public final class ClipFile {

    private static final int TICKS = 90_000;

    private ClipFile() {}

    /** The pictures {@code from} to {@code to}, the latter not among them; the first one must be a key picture. */
    public static Path write(Clip clip, int from, int to, Path file) throws IOException {
        return write(clip, from, to, file, null);
    }

    /** The same with sound beside it, which begins with the first picture. */
    public static Path write(Clip clip, int from, int to, Path file, @Nullable Beeps beeps) throws IOException {
        AVFormatContext context = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(context, null, "mp4", file.toString()));
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            AVStream stream = avformat.avformat_new_stream(context, null);
            byte[] sets = join(new byte[][] {clip.sps(), clip.pps()});
            stream.codecpar().codec_type(avutil.AVMEDIA_TYPE_VIDEO).codec_id(avcodec.AV_CODEC_ID_H264).width(320).height(180);
            BytePointer extra = new BytePointer(avutil.av_mallocz(sets.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE)).put(sets);
            stream.codecpar().extradata(extra).extradata_size(sets.length);
            stream.time_base(new AVRational().num(1).den(TICKS));
            AVStream sound = beeps == null ? null : avformat.avformat_new_stream(context, null);
            if (beeps != null && sound != null) {
                beeps.describe(sound.codecpar());
                sound.time_base(new AVRational().num(1).den(Beeps.RATE));
            }
            AVIOContext io = new AVIOContext(null);
            check(avformat.avio_open(io, file.toString(), avformat.AVIO_FLAG_WRITE));
            context.pb(io);
            check(avformat.avformat_write_header(context, (org.bytedeco.ffmpeg.avutil.AVDictionary) null));
            for (int n = from; n < to; n++) {
                byte[] bytes = join(clip.picture(n).units().toArray(byte[][]::new));
                check(avcodec.av_new_packet(packet, bytes.length));
                packet.data().put(bytes);
                long at = (long) (n - from) * TICKS / clip.fps();
                packet.pts(at).dts(at).duration(TICKS / clip.fps()).stream_index(0);
                packet.flags(clip.picture(n).key() ? avcodec.AV_PKT_FLAG_KEY : 0);
                avcodec.av_packet_rescale_ts(packet, new AVRational().num(1).den(TICKS), stream.time_base());
                check(avformat.av_interleaved_write_frame(context, packet));
                avcodec.av_packet_unref(packet);
            }
            if (beeps != null && sound != null) {
                for (AVPacket heard : beeps.packets()) {
                    heard.stream_index(1);
                    avcodec.av_packet_rescale_ts(heard, new AVRational().num(1).den(Beeps.RATE), sound.time_base());
                    check(avformat.av_interleaved_write_frame(context, heard));
                }
            }
            check(avformat.av_write_trailer(context));
        } finally {
            avcodec.av_packet_free(packet);
            if (context.pb() != null) {
                avformat.avio_close(context.pb());
            }
            avformat.avformat_free_context(context);
        }
        if (Files.size(file) == 0) {
            throw new IOException("nothing was written to " + file);
        }
        return file;
    }

    private static byte[] join(byte[][] units) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            all.writeBytes(new byte[] {0, 0, 0, 1});
            all.writeBytes(unit);
        }
        return all.toByteArray();
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("ffmpeg says " + result);
        }
    }
}
