package wanglou.field.owntracks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.DeviceId;
import wanglou.core.Problem;
import wanglou.field.Backoff;
import wanglou.field.FieldAdapter;
import wanglou.field.FieldRefusal;
import wanglou.field.FieldRequest;
import wanglou.field.FieldTls;
import wanglou.field.LinkIntake;
import wanglou.field.OrderMail;

/**
 * Home: field I/O (one Netty thread of the MQTT client). Listens at an existing broker to {@code <prefix>/<user>/<device>} with QoS 1 and
 * a lasting session, so what phones send while the line is down comes after it.
 */
public final class OwnTracksMqtt implements FieldAdapter, OrderMail.Carrier {

    /**
     * @param broker {@code mqtt://host:1883} or {@code mqtts://host:8883}
     * @param clientId unique at the broker: two hubs with the same one would throw each other out for ever
     * @param prefix first levels of the topic, {@code owntracks} unless the phones are told otherwise
     * @param user null where the broker asks for none
     * @param passwordFile its first line is the password; null where the broker asks for none
     * @param tls used with {@code mqtts}
     */
    public record Config(URI broker, String clientId, String prefix, @Nullable String user, @Nullable Path passwordFile, FieldTls tls) {

        public Config {
            String scheme = broker.getScheme();
            if (broker.getHost() == null || !("mqtt".equals(scheme) || "mqtts".equals(scheme))) {
                throw new IllegalArgumentException("a broker is mqtt://host[:port] or mqtts://host[:port], not " + broker);
            }
        }

        boolean secure() {
            return broker.getScheme().equals("mqtts");
        }

        int port() {
            return broker.getPort() > 0 ? broker.getPort() : secure() ? 8883 : 1883;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(OwnTracksMqtt.class);
    /** A refused password will be refused again; somebody may still mend it at the broker. */
    private static final Duration RETRY_FAILED = Duration.ofMinutes(1);
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final Config config;
    private final LinkIntake intake;
    private final OwnTracksCodec codec;
    private final Backoff backoff;
    private final InstantSource clock;
    private volatile boolean closed;
    private volatile CompletableFuture<@Nullable Void> nextTry = new CompletableFuture<>();
    private @Nullable Mqtt3AsyncClient client;

    public OwnTracksMqtt(Config config, LinkIntake intake, Backoff backoff, InstantSource clock) {
        this.config = config;
        this.intake = intake;
        this.codec = new OwnTracksCodec(intake.meter().id());
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public String link() {
        return intake.meter().id();
    }

    @Override
    public void start() {
        try {
            Mqtt3AsyncClient made = build();
            client = made;
            made.publishes(MqttGlobalPublishFilter.ALL, this::take);
            made.connectWith().cleanSession(false).keepAlive(KEEP_ALIVE_SECONDS).send();
        } catch (IOException e) {
            intake.meter().failed(Problem.of("field.config", String.valueOf(e.getMessage())));
            LOG.warn("{}: not started", link(), e);
        }
    }

    private Mqtt3AsyncClient build() throws IOException {
        Mqtt3ClientBuilder builder = MqttClient.builder().useMqttVersion3()
                .identifier(config.clientId())
                .serverHost(config.broker().getHost())
                .serverPort(config.port())
                .executorConfig().nettyThreads(1).applyExecutorConfig()
                .addConnectedListener(context -> subscribe())
                .addDisconnectedListener(this::disconnected);
        if (config.secure()) {
            builder = builder.sslConfig(MqttClientSslConfig.builder().trustManagerFactory(config.tls().trustFactory()).build());
        }
        String user = config.user();
        if (user != null) {
            String password = config.passwordFile() == null ? "" : FieldTls.firstLine(config.passwordFile());
            builder = builder.simpleAuth(
                    Mqtt3SimpleAuth.builder().username(user).password(password.getBytes(StandardCharsets.UTF_8)).build());
        }
        return builder.buildAsync();
    }

    private void subscribe() {
        Mqtt3AsyncClient connected = client;
        if (connected == null) {
            return;
        }
        connected.subscribeWith().topicFilter(config.prefix() + "/+/+").qos(MqttQos.AT_LEAST_ONCE).send().whenComplete((ack, error) -> {
            if (error == null) {
                backoff.reset();
                intake.meter().ok();
                LOG.info("{}: listening at {}", link(), config.broker());
            } else {
                intake.meter().failed(Problem.of("field.subscribe-refused", config.prefix() + "/+/+"));
                LOG.warn("{}: {} does not let us listen", link(), config.broker(), error);
            }
        });
    }

    private void disconnected(MqttClientDisconnectedContext context) {
        if (closed) {
            return;
        }
        Throwable cause = context.getCause();
        boolean failed = isForAPerson(cause);
        Problem why = Problem.of(failed ? "field.sign-in-refused" : "field.no-connection", config.broker(), String.valueOf(rootOf(cause).getMessage()));
        if (failed) {
            intake.meter().failed(why);
        } else {
            intake.meter().unavailable(why);
        }
        LOG.info("{}: {}", link(), why);
        Duration wait = failed ? RETRY_FAILED : backoff.next();
        CompletableFuture<@Nullable Void> wake = new CompletableFuture<>();
        nextTry = wake;
        context.getReconnector().reconnectWhen(wake.completeOnTimeout(null, wait.toMillis(), TimeUnit.MILLISECONDS),
                (done, error) -> context.getReconnector().reconnect(!closed));
    }

    /** A wrong password or a certificate that does not fit will not mend itself. */
    private static boolean isForAPerson(Throwable cause) {
        if (cause instanceof Mqtt3ConnAckException refused) {
            return switch (refused.getMqttMessage().getReturnCode()) {
                case BAD_USER_NAME_OR_PASSWORD, NOT_AUTHORIZED, IDENTIFIER_REJECTED, UNSUPPORTED_PROTOCOL_VERSION -> true;
                case SUCCESS, SERVER_UNAVAILABLE -> false;
            };
        }
        return cause instanceof SSLException || rootOf(cause) instanceof SSLException
                || rootOf(cause) instanceof java.security.cert.CertificateException
                || rootOf(cause) instanceof java.security.cert.CertPathBuilderException;
    }

    private static Throwable rootOf(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && !root.getCause().equals(root)) {
            root = root.getCause();
        }
        return root;
    }

    private void take(Mqtt3Publish publish) {
        byte[] payload = publish.getPayloadAsBytes();
        if (payload.length > FieldRequest.MAX_BODY) {
            intake.refuse(FieldRefusal.OVERSIZED, payload);
            return;
        }
        DeviceId device = OwnTracksCodec.deviceOf(publish.getTopic().toString(), config.prefix());
        if (device == null) {
            intake.refuse(FieldRefusal.NO_DEVICE, payload);
            return;
        }
        intake.take(codec.decode(payload, device, clock.instant()), payload);
    }

    /** The broker keeps it for a phone that is away, as long as the phone asked it to. */
    @Override
    public void carry(DeviceId device, OrderMail mail) {
        Mqtt3AsyncClient connected = client;
        if (connected == null || !connected.getState().isConnected() || !OwnTracksOrders.addressable(device)) {
            return;
        }
        connected.publishWith().topic(OwnTracksOrders.topic(config.prefix(), device)).qos(MqttQos.AT_LEAST_ONCE)
                .payload(OwnTracksOrders.message(mail)).send().whenComplete((done, error) -> {
                    if (error == null) {
                        intake.meter().sent();
                    } else {
                        LOG.warn("{}: an order for {} was not taken", link(), device, error);
                    }
                });
    }

    @Override
    public void reconnect() {
        nextTry.complete(null);
    }

    @Override
    public void close() {
        closed = true;
        nextTry.complete(null);
        Mqtt3AsyncClient open = client;
        if (open == null || !open.getState().isConnected()) {
            return;
        }
        try {
            open.disconnect().get(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("{}: the broker did not say goodbye", link(), e);
        }
    }
}
