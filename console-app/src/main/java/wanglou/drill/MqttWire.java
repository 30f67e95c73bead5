package wanglou.drill;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Home: drill thread calls; the MQTT client's thread sends. All phones through one connection to a broker, QoS 1. */
final class MqttWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(MqttWire.class);

    private final Mqtt3AsyncClient client;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /** @param broker {@code mqtt://[user:password@]host[:port]} or {@code mqtts://…} */
    MqttWire(URI broker) {
        boolean secure = "mqtts".equals(broker.getScheme());
        Mqtt3ClientBuilder builder = MqttClient.builder().useMqttVersion3()
                .serverHost(broker.getHost())
                .serverPort(broker.getPort() > 0 ? broker.getPort() : secure ? 8883 : 1883)
                .automaticReconnectWithDefaultConfig();
        if (secure) {
            builder = builder.sslWithDefaultConfig();
        }
        String user = broker.getUserInfo();
        if (user != null) {
            String[] parts = user.split(":", 2);
            builder = builder.simpleAuth().username(parts[0])
                    .password((parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.UTF_8)).applySimpleAuth();
        }
        this.client = builder.buildAsync();
        client.connect().whenComplete((ack, error) -> logConnect(broker, error));
    }

    private static void logConnect(URI broker, @Nullable Throwable error) {
        if (error == null) {
            LOG.info("drill speaks to the broker {}:{}", broker.getHost(), broker.getPort());
        } else {
            LOG.warn("no connection to the broker {}:{} yet: {}", broker.getHost(), broker.getPort(), error.toString());
        }
    }

    @Override
    public void send(DrillFix fix) {
        client.publishWith().topic("owntracks/" + fix.device()).qos(MqttQos.AT_LEAST_ONCE).payload(WireJson.ownTracks(fix)).send()
                .whenComplete((published, error) -> (error == null ? sent : failed).incrementAndGet());
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
        try {
            client.disconnect().get(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the broker did not say goodbye", e);
        }
    }
}
