package wanglou.map.pack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoBox;
import wanglou.map.pack.UnreadablePbf.Fault;
import wanglou.map.proto.ProtoReader;

/**
 * Home: import process. Reads an .osm.pbf from end to end before anything is built from it, so that damage is told in one sentence and not by
 * a stack trace of a library half-way through. Format: https://wiki.openstreetmap.org/wiki/PBF_Format
 */
final class PbfCheck {

    private static final int MAX_HEADER = 64 * 1024;
    private static final int MAX_BLOB = 32 * 1024 * 1024;

    private final Path file;
    private long nodes;
    private long ways;
    private long relations;
    private @Nullable GeoBox headerBox;
    private @Nullable Instant dataDate;
    private double south = 90;
    private double west = 180;
    private double north = -90;
    private double east = -180;

    private PbfCheck(Path file) {
        this.file = file;
    }

    /**
     * @param progress hears 0…1 as part {@code check}
     * @throws UnreadablePbf when an import from this file cannot work
     */
    static PbfSummary read(Path file, Progress progress) throws IOException {
        return new PbfCheck(file).run(progress);
    }

    private PbfSummary run(Progress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadablePbf(file, Fault.MISSING, "no such file.");
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadablePbf(file, Fault.EMPTY, "the file is empty.");
        }
        CRC32 crc = new CRC32();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                DataInputStream in = new DataInputStream(new CheckedInputStream(raw, crc))) {
            long read = 0;
            for (int blobs = 0; read < size; blobs++) {
                read += blob(in, blobs);
                progress.at("check", (double) read / size);
            }
        } catch (EOFException e) {
            throw new UnreadablePbf(file, Fault.TRUNCATED, "it ends in the middle of a block after " + size + " bytes.");
        } catch (ProtoReader.Malformed | DataFormatException | IllegalArgumentException e) { // the last: a box that is none
            throw new UnreadablePbf(file, Fault.CORRUPT, "a block cannot be read (" + e.getMessage() + ").");
        }
        if (nodes == 0 || ways == 0) {
            throw new UnreadablePbf(file, Fault.NO_MAP_DATA, "it holds " + nodes + " nodes and " + ways + " ways.");
        }
        GeoBox box = headerBox != null ? headerBox : new GeoBox(south, west, north, east);
        return new PbfSummary(box, nodes, ways, relations, Optional.ofNullable(dataDate), size, crc.getValue());
    }

    /** Reads one length, BlobHeader and Blob; answers how many bytes they were. */
    private long blob(DataInputStream in, int index) throws IOException, DataFormatException {
        int headerLength = in.readInt();
        if (headerLength <= 0 || headerLength > MAX_HEADER) {
            throw foreign(index, "a block header of " + Integer.toUnsignedString(headerLength) + " bytes");
        }
        ProtoReader header = new ProtoReader(in.readNBytes(headerLength));
        String type = "";
        long length = 0;
        for (int field = header.next(); field != 0; field = header.next()) {
            switch (field) {
                case 1 -> type = header.text();
                case 3 -> length = header.varint();
                default -> header.skip();
            }
        }
        if (length <= 0 || length > MAX_BLOB || (index == 0 && !type.equals("OSMHeader"))) {
            throw foreign(index, "block " + index + " is “" + type + "” of " + length + " bytes");
        }
        byte[] body = in.readNBytes((int) length);
        if (body.length < length) {
            throw new EOFException();
        }
        switch (type) {
            case "OSMHeader" -> header(new ProtoReader(inflate(body)));
            case "OSMData" -> primitives(new ProtoReader(inflate(body)));
            default -> { } // the format asks readers to pass over block types they do not know
        }
        return 4L + headerLength + length;
    }

    private UnreadablePbf foreign(int index, String detail) {
        return index == 0
                ? new UnreadablePbf(file, Fault.NOT_PBF, "this is not an .osm.pbf (" + detail + ").")
                : new UnreadablePbf(file, Fault.CORRUPT, "a block cannot be read (" + detail + ").");
    }

    private byte[] inflate(byte[] blob) throws DataFormatException, UnreadablePbf {
        ProtoReader reader = new ProtoReader(blob);
        int rawSize = 0;
        byte[] zlib = null;
        for (int field = reader.next(); field != 0; field = reader.next()) {
            switch (field) {
                case 1 -> {
                    return reader.blob();
                }
                case 2 -> rawSize = (int) reader.varint();
                case 3 -> zlib = reader.blob();
                case 4, 5, 6, 7 -> throw new UnreadablePbf(file, Fault.UNSUPPORTED, "its blocks are not compressed with zlib.");
                default -> reader.skip();
            }
        }
        if (zlib == null || rawSize < 0 || rawSize > MAX_BLOB) {
            throw new ProtoReader.Malformed("a block without data");
        }
        byte[] raw = new byte[rawSize];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(zlib);
            int n = 0;
            while (n < rawSize && !inflater.finished()) {
                int got = inflater.inflate(raw, n, rawSize - n);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                n += got;
            }
            if (n < rawSize) {
                throw new ProtoReader.Malformed("a block of " + n + " bytes instead of " + rawSize);
            }
        }
        return raw;
    }

    private void header(ProtoReader block) {
        for (int field = block.next(); field != 0; field = block.next()) {
            switch (field) {
                case 1 -> headerBox = box(block.message());
                case 32 -> dataDate = Instant.ofEpochSecond(block.varint());
                default -> block.skip();
            }
        }
    }

    private static GeoBox box(ProtoReader box) {
        double[] side = new double[5]; // left, right, top, bottom in nanodegrees
        for (int field = box.next(); field != 0; field = box.next()) {
            if (field <= 4) {
                side[field] = box.zigzag() / 1e9;
            } else {
                box.skip();
            }
        }
        return new GeoBox(side[4], side[1], side[3], side[2]);
    }

    private void primitives(ProtoReader block) {
        long granularity = 100;
        long latOffset = 0;
        long lonOffset = 0;
        List<ProtoReader> groups = new ArrayList<>();
        for (int field = block.next(); field != 0; field = block.next()) {
            switch (field) {
                case 2 -> groups.add(block.message());
                case 17 -> granularity = block.varint();
                case 19 -> latOffset = block.varint();
                case 20 -> lonOffset = block.varint();
                default -> block.skip();
            }
        }
        for (ProtoReader group : groups) {
            for (int field = group.next(); field != 0; field = group.next()) {
                switch (field) {
                    case 1 -> {
                        nodes++;
                        group.skip();
                    }
                    case 2 -> dense(group.message(), granularity, latOffset, lonOffset);
                    case 3 -> {
                        ways++;
                        group.skip();
                    }
                    case 4 -> {
                        relations++;
                        group.skip();
                    }
                    default -> group.skip();
                }
            }
        }
    }

    private void dense(ProtoReader dense, long granularity, long latOffset, long lonOffset) {
        for (int field = dense.next(); field != 0; field = dense.next()) {
            switch (field) {
                case 1 -> {
                    for (ProtoReader ids = dense.message(); ids.more(); ids.varint()) {
                        nodes++;
                    }
                }
                case 8 -> {
                    long lat = 0;
                    for (ProtoReader lats = dense.message(); lats.more();) {
                        lat += lats.zigzag();
                        double degrees = (latOffset + granularity * lat) / 1e9;
                        south = Math.min(south, degrees);
                        north = Math.max(north, degrees);
                    }
                }
                case 9 -> {
                    long lon = 0;
                    for (ProtoReader lons = dense.message(); lons.more();) {
                        lon += lons.zigzag();
                        double degrees = (lonOffset + granularity * lon) / 1e9;
                        west = Math.min(west, degrees);
                        east = Math.max(east, degrees);
                    }
                }
                default -> dense.skip();
            }
        }
    }
}
