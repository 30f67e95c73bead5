package wanglou.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;

/**
 * Fixes as one binary frame, about 50 bytes each: JSON would take four times as much and most of the hub's time.
 *
 * <p>Layout, big-endian: version byte 1, int count, then per fix: UTF unit, double lat, double lon, float speed, float heading, float
 * accuracy, long at (ms), long received (ms), UTF link.
 */
public final class FixFrame {

    private static final int VERSION = 1;
    private static final int MAX_FIXES = 1_000_000;

    private FixFrame() {
    }

    public static byte[] encode(Collection<Fix> fixes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 + fixes.size() * 72);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(fixes.size());
            for (Fix fix : fixes) {
                out.writeUTF(fix.unit().value());
                out.writeDouble(fix.place().lat());
                out.writeDouble(fix.place().lon());
                out.writeFloat(fix.speed());
                out.writeFloat(fix.heading());
                out.writeFloat(fix.accuracy());
                out.writeLong(fix.at().toEpochMilli());
                out.writeLong(fix.received().toEpochMilli());
                out.writeUTF(fix.link());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are not such a frame */
    public static List<Fix> decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            int count = in.readInt();
            if (version != VERSION || count < 0 || count > MAX_FIXES) {
                throw new IOException("not a fix frame: version " + version + ", count " + count);
            }
            List<Fix> fixes = new ArrayList<>(Math.min(count, bytes.length / 40 + 1));
            for (int i = 0; i < count; i++) {
                fixes.add(new Fix(new UnitId(in.readUTF()), new GeoPoint(in.readDouble(), in.readDouble()), in.readFloat(), in.readFloat(),
                        in.readFloat(), Instant.ofEpochMilli(in.readLong()), Instant.ofEpochMilli(in.readLong()), in.readUTF()));
            }
            return fixes;
        }
    }
}
