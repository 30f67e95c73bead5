package wanglou.field.exchange;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import wanglou.calls.CallCommand;
import wanglou.calls.CallService;
import wanglou.calls.SentStatus;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.PlainText;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.field.DeviceKeys;
import wanglou.field.FieldHttp;
import wanglou.field.FieldRequest;
import wanglou.field.FieldResponse;
import wanglou.field.RateLimit;
import wanglou.field.StrictJson;

/**
 * Home: web server threads, which may wait. Another system's incidents: {@code POST} takes one and answers once it is on disk, {@code GET ?id=} says how
 * it stands. Who got no answer sends the same again and gets the first one's number. docs/exchange.md.
 */
public final class ExchangeHttp {

    public static final String OWN = "/api/v1/incidents";
    public static final String EIDO = "/api/v1/eido";

    /** A 110 centre of ten million people takes one or two calls a second at its worst; a neighbour may flush an hour's queue. */
    private static final double PER_SECOND = 50;
    private static final double BURST = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The hub as this sees it. */
    public interface Door {

        CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor);

        /** How what a sender sent stands on disk; may take a moment. */
        Optional<SentStatus> status(String sender, String senderId);
    }

    private final Supplier<DeviceKeys> keyring;
    private final Door hub;
    private final RateLimit rate;

    /** @param keyring who may send; an open one admits nobody here: who opens incidents must be known by name */
    public ExchangeHttp(Supplier<DeviceKeys> keyring, Door hub, InstantSource clock) {
        this.keyring = keyring;
        this.hub = hub;
        this.rate = new RateLimit(PER_SECOND, BURST, clock);
    }

    /** What the hub's web server mounts. */
    public Map<String, FieldHttp> http() {
        Map<String, FieldHttp> paths = new HashMap<>();
        paths.put(OWN, request -> handle(request, OwnJson::read));
        paths.put(EIDO, request -> handle(request, EidoJson::read));
        return paths;
    }

    private FieldResponse handle(FieldRequest request, Function<JsonNode, Sent> reader) {
        String authorization = request.header().apply("Authorization");
        DeviceKeys keys = keyring.get();
        Optional<String> sender = keys.isOpen() || authorization == null ? Optional.empty() : keys.user(authorization);
        if (sender.isEmpty()) {
            return problem(401, "exchange.key", "", "sign in with an exchange key: Authorization: Bearer NAME:KEY");
        }
        if (!rate.allows(sender.get())) {
            FieldResponse slow = problem(429, "exchange.too-many", "", "more than " + (int) PER_SECOND + " a second; nothing was taken, send it again");
            return new FieldResponse(slow.status(), slow.contentType(), Map.of("Retry-After", "1"), slow.body());
        }
        String asked = request.query().apply("id");
        if (asked != null) {
            return status(200, sender.get(), PlainText.of(asked), List.of(), "", "");
        }
        if (request.body().length == 0) {
            return problem(400, "exchange.empty", "", "POST one incident as JSON, or GET ?id= with your own number for it");
        }
        if (request.body().length > FieldRequest.MAX_BODY) {
            return problem(413, "exchange.large", "", "is larger than " + FieldRequest.MAX_BODY + " bytes");
        }
        JsonNode json = StrictJson.read(request.body());
        if (json == null || !json.isObject()) {
            return problem(400, "exchange.not-json", "", "is not one JSON object in UTF-8, at most 16 deep");
        }
        return switch (reader.apply(json)) {
            case Sent.Wrong(String member, String why) -> problem(422, "exchange.wrong", member, why);
            case Sent.Message message -> take(sender.get(), message, digest(request.body()));
        };
    }

    private FieldResponse take(String sender, Sent.Message message, String digest) {
        Actor actor = new Actor(new PersonId(CallService.EXCHANGE + sender), new SeatId("exchange"), Set.of(Role.SYSTEM_ADMIN));
        Optional<SentStatus> before = hub.status(sender, message.id());
        Outcome outcome;
        try {
            outcome = hub.submit(new CommandId(UUID.randomUUID().toString()),
                    new CallCommand.Receive(message.said(), message.kind(), message.id(), digest, message.version()), actor).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unsure) {
            return problem(503, "exchange.unsure", "", "the hub did not answer in time: send the same again, it is taken once");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return problem(503, "exchange.unsure", "", "the hub stops: send the same again, it is taken once");
        }
        return switch (outcome) {
            case Outcome.Refused(Problem refused) -> problem(refused.code().startsWith("store.") ? 503 : 422, refused.code(), "", String.join(" ", refused.args()));
            case Outcome.Done done -> status(before.isPresent() ? 200 : 201, sender, message.id(), message.ignored(), digest,
                    before.map(SentStatus::digest).orElse(""));
        };
    }

    /** @param before digest of what was kept until now */
    private FieldResponse status(int code, String sender, String id, List<String> ignored, String digest, String before) {
        Optional<SentStatus> found = hub.status(sender, id);
        if (found.isEmpty()) {
            return problem(404, "exchange.unknown", "id", "you never sent this one");
        }
        SentStatus status = found.get();
        ObjectNode answer = JSON.createObjectNode();
        IncidentId incident = status.incident();
        answer.put("id", id).put("call", status.call().id().value()).put("incident", incident == null ? null : incident.value())
                .put("stage", status.stage()).put("grade", status.grade()).put("located", status.call().place().point() != null)
                .put("taken", status.call().takenAt().toString());
        if (code == 200 && !digest.isEmpty()) {
            boolean updated = status.digest().equals(digest) && !before.equals(digest);
            answer.put("repeat", !updated);
            answer.put("updated", updated);
            answer.put("differs", !status.digest().equals(digest));
        }
        if (!digest.isEmpty()) {
            ArrayNode names = answer.putArray("ignored");
            ignored.forEach(names::add);
        }
        return FieldResponse.json(code, answer.toString());
    }

    private static FieldResponse problem(int code, String problem, String member, String why) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("problem", problem);
        if (!member.isEmpty()) {
            answer.put("member", member);
        }
        answer.put("text", why);
        return FieldResponse.json(code, answer.toString());
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(body));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
