package wanglou.video.ingest;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParserContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

import wanglou.video.stream.FeedReport;

/**
 * Home: one session's thread. Reads the size of the picture out of key pictures: a camera that is switched to another profile changes it in the
 * middle of a stream and says so nowhere else.
 */
final class ShapeWatch implements AutoCloseable {

    private final AVCodecParserContext parser;
    private final AVCodecContext codec;
    private final BytePointer out = new BytePointer((BytePointer) null);
    private final IntPointer outSize = new IntPointer(1);
    private FeedReport.Shape shape;

    ShapeWatch(AVStream video, FeedReport.Shape declared) {
        shape = declared;
        parser = avcodec.av_parser_init(video.codecpar().codec_id());
        codec = avcodec.avcodec_alloc_context3(null);
        avcodec.avcodec_parameters_to_context(codec, video.codecpar());
        if (parser != null) {
            parser.flags(parser.flags() | AVCodecParserContext.PARSER_FLAG_COMPLETE_FRAMES);
        }
    }

    /** True if this key picture is of another size than those before it. */
    boolean changedBy(AVPacket key) {
        if (parser == null) {
            return false;
        }
        avcodec.av_parser_parse2(parser, codec, out, outSize, key.data(), key.size(), avutil.AV_NOPTS_VALUE, avutil.AV_NOPTS_VALUE, 0);
        FeedReport.Shape now = new FeedReport.Shape(parser.width(), parser.height());
        if (now.width() <= 0 || now.height() <= 0 || now.equals(shape)) {
            return false;
        }
        boolean known = !shape.equals(FeedReport.Shape.UNKNOWN);
        shape = now;
        return known;
    }

    FeedReport.Shape shape() {
        return shape;
    }

    @Override
    public void close() {
        if (parser != null) {
            avcodec.av_parser_close(parser);
        }
        avcodec.avcodec_free_context(codec);
        outSize.close();
    }
}
