package wanglou.video.stream;

/** Home: any. Reads the heads of MPEG-TS packets (ISO/IEC 13818-1, 2.4.3). {@code at} is the offset of a packet's sync byte. */
public final class Ts {

    /** Bytes in a packet. */
    public static final int PACKET = 188;
    static final byte SYNC = 0x47;
    static final int PAT = 0;

    private Ts() {}

    static boolean isSync(byte[] b, int at) {
        return b[at] == SYNC;
    }

    static int pid(byte[] b, int at) {
        return (b[at + 1] & 0x1f) << 8 | (b[at + 2] & 0xff);
    }

    static boolean startsUnit(byte[] b, int at) {
        return (b[at + 1] & 0x40) != 0;
    }

    /** Offset of the payload from {@code at}; {@link #PACKET} when there is none. */
    static int payload(byte[] b, int at) {
        int control = b[at + 3] >> 4 & 3;
        return switch (control) {
            case 1 -> 4;
            case 3 -> Math.min(PACKET, 5 + (b[at + 4] & 0xff));
            default -> PACKET;
        };
    }

    /** A packet that begins a PES packet of a video stream. */
    static boolean startsPicture(byte[] b, int at) {
        int p = payload(b, at);
        return startsUnit(b, at) && p + 4 <= PACKET && b[at + p] == 0 && b[at + p + 1] == 0 && b[at + p + 2] == 1 && (b[at + p + 3] & 0xf0) == 0xe0;
    }

    /** Presentation time of the picture that begins at {@code at}, 1/90,000 s (2.4.3.7); -1 when it has none. */
    static long pts(byte[] b, int at) {
        int p = at + payload(b, at);
        if (p + 14 > at + PACKET || (b[p + 7] & 0x80) == 0) {
            return -1;
        }
        return (b[p + 9] & 0x0eL) << 29 | (b[p + 10] & 0xffL) << 22 | (b[p + 11] & 0xfeL) << 14 | (b[p + 12] & 0xffL) << 7 | (b[p + 13] & 0xfeL) >> 1;
    }

    /** The random access indicator: a decoder can begin at this packet. */
    static boolean isKey(byte[] b, int at) {
        return (b[at + 3] & 0x20) != 0 && b[at + 4] != 0 && (b[at + 5] & 0x40) != 0;
    }
}
