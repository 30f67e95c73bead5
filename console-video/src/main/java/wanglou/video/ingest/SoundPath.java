package wanglou.video.ingest;

import java.util.function.Consumer;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.video.stream.LossCause;

/** Home: one session's thread. How a camera's sound gets into the stream: as it is, coded anew, or not at all. Trouble with sound never ends a picture. */
final class SoundPath implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoundPath.class);

    private final @Nullable AVStream stream;
    private @Nullable SoundCoder coder;
    private boolean broken;

    private SoundPath(@Nullable AVStream stream, @Nullable SoundCoder coder) {
        this.stream = stream;
        this.coder = coder;
    }

    static SoundPath of(CameraInput input) {
        AVStream sound = input.audioStream();
        if (sound == null || isCarried(sound.codecpar())) {
            return new SoundPath(sound, null);
        }
        try {
            return new SoundPath(sound, new SoundCoder(sound.codecpar(), sound.time_base()));
        } catch (CameraTrouble notThis) {
            LOG.warn("a camera's sound is left out: {}", notThis.getMessage());
            return new SoundPath(null, null);
        }
    }

    /** Sound that can get into a stream at all. */
    static boolean leadsThrough(AVCodecParameters p) {
        return isCarried(p) || SoundCoder.knows(p);
    }

    /** MPEG-TS has a standard place for these. */
    private static boolean isCarried(AVCodecParameters p) {
        int id = p.codec_id();
        return id == avcodec.AV_CODEC_ID_AAC || id == avcodec.AV_CODEC_ID_MP2 || id == avcodec.AV_CODEC_ID_MP3 || id == avcodec.AV_CODEC_ID_AC3 || id == avcodec.AV_CODEC_ID_OPUS;
    }

    /** Fills in what the stream's tables say of the sound. @return false where there is none */
    boolean describe(AVCodecParameters target) throws CameraTrouble {
        if (stream == null) {
            return false;
        }
        if (coder != null) {
            coder.describe(target);
        } else if (avcodec.avcodec_parameters_copy(target, stream.codecpar()) < 0) {
            throw new CameraTrouble(LossCause.UNREADABLE, "no memory");
        }
        target.codec_tag(0);
        return true;
    }

    boolean isThere() {
        return stream != null;
    }

    /** One packet of the camera's sound on its way into the stream. */
    void take(AVPacket packet, TsWriter writer, Consumer<byte[]> out) {
        if (stream == null || broken) {
            return;
        }
        try {
            if (coder == null) {
                out.accept(writer.sound(packet, stream.time_base()));
            } else {
                SoundCoder by = coder;
                by.take(packet, coded -> out.accept(writer.sound(coded, by.clock())));
            }
        } catch (CameraTrouble noMore) {
            broken = true;
            LOG.warn("a camera's sound is left out from now on: {}", noMore.getMessage());
        }
    }

    @Override
    public void close() {
        if (coder != null) {
            coder.close();
            coder = null;
            broken = true;
        }
    }
}
