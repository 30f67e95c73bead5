package wanglou.video;

/** Home: FX. One moving picture as a tile needs it; asked once a pulse, it answers at once. */
public interface LivePicture {

    /** What may be said about the picture now. */
    PictureState state();

    /** Where the newest decoded picture lies. */
    FrameSlot frames();

    /** The tile would like pictures of at most this many pixels; a player that scales does so from here on. */
    void fit(int width, int height);

    /** Lets this picture be heard, or not; a picture without sound ignores it. */
    void hear(boolean on);

    /** How its sound stands. */
    default Sound sound() {
        return Sound.OFF;
    }
}
