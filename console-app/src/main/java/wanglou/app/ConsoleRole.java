package wanglou.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code wanglou console}: a seat on a hub elsewhere. */
final class ConsoleRole {

    static final Set<String> VALUES = Set.of("hub", "data", "pack", "seat", "lang", "theme", "tour", "script", "account");

    private ConsoleRole() {
    }

    static int run(List<String> args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.parse(args, VALUES, Set.of("wall"));
        URI hub = arguments.value("hub").map(URI::create).orElseThrow(() -> new Arguments.Misused("console wants --hub URL"));
        Path data = arguments.value("data").map(Path::of).orElse(DataFolder.standard(false));
        return Seat.open(arguments, data, () -> hub, false);
    }
}
