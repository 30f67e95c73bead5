package wanglou.evidence.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import wanglou.store.Database;
import wanglou.store.Stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A packet as the hub makes it, and the hands that alter it. */
abstract class PacketCase {


    static final ObjectMapper JSON = new ObjectMapper();
    static final String MP4 = "files/001----1__20260314T130000Z.mp4";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;
    Database database;
    PacketRig rig;
    Path packet;
    String said = "";

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

    int verify(Path which) {
        return verify(which, null, Locale.ENGLISH);
    }

    int verify(Path which, @org.jspecify.annotations.Nullable String fingerprint, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyEvidence.run(which, Optional.ofNullable(fingerprint), new PrintStream(out, true, StandardCharsets.UTF_8), locale);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    static Map<String, byte[]> files(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile in = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> all = in.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    static Path zip(Path target, Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return target;
    }

    Path altered(Consumer<Map<String, byte[]>> how) throws IOException {
        Map<String, byte[]> files = files(packet);
        how.accept(files);
        return zip(folder.resolve("altered.zip"), files);
    }

    static byte[] json(byte[] file, Consumer<ObjectNode> how) {
        try {
            JsonNode tree = JSON.readTree(file);
            how.accept((ObjectNode) tree);
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Signs an altered packet anew with a key: what an insider, or a forger, would do. */
    static void resign(Map<String, byte[]> files, PacketSigner key) {
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

    void found(Path which, String file, String check) {
        int code = verify(which);
        assertEquals(VerifyEvidence.BROKEN, code, said);
        assertTrue(said.lines().anyMatch(line -> line.startsWith(file + ":") && line.endsWith("[" + check + "]")), said);
    }

    void refused(Path which, String check) {
        int code = verify(which);
        assertEquals(VerifyEvidence.REFUSED, code, said);
        assertTrue(said.contains("[" + check + "]"), said);
    }
}
