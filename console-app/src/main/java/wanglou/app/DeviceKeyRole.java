package wanglou.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

import wanglou.field.DeviceKeyFile;
import wanglou.field.exchange.ExchangeKeys;

/** {@code wanglou device-key USER}: makes the password a phone, or a Traccar server, signs in with. A hub that runs knows it within seconds. */
final class DeviceKeyRole {

    private DeviceKeyRole() {
    }

    static int run(List<String> args, PrintStream out) throws IOException {
        return add(args, HubSettings.DEVICE_KEYS, "device-key wants the device's user, e.g. wanglou device-key pc01", out);
    }

    /** {@code wanglou exchange-key NAME}: the same for another system that sends incidents, docs/exchange.md. */
    static int runExchange(List<String> args, PrintStream out) throws IOException {
        return add(args, ExchangeKeys.FILE, "exchange-key wants the other system's name, e.g. wanglou exchange-key fire-119", out);
    }

    private static int add(List<String> args, String name, String misused, PrintStream out) throws IOException {
        if (args.isEmpty() || args.getFirst().startsWith("--")) {
            throw new Arguments.Misused(misused);
        }
        Arguments arguments = Arguments.parse(args.subList(1, args.size()), Set.of("data"), Set.of());
        Path data = arguments.value("data").map(Path::of).orElse(DataFolder.standard(false));
        Files.createDirectories(data);
        Path file = data.resolve(name);
        String key = DeviceKeyFile.add(file, args.getFirst(), new SecureRandom());
        out.println("user      " + args.getFirst());
        out.println("password  " + key);
        out.println("Shown once; " + file + " keeps only its hash.");
        return 0;
    }
}
