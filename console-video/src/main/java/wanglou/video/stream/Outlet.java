package wanglou.video.stream;

/**
 * Home: the publisher's thread. Takes chunks the moment they come, so that no thread has to be woken for each. What it cannot take at once a thread of the
 * watcher's writes, which asks its {@link Subscription} for what follows.
 */
public interface Outlet {

    /** Takes all of a chunk without waiting; false when {@link #isBehind} from here on: what comes next waits in the watcher's queue. */
    boolean take(TsChunk chunk);

    /** Something taken is not yet written. */
    boolean isBehind();
}
