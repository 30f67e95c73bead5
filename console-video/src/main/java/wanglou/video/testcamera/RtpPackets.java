package wanglou.video.testcamera;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Home: one session's thread. Packs pictures into RTP (RFC 3550) as H.264 payload (RFC 6184): single units, or FU-A fragments of large ones. */
final class RtpPackets {

    private static final int MOST = 1400;
    private static final int PAYLOAD_TYPE = 96;
    private static final int FU_A = 28;

    private final int source;
    private int sequence;
    private long packets;
    private long octets;

    RtpPackets(int source, int firstSequence) {
        this.source = source;
        this.sequence = firstSequence;
    }

    /** The packets of one picture; the last carries the marker. */
    List<byte[]> pack(Clip.Picture picture, long timestamp) {
        List<byte[]> out = new ArrayList<>();
        List<byte[]> units = picture.units();
        for (int i = 0; i < units.size(); i++) {
            pack(units.get(i), timestamp, i == units.size() - 1, out);
        }
        return out;
    }

    private void pack(byte[] unit, long timestamp, boolean last, List<byte[]> out) {
        if (unit.length <= MOST) {
            out.add(packet(timestamp, last, unit.length).put(unit).array());
            return;
        }
        byte indicator = (byte) ((unit[0] & 0xe0) | FU_A);
        for (int at = 1; at < unit.length; at += MOST) {
            int n = Math.min(MOST, unit.length - at);
            boolean end = at + n == unit.length;
            int header = (unit[0] & 0x1f) | (at == 1 ? 0x80 : 0) | (end ? 0x40 : 0);
            out.add(packet(timestamp, last && end, n + 2).put(indicator).put((byte) header).put(unit, at, n).array());
        }
    }

    private ByteBuffer packet(long timestamp, boolean marker, int payload) {
        packets++;
        octets += payload;
        return ByteBuffer.allocate(12 + payload).put((byte) 0x80).put((byte) (PAYLOAD_TYPE | (marker ? 0x80 : 0)))
                .putShort((short) sequence++).putInt((int) timestamp).putInt(source);
    }

    /** A sender report (RFC 3550, 6.4.1) that ties {@code timestamp} to wall-clock milliseconds. */
    byte[] senderReport(long epochMillis, long timestamp) {
        long seconds = epochMillis / 1000 + 2_208_988_800L;
        long fraction = (epochMillis % 1000 << 32) / 1000;
        return ByteBuffer.allocate(28).put((byte) 0x80).put((byte) 200).putShort((short) 6).putInt(source)
                .putInt((int) seconds).putInt((int) fraction).putInt((int) timestamp).putInt((int) packets).putInt((int) octets).array();
    }
}
