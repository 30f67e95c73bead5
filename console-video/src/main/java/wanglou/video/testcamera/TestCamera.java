package wanglou.video.testcamera;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

import org.jspecify.annotations.Nullable;

/** Home: any. One camera of a {@link TestCameraServer}: its loop, its password if it has one, and what is wrong with it. */
public final class TestCamera {

    private final String path;
    private final Clip clip;
    private final @Nullable DigestGate gate;
    private final AtomicLongArray sentAt;
    private final Set<RtspSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile CameraFault fault = new CameraFault.None();

    TestCamera(String path, Clip clip, @Nullable DigestGate gate) {
        this.path = path;
        this.clip = clip;
        this.gate = gate;
        this.sentAt = new AtomicLongArray(clip.length());
    }

    public String path() {
        return path;
    }

    /** Breaks or mends the camera from now on. */
    public void fault(CameraFault next) {
        fault = next;
        if (next instanceof CameraFault.Kill || next instanceof CameraFault.Reset) {
            sessions.forEach(session -> session.drop(next instanceof CameraFault.Reset));
        }
        if (next instanceof CameraFault.Reset) {
            fault = new CameraFault.None();
        }
    }

    public CameraFault fault() {
        return fault;
    }

    /** How many clients are connected: the product promises one. */
    public int clients() {
        return sessions.size();
    }

    /** When picture {@code index} of the loop last left, {@link System#nanoTime}; 0 if it never did. */
    public long sentAtNanos(int index) {
        return sentAt.get(index);
    }

    Clip clip() {
        return clip;
    }

    @Nullable DigestGate gate() {
        return gate;
    }

    void joined(RtspSession session) {
        sessions.add(session);
    }

    void left(RtspSession session) {
        sessions.remove(session);
    }

    void sent(int index) {
        sentAt.set(Math.floorMod(index, clip.length()), System.nanoTime());
    }
}
