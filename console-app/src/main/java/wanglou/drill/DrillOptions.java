package wanglou.drill;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). What the drill was asked for. See {@link #USAGE}.
 *
 * @param units how many
 * @param rate reports a second of each
 * @param seed the same seed drives the same ways
 * @param factor how much faster than the clock the city lives
 * @param hub where it sends to: the hub's web address, the broker, or the CoT port
 * @param pack the city pack whose roads it uses
 * @param authorization sent with HTTP, e.g. {@code Bearer traccar:key}; null sends none
 */
public record DrillOptions(int units, double rate, long seed, double factor, URI hub, Protocol protocol, Path pack, DrillFaults faults,
        @Nullable String authorization) {

    /** How the trackers speak. */
    public enum Protocol {
        OWNTRACKS_HTTP, OWNTRACKS_MQTT, TRACCAR, COT;

        private String option() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** For the command line; English, like the options. */
    public static final String USAGE = """
            wanglou drill --hub URL --pack DIR [--units 60] [--rate 0.5] [--seed 1] [--factor 1] [--protocol owntracks-http]
                          [--silent N] [--stale N] [--jumping N] [--fast-clocks N] [--authorization TEXT]
              --hub URL        http://127.0.0.1:8480 · mqtt://[user:password@]broker:1883 · tcp://127.0.0.1:8087
              --protocol       owntracks-http, owntracks-mqtt, traccar or cot
              --rate HZ        reports a second of each unit, 0.01 to 20
              --factor F       the city lives F times as fast as the clock, 0.1 to 60; the hub must allow such speeds
              --silent N       so many trackers fall silent; --stale: are heard one minute in five;
                               --jumping: are sometimes a kilometre off; --fast-clocks: run a minute ahead""";

    public DrillOptions {
        check(units >= 1 && units <= 100_000, "--units", "1 to 100000");
        check(rate >= 0.01 && rate <= 20, "--rate", "0.01 to 20");
        check(factor >= 0.1 && factor <= 60, "--factor", "0.1 to 60");
        check(hub.getHost() != null, "--hub", "an address with a host");
    }

    /** @throws IllegalArgumentException names the option that is wrong */
    public static DrillOptions parse(List<String> arguments) {
        Arguments a = new Arguments(arguments);
        Protocol protocol = a.protocol();
        DrillOptions options = new DrillOptions(a.whole("--units", 60), a.number("--rate", 0.5), a.whole("--seed", 1), a.number("--factor", 1),
                a.uri("--hub"), protocol, Path.of(a.required("--pack")),
                new DrillFaults(a.whole("--silent", 0), a.whole("--stale", 0), a.whole("--jumping", 0), a.whole("--fast-clocks", 0)),
                a.text("--authorization"));
        a.refuseRest();
        return options;
    }

    private static void check(boolean holds, String option, String range) {
        if (!holds) {
            throw new IllegalArgumentException(option + ": " + range);
        }
    }

    /** Options of the form {@code --name value}; what was asked for is taken out. */
    private static final class Arguments {

        private final Map<String, String> left = new LinkedHashMap<>();

        private Arguments(List<String> arguments) {
            for (int i = 0; i < arguments.size(); i += 2) {
                check(i + 1 < arguments.size() && arguments.get(i).startsWith("--"), arguments.get(i), "an option and its value");
                left.put(arguments.get(i), arguments.get(i + 1));
            }
        }

        @Nullable String text(String option) {
            return left.remove(option);
        }

        String required(String option) {
            String value = text(option);
            if (value == null) {
                throw new IllegalArgumentException(option + ": is missing");
            }
            return value;
        }

        int whole(String option, int otherwise) {
            String value = text(option);
            check(value == null || value.matches("-?\\d{1,9}"), option, "a whole number, not " + value);
            return value == null ? otherwise : Integer.parseInt(value);
        }

        double number(String option, double otherwise) {
            String value = text(option);
            try {
                return value == null ? otherwise : Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(option + ": a number, not " + value, e);
            }
        }

        URI uri(String option) {
            String value = required(option);
            try {
                return URI.create(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(option + ": an address, not " + value, e);
            }
        }

        Protocol protocol() {
            String value = text("--protocol");
            for (Protocol protocol : Protocol.values()) {
                if (value == null || protocol.option().equals(value)) {
                    return protocol;
                }
            }
            throw new IllegalArgumentException("--protocol: owntracks-http, owntracks-mqtt, traccar or cot, not " + value);
        }

        void refuseRest() {
            if (!left.isEmpty()) {
                throw new IllegalArgumentException(left.keySet().iterator().next() + ": no such option");
            }
        }
    }
}
