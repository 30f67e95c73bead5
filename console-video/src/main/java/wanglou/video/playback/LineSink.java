package wanglou.video.playback;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import wanglou.video.decode.SoundDecoder;

/** Home: the sound worker. The machine's own loudspeaker or headset, with a tenth of a second in hand. */
final class LineSink implements SoundSink {

    private static final int BUFFER = SoundDecoder.RATE / 10 * SoundDecoder.FRAME;

    private final SourceDataLine line;

    private LineSink(SourceDataLine line) {
        this.line = line;
    }

    static SoundSink open() throws NoDevice {
        AudioFormat format = new AudioFormat(SoundDecoder.RATE, 16, 2, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, BUFFER);
            line.start();
            return new LineSink(line);
        } catch (LineUnavailableException | RuntimeException | LinkageError none) {
            // No device, one that takes no such sound or is held by somebody else, or no sound library at all.
            throw new NoDevice(none);
        }
    }

    @Override
    public long bufferedMicros() {
        return SoundDecoder.micros(Math.max(0, line.getBufferSize() - line.available()));
    }

    @Override
    public void write(byte[] pcm, int length) {
        line.write(pcm, 0, length);
    }

    @Override
    public void drop() {
        line.flush();
    }

    @Override
    public void close() {
        line.stop();
        line.close();
    }
}
