package wanglou.video.stream;

/** Home: any. One camera's stream for any number of watchers; the line to the camera stands only while somebody watches. */
public interface Feed {

    CameraKey camera();

    /** Starts watching: chunks follow from the next key picture on. Close it to stop. */
    Subscription subscribe();

    /** Keeps the line standing without taking its data. */
    Subscription hold();

    FeedReport report();
}
