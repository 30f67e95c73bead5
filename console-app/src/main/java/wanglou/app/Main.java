package wanglou.app;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import wanglou.store.StoreException;
import wanglou.store.StoreInUse;
import wanglou.store.Texts;

/**
 * {@code wanglou ROLE …}: hub, console, workstation (both on this machine; the default), drill, import, setup-codes, verify-journal, verify-evidence. Not a JavaFX
 * application class, so that the hub never loads JavaFX.
 */
public final class Main {

    /** As it stands in the about box, the journal and {@code --version}. */
    static final String VERSION = "0.1.0";

    private static final String USAGE = """
            wanglou %s: police command and dispatch
              wanglou [workstation] [--drill] [--data DIR] [--pack DIR] [--lang zh|en] [--theme night|day] [--tour DIR]
              wanglou hub [--drill] [--data DIR] [--pack DIR]
              wanglou console --hub URL [--trust PEM] [--pack DIR] [--data DIR] [--seat NAME] [--lang zh|en] [--theme night|day]
              wanglou console --hub URL --wall NAME [--screen N] [--text 1.5] [--trust PEM] [--pack DIR] [--data DIR] [--lang zh|en]
              wanglou drill --hub URL [--units N] [--rate HZ] [--seed S] [--factor F] --pack DIR
              wanglou import CITY.osm.pbf --pack DIR
              wanglou device-key USER [--data DIR]
              wanglou exchange-key NAME [--data DIR]
              wanglou setup-codes [--data DIR]
              wanglou verify-journal [--data DIR]
              wanglou verify-evidence PACKET [--fingerprint HEX] [--lang zh|en]
              wanglou evidence-key [--new local|hybrid] [--data DIR]
              wanglou --version
            """.formatted(VERSION);

    private Main() {
    }

    public static void main(String[] args) {
        Logs.toConsole();
        System.exit(run(Arrays.asList(args), System.out, System.err));
    }

    /** Exit code when another hub has the store. */
    static final int IN_USE = 3;

    /** Exit code: 0 done, 1 failed, 2 misused, 3 another hub has the store. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        String role = args.isEmpty() || args.getFirst().startsWith("--") && !args.getFirst().equals("--version")
                && !args.getFirst().equals("--help") ? "workstation" : args.getFirst();
        List<String> rest = !args.isEmpty() && args.getFirst().equals(role) ? args.subList(1, args.size()) : args;
        try {
            return switch (role) {
                case "--version" -> say(out, "wanglou " + VERSION);
                case "--help", "help" -> say(out, USAGE);
                case "hub" -> HubRole.run(rest, out);
                case "console" -> ConsoleRole.run(rest);
                case "workstation" -> WorkstationRole.run(rest, out);
                case "drill" -> DrillRole.run(rest, out);
                case "import" -> ImportRole.run(rest, out);
                case "device-key" -> DeviceKeyRole.run(rest, out);
                case "exchange-key" -> DeviceKeyRole.runExchange(rest, out);
                case "setup-codes" -> SetupCodesRole.run(rest, out);
                case "verify-journal" -> VerifyRole.run(rest, out);
                case "verify-evidence" -> VerifyEvidenceRole.run(rest, out);
                case "evidence-key" -> EvidenceKeyRole.run(rest, out);
                default -> throw new Arguments.Misused("there is no role “" + role + "”");
            };
        } catch (Arguments.Misused misused) {
            err.println("wanglou: " + misused.getMessage());
            err.println(USAGE);
            return 2;
        } catch (BadConfig bad) {
            err.println("wanglou: " + bad.getMessage());
            return 2;
        } catch (StoreException store) {
            err.println("wanglou: " + new Texts("wanglou.store.store", Locale.getDefault()).say(store.problem()));
            return store instanceof StoreInUse ? IN_USE : 1;
        } catch (java.io.IOException failed) {
            err.println("wanglou: " + failed.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int say(PrintStream out, String text) {
        out.println(text.stripTrailing());
        return 0;
    }
}
