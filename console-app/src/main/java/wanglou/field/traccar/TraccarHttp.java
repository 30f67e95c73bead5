package wanglou.field.traccar;

import java.time.InstantSource;
import java.util.function.Supplier;

import wanglou.field.Decoded;
import wanglou.field.DeviceKeys;
import wanglou.field.FieldHttp;
import wanglou.field.FieldRefusal;
import wanglou.field.FieldRequest;
import wanglou.field.FieldResponse;
import wanglou.field.LinkIntake;
import wanglou.field.RateLimit;

/**
 * Home: any thread. {@code POST /traccar} (JSON) and {@code GET /traccar?uniqueId=…} (query string), from a Traccar server with
 * {@code forward.url} set to it. The server signs in by {@code forward.header = Authorization: Bearer traccar:<key>}.
 */
public final class TraccarHttp implements FieldHttp {

    /** One server forwards for a whole fleet. */
    private static final double PER_SECOND = 5_000;
    private static final double BURST = 20_000;

    private final LinkIntake intake;
    private final TraccarCodec codec;
    private final Supplier<DeviceKeys> keyring;
    private final RateLimit rate;
    private final InstantSource clock;

    public TraccarHttp(LinkIntake intake, Supplier<DeviceKeys> keyring, InstantSource clock) {
        this.intake = intake;
        this.codec = new TraccarCodec(intake.meter().id());
        this.keyring = keyring;
        this.rate = new RateLimit(PER_SECOND, BURST, clock);
        this.clock = clock;
        intake.meter().ok();
    }

    @Override
    public FieldResponse handle(FieldRequest request) {
        DeviceKeys keys = keyring.get();
        String authorization = request.header().apply("Authorization");
        if (!keys.isOpen() && (authorization == null || keys.user(authorization).isEmpty())) {
            intake.refuse(FieldRefusal.BAD_KEY, request.body());
            return FieldResponse.unauthorised();
        }
        if (!rate.allows(request.remote())) {
            intake.refuse(FieldRefusal.TOO_MANY, request.body());
            return FieldResponse.json(429, "{}");
        }
        if (request.body().length > FieldRequest.MAX_BODY) {
            intake.refuse(FieldRefusal.OVERSIZED, request.body());
            return FieldResponse.json(413, "{}");
        }
        Decoded decoded = request.body().length == 0
                ? codec.decode(request.query(), clock.instant())
                : codec.decode(request.body(), clock.instant());
        intake.take(decoded, request.body());
        return FieldResponse.json(200, "{}");
    }
}
