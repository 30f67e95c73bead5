package wanglou.video.testcamera;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Home: any (immutable). Asks for a password the way cameras do: RTSP digest (RFC 2617 without qop). */
record DigestGate(String user, String password, String nonce) {

    private static final String REALM = "camera";

    String challenge() {
        return "Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\"";
    }

    boolean admits(String method, @Nullable String authorization) {
        if (authorization == null) {
            return false;
        }
        String secret = md5(user + ":" + REALM + ":" + password);
        String expected = md5(secret + ":" + nonce + ":" + md5(method + ":" + field(authorization, "uri")));
        return field(authorization, "username").equals(user) && field(authorization, "response").equals(expected);
    }

    private static String field(String header, String name) {
        Matcher m = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(header);
        return m.find() ? m.group(1) : "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
