package wanglou.map.place;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openstreetmap.osmosis.osmbinary.BinaryParser;
import org.openstreetmap.osmosis.osmbinary.Osmformat;
import org.openstreetmap.osmosis.osmbinary.file.BlockInputStream;
import org.openstreetmap.osmosis.osmbinary.file.BlockReaderAdapter;
import org.openstreetmap.osmosis.osmbinary.file.FileBlock;
import org.openstreetmap.osmosis.osmbinary.file.FileBlockPosition;

/** One pass over an .osm.pbf; who reads overrides what he needs. https://wiki.openstreetmap.org/wiki/PBF_Format */
abstract class OsmFile extends BinaryParser {

    /** What a member of a relation is. */
    enum MemberType { NODE, WAY, RELATION }

    /** A thing a relation is made of. */
    record Member(MemberType type, long id, String role) {
    }

    /** @param tags empty for the many nodes that only bend a line */
    void node(long id, double lat, double lon, Tags tags) {
    }

    void way(long id, Tags tags, long[] nodes) {
    }

    void relation(Tags tags, List<Member> members) {
    }

    /** @throws IOException when the file is missing, empty, cut off, damaged or no .osm.pbf */
    final void read(Path file) throws IOException {
        // The newest protobuf warns, for each kind of message, of classes made by an older one; these come from a library and cannot be remade.
        System.setProperty("com.google.protobuf.use_unsafe_pre22_gencode", "true");
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            throw new IOException("the places of " + file.getFileName() + " could not be read: the file is missing or empty");
        }
        try (Counted in = new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            BlockReaderAdapter whole = new BlockReaderAdapter() {
                @Override
                public boolean skipBlock(FileBlockPosition block) {
                    return OsmFile.this.skipBlock(block);
                }

                @Override
                public void handleBlock(FileBlock block) {
                    OsmFile.this.handleBlock(block);
                    in.good = in.position;
                }

                @Override
                public void complete() {
                    // said at every end, also at one in the middle of a block
                }
            };
            new BlockInputStream(in, whole).process();
            if (in.good < Files.size(file)) {
                throw new EOFException("it ends in the middle of a block, after byte " + in.good);
            }
        } catch (IOException | RuntimeException | Error e) {
            // The library answers damaged compression with plain Errors, and a damaged length asks for any amount of memory.
            if (e instanceof LinkageError || e instanceof StackOverflowError) {
                throw e;
            }
            throw new IOException("the places of " + file.getFileName() + " could not be read, it is cut off, damaged or no .osm.pbf: " + e, e);
        }
    }

    /** Knows up to which byte whole blocks were read: the library takes a file that is cut off for one that is at its end. */
    private static final class Counted extends FilterInputStream {

        private long position;
        private long good;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            position += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            position += Math.max(0, n);
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            position += skipped;
            return skipped;
        }
    }

    @Override
    protected final void parse(Osmformat.HeaderBlock header) {
        for (String feature : header.getRequiredFeaturesList()) {
            if (!feature.equals("OsmSchema-V0.6") && !feature.equals("DenseNodes")) {
                throw new IllegalArgumentException("it needs the feature " + feature);
            }
        }
    }

    @Override
    protected final void parseNodes(List<Osmformat.Node> nodes) {
        nodes.forEach(n -> node(n.getId(), parseLat(n.getLat()), parseLon(n.getLon()), tags(n.getKeysList(), n.getValsList())));
    }

    @Override
    protected final void parseDense(Osmformat.DenseNodes dense) {
        long id = 0;
        long lat = 0;
        long lon = 0;
        int at = 0;
        for (int i = 0; i < dense.getIdCount(); i++) {
            id += dense.getId(i);
            lat += dense.getLat(i);
            lon += dense.getLon(i);
            Map<String, String> tags = Map.of();
            while (at < dense.getKeysValsCount() && dense.getKeysVals(at) != 0) {
                tags = tags.isEmpty() ? new HashMap<>() : tags;
                tags.put(getStringById(dense.getKeysVals(at)), getStringById(dense.getKeysVals(at + 1)));
                at += 2;
            }
            at++;
            node(id, parseLat(lat), parseLon(lon), new Tags(tags));
        }
    }

    @Override
    protected final void parseWays(List<Osmformat.Way> ways) {
        for (Osmformat.Way way : ways) {
            long[] nodes = new long[way.getRefsCount()];
            long id = 0;
            for (int i = 0; i < nodes.length; i++) {
                id += way.getRefs(i);
                nodes[i] = id;
            }
            way(way.getId(), tags(way.getKeysList(), way.getValsList()), nodes);
        }
    }

    @Override
    protected final void parseRelations(List<Osmformat.Relation> relations) {
        for (Osmformat.Relation relation : relations) {
            Member[] members = new Member[relation.getMemidsCount()];
            long id = 0;
            for (int i = 0; i < members.length; i++) {
                id += relation.getMemids(i);
                members[i] = new Member(MemberType.valueOf(relation.getTypes(i).name()), id, getStringById(relation.getRolesSid(i)));
            }
            relation(tags(relation.getKeysList(), relation.getValsList()), List.of(members));
        }
    }

    private Tags tags(List<Integer> keys, List<Integer> values) {
        Map<String, String> tags = HashMap.newHashMap(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            tags.put(getStringById(keys.get(i)), getStringById(values.get(i)));
        }
        return new Tags(tags);
    }

    @Override
    public final void complete() {
        // nothing waits for the end of the file
    }
}
