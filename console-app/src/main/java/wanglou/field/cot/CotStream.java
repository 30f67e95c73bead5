package wanglou.field.cot;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.field.Decoded;
import wanglou.field.FieldRefusal;
import wanglou.field.LinkIntake;

/** Home: field I/O (the thread that calls {@link #read}). One TCP connection that carries events. */
final class CotStream {

    private final LinkIntake intake;
    private final InstantSource clock;
    private final CotCodec codec;
    private final CotFramer framer = new CotFramer();
    private long chunks;
    /** The last device that spoke on this connection, null before. */
    private volatile @Nullable DeviceId speaker;

    CotStream(LinkIntake intake, InstantSource clock) {
        this.intake = intake;
        this.clock = clock;
        this.codec = new CotCodec(intake.meter().id());
    }

    /**
     * Reads until the other side ends or sends what cannot be trusted. After a time-out it may be called again: nothing is lost.
     *
     * @throws IOException the connection broke, or was silent for the socket's time-out
     */
    void read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] chunk = new byte[16 * 1024];
        int count = in.read(chunk);
        while (count >= 0) {
            chunks++;
            for (CotFramer.Piece piece : framer.feed(chunk, count)) {
                switch (piece) {
                    case CotFramer.Piece.Event event -> take(event.bytes(), socket);
                    case CotFramer.Piece.Broken broken -> {
                        intake.refuse(broken.reason(), broken.sample());
                        return;
                    }
                }
            }
            count = in.read(chunk);
        }
        if (!framer.isBlank()) {
            intake.refuse(FieldRefusal.CUT_OFF, framer.head());
        }
    }

    @Nullable DeviceId speaker() {
        return speaker;
    }

    /** Two threads write to one connection, a pong and an order: an event is never cut by another. */
    synchronized void write(Socket socket, byte[] event) throws IOException {
        socket.getOutputStream().write(event);
    }

    /** How often something came. */
    long chunks() {
        return chunks;
    }

    private void take(byte[] event, Socket socket) throws IOException {
        Instant now = clock.instant();
        Decoded decoded = codec.decode(event, now);
        if (decoded instanceof Decoded.Position position) {
            speaker = position.report().device();
        }
        intake.take(decoded, event);
        if (decoded instanceof Decoded.Ignored ignored && ignored.type().equals(CotPing.TYPE)) {
            write(socket, CotPing.pong(now));
            intake.meter().sent();
        }
    }
}
