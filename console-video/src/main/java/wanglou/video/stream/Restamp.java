package wanglou.video.stream;

import java.util.HashMap;
import java.util.Map;

/**
 * Home: its owner's thread. Moves the time stamps of one playing. A player shows a picture at a fixed distance from its stamp, for as long as it plays: by
 * moving the stamps that follow, what is shown comes as much sooner or later. Stamps never run backwards. All in ticks of 1/90,000 s.
 */
final class Restamp {

    private static final long WRAP = 1L << 33;
    /** What should have been shown already follows the picture before by this. */
    private static final long AT_ONCE = 90;
    /** Decoded out of order, such pictures keep their order within {@link #AT_ONCE}. */
    private static final long STEP = 3600;
    /** Stamps this far behind belong to another session. */
    private static final long JUMP = 90_000L * 10;

    /** One stream in the stream; stamps without wrap. */
    private static final class Track {
        long in = -1;
        long out = -1;
        boolean hurried;
    }

    private final Map<Integer, Track> tracks = new HashMap<>();
    private long shift;
    private long first = -1;
    private long newest;

    /** What is sent from now on is shown {@code ticks} sooner; later if negative. */
    void sooner(long ticks) {
        shift -= ticks;
    }

    /** How far the pictures have come since the first one, as if none were held back by the one before it; -1 before the first. */
    long newest() {
        return first < 0 ? -1 : newest - first;
    }

    /** The packets of {@code chunk} with their stamps moved; {@code piled}: they had been waiting, so they are to be over in a blink. The array itself is not written to. */
    byte[] stamp(byte[] chunk, boolean piled) {
        byte[] b = chunk;
        for (int at = 0; at + Ts.PACKET <= b.length; at += Ts.PACKET) {
            boolean stamped = Ts.startsStamped(b, at);
            if (!stamped && Ts.pcr(b, at) < 0) {
                continue;
            }
            Track track = tracks.computeIfAbsent(Ts.pid(b, at), pid -> new Track());
            if (stamped) {
                advance(track, Ts.dts(b, at), piled, Ts.startsPicture(b, at));
            }
            long by = track.out - track.in;
            if (by != 0 && track.in >= 0) {
                b = b == chunk ? chunk.clone() : b;
                move(b, at, by, stamped, track.hurried);
            }
        }
        return b;
    }

    private void advance(Track track, long raw, boolean piled, boolean picture) {
        long in = track.in < 0 ? raw : track.in + signed(raw - track.in);
        if (picture && track.out >= 0 && (piled || Math.abs(in + shift - track.out) > JUMP)) {
            shift = track.out + AT_ONCE - in;
        }
        long wanted = in + shift;
        long out = track.out < 0 ? wanted : Math.max(wanted, track.out + AT_ONCE);
        track.hurried = piled || out > wanted;
        track.in = in;
        track.out = out;
        if (picture) {
            first = first < 0 ? wanted : first;
            newest = Math.max(newest, wanted);
        }
    }

    private static long signed(long difference) {
        long d = Math.floorMod(difference, WRAP);
        return d < WRAP / 2 ? d : d - WRAP;
    }

    private static void move(byte[] b, int at, long by, boolean stamped, boolean hurried) {
        long pcr = Ts.pcr(b, at);
        if (pcr >= 0) {
            Ts.pcr(b, at, Math.floorMod(pcr + by, WRAP));
        }
        if (stamped) {
            long dts = Ts.dts(b, at);
            long ahead = signed(Ts.pts(b, at) - dts);
            Ts.stamps(b, at, Math.floorMod(dts + by + (hurried ? ahead * AT_ONCE / STEP : ahead), WRAP), Math.floorMod(dts + by, WRAP));
        }
    }
}
