package wanglou.field;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;

/**
 * Home: any thread writes, hub thread drains. In order and complete while the hub keeps up. Under a flood a device's waiting position is
 * replaced by its newer one, so every device still gets through with its latest; each replaced one is counted as {@code superseded}.
 */
public final class BoundedInbox implements FieldInbox {

    /** One place in the queue; its message may be replaced while it waits. */
    private static final class Entry {
        private FieldMessage message;

        private Entry(FieldMessage message) {
            this.message = message;
        }
    }

    private final int flood;
    private final int capacity;
    private final LinkMonitor monitor;
    private final Runnable wake;
    private final Object lock = new Object();
    private final ArrayDeque<Entry> queue = new ArrayDeque<>();
    private final Map<DeviceId, Entry> waiting = new HashMap<>();
    private boolean woken;

    /** @param wake called on the writer's thread when something waits for {@link #drain}; it must not block */
    public BoundedInbox(LinkMonitor monitor, Runnable wake) {
        this(20_000, 100_000, monitor, wake);
    }

    /**
     * @param flood length of the queue from which newer positions replace waiting ones
     * @param capacity length at which what is new is refused as {@code overflow}
     */
    BoundedInbox(int flood, int capacity, LinkMonitor monitor, Runnable wake) {
        this.flood = flood;
        this.capacity = capacity;
        this.monitor = monitor;
        this.wake = wake;
    }

    @Override
    public void accept(FieldMessage message) {
        FieldRefusal lost = null;
        boolean ring = false;
        synchronized (lock) {
            Entry older = queue.size() < flood ? null : olderOf(message);
            if (older != null) {
                older.message = message;
                lost = FieldRefusal.SUPERSEDED;
            } else if (queue.size() >= capacity) {
                lost = FieldRefusal.OVERFLOW;
            } else {
                Entry entry = new Entry(message);
                queue.add(entry);
                if (message instanceof FieldMessage.Position position) {
                    waiting.put(position.report().device(), entry);
                }
            }
            ring = !woken && !queue.isEmpty();
            woken = woken || ring;
        }
        if (lost != null) {
            monitor.meter(message.link()).refused(lost.code());
        }
        if (ring) {
            wake.run();
        }
    }

    /** Hands over at most {@code most} messages, oldest first, and wakes again when more are left. */
    public void drain(int most, Consumer<FieldMessage> consumer) {
        synchronized (lock) {
            woken = false;
        }
        for (int i = 0; i < most; i++) {
            FieldMessage message = poll();
            if (message == null) {
                return;
            }
            consumer.accept(message);
        }
        boolean ring;
        synchronized (lock) {
            ring = !woken && !queue.isEmpty();
            woken = woken || ring;
        }
        if (ring) {
            wake.run();
        }
    }

    private @Nullable FieldMessage poll() {
        synchronized (lock) {
            Entry entry = queue.poll();
            if (entry == null) {
                return null;
            }
            if (entry.message instanceof FieldMessage.Position position) {
                waiting.remove(position.report().device(), entry);
            }
            return entry.message;
        }
    }

    private @Nullable Entry olderOf(FieldMessage message) {
        return switch (message) {
            case FieldMessage.Position position -> waiting.get(position.report().device());
            case FieldMessage.Unreadable _ -> null;
        };
    }
}
