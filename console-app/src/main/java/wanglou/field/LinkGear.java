package wanglou.field;

import org.jspecify.annotations.Nullable;

/** Home: hub thread. What makes one link work or not. Telling it twice is the same as telling it once. */
interface LinkGear {

    String link();

    /** @param off who switched it off, null while it is to work */
    void turn(@Nullable LinkOff off);

    /** Whether it dials or listens by itself, so that it can be asked to try again. */
    boolean dials();

    /** Tries at once instead of waiting for the next try. */
    void reconnect();
}
