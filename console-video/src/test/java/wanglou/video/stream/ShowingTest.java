package wanglou.video.stream;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShowingTest {

    private static final int VIDEO = 0x100;
    private static final int SOUND = 0x101;
    private static final long FRAME = 6000;
    private static final long MS = 90;
    private final Showing showing = new Showing(URI.create("http://127.0.0.1/x"));
    private long nanos;

    /** One packet with a clock reference and both stamps, as the ingest's begin. */
    private static byte[] packet(int pid, int stream, long pts, long dts) {
        byte[] b = new byte[Ts.PACKET];
        b[0] = Ts.SYNC;
        b[1] = (byte) (0x40 | pid >> 8);
        b[2] = (byte) pid;
        b[3] = 0x30;
        b[4] = 7;
        b[5] = 0x10;
        Ts.pcr(b, 0, dts);
        int p = 12;
        b[p + 2] = 1;
        b[p + 3] = (byte) stream;
        b[p + 6] = (byte) 0x80;
        b[p + 7] = (byte) 0xc0;
        b[p + 8] = 10;
        b[p + 9] = 0x31;
        b[p + 14] = 0x11;
        Ts.stamps(b, 0, pts, dts);
        return b;
    }

    private byte[] send(byte[] packet, boolean piled) {
        nanos += 66_000_000;
        return showing.sent(new TsChunk(packet, TsChunk.Kind.DELTA, Instant.EPOCH), piled, nanos);
    }

    private long sendPicture(long dts, boolean piled) {
        byte[] b = send(packet(VIDEO, 0xe0, dts, dts), piled);
        assertEquals(Ts.dts(b, 0), Ts.pcr(b, 0));
        assertEquals(Ts.dts(b, 0), Ts.pts(b, 0));
        return Ts.dts(b, 0);
    }

    @Test
    void aStreamThatNobodyHastensIsHandedOnAsItIs() {
        byte[] picture = packet(VIDEO, 0xe0, 9000, 3000);
        assertSame(picture, send(picture, false));
        assertEquals(0, showing.positionMillis(nanos).orElseThrow());
    }

    @Test
    void stampsAreWrittenAsTheyAreRead() {
        for (long stamp : new long[] {0, 1, 127, 128, 32_767, 32_768, 1L << 22, (1L << 30) + 5, (1L << 33) - 1}) {
            byte[] b = packet(VIDEO, 0xe0, stamp, stamp);
            assertEquals(stamp, Ts.pts(b, 0));
            assertEquals(stamp, Ts.dts(b, 0));
            assertEquals(stamp, Ts.pcr(b, 0));
        }
    }

    @Test
    void whatIsHastenedComesSoonerByThatMuchAndNeverBeforeThePictureBefore() {
        List<Long> out = new ArrayList<>(List.of(sendPicture(0, false), sendPicture(FRAME, false)));
        showing.hasten(Duration.ofMillis(150));
        for (int i = 2; i < 8; i++) {
            out.add(sendPicture(i * FRAME, false));
        }
        assertEquals(List.of(0L, FRAME, FRAME + MS, FRAME + 2 * MS, 4 * FRAME - 150 * MS, 5 * FRAME - 150 * MS), out.subList(0, 6));
        assertEquals(7 * FRAME / MS - 150, showing.positionMillis(nanos).orElseThrow());
    }

    @Test
    void whileAPictureIsHeldByTheOneBeforeItThePositionIsThatOfAStreamAlreadyHastened() {
        sendPicture(0, false);
        sendPicture(FRAME * 10, false);
        showing.hasten(Duration.ofMillis(300));
        sendPicture(FRAME * 12, false);
        assertTrue(showing.positionMillis(nanos).orElseThrow() >= 12 * FRAME / MS - 300);
    }

    @Test
    void whatHadBeenWaitingIsOverInABlinkAndTimeRunsOnFromThere() {
        assertEquals(List.of(0L, MS, 2 * MS, 2 * MS + FRAME), List.of(sendPicture(0, true), sendPicture(FRAME, true), sendPicture(2 * FRAME, true), sendPicture(3 * FRAME, false)));
    }

    @Test
    void soundIsMovedWithThePictures() {
        sendPicture(0, false);
        send(packet(SOUND, 0xc0, 0, 0), false);
        showing.hasten(Duration.ofMillis(40));
        assertEquals(FRAME - 40 * MS, sendPicture(FRAME, false));
        assertEquals(FRAME - 40 * MS, Ts.pts(send(packet(SOUND, 0xc0, FRAME, FRAME), false), 0));
    }

    @Test
    void theSharedBytesAreNotWrittenTo() {
        sendPicture(0, false);
        showing.hasten(Duration.ofMillis(20));
        byte[] picture = packet(VIDEO, 0xe0, FRAME, FRAME);
        byte[] before = picture.clone();
        send(picture, false);
        assertArrayEquals(before, picture);
    }

    @Test
    void aClockThatWrapsRunsOn() {
        long near = (1L << 33) - FRAME;
        sendPicture(near, false);
        assertEquals(0, sendPicture(0, false));
        assertEquals(FRAME, sendPicture(FRAME, false));
        send(packet(VIDEO, 0xe0, 2 * FRAME, 2 * FRAME), false);
        assertEquals(3 * FRAME / MS, showing.positionMillis(nanos).orElseThrow());
    }

    @Test
    void anotherSessionGoesOnWhereTheFirstEnded() {
        sendPicture(0, false);
        sendPicture(100 * FRAME * 15, false);
        assertTrue(sendPicture(0, false) > 0);
    }
}
