package wanglou.video.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Home: any; one virtual thread per request. A free port on the loopback address where programs of this machine ask for one thing each. */
final class LoopbackDoor implements AutoCloseable {

    /** Answers one request; its connection is closed afterwards. */
    interface Host {
        void serve(RequestHead asked, SocketChannel guest) throws IOException, InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackDoor.class);
    private static final long BREATH_NANOS = 100_000_000;

    private final String name;
    private final Host host;
    private final ServerSocketChannel server;
    private final int port;
    private final Set<SocketChannel> guests = ConcurrentHashMap.newKeySet();

    LoopbackDoor(String name, Host host) {
        this.name = name;
        this.host = host;
        try {
            server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
            port = server.socket().getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback port for " + name, e);
        }
        Thread.ofVirtual().name(name + "-door").start(this::accept);
    }

    int port() {
        return port;
    }

    boolean isOpen() {
        return server.isOpen();
    }

    private void accept() {
        while (isOpen()) {
            try {
                SocketChannel guest = server.accept();
                guests.add(guest);
                Thread.ofVirtual().name(name + "-guest").start(() -> serve(guest));
            } catch (IOException | RuntimeException | Error e) {
                if (isOpen()) {
                    LOG.warn("the {} door could not take a guest in", name, e);
                    // No file or no memory is left for a moment: asked again at once it would only fill the log.
                    LockSupport.parkNanos(BREATH_NANOS);
                }
            }
        }
    }

    private void serve(SocketChannel guest) {
        try (guest) {
            guest.setOption(StandardSocketOptions.TCP_NODELAY, true);
            host.serve(RequestHead.read(guest.socket()), guest);
        } catch (IOException e) {
            LOG.debug("a guest of the {} door left: {}", name, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOG.error("video.bug: the {} door could not answer", name, bug);
        } finally {
            guests.remove(guest);
        }
    }

    /** @param more header lines, each with its end */
    static void head(OutputStream out, String status, String more) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + more + "Cache-Control: no-store\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("the {} door did not close cleanly", name, e);
        }
        for (SocketChannel guest : guests) {
            try {
                guest.close();
            } catch (IOException e) {
                LOG.debug("a guest of the {} door was gone: {}", name, e.toString());
            }
        }
    }
}
