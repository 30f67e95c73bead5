package wanglou.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import wanglou.evidence.packet.PacketSigner;
import wanglou.evidence.vault.KeyRing;
import wanglou.evidence.vault.KeyWrap;

/**
 * {@code wanglou evidence-key}: shows the keys under which evidence lies on the disk, and the fingerprint of the key that signs packets;
 * {@code --new local|hybrid} makes a key that seals what comes after the hub's next start. Older keys stay: without them older evidence cannot be read.
 */
final class EvidenceKeyRole {

    /** Beside the hub's other keys. */
    static final String FOLDER = "evidence-keys";

    private EvidenceKeyRole() {
    }

    static int run(List<String> args, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(args, Set.of("data", "new"), Set.of("drill"));
        Path folder = arguments.value("data").map(Path::of).orElse(DataFolder.standard(arguments.flag("drill"))).resolve(FOLDER);
        switch (arguments.value("new").orElse("")) {
            case "" -> {
                // Only look.
            }
            case "local" -> KeyRing.newLocal(folder);
            case "hybrid" -> KeyRing.newHybrid(folder);
            default -> throw new Arguments.Misused("--new is local or hybrid");
        }
        KeyRing ring = KeyRing.open(folder);
        for (KeyWrap key : ring.keys()) {
            out.println((key.keyId().equals(ring.current().keyId()) ? "seals    " : "opens    ") + key.keyId() + "  " + key.algorithm());
        }
        out.println("signs    " + PacketSigner.open(folder).fingerprint());
        out.println("Keep a copy of " + folder + " in a safe: without its keys no evidence can be read.");
        return 0;
    }
}
