package wanglou.map.proto;

import java.nio.charset.StandardCharsets;

/**
 * Home: any one thread. Walks the fields of one protobuf message without objects in between. Call {@link #next()} until it answers 0; after
 * each field read its value by the method that fits, or {@link #skip()} it. Everything out of bounds is a {@link Malformed}.
 */
public final class ProtoReader {

    /** The bytes are not what they claim to be. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Malformed(String message) {
            super(message);
        }
    }

    private final byte[] bytes;
    private final int end;
    private int at;
    private int wireType;

    public ProtoReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ProtoReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** The number of the next field, or 0 at the end of the message. */
    public int next() {
        if (at >= end) {
            return 0;
        }
        long tag = varint();
        wireType = (int) (tag & 7);
        int field = (int) (tag >>> 3);
        if (field <= 0) {
            throw new Malformed("field number " + field);
        }
        return field;
    }

    /** True while bytes are left: for packed lists. */
    public boolean more() {
        return at < end;
    }

    public long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw new Malformed("cut off inside a number");
            }
            byte b = bytes[at++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new Malformed("number longer than 64 bits");
    }

    /** A signed number in zigzag form. */
    public long zigzag() {
        long n = varint();
        return (n >>> 1) ^ -(n & 1);
    }

    public float float32() {
        return Float.intBitsToFloat((int) fixed(4));
    }

    public double float64() {
        return Double.longBitsToDouble(fixed(8));
    }

    private long fixed(int width) {
        int from = claim(width);
        long value = 0;
        for (int i = 0; i < width; i++) {
            value |= (bytes[from + i] & 0xffL) << (8 * i);
        }
        return value;
    }

    /** The sub-message or packed list that stands here, without copying it. */
    public ProtoReader message() {
        int length = length();
        int from = claim(length);
        return new ProtoReader(bytes, from, from + length);
    }

    public String text() {
        int length = length();
        return new String(bytes, claim(length), length, StandardCharsets.UTF_8);
    }

    public byte[] blob() {
        int length = length();
        int from = claim(length);
        byte[] copy = new byte[length];
        System.arraycopy(bytes, from, copy, 0, length);
        return copy;
    }

    public void skip() {
        switch (wireType) {
            case 0 -> varint();
            case 1 -> claim(8);
            case 2 -> claim(length());
            case 5 -> claim(4);
            default -> throw new Malformed("wire type " + wireType);
        }
    }

    private int length() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new Malformed("a field of " + length + " bytes where " + (end - at) + " are left");
        }
        return (int) length;
    }

    private int claim(int width) {
        if (width > end - at) {
            throw new Malformed("cut off: " + width + " bytes wanted, " + (end - at) + " left");
        }
        int from = at;
        at += width;
        return from;
    }
}
