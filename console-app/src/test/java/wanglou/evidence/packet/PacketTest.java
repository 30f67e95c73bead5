package wanglou.evidence.packet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.paper.PdfPaper;
import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A packet is whole, or the verifier says which file is wrong and how it knows. */
class PacketTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MP4 = "files/001----1__20260314T130000Z.mp4";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;
    private Database database;
    private PacketRig rig;
    private Path packet;
    private String said = "";

    @BeforeEach
    void make() throws Exception {
        database = Database.open(Stores.H2.fresh(folder));
        rig = new PacketRig(folder, database);
        packet = rig.packet(folder.resolve("packet.zip"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int verify(Path which) {
        return verify(which, null, Locale.ENGLISH);
    }

    private int verify(Path which, @org.jspecify.annotations.Nullable String fingerprint, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyEvidence.run(which, Optional.ofNullable(fingerprint), new PrintStream(out, true, StandardCharsets.UTF_8), locale);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static Map<String, byte[]> files(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile in = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> all = in.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static Path zip(Path target, Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return target;
    }

    private Path altered(Consumer<Map<String, byte[]>> how) throws IOException {
        Map<String, byte[]> files = files(packet);
        how.accept(files);
        return zip(folder.resolve("altered.zip"), files);
    }

    private static byte[] json(byte[] file, Consumer<ObjectNode> how) {
        try {
            JsonNode tree = JSON.readTree(file);
            how.accept((ObjectNode) tree);
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Signs an altered packet anew with a key: what an insider, or a forger, would do. */
    private static void resign(Map<String, byte[]> files, PacketSigner key) {
        files.put("signer.pem", key.publicPem().getBytes(StandardCharsets.US_ASCII));
        files.put("manifest.json", json(files.get("manifest.json"), manifest -> {
            ((ObjectNode) manifest.get("signer")).put("fingerprint", key.fingerprint());
            for (JsonNode file : manifest.get("files")) {
                byte[] bytes = files.get(file.get("name").asText());
                ((ObjectNode) file).put("bytes", bytes.length).put("sha256", PacketRig.sha256(bytes));
            }
        }));
        files.put("manifest.sig", key.sign(files.get("manifest.json")));
        StringBuilder sums = new StringBuilder();
        files.forEach((name, bytes) -> sums.append(name.equals("SHA256SUMS") ? "" : PacketRig.sha256(bytes) + "  " + name + "\n"));
        files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void found(Path which, String file, String check) {
        int code = verify(which);
        assertEquals(VerifyEvidence.BROKEN, code, said);
        assertTrue(said.lines().anyMatch(line -> line.startsWith(file + ":") && line.endsWith("[" + check + "]")), said);
    }

    private void refused(Path which, String check) {
        int code = verify(which);
        assertEquals(VerifyEvidence.REFUSED, code, said);
        assertTrue(said.contains("[" + check + "]"), said);
    }

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
    void oneFlippedByteIsNamedWithItsFile() throws IOException {
        for (String name : List.of(MP4, "cover.pdf", "timeline.txt", "README.txt")) {
            found(altered(files -> files.get(name)[files.get(name).length / 2] ^= 1), name, "hash");
        }
        found(altered(files -> files.put(MP4, Arrays.copyOf(files.get(MP4), 199_999))), MP4, "size");
        found(altered(files -> files.put(MP4, Arrays.copyOf(files.get(MP4), 900_000))), MP4, "size");
        found(altered(files -> files.get("manifest.sig")[5] ^= 1), "manifest.json", "signature");
        found(altered(files -> files.get("SHA256SUMS")[0] = 'x'), "SHA256SUMS", "sums");
    }

    @Test
    void missingAndExtraFilesAreNamed() throws IOException {
        for (String name : List.of(MP4, "chain.json", "timeline.json", "cover.pdf", "signer.pem", "manifest.sig", "SHA256SUMS")) {
            found(altered(files -> files.remove(name)), name, "missing");
        }
        found(altered(files -> files.put("files/003-more.mp4", new byte[5])), "files/003-more.mp4", "extra");
        refused(altered(files -> files.remove("manifest.json")), "not-a-packet");
    }

    @Test
    void anEditedManifestIsNoticed() throws IOException {
        found(altered(files -> files.put("manifest.json", json(files.get("manifest.json"),
                manifest -> ((ObjectNode) manifest.get("request")).put("recipient", "某律师事务所")))), "manifest.json", "signature");
        found(altered(files -> files.put("manifest.json", json(files.get("manifest.json"),
                manifest -> ((ObjectNode) manifest.at("/pieces/0")).put("from", "2026-03-14T12:00:00Z")))), "manifest.json", "piece-differs");
        assertTrue(said.contains("from"), said);
    }

    @Test
    void aForgerNeedsAnotherKeyAndThatShows() throws Exception {
        PacketSigner forger = PacketSigner.open(folder.resolve("forger"));
        Path forged = altered(files -> resign(files, forger));
        assertEquals(VerifyEvidence.WHOLE, verify(forged), "it is whole in itself; only the fingerprint tells: " + said);
        assertTrue(said.contains("--fingerprint"), said);
        assertEquals(VerifyEvidence.BROKEN, verify(forged, rig.signer.fingerprint(), Locale.ENGLISH));
        assertTrue(said.contains("signer.pem:") && said.contains("[fingerprint]"), said);
    }

    /** Whoever holds the centre's own key still cannot tell another story than the journal's entries. */
    @Test
    void anInsiderCannotRetellWhatTheJournalHolds() throws IOException {
        found(altered(files -> {
            files.put("manifest.json", json(files.get("manifest.json"), manifest -> ((ArrayNode) manifest.get("gaps")).removeAll()));
            resign(files, rig.signer);
        }), "manifest.json", "gap");
        assertTrue(said.contains("12.5"), said);
        found(altered(files -> {
            files.put("chain.json", json(files.get("chain.json"), chain -> {
                ObjectNode begun = (ObjectNode) chain.at("/entries/3");
                begun.put("payload", begun.get("payload").asText().replace("lost-line", "hub-down"));
            }));
            resign(files, rig.signer);
        }), "chain.json", "entry-edited");
        found(altered(files -> {
            files.put("manifest.json", json(files.get("manifest.json"), manifest -> ((ObjectNode) manifest.get("request")).put("approvedBy", "shen.ruoxi")));
            resign(files, rig.signer);
        }), "manifest.json", "approval");
        found(altered(files -> {
            files.put("manifest.json", json(files.get("manifest.json"), manifest -> ((ObjectNode) manifest.get("request")).put("purpose", "存档")));
            resign(files, rig.signer);
        }), "manifest.json", "approval");
        found(altered(files -> {
            files.put("chain.json", json(files.get("chain.json"), chain -> ((ArrayNode) chain.get("entries")).remove(1)));
            resign(files, rig.signer);
        }), "chain.json", "piece-unproved");
        found(altered(files -> {
            files.put("timeline.json", json(files.get("timeline.json"), line -> ((ObjectNode) line.at("/entries/0")).put("person", "nobody")));
            resign(files, rig.signer);
        }), "timeline.json", "timeline");
        found(altered(files -> {
            files.put(MP4, new byte[200_000]);
            resign(files, rig.signer);
        }), "manifest.json", "piece-differs");
    }

    @Test
    void whatWasMadeToHurtIsRefusedUnread() throws IOException {
        for (String name : List.of("../evil.txt", "files/../../evil", "/etc/passwd", "files\\evil", "C:evil", ".hidden", "files/a/b", "files/\u202egp4.mp4", "a\nb")) {
            refused(altered(files -> files.put(name, new byte[3])), "unsafe-name");
        }
        Map<String, byte[]> files = files(packet);
        files.put("files/aaa", new byte[3]);
        files.put("files/aab", new byte[4]);
        byte[] raw = Files.readAllBytes(zip(folder.resolve("twice.zip"), files));
        byte[] name = "files/aab".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < raw.length - name.length; at++) {
            if (Arrays.equals(raw, at, at + name.length, name, 0, name.length)) {
                raw[at + name.length - 1] = 'a';
            }
        }
        refused(Files.write(folder.resolve("twice.zip"), raw), "name-twice");
        refused(altered(all -> all.put("FILES/" + MP4.substring(6), new byte[1])), "name-twice");
        refused(altered(all -> all.put("bomb", new byte[40 << 20])), "bomb");
        refused(altered(all -> all.put("manifest.json", new byte[40 << 20])), "bomb");
    }

    @Test
    void whatIsNoPacketIsCalledSo() throws IOException {
        refused(Files.write(folder.resolve("empty.zip"), new byte[0]), "not-a-packet");
        refused(Files.writeString(folder.resolve("text.zip"), "no zip"), "not-a-packet");
        refused(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(packet), 100_000)), "not-a-packet");
        for (String manifest : List.of("", "null", "[]", "{}", "{\"format\":\"wanglou.evidence-packet.9\"}", "{\"pieces\":[{}]}", "{\"a\":1,\"a\":2}", "\u0000")) {
            refused(altered(files -> files.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8))), "not-a-packet");
        }
        assertEquals(VerifyEvidence.REFUSED, verify(folder.resolve("none.zip")));
        for (String chain : List.of("", "null", "{\"entries\":null}", "{\"entries\":[{}]}", "{\"entries\":[null]}")) {
            int code = verify(altered(files -> files.put("chain.json", chain.getBytes(StandardCharsets.UTF_8))));
            assertTrue(code != VerifyEvidence.WHOLE, chain + " " + said);
        }
    }

    /** Any damage to the ZIP's own bytes: the verifier ends with a word, and says whole only when every file still is what it was. */
    @Test
    void noDamagedZipIsCalledWhole() throws IOException {
        byte[] good = Files.readAllBytes(packet);
        Map<String, byte[]> before = files(packet);
        Random random = new Random(3);
        int noticed = 0;
        for (int round = 0; round < 80; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(4) == 0 ? bad.length - 1 - random.nextInt(1_500) : random.nextInt(bad.length);
                bad[at] ^= (byte) (1 << random.nextInt(8));
            }
            Path damaged = Files.write(folder.resolve("damaged.zip"), bad);
            if (verify(damaged) == VerifyEvidence.WHOLE) {
                Map<String, byte[]> after = files(damaged);
                assertEquals(before.keySet(), after.keySet());
                before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
            } else {
                noticed++;
            }
        }
        assertTrue(noticed > 40, noticed + " of 80");
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
