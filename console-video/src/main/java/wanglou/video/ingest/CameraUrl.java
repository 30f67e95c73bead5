package wanglou.video.ingest;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Home: any (immutable). Where a camera is watched. It may hold a password and therefore never shows itself whole. */
public final class CameraUrl {

    private static final Set<String> KINDS = Set.of("rtsp", "rtsps", "rtmp", "rtmps", "http", "https", "srt", "udp", "rtp", "file");

    /** Recorders that want user and password in the path: {@code /user=admin_password=x_channel=1_stream=0.sdp}. */
    private static final Pattern IN_PATH = Pattern.compile("(?i)(?<![a-z])((?:user(?:name)?|pass(?:word|wd)?|pwd|token|secret|auth|key)=)(.*?)(?=[&;/]|[_,][a-z]+=|$)");

    private final URI uri;

    private CameraUrl(URI uri) {
        this.uri = uri;
    }

    /** Reads a URL of one of the kinds that can be watched; throws IllegalArgumentException, without the password in its message, for any other. */
    public static CameraUrl of(String text) {
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a URL (characters of a password such as @ / : # must be written as %40 %2F %3A %23)");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!KINDS.contains(scheme)) {
            throw new IllegalArgumentException("a camera's URL begins with one of " + String.join(" ", KINDS.stream().sorted().toList()) + ", not with \"" + scheme + "\"");
        }
        if (uri.isOpaque()) {
            throw new IllegalArgumentException("not a URL: \"" + scheme + ":\" is not followed by \"//\"");
        }
        return new CameraUrl(uri);
    }

    /** Its scheme in small letters. */
    String kind() {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /** The host's name or address, empty where there is none. */
    String host() {
        return uri.getHost() == null ? "" : uri.getHost();
    }

    int port(int usual) {
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    boolean isRtsp() {
        return kind().startsWith("rtsp");
    }

    boolean isFile() {
        return kind().equals("file");
    }

    /** It gives its pictures in bursts, not when they are filmed. */
    boolean isBursty() {
        String path = String.valueOf(uri.getPath());
        return isFile() || path.endsWith(".m3u8") || path.endsWith(".mp4");
    }

    /** The whole URL with its secret: for the one who connects only. */
    String whole() {
        return isFile() ? uri.getPath() : kind() + uri.toString().substring(kind().length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CameraUrl that && that.uri.equals(uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /** The URL without user and password, wherever they stand in it. */
    @Override
    public String toString() {
        String rest = uri.getRawPath() == null ? "" : IN_PATH.matcher(uri.getRawPath()).replaceAll("$1***");
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + (uri.getUserInfo() == null ? "" : "***@") + (uri.getHost() == null ? "" : uri.getHost()) + port + rest;
    }
}
