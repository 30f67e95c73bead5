package wanglou.link;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Actor;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoBox;
import wanglou.units.Fix;

/**
 * Home: hub thread, but for its own sender. One console's connection: what it looks at, which fixes wait for it, what is on its way to it.
 * A console that does not read is cut off before it costs the hub memory; it comes back and gets a snapshot.
 */
public final class LinkSession {

    /** Characters on their way to one console before it is cut off. */
    static final long MAX_WAITING = 64L << 20;
    /** Fixes outside the part of the map a console looks at are sent this seldom. */
    private static final long ELSEWHERE_MILLIS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(LinkSession.class);
    /** So many frames of one console wait for the hub thread; the next are read from the network when it has come to them. */
    static final int MAX_UNHEARD = 64;
    private static final String STOP = new String("stop");

    private final Actor actor;
    private final String displayName;
    private final Instant since;
    private final Outlet outlet;
    private final BlockingQueue<Object> outgoing = new LinkedBlockingQueue<>();
    private final AtomicLong waitingChars = new AtomicLong();
    private final AtomicInteger waitingFixFrames = new AtomicInteger();
    private final Map<UnitId, Fix> fixes = new LinkedHashMap<>();
    /** Frames of this console that the hub thread has not come to yet. */
    private final Semaphore unheard = new Semaphore(MAX_UNHEARD);
    private volatile boolean open = true;
    private boolean ready;
    private GeoBox box = GeoBox.WORLD;
    private long periodMillis = 100;
    private long nextFixes;
    private long nextElsewhere;
    private Instant lastHeard;
    private int roundTripMillis = -1;

    LinkSession(Actor actor, String displayName, Outlet outlet, Instant now) {
        this.actor = actor;
        this.displayName = displayName;
        this.outlet = outlet;
        this.since = now;
        this.lastHeard = now;
        Thread.ofVirtual().name("wl-link-" + actor.seat()).start(this::sendAll);
    }

    public Actor actor() {
        return actor;
    }

    String displayName() {
        return displayName;
    }

    Instant since() {
        return since;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    int roundTripMillis() {
        return roundTripMillis;
    }

    boolean ready() {
        return ready;
    }

    boolean isOpen() {
        return open;
    }

    /** Web server thread: waits while the hub thread has more than enough of this console, so that a flood slows down nobody but its sender. */
    void waitForRoom() {
        unheard.acquireUninterruptibly();
    }

    void madeRoom() {
        unheard.release();
    }

    void heard(Instant now) {
        lastHeard = now;
    }

    void measured(int millis) {
        roundTripMillis = millis;
    }

    void becomeReady() {
        ready = true;
    }

    void lookAt(GeoBox newBox, double hertz) {
        box = newBox;
        periodMillis = Math.round(1000 / Math.max(0.1, Math.min(20, hertz)));
        nextFixes = 0;
    }

    void offer(Fix fix) {
        fixes.put(fix.unit(), fix);
    }

    /** Hands over the fixes that are due: those inside the box at the wanted rate, all others seldom. */
    void flushFixes(long nowMillis) {
        if (!ready || fixes.isEmpty() || nowMillis < nextFixes || waitingFixFrames.get() > 0) {
            return;
        }
        nextFixes = nowMillis + periodMillis;
        boolean elsewhere = nowMillis >= nextElsewhere;
        List<Fix> due;
        if (elsewhere) {
            nextElsewhere = nowMillis + ELSEWHERE_MILLIS;
            due = new ArrayList<>(fixes.values());
            fixes.clear();
        } else {
            due = new ArrayList<>();
            fixes.values().removeIf(fix -> box.contains(fix.place()) && due.add(fix));
        }
        if (!due.isEmpty()) {
            waitingFixFrames.incrementAndGet();
            outgoing.add(due);
        }
    }

    void send(String text) {
        if (waitingChars.addAndGet(text.length()) > MAX_WAITING) {
            LOG.warn("{} does not read: cut off", actor.seat());
            close("too slow");
            return;
        }
        outgoing.add(text);
    }

    /** Any thread. */
    public void close(String reason) {
        if (open) {
            open = false;
            outgoing.clear();
            outgoing.add(STOP);
            outlet.close(reason);
        }
    }

    /** Says a last word, then closes. */
    void closeAfter(String text, String reason) {
        send(text);
        outgoing.add(new Last(reason));
    }

    private record Last(String reason) {
    }

    @SuppressWarnings("ReferenceEquality") // STOP is one object
    private void sendAll() {
        try {
            while (open) {
                Object next = outgoing.take();
                if (next == STOP) {
                    return;
                }
                switch (next) {
                    case String text -> {
                        waitingChars.addAndGet(-text.length());
                        outlet.send(text);
                    }
                    case Last last -> close(last.reason());
                    case List<?> due -> {
                        outlet.send(FixFrame.encode(due.stream().map(Fix.class::cast).toList()));
                        waitingFixFrames.decrementAndGet();
                    }
                    default -> throw new IllegalStateException("not sendable: " + next.getClass());
                }
            }
        } catch (IOException gone) {
            LOG.debug("{} is gone: {}", actor.seat(), gone.toString());
            close("gone");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error bug) {
            LOG.error("bug: nothing more can be sent to {}", actor.seat(), bug);
            close("bug");
        }
    }
}
