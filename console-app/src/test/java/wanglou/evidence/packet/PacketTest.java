package wanglou.evidence.packet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import wanglou.paper.PdfPaper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A packet is whole, holds what it should and nothing else, and other programs agree. */
class PacketTest extends PacketCase {

    @Test
    void aWholePacketIsWholeAsZipAndAsFolderInBothLanguages() throws IOException {
        assertEquals(VerifyEvidence.WHOLE, verify(packet), said);
        assertTrue(said.contains("EX-20260314-001") && said.contains(rig.signer.fingerprint()), said);
        assertEquals(VerifyEvidence.WHOLE, verify(packet, rig.signer.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)", "$1:"), Locale.SIMPLIFIED_CHINESE), said);
        assertTrue(said.contains("完整"), said);
        assertEquals(VerifyEvidence.BROKEN, verify(packet, "00".repeat(32), Locale.ENGLISH));
        assertTrue(said.contains("[fingerprint]"), said);
        Map<String, byte[]> files = files(packet);
        assertArrayEquals(rig.file(PacketRig.ONE), files.get(MP4));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve("unpacked").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        assertEquals(VerifyEvidence.WHOLE, verify(folder.resolve("unpacked")), said);
        Files.createSymbolicLink(folder.resolve("unpacked/files/link.mp4"), Path.of("/etc/hostname"));
        refused(folder.resolve("unpacked"), "unsafe-name");
    }

    @Test
    void itTellsWhatItHoldsAndNothingOfOtherPeople() throws IOException {
        Map<String, byte[]> files = files(packet);
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        assertEquals("市人民检察院第二检察部", manifest.at("/request/recipient").asText());
        assertEquals(12.5, manifest.at("/gaps/0/seconds").asDouble(), 0.001);
        assertEquals("lost-line", manifest.at("/gaps/0/reason").asText());
        assertEquals("not-asked-for", manifest.at("/leftOut/0/why").asText());
        assertEquals(PacketRig.LEFT.value(), manifest.at("/leftOut/0/piece").asText());
        assertEquals(8, JSON.readTree(files.get("chain.json")).get("entries").size() + 1, "opened, four of two pieces, asked, approved");
        String all = new String(files.get("chain.json"), StandardCharsets.UTF_8) + new String(files.get("timeline.txt"), StandardCharsets.UTF_8);
        assertFalse(all.contains("别人的警情"));
        String line = new String(files.get("timeline.txt"), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        assertTrue(line.startsWith("2026-03-14 21:00:07.123 +08:00  #1  hub / hub  接警 Taken") && line.contains("持械威胁 🔪 报警人在三楼"), line);
    }

    @Test
    void theCoverIsReadInBothLanguages() throws IOException {
        try (PDDocument cover = Loader.loadPDF(files(packet).get("cover.pdf"))) {
            Path pictures = Files.createDirectories(Path.of("target/pictures"));
            for (int page = 0; page < cover.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(cover).renderImageWithDPI(page, 96);
                ImageIO.write(image, "png", pictures.resolve("packet-cover-" + (page + 1) + ".png").toFile());
            }
            String text = new PDFTextStripper().getText(cover).replaceAll("\\s+", "");
            assertTrue(text.contains("Evidencepacket") && text.contains("EX-20260314-001"), text);
            assertTrue(text.contains(rig.signer.fingerprint()), text);
            assertTrue(text.contains(PacketRig.sha256(rig.file(PacketRig.ONE))), text);
            assumeTrue(PdfPaper.CHINESE.stream().anyMatch(Files::isReadable), "no font for Chinese here");
            assertTrue(text.contains("证据包") && text.contains("移送审查起诉") && text.contains("线路中断"), text);
        }
    }

    @Test
    void whatCannotBeHandedOnMakesNoPacket() throws Exception {
        byte[] bad = rig.file(PacketRig.TWO);
        bad[7] ^= 1;
        rig.onDisk(PacketRig.TWO, bad);
        assertEquals("exports.piece-damaged", failed());
        rig.onDisk(PacketRig.TWO, null);
        assertEquals("exports.piece-gone", failed());
        PacketOrder order = rig.order();
        PacketOrder unknown = new PacketOrder(order.packet(), order.incident(), List.of(new wanglou.evidence.PieceId("none")), "p", "r", "", order.requestedBy(),
                order.requestedAt(), order.approvedBy(), order.approvedAt());
        assertEquals("exports.piece-unknown", assertThrows(PacketFailed.class,
                () -> rig.writer().write(unknown, PacketRig.T0, OutputStream.nullOutputStream(), done -> { }, () -> false)).problem().code());
        rig.add(wanglou.core.Actor.HUB, new wanglou.evidence.EvidenceEvent.PieceDeleted(PacketRig.ONE, "ordinary"));
        assertEquals("exports.piece-gone", failed());
    }

    private String failed() {
        return assertThrows(PacketFailed.class, () -> rig.packet(folder.resolve("failed.zip"))).problem().code();
    }

    @Test
    void progressIsToldPieceByPiece() throws Exception {
        List<Integer> told = new ArrayList<>();
        rig.writer().write(rig.order(), PacketRig.T0, OutputStream.nullOutputStream(), told::add, () -> false);
        assertEquals(List.of(1, 2), told);
        assertThrows(java.util.concurrent.CancellationException.class,
                () -> rig.writer().write(rig.order(), PacketRig.T0, OutputStream.nullOutputStream(), told::add, () -> told.size() == 3));
        assertEquals(List.of(1, 2, 1), told, "stopped within the second");
    }

    /** What the leaflet in the packet tells people to do by hand. */
    @Test
    void sha256sumAndOpensslAgree() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")) && Files.isExecutable(Path.of("/usr/bin/sha256sum")), "no openssl here");
        Path unpacked = folder.resolve("hand");
        for (Map.Entry<String, byte[]> file : files(packet).entrySet()) {
            Path target = unpacked.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        run(unpacked, "sha256sum", "--strict", "--check", "SHA256SUMS");
        run(unpacked, "openssl", "pkeyutl", "-verify", "-pubin", "-inkey", "signer.pem", "-rawin", "-in", "manifest.json", "-sigfile", "manifest.sig");
        run(unpacked, "openssl", "pkey", "-pubin", "-in", "signer.pem", "-outform", "DER", "-out", "der");
        assertEquals(rig.signer.fingerprint(), PacketRig.sha256(Files.readAllBytes(unpacked.resolve("der"))));
    }

    /** The program that the document gives engineers, as it stands there. */
    @Test
    void thePythonOfTheDocumentComputesTheSameHashes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no python3 here");
        String document = Files.readString(Path.of("../docs/evidence-packet.md"));
        int begin = document.indexOf("```python\n") + 10;
        String program = document.substring(begin, document.indexOf("```", begin));
        Files.write(folder.resolve("chain.json"), files(packet).get("chain.json"));
        run(folder, "python3", "-c", program);
        Files.write(folder.resolve("chain.json"), json(files(packet).get("chain.json"), chain -> ((ObjectNode) chain.at("/entries/2")).put("seat", "9")));
        assertThrows(AssertionError.class, () -> run(folder, "python3", "-c", program));
    }

    private static void run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), String.join(" ", command) + "\n" + text);
    }
}
