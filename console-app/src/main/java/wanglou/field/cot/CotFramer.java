package wanglou.field.cot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import wanglou.field.FieldRefusal;

/**
 * Home: one thread. Cuts a stream of bytes into events: from {@code <event} to {@code </event>} (or {@code />} of an empty one). What
 * stands between two events is prolog and line ends, and is skipped.
 *
 * <p>Only bytes are looked at, so an event that holds {@code </event>} inside a comment is cut short and then refused as malformed.
 */
final class CotFramer {

    /** What came out of a feed. */
    @SuppressWarnings("ArrayRecordComponent") // carriers of wire bytes, never compared
    sealed interface Piece {

        record Event(byte[] bytes) implements Piece {
        }

        /** The stream cannot be trusted any further; the connection must be closed. {@code reason} is a refusal code. */
        record Broken(FieldRefusal reason, byte[] sample) implements Piece {
        }
    }

    /** Largest event taken; the largest real ones (routes with hundreds of points) are half of it. */
    static final int MAX_EVENT = 64 * 1024;
    /** More than this between two events is not a prolog. */
    static final int MAX_BETWEEN = 4 * 1024;

    private static final byte[] START = ascii("<event");
    private static final byte[] END = ascii("</event>");
    private static final byte[] TAG_END = ascii(">");
    private static final byte[] DOCTYPE = ascii("<!DOCTYPE");

    private byte[] buffer = new byte[8 * 1024];
    private int length;
    /** Where the search for the end goes on; everything before it has been looked at. */
    private int searched;

    /** Takes the next bytes of the stream; the pieces they complete. After a {@link Piece.Broken} nothing more may be fed. */
    List<Piece> feed(byte[] bytes, int count) {
        append(bytes, count);
        List<Piece> pieces = new ArrayList<>();
        while (true) {
            int start = indexOf(START, 0, length);
            if (indexOf(DOCTYPE, 0, start < 0 ? length : start) >= 0) {
                pieces.add(new Piece.Broken(FieldRefusal.DOCTYPE, head()));
                return pieces;
            }
            if (start < 0) {
                if (length > MAX_BETWEEN) {
                    pieces.add(new Piece.Broken(FieldRefusal.GARBAGE, head()));
                }
                return pieces;
            }
            if (start > MAX_BETWEEN) {
                pieces.add(new Piece.Broken(FieldRefusal.GARBAGE, head()));
                return pieces;
            }
            drop(start);
            int end = end();
            if (end < 0) {
                if (length > MAX_EVENT) {
                    pieces.add(new Piece.Broken(FieldRefusal.OVERSIZED, head()));
                }
                return pieces;
            }
            if (end > MAX_EVENT) {
                pieces.add(new Piece.Broken(FieldRefusal.OVERSIZED, head()));
                return pieces;
            }
            pieces.add(new Piece.Event(Arrays.copyOf(buffer, end)));
            drop(end);
        }
    }

    /** Whether nothing but white space waits. */
    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** One past the end of the event at the start of the buffer, −1 while it is not complete. */
    private int end() {
        int close = indexOf(TAG_END, 0, length);
        if (close > 0 && buffer[close - 1] == '/') {
            return close + 1;
        }
        int end = indexOf(END, Math.max(0, searched - END.length), length);
        searched = length;
        return end < 0 ? -1 : end + END.length;
    }

    private void append(byte[] bytes, int count) {
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + count, buffer.length * 2));
        }
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    private void drop(int count) {
        if (count > 0) {
            System.arraycopy(buffer, count, buffer, 0, length - count);
            length -= count;
            searched = 0;
        }
    }

    /** The beginning of what waits, for a log. */
    byte[] head() {
        return Arrays.copyOf(buffer, Math.min(length, 256));
    }

    private int indexOf(byte[] pattern, int from, int to) {
        for (int i = from; i <= to - pattern.length; i++) {
            int j = 0;
            while (j < pattern.length && buffer[i + j] == pattern[j]) {
                j++;
            }
            if (j == pattern.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
