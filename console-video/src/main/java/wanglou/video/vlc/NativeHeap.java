package wanglou.video.vlc;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Home: the player worker. Every libvlc player has half a dozen threads and glibc gives each its own heap, whose freed memory serves no other: a wall
 * that opens and closes pictures all day grew by some 100 MB in 150 openings. With two such heaps, and what is free in them given back now and then, it
 * does not grow.
 */
final class NativeHeap {

    /** {@code M_ARENA_MAX} of glibc's malloc.h, and how many. */
    private static final int ARENA_MAX = -8;
    private static final int ARENAS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(NativeHeap.class);

    private interface LibC extends Library {
        int mallopt(int parameter, int value);

        int malloc_trim(long keep);
    }

    private NativeHeap() {}

    static void bound() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            int done = Native.load("c", LibC.class).mallopt(ARENA_MAX, ARENAS);
            LOG.debug("mallopt answered {}", done);
        } catch (UnsatisfiedLinkError otherLibC) {
            LOG.debug("this C library has no mallopt", otherLibC);
        }
    }

    /**
     * Gives the system back what is free in the middle of glibc's heaps: by itself it only gives back their ends, and one picture buffer that lives keeps all
     * that was freed below it.
     */
    static void trim() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            Native.load("c", LibC.class).malloc_trim(0);
        } catch (UnsatisfiedLinkError otherLibC) {
            LOG.debug("this C library has no malloc_trim", otherLibC);
        }
    }
}
