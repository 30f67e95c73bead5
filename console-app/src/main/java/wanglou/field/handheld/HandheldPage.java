package wanglou.field.handheld;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import wanglou.field.FieldHttp;
import wanglou.field.FieldResponse;

/** Home: any (immutable). The files of the handheld's page; they hold nothing of anybody. */
final class HandheldPage {

    /** Nothing from elsewhere, nothing inline, in nobody's frame, kept by nobody. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");

    private HandheldPage() {
    }

    static FieldHttp file(String name, String type) {
        try (InputStream in = HandheldPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            byte[] body = in.readAllBytes();
            return request -> new FieldResponse(200, type, HEADERS, body);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
