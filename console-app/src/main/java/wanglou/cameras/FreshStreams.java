package wanglou.cameras;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Home: any thread. Addresses with passwords on their way from the command to the table: the journal must not hold them, and yet they and
 * the entry must come true in one transaction; so the event carries a random name and the writer finds the addresses here under it.
 */
public final class FreshStreams {

    private final Map<String, CameraStreams> waiting = new ConcurrentHashMap<>();

    String keep(CameraStreams streams) {
        String name = UUID.randomUUID().toString();
        waiting.put(name, streams);
        return name;
    }

    /** Empty when the fact is not fresh: tables are being rebuilt from the journal. */
    Optional<CameraStreams> take(String name) {
        return Optional.ofNullable(waiting.remove(name));
    }
}
