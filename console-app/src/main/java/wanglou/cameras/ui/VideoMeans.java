package wanglou.cameras.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import wanglou.video.stream.StreamDoor;
import wanglou.video.vlc.Players;

/**
 * Home: any. What a console needs to show pictures, one for the whole process: libvlc is loaded once.
 *
 * @param players decode
 * @param door through which players read what this process received
 * @param hub opens a stream of the hub
 * @param corner what another feature lays into the corner of every picture
 * @param folder where tables of cameras are read and written without asking; empty where a person is asked
 */
public record VideoMeans(Players players, StreamDoor door, Hub hub, InstantSource clock, Optional<Corner.Maker> corner,
        Optional<Path> folder) implements AutoCloseable {

    /** Opens streams of the hub's web server. */
    @FunctionalInterface
    public interface Hub {

        /**
         * @param path from a {@link wanglou.cameras.WatchTicket}
         * @throws java.nio.file.AccessDeniedException the ticket is spent or too old
         */
        InputStream open(String path) throws IOException, InterruptedException;
    }

    /** Looks for libvlc in the background; where there is none the tiles say what to install. */
    public static VideoMeans open(Hub hub, InstantSource clock) {
        return new VideoMeans(new Players(), new StreamDoor(clock), hub, clock, Optional.empty(), Optional.empty());
    }

    /** The same, with something in the corner of every picture. */
    public VideoMeans withCorner(Corner.Maker maker) {
        return new VideoMeans(players, door, hub, clock, Optional.of(maker), folder);
    }

    /** The same, with tables of cameras in this folder. */
    public VideoMeans withTablesIn(Path where) {
        return new VideoMeans(players, door, hub, clock, corner, Optional.of(where));
    }

    @Override
    public void close() {
        door.close();
        players.close();
    }
}
