package wanglou.evidence.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code wanglou verify-evidence} as a process of its own, in a home that knows nothing of the product, and leaves nothing there. */
@Timeout(300)
class VerifyProcessTest {

    private record Said(int code, String text) {
    }

    private static Said run(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8",
                "-Duser.home=" + home, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "wanglou.app.Main", "verify-evidence"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(90, TimeUnit.SECONDS));
        return new Said(process.exitValue(), text);
    }

    @Test
    void itNeedsNothingButThePacket(@TempDir Path folder, @TempDir Path home) throws Exception {
        try (Database database = Database.open(Stores.H2.fresh(folder))) {
            PacketRig rig = new PacketRig(folder, database);
            Path packet = rig.packet(folder.resolve("EX-20260314-001.zip"));
            Said whole = run(home, packet.toString(), "--lang", "zh", "--fingerprint", rig.signer.fingerprint());
            assertEquals(VerifyEvidence.WHOLE, whole.code(), whole.text());
            assertTrue(whole.text().contains("证据包 EX-20260314-001 完整"), whole.text());
            byte[] bytes = Files.readAllBytes(packet);
            bytes[100_000] ^= 1;
            Said flipped = run(home, Files.write(folder.resolve("flipped.zip"), bytes).toString(), "--lang", "en");
            assertEquals(VerifyEvidence.BROKEN, flipped.code(), flipped.text());
            assertTrue(flipped.text().contains("files/001----1__20260314T130000Z.mp4: was changed"), flipped.text());
            assertEquals(2, run(home, Files.writeString(folder.resolve("no.zip"), "no").toString(), "--lang", "en").code());
        }
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(List.of(), left.toList(), "nothing was written");
        }
    }
}
