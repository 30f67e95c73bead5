package wanglou.drill;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.DeviceId;

/** Home: drill thread calls; one thread a connection sends. ATAK devices that share a few TCP connections, as behind a TAK server. */
final class CotWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(CotWire.class);
    private static final int CONNECTIONS = 4;
    private static final Duration VALID = Duration.ofMinutes(5);

    private final String host;
    private final int port;
    private final Line[] lines = new Line[CONNECTIONS];
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /** @param target {@code tcp://host:port} */
    CotWire(URI target) {
        this.host = target.getHost();
        this.port = target.getPort() > 0 ? target.getPort() : 8087;
        for (int i = 0; i < CONNECTIONS; i++) {
            lines[i] = new Line(i);
        }
    }

    /** One connection and the thread that writes to it. */
    private final class Line {

        private final ExecutorService thread;
        private @Nullable Socket socket;

        private Line(int number) {
            thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("drill-cot-" + number).daemon().factory());
        }

        private void write(byte[] event) {
            try {
                Socket open = socket;
                if (open == null) {
                    open = new Socket(host, port);
                    socket = open;
                }
                open.getOutputStream().write(event);
                sent.incrementAndGet();
            } catch (IOException e) {
                failed.incrementAndGet();
                LOG.debug("event not sent", e);
                hangUp();
            }
        }

        private void hangUp() {
            Socket gone = socket;
            socket = null;
            try {
                if (gone != null) {
                    gone.close();
                }
            } catch (IOException e) {
                LOG.debug("closing a connection that is gone already", e);
            }
        }
    }

    @Override
    public void send(DrillFix fix) {
        byte[] event = event(fix).getBytes(StandardCharsets.UTF_8);
        Line line = lines[Math.floorMod(fix.device().hashCode(), CONNECTIONS)];
        line.thread.execute(() -> line.write(event));
    }

    static String event(DrillFix fix) {
        DeviceId device = fix.device();
        String time = fix.at().truncatedTo(ChronoUnit.MILLIS).toString();
        String stale = fix.at().plus(VALID).truncatedTo(ChronoUnit.MILLIS).toString();
        return String.format(Locale.ROOT, "<?xml version='1.0' encoding='UTF-8'?>\n<event version='2.0' uid='%s' type='a-f-G-U-C' how='m-g'"
                + " time='%s' start='%s' stale='%s'><point lat='%.7f' lon='%.7f' hae='9999999.0' ce='%.1f' le='9999999.0'/><detail>"
                + "<contact callsign='%s'/><track speed='%.2f' course='%.1f'/><status battery='%d'/></detail></event>\n",
                device, time, time, stale, fix.place().lat(), fix.place().lon(), fix.accuracy(), fix.name(), fix.speed(), fix.heading(),
                fix.battery());
    }

    @Override
    public long sent() {
        return sent.get();
    }

    @Override
    public long failed() {
        return failed.get();
    }

    @Override
    public void close() {
        for (Line line : lines) {
            line.thread.execute(line::hangUp);
            line.thread.shutdown();
        }
        for (Line line : lines) {
            try {
                if (!line.thread.awaitTermination(2, TimeUnit.SECONDS)) {
                    line.thread.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
