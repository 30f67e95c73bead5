package wanglou.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Home: main thread. Opens a console. */
final class Seat {

    /** Where the hub is; may have to start it first. */
    interface HubFinder {
        URI find() throws IOException, InterruptedException;
    }

    private Seat() {
    }

    static int open(Arguments arguments, Path data, HubFinder hub) throws IOException {
        throw new IOException("no console yet");
    }
}
