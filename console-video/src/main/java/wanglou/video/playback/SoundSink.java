package wanglou.video.playback;

/** Home: the sound worker. Where decoded sound goes; see {@link wanglou.video.decode.SoundDecoder} for its shape. */
public interface SoundSink extends AutoCloseable {

    /** There is nothing here to play sound on. */
    final class NoDevice extends Exception {

        private static final long serialVersionUID = 1;

        public NoDevice(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    /** Opens one. */
    @FunctionalInterface
    interface Maker {

        SoundSink open() throws NoDevice;
    }

    /** How much that was written is still to be heard, µs: what is written now is heard after that. */
    long bufferedMicros();

    /** Takes it all; may wait until there is room. */
    void write(byte[] pcm, int length);

    /** What is still to be heard is not heard any more. */
    void drop();

    @Override
    void close();
}
