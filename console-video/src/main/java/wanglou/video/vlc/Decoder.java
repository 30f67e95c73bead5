package wanglou.video.vlc;

/** Home: any (immutable). Whether this machine can decode pictures. */
public sealed interface Decoder {

    /** Not looked for yet: the player thread is at it. */
    record Unknown() implements Decoder {}

    record Ready() implements Decoder {}

    /** It cannot; {@code install} names what is missing in words of this system's package manager. */
    record Missing(String install) implements Decoder {}
}
