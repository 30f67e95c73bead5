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

    /** A packet that begins a PES packet, of whatever stream, that says when it is to be shown. */
    static boolean startsStamped(byte[] b, int at) {
        int p = at + payload(b, at);
        return startsUnit(b, at) && p + 14 <= at + PACKET && b[p] == 0 && b[p + 1] == 0 && b[p + 2] == 1 && (b[p + 6] & 0xc0) == 0x80 && (b[p + 7] & 0x80) != 0;
    }

    /** Presentation time of the picture that begins at {@code at}, 1/90,000 s (2.4.3.7); -1 when it has none. */
    static long pts(byte[] b, int at) {
        int p = at + payload(b, at);
        return p + 14 > at + PACKET || (b[p + 7] & 0x80) == 0 ? -1 : stamp(b, p + 9);
    }

    /** Decoding time of what begins at a packet that {@link #startsStamped}: its presentation time where it has no other. */
    static long dts(byte[] b, int at) {
        int p = at + payload(b, at);
        return stamp(b, hasDts(b, p, at) ? p + 14 : p + 9);
    }

    /** Writes both into a packet that {@link #startsStamped}, as far as it has them. */
    static void stamps(byte[] b, int at, long pts, long dts) {
        int p = at + payload(b, at);
        stamp(b, p + 9, pts);
        if (hasDts(b, p, at)) {
            stamp(b, p + 14, dts);
        }
    }

    private static boolean hasDts(byte[] b, int p, int at) {
        return (b[p + 7] & 0x40) != 0 && p + 19 <= at + PACKET;
    }

    private static long stamp(byte[] b, int i) {
        return (b[i] & 0x0eL) << 29 | (b[i + 1] & 0xffL) << 22 | (b[i + 2] & 0xfeL) << 14 | (b[i + 3] & 0xffL) << 7 | (b[i + 4] & 0xfeL) >> 1;
    }

    private static void stamp(byte[] b, int i, long ticks) {
        b[i] = (byte) (b[i] & 0xf1 | ticks >> 29 & 0x0e);
        b[i + 1] = (byte) (ticks >> 22);
        b[i + 2] = (byte) (ticks >> 14 & 0xfe | 1);
        b[i + 3] = (byte) (ticks >> 7);
        b[i + 4] = (byte) (ticks << 1 & 0xfe | 1);
    }

    /** The clock reference in the packet at {@code at}, 1/90,000 s (2.4.3.5); -1 when it has none. */
    static long pcr(byte[] b, int at) {
        boolean has = (b[at + 3] & 0x20) != 0 && (b[at + 4] & 0xff) >= 7 && (b[at + 5] & 0x10) != 0;
        return has ? (b[at + 6] & 0xffL) << 25 | (b[at + 7] & 0xffL) << 17 | (b[at + 8] & 0xffL) << 9 | (b[at + 9] & 0xffL) << 1 | (b[at + 10] & 0x80L) >> 7 : -1;
    }

    /** Writes the clock reference into a packet that has one. */
    static void pcr(byte[] b, int at, long ticks) {
        b[at + 6] = (byte) (ticks >> 25);
        b[at + 7] = (byte) (ticks >> 17);
        b[at + 8] = (byte) (ticks >> 9);
        b[at + 9] = (byte) (ticks >> 1);
        b[at + 10] = (byte) (b[at + 10] & 0x7f | ticks << 7 & 0x80);
    }

    /** The random access indicator: a decoder can begin at this packet. */
    static boolean isKey(byte[] b, int at) {
        return (b[at + 3] & 0x20) != 0 && b[at + 4] != 0 && (b[at + 5] & 0x40) != 0;
    }
}
