package wanglou.map.tiles;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.zip.GZIPInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoBox;
import wanglou.map.proto.ProtoReader;

/**
 * Home: any thread; painting happens on the executor given. Vector MBTiles in the OpenMapTiles schema, painted in a style. Four by four tiles
 * are painted at once with one label layout; the finished blocks and the decoded data are kept in small caches. Tiles of 512 pixels show the
 * same as those of 256, twice as sharp.
 */
public final class VectorTiles implements TileSource {

    private static final Logger LOG = LoggerFactory.getLogger(VectorTiles.class);
    private static final int BLOCK = 4;
    private static final int DEEPEST = 20;
    private static final long BLOCK_BYTES = 96L << 20;
    private static final int DATA_TILES = 48;

    private record BlockKey(int z, int x, int y, int pixels) {
    }

    private final MbtilesFile file;
    private final MapStyle style;
    private final Executor painters;
    private final MapFonts fonts = new MapFonts();
    private final Signs signs = new Signs();
    private final boolean landKnown;
    private final int dataMin;
    private final int dataMax;
    private volatile boolean closed;
    private final Lru<BlockKey, CompletableFuture<BufferedImage>> blocks = new Lru<>(BLOCK_BYTES);
    private final Lru<TileKey, VectorTile> data = new Lru<>(DATA_TILES);

    /**
     * @param painters runs the painting, 3 to 60 ms a tile; two threads are enough for one map
     * @throws IOException when the file is missing or holds no vector tiles
     */
    public VectorTiles(Path mbtiles, MapStyle style, Executor painters) throws IOException {
        this.file = new MbtilesFile(mbtiles);
        if (!file.text("format", "pbf").equals("pbf")) {
            file.close();
            throw new IOException(mbtiles + " holds “" + file.text("format", "") + "” pictures, not vector tiles: open it as a raster layer");
        }
        this.style = style;
        this.painters = painters;
        this.landKnown = file.text("json", "").contains("\"land\"");
        this.dataMin = file.number("minzoom", 0);
        this.dataMax = file.number("maxzoom", 14);
    }

    @Override
    public String name() {
        return file.text("name", "vector") + " " + style.name() + " " + style.language();
    }

    @Override
    public int minZoom() {
        return dataMin;
    }

    @Override
    public int maxZoom() {
        return DEEPEST;
    }

    @Override
    public GeoBox bounds() {
        return file.bounds();
    }

    @Override
    public String attribution() {
        return file.text("attribution", "© OpenStreetMap contributors").replaceAll("<[^>]*>", "");
    }

    @Override
    public Datum datum() {
        return Datum.WGS84;
    }

    @Override
    public CompletableFuture<TileImage> tile(TileKey key, int pixels) {
        if (pixels != 256 && pixels != 512) {
            throw new IllegalArgumentException("tiles have 256 or 512 pixels, not " + pixels);
        }
        BlockKey block = new BlockKey(key.z(), key.x() / BLOCK, key.y() / BLOCK, pixels);
        long weight = 4L * BLOCK * BLOCK * pixels * pixels;
        try {
            return blocks.get(block, weight, () -> CompletableFuture.supplyAsync(() -> paint(block), painters))
                    .thenApply(picture -> cut(picture, key, pixels));
        } catch (RejectedExecutionException e) {
            return new PlainTiles(style).tile(key, pixels); // the painters went home: the map is being closed
        }
    }

    private static TileImage cut(BufferedImage picture, TileKey key, int pixels) {
        int[] all = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int[] tile = new int[pixels * pixels];
        int left = key.x() % BLOCK * pixels;
        int top = key.y() % BLOCK * pixels;
        for (int row = 0; row < pixels; row++) {
            System.arraycopy(all, (top + row) * picture.getWidth() + left, tile, row * pixels, pixels);
        }
        return new TileImage(pixels, tile);
    }

    /** Whatever goes wrong in here, the answer is a picture: at worst the ground outside the map. */
    private BufferedImage paint(BlockKey key) {
        int across = Math.min(BLOCK, 1 << key.z());
        int size = across * key.pixels();
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(style.colour(Ink.OUTSIDE));
            g.fillRect(0, 0, size, size);
            if (!closed) { // what was still waiting when the map changed its theme is of no use to anyone
                paint(g, frame(key, size));
            }
        } catch (RuntimeException e) {
            LOG.warn("block {} cannot be painted", key, e);
            g.setClip(null);
            g.setColor(style.colour(Ink.OUTSIDE));
            g.fillRect(0, 0, size, size);
        } finally {
            g.dispose();
        }
        return picture;
    }

    private void paint(Graphics2D g, Frame frame) {
        GroundPainter ground = new GroundPainter(style, landKnown);
        LinePainter lines = new LinePainter(style);
        for (Frame.Placed tile : frame.tiles()) {
            g.setClip(clip(tile, frame.size()));
            ground.paint(g, frame, tile);
            ground.squaresAndBuildings(g, frame, tile);
            lines.paint(g, frame, tile);
            ground.boundaries(g, frame, tile);
        }
        g.setClip(null);
        new LabelPainter(style, fonts, signs, frame, g).paint();
    }

    /** A data tile draws only its own square: its margin is cut off by a line that must not be seen. */
    private static Rectangle clip(Frame.Placed tile, int size) {
        int left = (int) Math.max(0, Math.round(tile.x()));
        int top = (int) Math.max(0, Math.round(tile.y()));
        int right = (int) Math.min(size, Math.round(tile.x() + tile.span()));
        int bottom = (int) Math.min(size, Math.round(tile.y() + tile.span()));
        return new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private Frame frame(BlockKey key, int size) {
        int across = Math.min(BLOCK, 1 << key.z());
        int dataZoom = Math.min(key.z(), dataMax);
        int deeper = key.z() - dataZoom;
        double span = (double) key.pixels() * (1L << deeper);
        int firstX = (key.x() * BLOCK) >> deeper;
        int firstY = (key.y() * BLOCK) >> deeper;
        int lastX = (key.x() * BLOCK + across - 1) >> deeper;
        int lastY = (key.y() * BLOCK + across - 1) >> deeper;
        List<Frame.Placed> tiles = new ArrayList<>();
        for (int y = firstY; y <= lastY; y++) {
            for (int x = firstX; x <= lastX; x++) {
                VectorTile tile = data(new TileKey(dataZoom, x, y));
                if (!tile.isEmpty()) {
                    double px = x * span - (double) key.x() * BLOCK * key.pixels();
                    double py = y * span - (double) key.y() * BLOCK * key.pixels();
                    tiles.add(new Frame.Placed(tile, px, py, span));
                }
            }
        }
        return new Frame(key.z(), size, key.pixels() / 256.0, tiles);
    }

    private VectorTile data(TileKey key) {
        return data.get(key, 1, () -> read(key));
    }

    private VectorTile read(TileKey key) {
        try {
            byte[] bytes = file.read(key);
            if (bytes == null) {
                return VectorTile.EMPTY;
            }
            boolean zipped = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
            if (zipped) {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    bytes = in.readAllBytes();
                }
            }
            return VectorTile.decode(bytes);
        } catch (IOException | ProtoReader.Malformed e) {
            if (closed) {
                return VectorTile.EMPTY;
            }
            LOG.warn("vector tile {} cannot be read: {}", key, Arrays.asList(e.getClass().getSimpleName(), e.getMessage()));
            return VectorTile.EMPTY;
        }
    }

    @Override
    public void close() {
        closed = true;
        blocks.clear();
        data.clear();
        file.close();
    }
}
