package wanglou.field.cot;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Problem;
import wanglou.field.Backoff;
import wanglou.field.FieldAdapter;
import wanglou.field.LinkIntake;

/** Home: field I/O (its own thread). Reads the stream of a TAK server, and comes back when it is lost. */
public final class CotClient implements FieldAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(CotClient.class);
    private static final int CONNECT_MILLIS = 5_000;
    /** After so much silence a ping is sent; after two, the server is taken for dead. */
    private static final Duration PING_EVERY = Duration.ofSeconds(15);

    private final String host;
    private final int port;
    private final @Nullable SSLContext tls;
    private final LinkIntake intake;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Socket socket;

    public CotClient(String host, int port, @Nullable SSLContext tls, LinkIntake intake, Backoff backoff, InstantSource clock) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.intake = intake;
        this.backoff = backoff;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("field-" + intake.meter().id()).daemon().unstarted(this::run);
    }

    @Override
    public String link() {
        return intake.meter().id();
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void reconnect() {
        backoff.ring();
        hangUp();
    }

    private void run() {
        while (!closed) {
            try (Socket open = connect()) {
                socket = open;
                intake.meter().ok();
                backoff.reset();
                read(open);
                gone(Problem.of("field.closed-by-peer", host));
            } catch (SSLException e) {
                // A certificate that does not fit will not fit the next time either.
                intake.meter().failed(Problem.of("field.tls", host, String.valueOf(e.getMessage())));
                LOG.warn("{}: TLS with {}:{} failed: {}", link(), host, port, e.getMessage());
            } catch (IOException e) {
                gone(Problem.of("field.no-connection", host + ":" + port, String.valueOf(e.getMessage())));
            } catch (RuntimeException | Error bug) {
                gone(Problem.of("field.no-connection", host + ":" + port, bug.getClass().getSimpleName()));
                LOG.error("bug: {}: the connection broke", link(), bug);
            }
            pause();
        }
    }

    private void gone(Problem why) {
        if (!closed) {
            intake.meter().unavailable(why);
            LOG.info("{}: {}", link(), why);
        }
    }

    private Socket connect() throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            plain.setSoTimeout((int) PING_EVERY.toMillis());
            return tls == null ? plain : secured(plain, tls);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, SSLContext context) throws IOException {
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        // Without it any certificate of a trusted authority would do, whatever name it was made for.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /** A silent server is pinged once; the answer, like any event, starts the next wait. */
    private void read(Socket open) throws IOException {
        CotStream stream = new CotStream(intake, clock);
        long whenPinged = -1;
        while (!closed) {
            try {
                stream.read(open);
                return;
            } catch (SocketTimeoutException silent) {
                if (stream.chunks() == whenPinged) {
                    throw silent;
                }
                whenPinged = stream.chunks();
                open.getOutputStream().write(CotPing.ping(clock.instant()));
                intake.meter().sent();
            }
        }
    }

    private void pause() {
        try {
            if (!closed) {
                backoff.await(backoff.next());
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void hangUp() {
        Socket open = socket;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            LOG.debug("closing a connection that is gone already", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        backoff.ring();
        hangUp();
        try {
            thread.join(Duration.ofSeconds(7));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
