package wanglou.video.stream;

import java.time.Duration;
import java.util.Optional;

/** Home: any. One camera's stream for any number of watchers; the line to the camera stands only while somebody watches. */
public interface Feed {

    CameraKey camera();

    /** Starts watching: chunks follow from the next key picture on. Close it to stop. */
    Subscription subscribe();

    /**
     * Starts watching: {@code outlet} is handed chunks from the next key picture on, on the thread that publishes them. The subscription has what it could not
     * take.
     */
    Subscription subscribe(Outlet outlet);

    /** Keeps the line standing without taking its data. */
    Subscription hold();

    FeedReport report();

    /**
     * The camera's own clock less the one here, as its sender reports tell it and with the shortest way in it: negative for a camera that is late. Empty
     * where the camera tells no time.
     */
    default Optional<Duration> clockOffset() {
        return Optional.empty();
    }
}
