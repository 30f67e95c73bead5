package wanglou.field.cot;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.DeviceId;
import wanglou.core.Problem;
import wanglou.field.Backoff;
import wanglou.field.FieldAdapter;
import wanglou.field.FieldRefusal;
import wanglou.field.LinkIntake;
import wanglou.field.OrderMail;

/** Home: field I/O (one thread listens, one virtual thread per connection reads). ATAK devices connect to it and stream their events. */
public final class CotServer implements FieldAdapter, OrderMail.Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(CotServer.class);
    private static final int MAX_CONNECTIONS = 512;
    /** ATAK pings every few seconds and reports at least every few minutes; who is silent for so long is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Duration REBIND = Duration.ofSeconds(15);

    private final InetSocketAddress address;
    private final @Nullable SSLContext tls;
    private final LinkIntake intake;
    private final InstantSource clock;
    private final Backoff backoff;
    private final Map<Socket, CotStream> connections = new ConcurrentHashMap<>();
    private final Thread listener;
    private volatile boolean closed;
    private volatile @Nullable ServerSocket server;

    /** @param tls null for plain TCP; with it, devices must show a certificate that it trusts, as TAK servers ask */
    public CotServer(InetSocketAddress address, @Nullable SSLContext tls, LinkIntake intake, Backoff backoff, InstantSource clock) {
        this.address = address;
        this.tls = tls;
        this.intake = intake;
        this.backoff = backoff;
        this.clock = clock;
        this.listener = Thread.ofPlatform().name("field-" + intake.meter().id()).daemon().unstarted(this::listen);
    }

    @Override
    public String link() {
        return intake.meter().id();
    }

    @Override
    public void start() {
        listener.start();
    }

    /** The port it listens on, 0 while it does not. */
    public int port() {
        ServerSocket now = server;
        return now == null ? 0 : now.getLocalPort();
    }

    /** To the connection on which the device spoke last. Written aside: a device that does not read must not hold up the hub. */
    @Override
    public void carry(DeviceId device, OrderMail mail) {
        connections.forEach((socket, stream) -> {
            if (device.equals(stream.speaker())) {
                Thread.ofVirtual().name("field-" + link() + "-order").start(() -> {
                    try {
                        stream.write(socket, CotOrder.event(mail, clock.instant()));
                        intake.meter().sent();
                    } catch (IOException gone) {
                        LOG.info("{}: an order for {} was not taken: {}", link(), device, gone.getMessage());
                    }
                });
            }
        });
    }

    @Override
    public void reconnect() {
        backoff.ring();
    }

    private void listen() {
        while (!closed) {
            try (ServerSocket socket = open()) {
                server = socket;
                intake.meter().address((tls == null ? "tcp://" : "tls://") + address.getHostString() + ":" + socket.getLocalPort());
                intake.meter().ok();
                while (!closed) {
                    serve(socket.accept());
                }
            } catch (BindException e) {
                intake.meter().failed(Problem.of("field.port-in-use", address.getPort()));
                LOG.warn("{}: cannot listen on {}: {}", link(), address, e.getMessage());
            } catch (IOException e) {
                if (!closed) {
                    intake.meter().unavailable(Problem.of("field.not-listening", String.valueOf(e.getMessage())));
                    LOG.warn("{}: listening on {} broke", link(), address, e);
                }
            } catch (RuntimeException | Error bug) {
                intake.meter().unavailable(Problem.of("field.not-listening", bug.getClass().getSimpleName()));
                LOG.error("bug: {}: listening on {} broke", link(), address, bug);
            } finally {
                server = null;
            }
            pause();
        }
    }

    private void pause() {
        if (closed) {
            return;
        }
        try {
            backoff.await(REBIND);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private ServerSocket open() throws IOException {
        ServerSocket socket = tls == null ? new ServerSocket() : tls.getServerSocketFactory().createServerSocket();
        if (socket instanceof SSLServerSocket secure) {
            secure.setNeedClientAuth(true);
        }
        socket.setReuseAddress(true);
        socket.bind(address, MAX_CONNECTIONS);
        return socket;
    }

    private void serve(Socket socket) throws IOException {
        if (connections.size() >= MAX_CONNECTIONS) {
            intake.refuse(FieldRefusal.TOO_MANY_CONNECTIONS, new byte[0]);
            socket.close();
            return;
        }
        CotStream stream = new CotStream(intake, clock);
        connections.put(socket, stream);
        Thread.ofVirtual().name("field-" + link() + "-" + socket.getRemoteSocketAddress()).start(() -> converse(socket, stream));
    }

    private void converse(Socket socket, CotStream stream) {
        try (socket) {
            socket.setSoTimeout((int) SILENCE.toMillis());
            socket.setTcpNoDelay(true);
            stream.read(socket);
        } catch (SocketTimeoutException silent) {
            LOG.info("{}: {} said nothing for {} and is let go", link(), socket.getRemoteSocketAddress(), SILENCE);
        } catch (IOException e) {
            if (!closed) {
                LOG.info("{}: {} is gone: {}", link(), socket.getRemoteSocketAddress(), e.getMessage());
            }
        } finally {
            connections.remove(socket);
        }
    }

    @Override
    public void close() {
        closed = true;
        backoff.ring();
        closeQuietly(server);
        connections.keySet().forEach(CotServer::closeQuietly);
        try {
            listener.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(@Nullable AutoCloseable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (Exception e) {
            LOG.debug("closing a socket that is gone already", e);
        }
    }
}
