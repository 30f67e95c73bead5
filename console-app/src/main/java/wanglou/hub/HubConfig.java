package wanglou.hub;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

import wanglou.field.FieldConfig;
import wanglou.store.StoreConfig;

/**
 * What a hub needs to know to start.
 *
 * @param name what people call it, e.g. {@code hub-01}
 * @param centre the command centre as its people call it, may be empty
 * @param bind address to listen on; anything but a loopback address needs {@code tls}
 * @param port 0 takes a free one
 * @param tls empty only on loopback
 * @param data where keys, logs and the run file lie
 * @param evidence where recordings and snapshots lie; best on a disk of its own
 * @param pack the city pack, empty where there is none yet
 * @param zone the centre's time zone
 * @param field how positions come in
 * @param drill whether this is a drill: invented people, drill accounts, a store of its own
 */
public record HubConfig(String name, String centre, String bind, int port, Optional<Tls> tls, StoreConfig store, Path data, Path evidence, Optional<Path> pack,
        ZoneId zone, FieldConfig field, boolean drill) {

    /**
     * @param keyStore PKCS#12 with the hub's certificate and key
     * @param passwordFile its password, first line
     */
    public record Tls(Path keyStore, Path passwordFile) {
    }

    public boolean loopback() {
        return bind.equals("127.0.0.1") || bind.equals("::1") || bind.equals("localhost");
    }
}
