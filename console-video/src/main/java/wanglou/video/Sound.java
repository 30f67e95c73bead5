package wanglou.video;

/** Home: any. How the sound of a picture stands. */
public enum Sound {
    /** Nobody wants to hear it. */
    OFF,
    /** It is heard. */
    HEARD,
    /** It is wanted, and not heard while the pictures stand still or run at another speed. */
    WAITS,
    /** It is wanted, and there is none with these pictures. */
    NONE,
    /** It is wanted, and this machine has nothing to play it on. */
    NO_DEVICE
}
