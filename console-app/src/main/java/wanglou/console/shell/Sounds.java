package wanglou.console.shell;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: its own thread; {@link #play} any. Makes the console's sounds from sine tones. Each has a visual twin; a desk without a
 * loudspeaker is silent and says so once in the log.
 */
public final class Sounds implements AutoCloseable {

    /** LOOK.md §6: what can be told apart by ear. Pairs of hertz and milliseconds; 0 Hz is a rest. */
    public enum Timbre {
        EMERGENCY(988, 120, 0, 40, 740, 120, 0, 40, 988, 120, 0, 40, 740, 180), MESSAGE(523, 90, 0, 20, 659, 140);

        private final int[] notes;

        Timbre(int... notes) {
            this.notes = notes;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sounds.class);
    private static final float RATE = 22_050;
    private static final double LOUDNESS = 0.25;
    /** Each tone fades in and out over this many samples, so that it does not click. */
    private static final int FADE = 220;

    private final ExecutorService player = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("wl-sound").daemon().factory());
    private volatile boolean deaf;

    public void play(Timbre timbre) {
        if (deaf) {
            return;
        }
        try {
            player.execute(() -> sound(wave(timbre.notes)));
        } catch (RejectedExecutionException closed) {
            LOG.debug("no sound after the end", closed);
        }
    }

    private void sound(byte[] wave) {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException noSpeaker) {
            deaf = true;
            LOG.info("this desk has no sound: {}", noSpeaker.toString());
        }
    }

    /** 16-bit little-endian mono samples. */
    static byte[] wave(int... notes) {
        int samples = 0;
        for (int i = 1; i < notes.length; i += 2) {
            samples += samples(notes[i]);
        }
        byte[] wave = new byte[samples * 2];
        int at = 0;
        for (int i = 0; i < notes.length; i += 2) {
            int length = samples(notes[i + 1]);
            for (int n = 0; n < length; n++) {
                double fade = Math.min(1, Math.min(n, length - n) / (double) FADE);
                short value = (short) (Short.MAX_VALUE * LOUDNESS * fade * Math.sin(2 * Math.PI * notes[i] * n / RATE));
                wave[at++] = (byte) value;
                wave[at++] = (byte) (value >> 8);
            }
        }
        return wave;
    }

    private static int samples(int millis) {
        return (int) (RATE * millis / 1000);
    }

    @Override
    public void close() {
        player.shutdownNow();
    }
}
