package wanglou.field;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import wanglou.map.geo.Datum;
import wanglou.units.PositionReport;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One link whose messages a test can wait for. */
public final class Link {

    private static final long PATIENCE_SECONDS = 10;

    public final BlockingQueue<FieldMessage> messages = new LinkedBlockingQueue<>();
    public final LinkMeter meter;
    public final LinkIntake intake;

    public Link(String id) {
        this(id, InstantSource.system());
    }

    public Link(String id, InstantSource clock) {
        this.meter = new LinkMeter(id, id, "test", clock);
        this.intake = new LinkIntake(Datum.WGS84, meter, messages::add);
    }

    public FieldMessage next() throws InterruptedException {
        FieldMessage message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(message, "nothing came");
        return message;
    }

    public PositionReport nextReport() throws InterruptedException {
        return assertInstanceOf(FieldMessage.Position.class, next()).report();
    }

    public String nextRefusal() throws InterruptedException {
        return assertInstanceOf(FieldMessage.Unreadable.class, next()).reason().code();
    }

    public List<FieldMessage> all() {
        return List.copyOf(messages);
    }

    /** Waits without sleeping a fixed time: looks again every few milliseconds until it holds. */
    public static void await(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Object pause = new Object();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            synchronized (pause) {
                pause.wait(5);
            }
        }
    }
}
