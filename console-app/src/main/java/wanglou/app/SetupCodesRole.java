package wanglou.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import wanglou.field.FieldConfig;
import wanglou.hub.Hub;
import wanglou.hub.HubConfig;
import wanglou.hub.RunFile;
import wanglou.security.FirstAdmins;
import wanglou.store.Texts;

/**
 * {@code wanglou setup-codes}: new codes for those of the three first administrators who never chose a password, on a store no hub is using.
 * Whoever can read the data folder could read the database as well, so this opens no door that was shut. Exit code 1: there was nothing to do.
 */
final class SetupCodesRole {

    private SetupCodesRole() {
    }

    static int run(List<String> args, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(args, Set.of("data"), Set.of());
        Path data = arguments.value("data").map(Path::of).orElse(DataFolder.standard(false));
        if (RunFile.find(data).isPresent()) {
            throw new IOException(words().say("security.again.running", data));
        }
        List<FirstAdmins.Sheet> sheets;
        try (Hub hub = Hub.start(quiet(HubSettings.read(data, Optional.empty(), false)), Vocabulary.wire(), Vocabulary.events(), Main.VERSION,
                Clock.systemUTC())) {
            sheets = hub.setUpSheets().isEmpty() ? hub.reissueSetUpSheets() : hub.setUpSheets();
        }
        if (sheets.isEmpty()) {
            out.println(words().say("security.again.none"));
            return 1;
        }
        FirstAdmins.print(sheets, out, Locale.getDefault());
        return 0;
    }

    /** A hub that nobody can reach from elsewhere, for the seconds it takes. */
    private static HubConfig quiet(HubConfig config) {
        FieldConfig none = FieldConfig.read(key -> key.endsWith(".enabled") ? Optional.of("false") : Optional.empty());
        return new HubConfig(config.name(), config.centre(), "127.0.0.1", 0, Optional.empty(), config.store(), config.data(), config.evidence(), config.pack(),
                config.zone(), none, false);
    }

    private static Texts words() {
        return new Texts("wanglou.security.security", Locale.getDefault());
    }
}
