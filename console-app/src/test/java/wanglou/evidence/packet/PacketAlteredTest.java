package wanglou.evidence.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Of a packet that was altered the verifier says which file is wrong and how it knows. */
class PacketAlteredTest extends PacketCase {

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
}
