package wanglou.map.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PackBuilderTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-14T13:47:36Z"));
    private static final Progress QUIET = (part, done) -> { };

    @TempDir
    Path dir;

    /** Writes one file; fails as often as told. */
    private static final class FakePart implements PackPart {
        private final String name;
        private final List<IOException> failures;
        private int built;

        FakePart(String name, IOException... failures) {
            this.name = name;
            this.failures = new ArrayList<>(List.of(failures));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void build(Path osmPbf, Path pack, Progress progress) throws IOException {
            built++;
            Files.createDirectories(pack.resolve(name));
            Files.writeString(pack.resolve(name).resolve("data"), name + built);
            if (!failures.isEmpty()) {
                throw failures.removeFirst();
            }
        }
    }

    @Test
    void aFinishedPackOpensAndSaysWhatItIs() throws IOException {
        PackBuilder builder = new PackBuilder(List.of(new FakePart("roads"), new FakePart("places")), CLOCK);
        builder.build(DemoCity.pbf(), dir.resolve("monaco"), QUIET);

        CityPack pack = CityPack.open(dir.resolve("monaco"));
        assertEquals("Monaco", pack.info().name());
        assertEquals("2026-03-14T13:47:36Z", pack.info().builtAt());
        assertEquals(25_423, pack.info().source().nodes());
        assertTrue(pack.info().bounds().contains(new GeoPoint(43.7343, 7.4203)));
        assertEquals("roads1", Files.readString(pack.roads().resolve("data")));
        assertEquals(List.of("monaco"), names(dir), "nothing else is left beside it");
    }

    @Test
    void whatFailedLeavesTheOldPackInUse() throws IOException {
        Path out = dir.resolve("city");
        new PackBuilder(List.of(new FakePart("roads")), CLOCK).build(DemoCity.pbf(), out, QUIET);
        PackBuilder failing = new PackBuilder(List.of(new FakePart("roads"), new FakePart("places", new IOException("no luck"))), CLOCK);

        IOException e = assertThrows(IOException.class, () -> failing.build(DemoCity.pbf(), out, QUIET));

        assertTrue(e.getMessage().contains("places") && e.getMessage().contains("no luck"), e.getMessage());
        assertEquals("roads1", Files.readString(CityPack.open(out).roads().resolve("data")));
        assertFalse(Files.exists(out.resolve("places")));
    }

    @Test
    void aSecondStartKeepsFinishedPartsOfTheSameExtract() throws IOException {
        FakePart roads = new FakePart("roads");
        FakePart places = new FakePart("places", new IOException("killed"));
        PackBuilder builder = new PackBuilder(List.of(roads, places), CLOCK);
        assertThrows(IOException.class, () -> builder.build(DemoCity.pbf(), dir.resolve("c"), QUIET));

        CityPack pack = builder.build(DemoCity.pbf(), dir.resolve("c"), QUIET);

        assertEquals(1, roads.built);
        assertEquals(2, places.built);
        assertEquals(List.of("roads", "places"), pack.info().parts().stream().map(PackInfo.Part::name).toList());
    }

    @Test
    void leftoversOfAnotherExtractAreThrownAway() throws IOException {
        Path partial = Files.createDirectories(dir.resolve("c.partial/roads"));
        Files.writeString(partial.resolve("data"), "of another city");
        Files.writeString(dir.resolve("c.partial/parts-done.txt"), "format 1 bytes 1 crc 1\nroads 1.0 5\n");
        FakePart roads = new FakePart("roads");

        CityPack pack = new PackBuilder(List.of(roads), CLOCK).build(DemoCity.pbf(), dir.resolve("c"), QUIET);

        assertEquals("roads1", Files.readString(pack.roads().resolve("data")));
    }

    @Test
    void aCrashBetweenTheTwoRenamesIsPutRight() throws IOException {
        new PackBuilder(List.of(new FakePart("roads")), CLOCK).build(DemoCity.pbf(), dir.resolve("c"), QUIET);
        Files.move(dir.resolve("c"), dir.resolve("c.old"));

        assertEquals("Monaco", CityPack.open(dir.resolve("c")).info().name());
    }

    @Test
    void twoImportsIntoOneFolderDoNotMix() throws IOException {
        Path out = dir.resolve("c");
        PackPart rude = new PackPart() {
            @Override
            public String name() {
                return "roads";
            }

            @Override
            public void build(Path osmPbf, Path pack, Progress progress) throws IOException {
                PackBuilder second = new PackBuilder(List.of(new FakePart("roads")), CLOCK);
                IOException e = assertThrows(IOException.class, () -> second.build(osmPbf, out, QUIET));
                assertTrue(e.getMessage().contains("another import"), e.getMessage());
                Files.createDirectories(pack.resolve("roads"));
            }
        };
        new PackBuilder(List.of(rude), CLOCK).build(DemoCity.pbf(), out, QUIET);
    }

    @Test
    void aFolderWithoutPackSaysHowToMakeOne() {
        IOException e = assertThrows(IOException.class, () -> CityPack.open(dir.resolve("nothing")));
        assertTrue(e.getMessage().contains("wanglou import"), e.getMessage());
    }

    @Test
    void aFullDiskIsCalledByItsName() {
        PackBuilder builder = new PackBuilder(List.of(new FakePart("tiles", new IOException("write", new IOException("No space left on device")))), CLOCK);
        DiskFull e = assertThrows(DiskFull.class, () -> builder.build(DemoCity.pbf(), dir.resolve("c"), QUIET));
        assertEquals(0, e.wantedMegabytes());
    }

    @Test
    void aFullDiskIsFoundAmongSuppressedExceptionsToo() {
        IOException e = new IOException("stage osm failed", new IllegalStateException("unsafe memory access"));
        e.addSuppressed(new IOException("close", new IOException("No space left on device")));
        PackBuilder builder = new PackBuilder(List.of(new FakePart("tiles", e)), CLOCK);
        assertThrows(DiskFull.class, () -> builder.build(DemoCity.pbf(), dir.resolve("c"), QUIET));
    }

    @Test
    void damagedExtractsAreRefusedBeforeAnythingIsBuilt() throws IOException {
        byte[] good = Files.readAllBytes(DemoCity.pbf());
        byte[] corrupt = good.clone();
        Arrays.fill(corrupt, 100_000, 100_400, (byte) 0x5a);
        byte[] garbage = new byte[10_000];
        new Random(1).nextBytes(garbage);
        assertEquals(UnreadablePbf.Fault.TRUNCATED, fault(Arrays.copyOf(good, good.length - 1_000)));
        assertEquals(UnreadablePbf.Fault.TRUNCATED, fault(Arrays.copyOf(good, 2)));
        assertEquals(UnreadablePbf.Fault.CORRUPT, fault(corrupt));
        assertEquals(UnreadablePbf.Fault.EMPTY, fault(new byte[0]));
        assertEquals(UnreadablePbf.Fault.NOT_PBF, fault(garbage));
        assertEquals(UnreadablePbf.Fault.NOT_PBF, fault("<osm version=\"0.6\"></osm>".getBytes(StandardCharsets.UTF_8)));
        int header = 4 + 13 + blobLength(good);
        assertEquals(UnreadablePbf.Fault.NO_MAP_DATA, fault(Arrays.copyOf(good, header)));
    }

    @Test
    void theCommandTellsItInBothLanguages() throws IOException {
        Path bad = Files.write(dir.resolve("bad.osm.pbf"), new byte[0]);
        assertTrue(said(bad, Locale.CHINA).contains("空文件"));
        assertTrue(said(bad, Locale.ENGLISH).contains("is empty"));
        String done = said(DemoCity.pbf(), Locale.CHINA);
        assertTrue(done.contains("100 %") && done.contains("完成"), done);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        PrintStream ascii = new PrintStream(plain, true, StandardCharsets.US_ASCII);
        assertEquals(PackImport.BAD_INPUT, new PackImport(List.of(), CLOCK, Locale.CHINA, ascii, true).run(bad, dir.resolve("said")));
        assertTrue(plain.toString(StandardCharsets.US_ASCII).contains("is empty"), "a terminal without Chinese is told in English");
    }

    private String said(Path pbf, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new PackImport(List.of(new FakePart("roads")), CLOCK, locale, stream, false).run(pbf, dir.resolve("said"));
        return out.toString(StandardCharsets.UTF_8);
    }

    private UnreadablePbf.Fault fault(byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve("x.osm.pbf"), bytes);
        FakePart part = new FakePart("roads");
        PackBuilder builder = new PackBuilder(List.of(part), CLOCK);
        UnreadablePbf e = assertThrows(UnreadablePbf.class, () -> builder.build(file, dir.resolve("city"), QUIET));
        assertEquals(0, part.built);
        assertFalse(Files.exists(dir.resolve("city")));
        return e.fault();
    }

    /** Length of the first blob: field 3 of the first BlobHeader, whose type is “OSMHeader” (4 + 2 + 9 bytes before it). */
    private static int blobLength(byte[] pbf) {
        int header = pbf[3];
        int value = 0;
        int at = 4 + 2 + 9 + 1;
        for (int shift = 0; at < 4 + header; shift += 7, at++) {
            value |= (pbf[at] & 0x7f) << shift;
        }
        return value + header - 13;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
