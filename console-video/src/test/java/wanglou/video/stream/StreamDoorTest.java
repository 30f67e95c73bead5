package wanglou.video.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import wanglou.video.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Streams over the loopback address. */
class StreamDoorTest {

    private static final int PACKETS = 400;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Fanout fanout = new Fanout(64 << 20, () -> { });
    private final StreamDoor door = new StreamDoor(InstantSource.system());
    private int numbered;

    private final Feed feed = new Feed() {
        @Override
        public CameraKey camera() {
            return new CameraKey("c1");
        }

        @Override
        public Subscription subscribe() {
            return fanout.subscribe();
        }

        @Override
        public Subscription subscribe(Outlet outlet) {
            return fanout.subscribe(outlet);
        }

        @Override
        public Subscription hold() {
            return fanout.hold();
        }

        @Override
        public FeedReport report() {
            throw new UnsupportedOperationException();
        }
    };

    @AfterEach
    void close() {
        door.close();
    }

    /** Packets that each carry their number. */
    private TsChunk chunk(TsChunk.Kind kind) {
        ByteBuffer bytes = ByteBuffer.allocate(PACKETS * Ts.PACKET);
        for (int i = 0; i < PACKETS; i++) {
            bytes.put(i * Ts.PACKET, (byte) 0x47).putInt(i * Ts.PACKET + 4, numbered++);
        }
        return new TsChunk(bytes.array(), kind, Instant.EPOCH);
    }

    private InputStream opened() throws IOException {
        InputStream in = door.show(feed).address().toURL().openStream();
        Await.until(SOON, () -> fanout.watchers() == 1, () -> "nobody watches");
        return in;
    }

    private static int number(InputStream in) throws IOException {
        return ByteBuffer.wrap(in.readNBytes(Ts.PACKET)).getInt(4);
    }

    @Test
    void aPlayerThatPausesLosesNothingAndMixesNothing() throws Exception {
        try (InputStream in = opened()) {
            fanout.publish(chunk(TsChunk.Kind.KEY));
            for (int i = 0; i < 300; i++) {
                fanout.publish(chunk(TsChunk.Kind.DELTA));
            }
            for (int i = 0; i < numbered; i++) {
                assertEquals(i, number(in), "22 MB were sent before the first was read");
            }
            int before = numbered;
            fanout.publish(chunk(TsChunk.Kind.DELTA));
            assertEquals(before, number(in), "and it goes on");
        }
    }

    @Test
    void aPlayerThatLeftIsForgotten() throws Exception {
        opened().close();
        Await.until(SOON, () -> {
            fanout.publish(chunk(TsChunk.Kind.KEY));
            return fanout.watchers() == 0;
        }, () -> fanout.watchers() + " still watch");
    }

    @Test
    void anAddressOpensOnce() throws Exception {
        Showing showing = door.show(feed);
        showing.address().toURL().openStream().close();
        assertThrows(IOException.class, () -> showing.address().toURL().openStream());
    }
}
