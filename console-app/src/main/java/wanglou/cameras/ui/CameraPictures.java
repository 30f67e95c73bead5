package wanglou.cameras.ui;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.WatchQuery;
import wanglou.cameras.WatchTicket;
import wanglou.console.shell.Desk;
import wanglou.link.HubLink;
import wanglou.link.ProblemException;
import wanglou.video.stream.CameraKey;
import wanglou.video.stream.RemoteFeed;
import wanglou.video.vlc.Buffering;
import wanglou.video.vlc.FeedPicture;

/**
 * Home: FX. Opens pictures of cameras for one page. However many tiles show a camera, one stream of it comes to this page, and the hub has
 * one line to the camera.
 */
public final class CameraPictures implements AutoCloseable {

    private static final long TICKET_PATIENCE_S = 8;

    private final Desk desk;
    private final VideoMeans means;
    private final Map<CameraKey, RemoteFeed> feeds = new HashMap<>();

    public CameraPictures(Desk desk, VideoMeans means) {
        this.desk = desk;
        this.means = means;
    }

    /**
     * Begins to watch; close the picture to stop.
     *
     * @param small the sub-stream where the camera has one
     */
    public FeedPicture open(Camera camera, boolean small) {
        boolean sub = small && camera.small();
        CameraKey key = new CameraKey(sub ? camera.id() + ":small" : camera.id().value());
        HubLink hub = desk.hub();
        RemoteFeed feed = feeds.computeIfAbsent(key, k -> new RemoteFeed(k, () -> stream(hub, means, camera.id(), sub), means.clock()));
        return new FeedPicture(feed, means.door(), means.players(), Buffering.standard(), means.clock());
    }

    /** An empty tile; close it before this. */
    public CameraTile tile() {
        return new CameraTile(desk, means, this);
    }

    /** One for a wall: a picture of nearly its shape covers it whole. */
    public CameraTile wallTile() {
        CameraTile tile = tile();
        tile.tile().setFilled(true);
        return tile;
    }

    /** The feed's thread. */
    private static InputStream stream(HubLink hub, VideoMeans means, CameraId camera, boolean small) throws IOException, InterruptedException {
        try {
            WatchTicket ticket = hub.ask(new WatchQuery(camera, small)).get(TICKET_PATIENCE_S, TimeUnit.SECONDS);
            return means.hub().open(ticket.path());
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof ProblemException problem) {
                switch (problem.problem().code()) {
                    case "cameras.restricted", "cameras.other-station", "security.may-not" -> throw new AccessDeniedException(camera.value());
                    case "cameras.unknown", "cameras.no-address" -> throw new FileNotFoundException(camera.value());
                    default -> throw new IOException(problem.problem().code(), refused);
                }
            }
            throw new IOException(refused);
        } catch (TimeoutException silent) {
            throw new IOException("the hub did not answer", silent);
        }
    }

    @Override
    public void close() {
        feeds.values().forEach(RemoteFeed::close);
        feeds.clear();
    }
}
