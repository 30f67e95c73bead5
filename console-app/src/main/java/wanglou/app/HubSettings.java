package wanglou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

import wanglou.field.FieldConfig;
import wanglou.hub.HubConfig;
import wanglou.store.StoreConfig;

/** Reads {@code wanglou.conf} of a data folder into what the hub needs. Every key has a default; docs/configuration.md lists them. */
final class HubSettings {

    static final String FILE = "wanglou.conf";
    /** Written by {@code wanglou device-key}; used by field links that name no file of their own. */
    static final String DEVICE_KEYS = "device-keys";

    private HubSettings() {
    }

    /**
     * @param pack from the command line; wins over the file
     * @throws BadConfig with file, line and key
     */
    static HubConfig read(Path data, Optional<Path> pack, boolean drill) throws IOException {
        ConfigFile file = ConfigFile.read(data.resolve(FILE));
        HubConfig config = new HubConfig(
                file.text("hub.name", "hub-01"),
                file.text("centre.name", ""),
                file.text("hub.bind", "127.0.0.1"),
                file.number("hub.port", drill ? 0 : 8443, 0, 65_535),
                tls(file),
                store(file, data, drill),
                data,
                file.path("evidence.folder").orElse(data.resolve("evidence")),
                pack.or(() -> file.path("map.pack")),
                file.value("centre.zone", ZoneId.systemDefault(), ZoneId::of, "a time zone such as Asia/Shanghai"),
                field(file, data, drill),
                drill);
        file.refuseUnknown();
        if (!config.loopback() && config.tls().isEmpty()) {
            throw file.bad("hub.bind", "is not a loopback address, so hub.tls.keystore and hub.tls.password-file must be given too");
        }
        return config;
    }

    private static Optional<HubConfig.Tls> tls(ConfigFile file) {
        Optional<Path> keyStore = existing(file, "hub.tls.keystore");
        Optional<Path> password = existing(file, "hub.tls.password-file");
        if (keyStore.isPresent() != password.isPresent()) {
            throw file.bad(keyStore.isPresent() ? "hub.tls.password-file" : "hub.tls.keystore", "is needed too");
        }
        return keyStore.map(store -> new HubConfig.Tls(store, password.orElseThrow()));
    }

    private static StoreConfig store(ConfigFile file, Path data, boolean drill) {
        Optional<String> url = file.text("store.url");
        Optional<String> user = file.text("store.user");
        Optional<Path> password = existing(file, "store.password-file");
        Path folder = file.path("store.folder").orElse(data.resolve("store"));
        if (url.isEmpty()) {
            return new StoreConfig.H2(folder);
        }
        try {
            return new StoreConfig.Postgres(url.get(), user.orElse("wanglou"), password.orElse(null));
        } catch (IllegalArgumentException notPostgres) {
            throw file.bad("store.url", String.valueOf(notPostgres.getMessage()));
        }
    }

    /** In a drill the ports are free ones, so that two drills, or a drill and the real thing, can run on one machine. */
    private static FieldConfig field(ConfigFile file, Path data, boolean drill) {
        try {
            return FieldConfig.read(key -> file.text(key).or(() -> standard(key, data, drill)));
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            int space = message.indexOf(' ');
            throw file.bad(space < 0 ? message : message.substring(0, space), space < 0 ? "cannot be used" : message.substring(space + 1));
        }
    }

    private static Optional<String> standard(String key, Path data, boolean drill) {
        if (drill) {
            return key.equals("field.cot.port") ? Optional.of("0") : Optional.empty();
        }
        Path keys = data.resolve(DEVICE_KEYS);
        return key.endsWith(".keys") && Files.isReadable(keys) ? Optional.of(keys.toString()) : Optional.empty();
    }

    private static Optional<Path> existing(ConfigFile file, String key) {
        Optional<Path> path = file.path(key);
        path.filter(p -> !Files.isReadable(p)).ifPresent(p -> {
            throw file.bad(key, "cannot be read: " + p);
        });
        return path;
    }
}
