package wanglou.units;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/**
 * Home: any thread. Packs the fixes of one unit in one minute, about ten bytes each.
 *
 * <p>A chunk is segments laid end to end, so that more of a minute can be appended to what is on disk. A segment: version byte 1, count,
 * link (length and UTF-8), then per fix the differences to the fix before it in the segment (the first to the start of the minute and to
 * 0/0): time ms, latitude and longitude in 10⁻⁷ degrees (1 cm), speed in 0.1 m/s + 1, heading in degrees + 1, accuracy in metres + 1
 * (0 stands for unknown), and how many milliseconds later the hub got it, as difference too. Numbers are variable-length, seven bits a
 * byte; those that may be negative are zigzag.
 */
final class TrackChunk {

    static final long MINUTE_MILLIS = 60_000;

    private static final int VERSION = 1;
    private static final double DEGREE = 1e7;
    private static final int MAX_FIXES = 100_000;

    private TrackChunk() {
    }

    /** @param fixes of one unit, one minute and one link, in order of time */
    static byte[] segment(long minute, List<Fix> fixes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(48 + fixes.size() * 12);
        byte[] link = fixes.getFirst().link().getBytes(StandardCharsets.UTF_8);
        out.write(VERSION);
        number(out, fixes.size());
        number(out, link.length);
        out.write(link, 0, link.length);
        long at = minute * MINUTE_MILLIS;
        long lat = 0;
        long lon = 0;
        long delay = 0;
        for (Fix fix : fixes) {
            long fixAt = fix.at().toEpochMilli();
            long fixLat = Math.round(fix.place().lat() * DEGREE);
            long fixLon = Math.round(fix.place().lon() * DEGREE);
            long fixDelay = fix.received().toEpochMilli() - fixAt;
            signed(out, fixAt - at);
            signed(out, fixLat - lat);
            signed(out, fixLon - lon);
            number(out, measure(fix.speed() * 10));
            number(out, measure(fix.heading()));
            number(out, measure(fix.accuracy()));
            signed(out, fixDelay - delay);
            at = fixAt;
            lat = fixLat;
            lon = fixLon;
            delay = fixDelay;
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are not such a chunk */
    static List<Fix> unpack(UnitId unit, long minute, byte[] chunk) {
        ByteBuffer in = ByteBuffer.wrap(chunk);
        List<Fix> fixes = new ArrayList<>(chunk.length / 10 + 1);
        try {
            while (in.hasRemaining()) {
                segment(unit, minute, in, fixes);
            }
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("track chunk of " + unit + ", minute " + minute + ", is cut short", cut);
        }
        return fixes;
    }

    private static void segment(UnitId unit, long minute, ByteBuffer in, List<Fix> fixes) {
        int version = in.get();
        long count = number(in);
        long linkLength = number(in);
        if (version != VERSION || count < 0 || count > MAX_FIXES || linkLength < 0 || linkLength > in.remaining()) {
            throw new IllegalArgumentException("not a track chunk: " + unit + ", minute " + minute + ", version " + version);
        }
        byte[] name = new byte[(int) linkLength];
        in.get(name);
        String link = new String(name, StandardCharsets.UTF_8);
        long at = minute * MINUTE_MILLIS;
        long lat = 0;
        long lon = 0;
        long delay = 0;
        for (long i = 0; i < count; i++) {
            at += signed(in);
            lat += signed(in);
            lon += signed(in);
            float speed = measure(number(in)) / 10;
            float heading = measure(number(in));
            float accuracy = measure(number(in));
            delay += signed(in);
            fixes.add(new Fix(unit, new GeoPoint(lat / DEGREE, lon / DEGREE), speed, heading, accuracy, Instant.ofEpochMilli(at),
                    Instant.ofEpochMilli(at + delay), link));
        }
    }

    private static long measure(float value) {
        return Float.isNaN(value) ? 0 : Math.round(value) + 1L;
    }

    private static float measure(long packed) {
        return packed == 0 ? Float.NaN : packed - 1;
    }

    private static void signed(ByteArrayOutputStream out, long value) {
        number(out, (value << 1) ^ (value >> 63));
    }

    private static long signed(ByteBuffer in) {
        long zigzag = number(in);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of a track chunk has more than 64 bits");
    }
}
