package wanglou.evidence.packet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import wanglou.incidents.Timeline;
import wanglou.store.Json;

/**
 * Home: one thread. Checks a packet against itself: signature, files, journal extract, and the manifest against the journal. Knows no database, no key
 * but the one in the packet and no network; whether that key is the centre's, only the reader's fingerprint can tell.
 */
public final class PacketVerifier {

    private static final int MOST_JSON = 64 << 20;
    private static final int MOST_MANIFEST = 16 << 20;
    private static final int PART = 64 * 1024;
    /** They cannot list themselves. */
    private static final Set<String> OUTSIDE = Set.of(PacketWriter.MANIFEST, PacketWriter.SIGNATURE, PacketWriter.SUMS);

    private final ObjectMapper json = Json.newMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private final PacketFiles files;
    private final Map<String, String> sums = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private PacketVerifier(PacketFiles files) {
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param findings empty where all is as it was signed
     */
    record Report(Manifest manifest, List<Finding> findings) {
    }

    /**
     * @param fingerprint what the reader was told on another way, hex in any spacing; null where he was told nothing
     * @throws PacketFiles.Refused it is no packet, or one that was made to hurt
     */
    static Report verify(Path packet, @Nullable String fingerprint) throws IOException {
        try (PacketFiles files = PacketFiles.open(packet)) {
            return new PacketVerifier(files).verify(fingerprint);
        } catch (java.util.zip.ZipException broken) {
            throw new PacketFiles.Refused(Check.NOT_A_PACKET, String.valueOf(packet.getFileName()), String.valueOf(broken.getMessage()));
        }
    }

    private Report verify(@Nullable String fingerprint) throws IOException {
        if (!files.has(PacketWriter.MANIFEST)) {
            throw new PacketFiles.Refused(Check.NOT_A_PACKET, PacketWriter.MANIFEST, "missing");
        }
        byte[] bytes = files.read(PacketWriter.MANIFEST, MOST_MANIFEST);
        Manifest manifest = manifest(bytes);
        signature(bytes, manifest, fingerprint);
        files(manifest);
        sums();
        ChainExtract extract = read(PacketWriter.CHAIN, ChainExtract.class);
        if (extract != null) {
            ExtractVerifier chain = new ExtractVerifier(manifest, extract, findings);
            chain.verify();
            Timeline timeline = read(PacketWriter.TIMELINE, Timeline.class);
            if (timeline != null) {
                chain.verify(timeline);
            }
        }
        return new Report(manifest, List.copyOf(findings));
    }

    private Manifest manifest(byte[] bytes) throws IOException {
        try {
            Manifest manifest = json.readValue(bytes, Manifest.class);
            if (manifest != null && Manifest.FORMAT.equals(manifest.format()) && manifest.signer() != null && manifest.journal() != null
                    && manifest.request() != null && manifest.packet() != null) {
                return manifest;
            }
            throw new PacketFiles.Refused(Check.NOT_A_PACKET, PacketWriter.MANIFEST, manifest == null ? "null" : String.valueOf(manifest.format()));
        } catch (com.fasterxml.jackson.core.JacksonException | NullPointerException unfit) {
            throw new PacketFiles.Refused(Check.NOT_A_PACKET, PacketWriter.MANIFEST, firstLine(unfit));
        }
    }

    private <T> @Nullable T read(String name, Class<T> type) throws IOException {
        if (!files.has(name)) {
            return null;
        }
        try {
            T value = json.readValue(files.read(name, MOST_JSON), type);
            if (value == null) {
                wrong(Check.FORM, name, "null");
            }
            return value;
        } catch (com.fasterxml.jackson.core.JacksonException | NullPointerException unfit) {
            wrong(Check.FORM, name, firstLine(unfit));
            return null;
        }
    }

    private void signature(byte[] manifest, Manifest told, @Nullable String fingerprint) throws IOException {
        if (!files.has(PacketWriter.SIGNATURE) || !files.has(PacketWriter.SIGNER)) {
            wrong(Check.MISSING, files.has(PacketWriter.SIGNATURE) ? PacketWriter.SIGNER : PacketWriter.SIGNATURE);
            return;
        }
        try {
            PublicKey key = PacketSigner.publicKey(new String(files.read(PacketWriter.SIGNER, 4_096), StandardCharsets.US_ASCII));
            String actual = PacketSigner.fingerprint(key);
            if (!actual.equals(told.signer().fingerprint())) {
                wrong(Check.KEY, PacketWriter.SIGNER, actual, told.signer().fingerprint());
            }
            if (fingerprint != null && !fingerprint.replaceAll("[\\s:]", "").equalsIgnoreCase(actual)) {
                wrong(Check.FINGERPRINT, PacketWriter.SIGNER, actual, fingerprint);
            }
            if (!PacketSigner.verifies(key, manifest, files.read(PacketWriter.SIGNATURE, 64))) {
                wrong(Check.SIGNATURE, PacketWriter.MANIFEST);
            }
        } catch (PacketFiles.Refused tooLong) {
            wrong(Check.SIGNATURE, tooLong.finding().file());
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            wrong(Check.SIGNATURE, PacketWriter.MANIFEST);
        }
    }

    private void files(Manifest manifest) throws IOException {
        Set<String> listed = new HashSet<>(OUTSIDE);
        Map<String, Manifest.FileEntry> byName = new HashMap<>();
        for (Manifest.FileEntry file : manifest.files()) {
            listed.add(file.name());
            byName.put(file.name(), file);
            if (files.has(file.name())) {
                compare(file);
            } else {
                wrong(Check.MISSING, file.name());
            }
        }
        for (Manifest.Item item : manifest.pieces()) {
            Manifest.FileEntry file = byName.get(item.file());
            if (file == null || file.bytes() != item.bytes() || !file.sha256().equals(item.sha256())) {
                wrong(Check.PIECE_DIFFERS, PacketWriter.MANIFEST, item.piece(), "file");
            }
        }
        files.names().stream().filter(name -> !listed.contains(name)).forEach(name -> wrong(Check.EXTRA, name));
    }

    /** Reads no more than the file should have: what was made to burst bursts nothing. */
    private void compare(Manifest.FileEntry file) throws IOException {
        MessageDigest digest = PacketZip.sha256();
        long bytes = 0;
        try (InputStream in = files.open(file.name())) {
            byte[] part = new byte[PART];
            for (int read = in.read(part); read >= 0 && bytes <= file.bytes(); read = in.read(part)) {
                digest.update(part, 0, read);
                bytes += read;
            }
        } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
            wrong(Check.HASH, file.name(), firstLine(damaged), file.sha256());
            return;
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        sums.put(file.name(), actual);
        if (bytes != file.bytes()) {
            wrong(Check.SIZE, file.name(), bytes > file.bytes() ? "> " + file.bytes() : bytes, file.bytes());
        } else if (!actual.equals(file.sha256())) {
            wrong(Check.HASH, file.name(), actual, file.sha256());
        }
    }

    private void sums() throws IOException {
        if (!files.has(PacketWriter.SUMS)) {
            wrong(Check.MISSING, PacketWriter.SUMS);
            return;
        }
        for (String name : List.of(PacketWriter.MANIFEST, PacketWriter.SIGNATURE)) {
            if (files.has(name)) {
                sums.put(name, HexFormat.of().formatHex(PacketZip.sha256().digest(files.read(name, MOST_MANIFEST))));
            }
        }
        Set<String> told = new HashSet<>();
        for (String line : new String(files.read(PacketWriter.SUMS, 1 << 20), StandardCharsets.UTF_8).lines().toList()) {
            String[] words = line.split("  ", 2);
            if (words.length < 2 || !words[0].equals(sums.getOrDefault(words[1], words[0])) || !told.add(words[1])) {
                wrong(Check.SUMS, PacketWriter.SUMS, words[words.length - 1]);
            }
        }
        sums.keySet().stream().filter(name -> !told.contains(name)).forEach(name -> wrong(Check.SUMS, PacketWriter.SUMS, name));
    }

    private void wrong(Check check, String file, Object... said) {
        findings.add(Finding.of(check, file, said));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
