package wanglou.field.handheld;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.DeviceId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.UnitId;
import wanglou.dispatch.DeviceAct;
import wanglou.dispatch.DispatchCommand;
import wanglou.field.DeviceKeys;
import wanglou.field.FieldHttp;
import wanglou.field.FieldRefusal;
import wanglou.field.FieldRequest;
import wanglou.field.FieldResponse;
import wanglou.field.LinkMeter;
import wanglou.field.RateLimit;
import wanglou.field.StrictJson;
import wanglou.field.owntracks.OwnTracksCodec;
import wanglou.guidance.GuidanceCommand;
import wanglou.push.PushCommand;
import wanglou.push.PushId;
import wanglou.push.PushService;
import wanglou.push.PushTarget;
import wanglou.store.Json;
import wanglou.units.UnitCommand;
import wanglou.units.UnitStatus;

/**
 * Home: web server threads. What a handheld asks and reports. Who it is: the user and key of its tracker ({@code Authorization: Bearer
 * user:key}) and the device ({@code X-Limit-D}, else {@code phone}); it speaks for the unit that has this device and for no other.
 *
 * <p>{@code GET /api/handheld/orders?seen=V} answers at once with what is new, else when there is something, at the latest after
 * {@link #HOLD}. {@code POST /api/handheld/report} takes one {@link Sheet.Report}.
 */
public final class HandheldHttp {

    public static final String LINK = "handheld";

    /** Below the half minute after which mobile networks begin to drop what is silent. */
    static final Duration HOLD = Duration.ofSeconds(25);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final double PER_SECOND = 5;
    private static final double BURST = 40;

    private final HandheldDesk desk;
    private final Supplier<DeviceKeys> keyring;
    private final LinkMeter meter;
    private final BiFunction<CommandId, Command, CompletableFuture<Outcome>> hub;
    private final RateLimit rate;
    private final ObjectMapper json = Json.newMapper();

    /** @param hub sends a command as the hub itself: who spoke has been proved here */
    public HandheldHttp(HandheldDesk desk, Supplier<DeviceKeys> keyring, LinkMeter meter,
            BiFunction<CommandId, Command, CompletableFuture<Outcome>> hub, InstantSource clock) {
        this.desk = desk;
        this.keyring = keyring;
        this.meter = meter;
        this.hub = hub;
        this.rate = new RateLimit(PER_SECOND, BURST, clock);
        meter.ok();
    }

    /** What the web server mounts. */
    public Map<String, FieldHttp> paths() {
        return Map.of("/handheld", HandheldPage.file("handheld.html", "text/html; charset=utf-8"),
                "/handheld.js", HandheldPage.file("handheld.js", "text/javascript; charset=utf-8"),
                "/handheld-worker.js", HandheldPage.file("handheld-worker.js", "text/javascript; charset=utf-8"),
                "/handheld.css", HandheldPage.file("handheld.css", "text/css; charset=utf-8"),
                "/api/handheld/orders", request -> known(request, this::orders),
                "/api/handheld/report", request -> known(request, this::report));
    }

    private interface Known {
        FieldResponse answer(FieldRequest request, DeviceId device, UnitId unit);
    }

    private FieldResponse known(FieldRequest request, Known then) {
        String authorization = request.header().apply("Authorization");
        Optional<String> user = authorization == null ? Optional.empty() : keyring.get().user(authorization);
        if (!rate.allows(user.orElse(request.remote()))) {
            meter.refused(FieldRefusal.TOO_MANY.code());
            return answer(429, "too-many");
        }
        if (user.isEmpty()) {
            meter.refused(FieldRefusal.BAD_KEY.code());
            return answer(401, "bad-key");
        }
        String part = request.header().apply("X-Limit-D");
        DeviceId device = OwnTracksCodec.device(user.get(), part == null || part.isBlank() ? "phone" : part);
        Optional<UnitId> unit = device == null ? Optional.empty() : desk.unitOf(device);
        if (device == null || unit.isEmpty()) {
            meter.refused(FieldRefusal.NO_DEVICE.code());
            return answer(403, "no-unit");
        }
        return then.answer(request, device, unit.get());
    }

    private FieldResponse orders(FieldRequest request, DeviceId device, UnitId unit) {
        String seen = Optional.ofNullable(request.query().apply("seen")).orElse("");
        CompletableFuture<@Nullable Void> news = desk.news(unit);
        Sheet sheet = desk.sheet(unit);
        long end = System.nanoTime() + HOLD.toNanos();
        while (sheet.v().equals(seen) && System.nanoTime() < end) {
            try {
                news.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException quiet) {
                break;
            } catch (ExecutionException never) {
                throw new IllegalStateException("a bell does not fail", never);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
            news = desk.news(unit);
            sheet = desk.sheet(unit);
        }
        meter.sent();
        return answer(200, sheet);
    }

    private FieldResponse report(FieldRequest request, DeviceId device, UnitId unit) {
        Sheet.Report report = read(request.body());
        Command command = report == null ? null : command(report, unit);
        if (report == null || command == null || report.id() == null || !report.id().matches("[0-9A-Za-z-]{8,64}")) {
            meter.refused(FieldRefusal.MALFORMED.code());
            return answer(400, "malformed");
        }
        meter.ignored(report.act());
        try {
            return switch (hub.apply(id(device, report.id()), command).get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                case Outcome.Done _ -> answer(200, new Sheet.Answer(true, ""));
                // Already so is as good as done.
                case Outcome.Refused refused when refused.problem().code().equals("units.status-same") -> answer(200, new Sheet.Answer(true, ""));
                case Outcome.Refused refused when refused.problem().code().startsWith("store.") -> answer(503, "try-again");
                case Outcome.Refused refused -> answer(200, new Sheet.Answer(false, refused.problem().code()));
            };
        } catch (ExecutionException | TimeoutException later) {
            return answer(503, "try-again");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return answer(503, "try-again");
        }
    }

    private @Nullable Command command(Sheet.Report report, UnitId unit) {
        String reason = Optional.ofNullable(report.reason()).orElse("");
        if ("emergency".equals(report.act())) {
            return new UnitCommand.SetStatus(unit, UnitStatus.EMERGENCY);
        }
        if (report.act() != null && report.act().startsWith("push-")) {
            return pushed(report, unit, reason);
        }
        String incident = report.incident();
        if (incident == null || incident.isBlank() || incident.length() > 128
                || incident.chars().anyMatch(c -> Character.isISOControl(c) || c == '/')) {
            return null;
        }
        IncidentId id = new IncidentId(incident);
        if ("tick".equals(report.act()) || "untick".equals(report.act())) {
            String step = report.step();
            // Where no order binds the unit, the dispatch service says so in its own words.
            return step == null || step.isBlank() || step.length() > 128 ? null
                    : desk.order(unit, id).<Command>map(r -> new GuidanceCommand.FromDevice(id, unit, r.order().kind().value(), step,
                            "tick".equals(report.act()), LINK)).orElseGet(() -> new DispatchCommand.FromDevice(id, unit, DeviceAct.DELIVERED, 0, LINK, ""));
        }
        DeviceAct act = switch (String.valueOf(report.act())) {
            case "delivered" -> DeviceAct.DELIVERED;
            case "sign" -> DeviceAct.SIGN;
            case "en-route" -> DeviceAct.EN_ROUTE;
            case "arrive" -> DeviceAct.ARRIVE;
            case "clear" -> DeviceAct.CLEAR;
            case "refuse" -> DeviceAct.REFUSE;
            default -> null;
        };
        return act == null ? null : new DispatchCommand.FromDevice(id, unit, act, report.order(), LINK, reason);
    }

    private static @Nullable Command pushed(Sheet.Report report, UnitId unit, String reason) {
        String id = report.push();
        if (id == null || id.isBlank() || id.length() > 128 || id.chars().anyMatch(Character::isISOControl)) {
            return null;
        }
        PushId push = new PushId(id);
        PushTarget target = new PushTarget.OfUnit(unit);
        return switch (String.valueOf(report.act())) {
            case "push-delivered" -> new PushCommand.Deliver(push, target);
            case "push-shown" -> new PushCommand.Show(push, target);
            case "push-signed" -> new PushCommand.Sign(push, target);
            case "push-refused" -> new PushCommand.Refuse(push, target, PushService.REASONS.contains(reason) ? reason : "other", "");
            default -> null;
        };
    }

    private Sheet.@Nullable Report read(byte[] body) {
        try {
            return body.length > FieldRequest.MAX_BODY || StrictJson.read(body) == null ? null : json.readValue(body, Sheet.Report.class);
        } catch (java.io.IOException malformed) {
            return null;
        }
    }

    /** A device's own id for its report, made the device's: nobody can spend another's. */
    private static CommandId id(DeviceId device, String report) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((device.value() + "\n" + report).getBytes(StandardCharsets.UTF_8));
            return new CommandId("handheld-" + HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private FieldResponse answer(int status, String code) {
        return answer(status, new Sheet.Answer(false, code));
    }

    private FieldResponse answer(int status, Object body) {
        try {
            return new FieldResponse(status, "application/json", HandheldPage.HEADERS, json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer is always JSON", impossible);
        }
    }
}
