package wanglou.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import wanglou.evidence.packet.VerifyEvidence;

/**
 * {@code wanglou verify-evidence PACKET}: checks an evidence packet on any machine; needs no data folder and no hub. Exit code 0 whole, 1 not as it was
 * signed, 2 not a packet.
 */
final class VerifyEvidenceRole {

    private VerifyEvidenceRole() {
    }

    static int run(List<String> args, PrintStream out) {
        Arguments arguments = Arguments.parse(args, Set.of("lang", "fingerprint"), Set.of());
        if (arguments.words().size() != 1) {
            throw new Arguments.Misused("verify-evidence wants one packet, e.g. wanglou verify-evidence EX-20260301-001.zip");
        }
        return VerifyEvidence.run(Path.of(arguments.words().getFirst()), arguments.value("fingerprint"), out, locale(arguments));
    }

    private static Locale locale(Arguments arguments) {
        return switch (arguments.value("lang").orElse("")) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            case "" -> Locale.getDefault();
            default -> throw new Arguments.Misused("--lang is zh or en");
        };
    }
}
