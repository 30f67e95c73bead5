package wanglou.core;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: any. Keeps one failing turn of work from ending those after it. An error is caught like an exception: a class that does not load or memory that
 * ran out for a moment ends a periodic task, or all listeners behind the one that met it, just as well, and an executor says no word of it.
 */
public final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private Guard() {
    }

    /** Runs it and says, with the code {@code bug}, when it failed. @param what failed, for whoever reads the log */
    public static void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error bug) {
            LOG.error("bug: {} failed", what, bug);
        }
    }

    /** The same work, guarded each time it is run. */
    public static Runnable around(String what, Runnable work) {
        return () -> run(what, work);
    }
}
