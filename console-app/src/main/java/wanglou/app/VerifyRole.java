package wanglou.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import wanglou.audit.VerifyJournal;
import wanglou.store.Database;

/** {@code wanglou verify-journal}: checks the whole hash chain of a store no hub is using. Exit code 0 whole, 1 broken, 2 unreadable. */
final class VerifyRole {

    private VerifyRole() {
    }

    static int run(List<String> args, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(args, Set.of("data"), Set.of("drill"));
        boolean drill = arguments.flag("drill");
        Path data = arguments.value("data").map(Path::of).orElse(DataFolder.standard(drill));
        try (Database database = Database.open(HubSettings.read(data, Optional.empty(), drill).store())) {
            return VerifyJournal.run(database, out, Locale.getDefault());
        }
    }
}
