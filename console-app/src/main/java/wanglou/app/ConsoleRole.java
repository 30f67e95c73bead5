package wanglou.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code wanglou console}: a seat on a hub elsewhere. */
final class ConsoleRole {

    static final Set<String> VALUES = Set.of("hub", "data", "pack", "seat", "lang", "theme", "tour", "script", "account", "trust", "wall", "screen", "text");

    private ConsoleRole() {
    }

    static int run(List<String> args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.parse(args, VALUES, Set.of("drill"));
        URI hub = arguments.value("hub").map(URI::create).orElseThrow(() -> new Arguments.Misused("console wants --hub URL"));
        if (hub.getScheme() == null || hub.getHost() == null || !hub.getScheme().matches("https?")) {
            throw new Arguments.Misused("--hub is an address such as https://hub-01:8443, not " + hub);
        }
        if (hub.getScheme().equals("http") && !Set.of("127.0.0.1", "localhost", "[::1]").contains(hub.getHost())) {
            throw new Arguments.Misused("off loopback the link is TLS only: --hub https://…");
        }
        Path data = arguments.value("data").map(Path::of).orElse(DataFolder.standard(false));
        return Seat.open(arguments, data, () -> hub, arguments.flag("drill"));
    }
}
