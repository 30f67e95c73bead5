package wanglou.hub;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). The part of a file that an HTTP request asks for (RFC 9110, 14.1.2), both ends included.
 *
 * @param partial whether it was asked for, rather than the whole
 */
record ByteRange(long first, long last, boolean partial) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /**
     * Empty where what is asked for lies outside of the file. What is not one range of bytes asks for the whole, as the RFC lets a server read it.
     *
     * @param header {@code Range}, null where there is none
     * @param size of the file, at least 1
     */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher one = header == null ? null : ONE.matcher(header.strip());
        if (one == null || !one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.of(new ByteRange(0, size - 1, false));
        }
        if (one.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(one.group(2)));
            return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, size - 1, true));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2)));
        if (last < first && !one.group(2).isEmpty() && first < size) {
            return Optional.of(new ByteRange(0, size - 1, false));
        }
        return first >= size ? Optional.empty() : Optional.of(new ByteRange(first, last, true));
    }
}
