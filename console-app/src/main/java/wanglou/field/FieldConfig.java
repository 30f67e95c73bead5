package wanglou.field;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.field.owntracks.OwnTracksMqtt;
import wanglou.map.geo.Datum;
import wanglou.units.FixLimits;

/** Home: any (immutable). Which field links there are, how they are reached, and what is believed of what they bring. See {@link #read} for the keys. */
public record FieldConfig(Http ownTracksHttp, Mqtt ownTracksMqtt, Http traccar, CotPort cot, TakServer takServer, FixLimits limits,
        Duration keepTracks) {

    /**
     * A link that is spoken to at the hub's own web address.
     *
     * @param keys file of {@link DeviceKeys}; null lets everybody in, which the hub allows on loopback only
     */
    public record Http(boolean enabled, Datum datum, @Nullable Path keys) {
    }

    /** @param broker null when disabled */
    public record Mqtt(boolean enabled, Datum datum, OwnTracksMqtt.@Nullable Config broker) {
    }

    /** @param tls null for plain TCP */
    public record CotPort(boolean enabled, Datum datum, String bind, int port, @Nullable FieldTls tls) {
    }

    /** @param tls null for plain TCP */
    public record TakServer(boolean enabled, Datum datum, String host, int port, @Nullable FieldTls tls) {
    }

    /** 8087: the port ATAK offers for a plain TCP stream. */
    private static final int COT_PORT = 8087;

    /** MLPS level 3: records are kept for at least six months. */
    private static final int KEEP_DAYS = 180;

    /** What a workstation starts with: phones and Traccar at the web address, CoT on loopback, nothing that dials out. */
    public static FieldConfig defaults() {
        return read(key -> Optional.empty());
    }

    /**
     * Reads the keys, all optional:
     *
     * <pre>
     * field.owntracks-http.enabled = true     .datum = wgs84|gcj02   .keys = FILE
     * field.traccar.enabled = true            .datum                 .keys = FILE
     * field.owntracks-mqtt.enabled = false    .datum                 .broker = mqtts://host:8883   .client-id = wanglou-hub
     *                                         .prefix = owntracks    .user = U   .password = FILE  .trust = PEM
     * field.cot.enabled = true                .datum                 .bind = 127.0.0.1   .port = 8087
     *                                         .trust = PEM           .key-store = P12    .password = FILE
     * field.tak-server.enabled = false        .datum                 .host = H   .port = 8089
     *                                         .trust = PEM           .key-store = P12    .password = FILE
     * field.fix.future-seconds = 5            .too-old-hours = 12    .accuracy-metres = 200
     *                                         .speed-mps = 90        .confirmations = 3  .preferred-seconds = 30   (see FixLimits)
     * field.track.keep-days = 180
     * </pre>
     *
     * @param value the text of a key, empty where the configuration does not have it
     * @throws IllegalArgumentException the message begins with the key that is wrong
     */
    public static FieldConfig read(Function<String, Optional<String>> value) {
        return new FieldConfig(http(new Keys("field.owntracks-http", value)), mqtt(new Keys("field.owntracks-mqtt", value)),
                http(new Keys("field.traccar", value)), cot(new Keys("field.cot", value)), tak(new Keys("field.tak-server", value)),
                limits(new Keys("field.fix", value)),
                Duration.ofDays(new Keys("field.track", value).whole("keep-days", KEEP_DAYS)));
    }

    private static Http http(Keys keys) {
        return new Http(keys.flag("enabled", true), keys.datum(), keys.path("keys"));
    }

    private static Mqtt mqtt(Keys keys) {
        boolean enabled = keys.flag("enabled", keys.text("broker").isPresent());
        if (!enabled) {
            return new Mqtt(false, keys.datum(), null);
        }
        String broker = keys.text("broker").orElseThrow(() -> keys.wrong("broker", "is missing"));
        try {
            return new Mqtt(true, keys.datum(), new OwnTracksMqtt.Config(URI.create(broker),
                    keys.text("client-id").orElse("wanglou-hub"), keys.text("prefix").orElse("owntracks"),
                    keys.text("user").orElse(null), keys.path("password"), new FieldTls(keys.path("trust"), null, null)));
        } catch (IllegalArgumentException e) {
            throw keys.wrong("broker", String.valueOf(e.getMessage()));
        }
    }

    private static CotPort cot(Keys keys) {
        return new CotPort(keys.flag("enabled", true), keys.datum(), keys.text("bind").orElse("127.0.0.1"), keys.port("port", COT_PORT),
                tls(keys));
    }

    private static TakServer tak(Keys keys) {
        boolean enabled = keys.flag("enabled", keys.text("host").isPresent());
        if (enabled && keys.text("host").isEmpty()) {
            throw keys.wrong("host", "is missing");
        }
        return new TakServer(enabled, keys.datum(), keys.text("host").orElse(""), keys.port("port", 8089), tls(keys));
    }

    private static FixLimits limits(Keys keys) {
        FixLimits d = FixLimits.DEFAULT;
        return new FixLimits(Duration.ofSeconds(keys.whole("future-seconds", (int) d.future().toSeconds())),
                Duration.ofHours(keys.whole("too-old-hours", (int) d.tooOld().toHours())),
                keys.whole("accuracy-metres", (int) d.accuracy()), keys.whole("speed-mps", (int) d.speed()),
                keys.whole("confirmations", d.confirmations()),
                Duration.ofSeconds(keys.whole("preferred-seconds", (int) d.preferred().toSeconds())));
    }

    private static @Nullable FieldTls tls(Keys keys) {
        Path store = keys.path("key-store");
        Path trust = keys.path("trust");
        return store == null && trust == null ? null : new FieldTls(trust, store, keys.path("password"));
    }

    /** The keys of one link. */
    private record Keys(String link, Function<String, Optional<String>> value) {

        Optional<String> text(String key) {
            return value.apply(link + "." + key).map(String::strip).filter(text -> !text.isEmpty());
        }

        @Nullable Path path(String key) {
            return text(key).map(Path::of).orElse(null);
        }

        boolean flag(String key, boolean otherwise) {
            return text(key).map(text -> switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw wrong(key, "is true or false, not " + text);
            }).orElse(otherwise);
        }

        int whole(String key, int otherwise) {
            return text(key).map(text -> {
                if (!text.matches("[1-9]\\d{0,6}")) {
                    throw wrong(key, "is a whole number from 1, not " + text);
                }
                return Integer.valueOf(text);
            }).orElse(otherwise);
        }

        int port(String key, int otherwise) {
            return text(key).map(text -> {
                if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
                    throw wrong(key, "is a port, 0 to 65535, not " + text);
                }
                return Integer.valueOf(text);
            }).orElse(otherwise);
        }

        Datum datum() {
            return text("datum").map(text -> switch (text) {
                case "wgs84" -> Datum.WGS84;
                case "gcj02" -> Datum.GCJ02;
                default -> throw wrong("datum", "is wgs84 or gcj02, not " + text);
            }).orElse(Datum.WGS84);
        }

        IllegalArgumentException wrong(String key, String why) {
            return new IllegalArgumentException(link + "." + key + " " + why);
        }
    }
}
