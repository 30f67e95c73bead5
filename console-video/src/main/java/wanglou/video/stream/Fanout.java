package wanglou.video.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * Home: any. One writer, many watchers, each with its own bounded queue: a slow watcher harms itself only. The pictures since the newest key picture are
 * kept, so that who comes later need not wait for the next one.
 */
public final class Fanout {

    private final int mostBytes;
    private final List<Queue> watchers = new CopyOnWriteArrayList<>();
    private final Runnable onChange;
    private final List<TsChunk> group = new ArrayList<>();
    private int groupBytes;

    /** {@code mostBytes} bounds each watcher's queue; {@code onChange} runs on the watcher's thread after one came or left. */
    public Fanout(int mostBytes, Runnable onChange) {
        this.mostBytes = mostBytes;
        this.onChange = onChange;
    }

    public Subscription subscribe() {
        return join(new Queue(mostBytes, null));
    }

    /** A watcher that is handed chunks as they come; its subscription has only those that {@code outlet} could not take. */
    public Subscription subscribe(Outlet outlet) {
        return join(new Queue(mostBytes, outlet));
    }

    /** A watcher that counts and takes nothing. */
    public Subscription hold() {
        return join(new Queue(0, null));
    }

    private Queue join(Queue queue) {
        synchronized (group) {
            group.forEach(queue::offer);
            watchers.add(queue);
        }
        onChange.run();
        return queue;
    }

    public int watchers() {
        return watchers.size();
    }

    public void publish(TsChunk chunk) {
        synchronized (group) {
            keep(chunk);
            for (Queue queue : watchers) {
                queue.offer(chunk);
            }
        }
    }

    /** A group that would fill half of a watcher's queue is not kept: its watchers wait for the next key picture. */
    private void keep(TsChunk chunk) {
        if (chunk.kind() == TsChunk.Kind.KEY) {
            forget();
        }
        if (chunk.kind() == TsChunk.Kind.KEY || (chunk.kind() == TsChunk.Kind.DELTA && !group.isEmpty())) {
            group.add(chunk);
            groupBytes += chunk.bytes().length;
        }
        if (groupBytes > mostBytes / 2) {
            forget();
        }
    }

    private void forget() {
        group.clear();
        groupBytes = 0;
    }

    /** The stream starts anew: what waits in the queues belongs to the past, watchers wait for the next key picture. */
    public void restart() {
        synchronized (group) {
            forget();
            for (Queue queue : watchers) {
                queue.restart();
            }
        }
    }

    /** The stream broke off: what was sent still reaches the watchers there are, but nobody begins with it any more. */
    public void brokeOff() {
        synchronized (group) {
            forget();
        }
    }

    /** Ends every subscription. */
    public void closeAll() {
        List.copyOf(watchers).forEach(Queue::close);
    }

    private final class Queue implements Subscription {
        private final int most;
        private final @Nullable Outlet outlet;
        private final ArrayDeque<TsChunk> chunks = new ArrayDeque<>();
        private int bytes;
        private int skips;
        private boolean wantsKey = true;
        private boolean open = true;
        /** The outlet could not take all: its watcher writes, and until that is done everything else waits here. */
        private boolean behind;

        Queue(int most, @Nullable Outlet outlet) {
            this.most = most;
            this.outlet = outlet;
        }

        synchronized void offer(TsChunk chunk) {
            if (!open || most == 0 || (chunk.kind() == TsChunk.Kind.DELTA && wantsKey)) {
                return;
            }
            if (outlet != null && !behind) {
                wantsKey &= chunk.kind() != TsChunk.Kind.KEY;
                behind = !outlet.take(chunk);
                if (behind) {
                    notifyAll();
                }
                return;
            }
            if (bytes + chunk.bytes().length > most) {
                chunks.clear();
                bytes = 0;
                skips++;
                wantsKey = true;
                if (chunk.kind() != TsChunk.Kind.KEY) {
                    return;
                }
            }
            if (chunk.kind() == TsChunk.Kind.KEY) {
                wantsKey = false;
            }
            chunks.add(chunk);
            bytes += chunk.bytes().length;
            notifyAll();
        }

        synchronized void restart() {
            chunks.clear();
            bytes = 0;
            wantsKey = true;
        }

        @Override
        public synchronized @Nullable TsChunk next(Duration patience) throws InterruptedException {
            long until = System.nanoTime() + patience.toNanos();
            behind &= !chunks.isEmpty() || (outlet != null && outlet.isBehind());
            while (chunks.isEmpty() && open && !behind) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            TsChunk chunk = chunks.poll();
            bytes -= chunk == null ? 0 : chunk.bytes().length;
            return chunk;
        }

        @Override
        public synchronized int skips() {
            return skips;
        }

        @Override
        public synchronized boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            synchronized (this) {
                if (!open) {
                    return;
                }
                open = false;
                chunks.clear();
                bytes = 0;
                notifyAll();
            }
            watchers.remove(this);
            onChange.run();
        }
    }
}
