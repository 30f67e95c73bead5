package wanglou.evidence.packet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Home: one thread. The files of a packet, ZIP or unpacked folder, as somebody unknown may have made it: nothing is unpacked, no name is used as a path,
 * and what could hurt is refused before anything is read.
 */
final class PacketFiles implements AutoCloseable {

    /** A file and a folder of plain letters, as the writer makes them. */
    private static final String NAME = "(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,119}/)?[A-Za-z0-9_][A-Za-z0-9._-]{0,119}";
    private static final int MOST_FILES = 5_000;
    /** JSON shrinks to a twentieth, pictures not at all; what shrinks to less than this was made to burst. */
    private static final long MOST_RATIO = 200;
    private static final long SMALL = 1 << 20;

    /** It is refused, unread. */
    static final class Refused extends IOException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Refused(Check check, String file, Object... said) {
            super(check + " " + file);
            this.finding = Finding.of(check, file, said);
        }

        Finding finding() {
            return finding;
        }
    }

    /** How a file is opened. */
    private interface Opens {
        InputStream open() throws IOException;
    }

    private final Map<String, Opens> files;
    private final AutoCloseable whole;

    private PacketFiles(Map<String, Opens> files, AutoCloseable whole) {
        this.files = files;
        this.whole = whole;
    }

    static PacketFiles open(Path packet) throws IOException {
        return Files.isDirectory(packet) ? folder(packet) : zip(packet);
    }

    private static PacketFiles zip(Path packet) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(packet.toFile());
        } catch (java.util.zip.ZipException noZip) {
            throw new Refused(Check.NOT_A_PACKET, String.valueOf(packet.getFileName()), String.valueOf(noZip.getMessage()));
        }
        try {
            Map<String, Opens> files = new LinkedHashMap<>();
            Set<String> folded = new HashSet<>();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                if (entry.isDirectory() && entry.getName().equals("files/")) {
                    continue;
                }
                take(files, folded, entry.getName(), () -> zip.getInputStream(entry));
                if (entry.getSize() > SMALL && entry.getSize() > MOST_RATIO * Math.max(1, entry.getCompressedSize())) {
                    throw new Refused(Check.BOMB, entry.getName(), entry.getCompressedSize(), entry.getSize());
                }
            }
            return new PacketFiles(files, zip);
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static PacketFiles folder(Path packet) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(packet, 3)) {
            walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).limit(MOST_FILES + 1L).forEach(paths::add);
        }
        Map<String, Opens> files = new LinkedHashMap<>();
        Set<String> folded = new HashSet<>();
        for (Path path : paths) {
            String name = packet.relativize(path).toString().replace('\\', '/');
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused(Check.UNSAFE_NAME, name);
            }
            take(files, folded, name, () -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS));
        }
        return new PacketFiles(files, () -> { });
    }

    private static void take(Map<String, Opens> files, Set<String> folded, String name, Opens opens) throws Refused {
        if (!name.matches(NAME)) {
            throw new Refused(Check.UNSAFE_NAME, name.replaceAll("[\\p{Cc}\\p{Cf}]", "□"));
        }
        if (!folded.add(name.toLowerCase(Locale.ROOT))) {
            throw new Refused(Check.NAME_TWICE, name);
        }
        if (files.size() == MOST_FILES) {
            throw new Refused(Check.BOMB, name, MOST_FILES, "more files");
        }
        files.put(name, opens);
    }

    Set<String> names() {
        return files.keySet();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    InputStream open(String name) throws IOException {
        Opens file = files.get(name);
        if (file == null) {
            throw new java.nio.file.NoSuchFileException(name);
        }
        return file.open();
    }

    /** A whole file that is wanted in memory. @throws Refused when it is more than {@code most} bytes */
    byte[] read(String name, int most) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refused(Check.BOMB, name, most, "more bytes");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            whole.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
