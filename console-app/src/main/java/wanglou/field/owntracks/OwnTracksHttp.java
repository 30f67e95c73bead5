package wanglou.field.owntracks;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.field.DeviceKeys;
import wanglou.field.FieldHttp;
import wanglou.field.FieldRefusal;
import wanglou.field.FieldRequest;
import wanglou.field.FieldResponse;
import wanglou.field.LinkIntake;
import wanglou.field.OrderMail;
import wanglou.field.RateLimit;

/**
 * Home: any thread. {@code POST /pub}: what the OwnTracks app sends in HTTP mode.
 *
 * <p>Who it is: {@code X-Limit-U}/{@code X-Limit-D} (the app's), else {@code ?u=&d=}, else the user of the sign-in and the device
 * “phone”; without keys in force also the message's own {@code topic}. With keys in force the user must be the one that signed in. A
 * message that cannot be read is still answered 200 when its sender is known: the app would otherwise send it again for ever.
 */
public final class OwnTracksHttp implements FieldHttp, OrderMail.Carrier {

    /** A phone sends every second at most; its buffer after a tunnel comes in a burst. */
    private static final double PER_SECOND = 20;
    private static final double BURST = 500;
    /** A phone that is off for long gets the last orders, not all. */
    private static final int MOST_MAILS = 4;

    private final LinkIntake intake;
    private final OwnTracksCodec codec;
    private final Supplier<DeviceKeys> keyring;
    private final RateLimit rate;
    private final InstantSource clock;
    private final Map<DeviceId, List<OrderMail>> mails = new ConcurrentHashMap<>();

    public OwnTracksHttp(LinkIntake intake, Supplier<DeviceKeys> keyring, InstantSource clock) {
        this.intake = intake;
        this.codec = new OwnTracksCodec(intake.meter().id());
        this.keyring = keyring;
        this.rate = new RateLimit(PER_SECOND, BURST, clock);
        this.clock = clock;
        intake.meter().ok();
    }

    @Override
    public FieldResponse handle(FieldRequest request) {
        DeviceKeys keys = keyring.get();
        String authorization = request.header().apply("Authorization");
        Optional<String> signedIn = authorization == null ? Optional.empty() : keys.user(authorization);
        if (!keys.isOpen() && signedIn.isEmpty()) {
            return refused(FieldRefusal.BAD_KEY, FieldResponse.unauthorised(), request);
        }
        String user = first(request, "X-Limit-U", "u");
        String device = first(request, "X-Limit-D", "d");
        if (!keys.isOpen() && user != null && !user.equals(signedIn.orElse(null))) {
            return refused(FieldRefusal.FOREIGN_USER, FieldResponse.json(403, "[]"), request);
        }
        if (!rate.allows(user == null ? signedIn.orElse(request.remote()) : user + "/" + device)) {
            return refused(FieldRefusal.TOO_MANY, FieldResponse.json(429, "[]"), request);
        }
        if (request.body().length > FieldRequest.MAX_BODY) {
            return refused(FieldRefusal.OVERSIZED, FieldResponse.json(413, "[]"), request);
        }
        String sender = user == null ? signedIn.orElse(null) : user;
        DeviceId id = id(sender, device, request);
        intake.take(codec.decode(request.body(), id, clock.instant()), request.body());
        List<OrderMail> waiting = id == null ? List.of() : Optional.ofNullable(mails.remove(id)).orElse(List.of());
        waiting.forEach(mail -> intake.meter().sent());
        return FieldResponse.json(200, OwnTracksOrders.array(waiting));
    }

    /** Waits for the phone's next report: in HTTP mode it is only spoken to when it speaks. */
    @Override
    public void carry(DeviceId device, OrderMail mail) {
        mails.compute(device, (same, before) -> Stream.concat(before == null ? Stream.empty()
                : before.stream().filter(m -> !m.id().equals(mail.id())).skip(Math.max(0, before.size() - MOST_MAILS + 1)), Stream.of(mail)).toList());
    }

    /** Null where only the message's topic can say; with keys in force it never does, so that nobody speaks for another. */
    private @Nullable DeviceId id(@Nullable String user, @Nullable String device, FieldRequest request) {
        if (user == null) {
            return null;
        }
        return OwnTracksCodec.device(user, device == null ? "phone" : device);
    }

    private FieldResponse refused(FieldRefusal reason, FieldResponse response, FieldRequest request) {
        intake.refuse(reason, request.body());
        return response;
    }

    private static @Nullable String first(FieldRequest request, String header, String parameter) {
        String value = request.header().apply(header);
        value = value == null || value.isBlank() ? request.query().apply(parameter) : value;
        return value == null || value.isBlank() ? null : value;
    }
}
