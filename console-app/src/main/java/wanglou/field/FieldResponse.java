package wanglou.field;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answer to a {@link FieldRequest}. */
@SuppressWarnings("ArrayRecordComponent") // a carrier of wire bytes, never compared
public record FieldResponse(int status, String contentType, Map<String, String> headers, byte[] body) {

    public FieldResponse {
        headers = Map.copyOf(headers);
    }

    public static FieldResponse json(int status, String body) {
        return new FieldResponse(status, "application/json", Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** 401 that makes a device send its user and password. */
    public static FieldResponse unauthorised() {
        return new FieldResponse(401, "text/plain", Map.of("WWW-Authenticate", "Basic realm=\"wanglou\""), new byte[0]);
    }
}
