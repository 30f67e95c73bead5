package wanglou.evidence.packet;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import wanglou.store.Texts;

/** Home: one thread. {@code wanglou verify-evidence}: checks a packet and says in plain words what it found. */
public final class VerifyEvidence {

    /** Every file is as it was signed. */
    public static final int WHOLE = 0;
    /** Something is not as it was signed; each line names the file and the check. */
    public static final int BROKEN = 1;
    /** It is no packet, cannot be read, or was made to hurt: nothing is known. */
    public static final int REFUSED = 2;

    private VerifyEvidence() {
    }

    /** Prints to {@code out} and returns the exit code. @param fingerprint what the reader was told on another way */
    public static int run(Path packet, Optional<String> fingerprint, PrintStream out, Locale locale) {
        Texts texts = new Texts("wanglou.evidence.packet.packet", locale);
        try {
            PacketVerifier.Report report = PacketVerifier.verify(packet, fingerprint.orElse(null));
            report.findings().forEach(finding -> out.println(line(texts, finding)));
            Manifest manifest = report.manifest();
            if (!report.findings().isEmpty()) {
                out.println(texts.say("packet.verify.broken", manifest.packet(), report.findings().size()));
                return BROKEN;
            }
            out.println(texts.say("packet.verify.whole", manifest.packet(), manifest.files().size(), manifest.pieces().size(), manifest.gaps().size(),
                    manifest.journal().entries()));
            out.println(texts.say(fingerprint.isPresent() ? "packet.verify.trusted" : "packet.verify.compare", manifest.signer().fingerprint()));
            return WHOLE;
        } catch (PacketFiles.Refused refused) {
            out.println(line(texts, refused.finding()));
            out.println(texts.say("packet.verify.refused"));
            return REFUSED;
        } catch (IOException | RuntimeException unreadable) {
            out.println(texts.say("packet.verify.unreadable", packet, unreadable.toString()));
            return REFUSED;
        }
    }

    /** {@code files/001.mp4: …  [hash]} */
    private static String line(Texts texts, Finding finding) {
        String check = finding.check().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Object> arguments = new ArrayList<>(List.of(finding.file()));
        arguments.addAll(finding.said());
        return texts.say("packet.verify." + check, arguments.toArray()).replaceAll("[\\p{Cc}\\p{Cf}]", "□") + "  [" + check + "]";
    }
}
