package wanglou.field;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.core.Problem;

/** Home: any thread. State and counters of one field link. Every message ends as taken, ignored or refused, so the sums add up. */
public final class LinkMeter {

    private static final int MINUTES = 60;
    private static final Duration HEARD_WITHIN = Duration.ofMinutes(2);
    /** Beyond it somebody invents device names; the count of known ones stops there. */
    private static final int MAX_DEVICES = 20_000;

    private final String id;
    private final String kind;
    private final InstantSource clock;
    private final int[] in = new int[MINUTES];
    private final int[] out = new int[MINUTES];
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<String, Long> ignored = new TreeMap<>();
    private final Map<DeviceId, Instant> devices = new LinkedHashMap<>();
    private LinkHealth.State state = LinkHealth.State.UNAVAILABLE;
    private @Nullable Problem reason = Problem.of("field.not-started");
    private Instant since;
    private long minute;
    private long taken;
    private @Nullable Instant lastAt;
    private @Nullable LinkOff off;
    private String address;

    public LinkMeter(String id, String kind, String address, InstantSource clock) {
        this.id = id;
        this.kind = kind;
        this.address = address;
        this.clock = clock;
        this.since = clock.instant();
        this.minute = minuteOf(since);
    }

    public String id() {
        return id;
    }

    /** What a device must be given; known for certain only once a free port has been taken. */
    public synchronized void address(String reached) {
        address = reached;
    }

    /** The link works. */
    public void ok() {
        state(LinkHealth.State.OK, null);
    }

    /** Not now; the hub tries again by itself. */
    public void unavailable(Problem why) {
        state(LinkHealth.State.UNAVAILABLE, why);
    }

    /** Not until a person does something. */
    public void failed(Problem why) {
        state(LinkHealth.State.FAILED, why);
    }

    /** Switched off by configuration or by a person. */
    public void disabled(Problem why) {
        state(LinkHealth.State.DISABLED, why);
    }

    /** A person switched it off; what its adapter says of itself while it closes does not count. */
    synchronized void off(LinkOff by) {
        off = by;
        state = LinkHealth.State.DISABLED;
        reason = by.reason().isBlank() ? Problem.of("field.off", by.by()) : Problem.of("field.off-because", by.by(), by.reason());
        since = by.at();
    }

    /** A person switched it on; its adapter says next how it stands. */
    synchronized void on() {
        if (off != null) {
            off = null;
            state(LinkHealth.State.UNAVAILABLE, Problem.of("field.not-started"));
        }
    }

    private synchronized void state(LinkHealth.State now, @Nullable Problem why) {
        if (off != null) {
            return;
        }
        if (state != now) {
            since = clock.instant();
        }
        state = now;
        reason = why;
    }

    /** A position was believed. */
    public synchronized void accepted(DeviceId device) {
        counted(in);
        taken++;
        heard(device);
    }

    /** A position was refused; the device was heard all the same. */
    public synchronized void refused(DeviceId device, String code) {
        refused(code);
        heard(device);
    }

    public synchronized void refused(String code) {
        counted(in);
        refused.merge(code, 1L, Long::sum);
    }

    /** Well-formed, and nothing the hub uses: taken, and counted by its type. */
    public synchronized void ignored(String type) {
        counted(in);
        taken++;
        ignored.merge(type, 1L, Long::sum);
    }

    /** The hub sent a message of its own. */
    public synchronized void sent() {
        counted(out);
    }

    /** What was taken without use, by type. */
    public synchronized Map<String, Long> ignored() {
        return Map.copyOf(ignored);
    }

    public synchronized LinkHealth health() {
        Instant now = clock.instant();
        turn(now);
        Instant limit = now.minus(HEARD_WITHIN);
        int heard = (int) devices.values().stream().filter(at -> at.isAfter(limit)).count();
        return new LinkHealth(id, kind, address, state, reason, since, minutes(in), minutes(out), taken, refused, ignored,
                lastAt, heard, devices.size());
    }

    private void heard(DeviceId device) {
        if (devices.containsKey(device) || devices.size() < MAX_DEVICES) {
            devices.put(device, clock.instant());
        }
    }

    private void counted(int[] ring) {
        Instant now = clock.instant();
        turn(now);
        ring[slot(minute)]++;
        if (ring == in) {
            lastAt = now;
        }
    }

    /** Empties the slots of the minutes that have begun since the last look. */
    private void turn(Instant now) {
        long to = minuteOf(now);
        for (long m = Math.max(minute + 1, to - MINUTES + 1); m <= to; m++) {
            in[slot(m)] = 0;
            out[slot(m)] = 0;
        }
        minute = Math.max(minute, to);
    }

    private List<Integer> minutes(int[] ring) {
        List<Integer> counts = new ArrayList<>(MINUTES);
        for (long m = minute - MINUTES + 1; m <= minute; m++) {
            counts.add(ring[slot(m)]);
        }
        return counts;
    }

    private static long minuteOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60);
    }

    private static int slot(long minute) {
        return Math.floorMod(minute, MINUTES);
    }
}
