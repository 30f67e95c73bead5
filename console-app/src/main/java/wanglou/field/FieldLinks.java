package wanglou.field;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.field.cot.CotClient;
import wanglou.field.cot.CotServer;
import wanglou.field.handheld.HandheldDesk;
import wanglou.field.handheld.HandheldHttp;
import wanglou.field.owntracks.OwnTracksHttp;
import wanglou.field.owntracks.OwnTracksMqtt;
import wanglou.field.traccar.TraccarHttp;
import wanglou.map.geo.Datum;
import wanglou.units.UnitService;

/** Home: hub's start and stop. Wires every field link: adapter → intake → inbox → pump → units. A link that cannot start is shown, never thrown. */
public final class FieldLinks implements AutoCloseable {

    private static final Map<String, String> HTTP_LINKS = Map.of("/pub", "owntracks-http", "/traccar", "traccar", "/handheld", HandheldHttp.LINK);
    private static final Logger LOG = LoggerFactory.getLogger(FieldLinks.class);

    /** What all links share. */
    private record Common(FieldInbox inbox, RandomGenerator random, InstantSource clock) {

        LinkIntake intake(LinkMeter meter, Datum datum) {
            return new LinkIntake(datum, meter, inbox);
        }
    }

    private final LinkMonitor monitor;
    private final LinkFeature feature;
    private final FieldPump pump;
    private final Map<String, FieldHttp> http = new LinkedHashMap<>();
    private final List<OrderMail.Carrier> carriers = new ArrayList<>();
    private final List<LinkGear> gears = new ArrayList<>();
    private final List<AdapterGear> adapters = new ArrayList<>();
    private final Executor hubThread;
    private final ExecutorService switching = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("field-switch").daemon().factory());

    /**
     * @param webAddress where the hub's web server is reached, e.g. {@code https://10.0.0.5:8443}; shown to who sets up a phone
     * @param loopback whether only this machine reaches it: without keys a link is open there and disabled elsewhere
     * @param hubThread where positions are judged
     */
    public FieldLinks(FieldConfig config, String webAddress, boolean loopback, UnitService units,
            Executor hubThread, RandomGenerator random, InstantSource clock) {
        this.monitor = new LinkMonitor(clock);
        this.hubThread = hubThread;
        Wake wake = new Wake(hubThread);
        BoundedInbox inbox = new BoundedInbox(monitor, wake);
        this.pump = new FieldPump(inbox, units, monitor, clock);
        wake.pump = pump;
        Common common = new Common(inbox, random, clock);
        openOwnTracksHttp(config.ownTracksHttp(), webAddress, loopback, common);
        openOwnTracksMqtt(config.ownTracksMqtt(), common);
        openTraccar(config.traccar(), webAddress, loopback, common);
        openCot(config.cot(), common);
        openTakServer(config.takServer(), common);
        this.feature = new LinkFeature(monitor, gears);
    }

    /** Breaks the circle inbox → pump → inbox. */
    private static final class Wake implements Runnable {

        private final Executor hubThread;
        private @Nullable FieldPump pump;

        private Wake(Executor hubThread) {
            this.hubThread = hubThread;
        }

        @Override
        public void run() {
            if (pump != null) {
                hubThread.execute(pump);
            }
        }
    }

    public LinkMonitor monitor() {
        return monitor;
    }

    /** Shows the links on their board and lets a person reconnect one. */
    public LinkFeature feature() {
        return feature;
    }

    /** Home: hub thread. From receiving a fix to its standing on the board, 99th percentile of the last minute, in milliseconds. */
    public double delayMillisP99() {
        return pump.delayMillisP99();
    }

    /** Whoever can carry an order to a device beside the handheld's page. */
    public List<OrderMail.Carrier> carriers() {
        List<OrderMail.Carrier> all = new ArrayList<>(carriers);
        all.addAll(adapters);
        return all;
    }

    /** What the hub's web server mounts: path to handler, for POST and GET. */
    public Map<String, FieldHttp> http() {
        return Map.copyOf(http);
    }

    /** @param webAddress where the hub's web server listens now that it does */
    public void start(String webAddress) {
        HTTP_LINKS.forEach((path, link) -> {
            if (http.containsKey(path)) {
                monitor.meter(link).address(webAddress + path);
            }
        });
        hubThread.execute(feature::open);
    }

    @Override
    public void close() {
        adapters.reversed().forEach(adapter -> switching.execute(adapter::stop));
        switching.shutdown();
        try {
            if (!switching.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("field links did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void openOwnTracksHttp(FieldConfig.Http config, String webAddress, boolean loopback, Common common) {
        LinkMeter meter = monitor.open("owntracks-http", "owntracks-http", webAddress + "/pub");
        Supplier<DeviceKeys> keys = keys(config, loopback, meter, common.clock());
        if (keys != null) {
            OwnTracksHttp phones = new OwnTracksHttp(common.intake(meter, config.datum()), keys, common.clock());
            mount("/pub", new HttpGear(meter, phones));
            carriers.add(phones);
        }
    }

    private void openTraccar(FieldConfig.Http config, String webAddress, boolean loopback, Common common) {
        LinkMeter meter = monitor.open("traccar", "traccar", webAddress + "/traccar");
        Supplier<DeviceKeys> keys = keys(config, loopback, meter, common.clock());
        if (keys != null) {
            mount("/traccar", new HttpGear(meter, new TraccarHttp(common.intake(meter, config.datum()), keys, common.clock())));
        }
    }

    /**
     * Lets the officers' handhelds in, with the keys of their trackers.
     *
     * @param hub sends a command as the hub itself
     */
    public void openHandhelds(FieldConfig.Http config, String webAddress, boolean loopback, HandheldDesk desk,
            BiFunction<CommandId, Command, CompletableFuture<Outcome>> hub, InstantSource clock) {
        LinkMeter meter = monitor.open(HandheldHttp.LINK, HandheldHttp.LINK, webAddress + "/handheld");
        Supplier<DeviceKeys> keys = keys(config, loopback, meter, clock);
        if (keys != null) {
            new HandheldHttp(desk, keys, meter, hub, clock).paths().forEach((path, handler) -> mount(path, new HttpGear(meter, handler)));
        }
    }

    /** Null when the link stays closed; the meter says why. */
    private static @Nullable Supplier<DeviceKeys> keys(FieldConfig.Http config, boolean loopback, LinkMeter meter,
            InstantSource clock) {
        if (!config.enabled()) {
            meter.disabled(Problem.of("field.switched-off"));
            return null;
        }
        if (config.keys() == null && !loopback) {
            meter.disabled(Problem.of("field.no-keys", "field." + meter.id() + ".keys"));
            return null;
        }
        try {
            return config.keys() == null ? DeviceKeys::open : new DeviceKeyFile(config.keys(), clock);
        } catch (IOException e) {
            failed(meter, e);
            return null;
        }
    }

    private void openOwnTracksMqtt(FieldConfig.Mqtt config, Common common) {
        OwnTracksMqtt.Config broker = config.broker();
        LinkMeter meter = monitor.open("owntracks-mqtt", "owntracks-mqtt", broker == null ? "" : broker.broker().toString());
        if (!config.enabled() || broker == null) {
            meter.disabled(Problem.of("field.switched-off"));
            return;
        }
        add(meter, () -> new OwnTracksMqtt(broker, common.intake(meter, config.datum()), new Backoff(common.random()), common.clock()));
    }

    private void openCot(FieldConfig.CotPort config, Common common) {
        LinkMeter meter = monitor.open("cot", "cot", (config.tls() == null ? "tcp://" : "tls://") + config.bind() + ":" + config.port());
        if (!config.enabled()) {
            meter.disabled(Problem.of("field.switched-off"));
            return;
        }
        try {
            SSLContext tls = context(config.tls());
            add(meter, () -> new CotServer(new InetSocketAddress(config.bind(), config.port()), tls, common.intake(meter, config.datum()),
                    new Backoff(common.random()), common.clock()));
        } catch (IOException e) {
            failed(meter, e);
        }
    }

    private void openTakServer(FieldConfig.TakServer config, Common common) {
        if (!config.enabled()) {
            return;
        }
        LinkMeter meter = monitor.open("tak-server", "cot", (config.tls() == null ? "tcp://" : "tls://") + config.host() + ":" + config.port());
        try {
            SSLContext tls = context(config.tls());
            add(meter, () -> new CotClient(config.host(), config.port(), tls, common.intake(meter, config.datum()), new Backoff(common.random()),
                    common.clock()));
        } catch (IOException e) {
            failed(meter, e);
        }
    }

    private void mount(String path, HttpGear gear) {
        http.put(path, gear);
        gears.add(gear);
    }

    private void add(LinkMeter meter, Supplier<FieldAdapter> maker) {
        AdapterGear gear = new AdapterGear(meter, maker, switching);
        gears.add(gear);
        adapters.add(gear);
    }

    private static @Nullable SSLContext context(@Nullable FieldTls tls) throws IOException {
        return tls == null ? null : tls.context();
    }

    private static void failed(LinkMeter meter, IOException e) {
        meter.failed(Problem.of("field.config", String.valueOf(e.getMessage())));
        LOG.warn("{}: not started", meter.id(), e);
    }
}
