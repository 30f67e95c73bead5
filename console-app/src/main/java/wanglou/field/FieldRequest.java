package wanglou.field;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to a field adapter, whatever web server it came through.
 *
 * @param remote address of the sender, for the log and the rate limit
 * @param header value of a header by name, null where it is absent
 * @param query value of a query parameter by name, null where it is absent
 * @param body the whole body; the web server cuts it at {@link #MAX_BODY} + 1 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of wire bytes, never compared
public record FieldRequest(String remote, Function<String, @Nullable String> header, Function<String, @Nullable String> query,
        byte[] body) {

    /** Four times the largest real message (an OwnTracks card with a picture). */
    public static final int MAX_BODY = 64 * 1024;
}
