package wanglou.hub;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.DeviceId;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.dispatch.ResponseState;
import wanglou.guidance.Checklist;
import wanglou.guidance.Guidance;
import wanglou.guidance.GuidanceCommand;
import wanglou.guidance.Sheet;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.incidents.Timeline;
import wanglou.incidents.TimelineQuery;
import wanglou.link.LinkState;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushId;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An officer's handheld and a seat, both over the real wire. */
class HandheldFlowTest {

    private static final UnitId UNIT = new UnitId("u105");
    private static final Actor CHIEF = new Actor(new PersonId("cheng"), new SeatId("9"), Set.of(Role.DUTY_CHIEF));
    private static final String MARKUP = "<img src=x onerror=alert(1)>‮🚔";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private RunningHub hub;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void aUnitWithAHandheld() throws IOException {
        hub = new RunningHub(folder);
        asHub(new UnitCommand.Register(new UnitProfile(UNIT, "105", "105 patrol", UnitKind.VEHICLE, "Harbour", List.of(), 2, "")));
        asHub(new UnitCommand.AssignDevice(new DeviceId("p105/phone"), UNIT));
    }

    @AfterEach
    void stop() {
        hub.close();
        http.shutdownNow();
        http.close();
    }

    private String asHub(Command command) {
        return assertInstanceOf(Outcome.Done.class,
                hub.hub().submitFromOutside(new CommandId(UUID.randomUUID().toString()), command, Actor.HUB).join()).subject();
    }

    private IncidentId open() {
        return new IncidentId(asHub(new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2),
                new Place(new GeoPoint(43.7343, 7.4203), MARKUP, "map"), "")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.address().resolve(path)).timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer p105:key");
    }

    private CompletableFuture<JsonNode> sheet(String seen) {
        return http.sendAsync(request("/api/handheld/orders?seen=" + seen).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> json(answer.body()));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return http.send(request("/api/handheld/report").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode report(String id, String act, IncidentId incident, int order) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("{\"id\":\"%s\",\"act\":\"%s\",\"incident\":\"%s\",\"order\":%d}".formatted(id, act, incident, order));
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer.body());
    }

    private static Optional<Response> seen(RunningHub.Desk desk, IncidentId incident) {
        return Optional.ofNullable((Response) desk.board("responses").get(ResponseId.of(incident, UNIT)));
    }

    @Test
    void anOrderReachesAWaitingHandheldAndItsReportsReachTheSeat() throws IOException, InterruptedException {
        try (RunningHub.Desk desk = hub.desk("lin.zhiyuan", "3")) {
            String empty = sheet("").join().path("v").asText();
            CompletableFuture<JsonNode> waiting = sheet(empty);
            IncidentId incident = open();
            assertInstanceOf(Outcome.Done.class, desk.link.send(new DispatchCommand.Dispatch(incident, List.of(UNIT), MARKUP, List.of())).join());
            JsonNode order = waiting.join().path("orders").path(0);
            assertEquals(MARKUP, order.path("note").asText());
            assertEquals(MARKUP, order.path("address").asText());
            assertEquals("打架", order.path("kindZh").asText());
            assertTrue(order.path("steps").size() > 0);
            report("receipt-1", "delivered", incident, 1);
            RunningHub.until("the seat sees the receipt", () -> seen(desk, incident).map(r -> "handheld".equals(r.delivery().via())).orElse(false));
            report("sign-0001", "sign", incident, 1);
            report("route-001", "en-route", incident, 1);
            report("arrive-01", "arrive", incident, 1);
            // Sent again because the answer was lost on the way: nothing more happens.
            report("sign-0001", "sign", incident, 1);
            report("arrive-01", "arrive", incident, 1);
            RunningHub.until("the seat sees it there", () -> seen(desk, incident).map(r -> r.state() == ResponseState.ON_SCENE).orElse(false));
            assertEquals(5, seen(desk, incident).orElseThrow().steps().size());
        }
    }

    private JsonNode step(IncidentId incident, String act, String code, String id) throws IOException, InterruptedException {
        return json(post("{\"id\":\"%s\",\"act\":\"%s\",\"incident\":\"%s\",\"step\":\"%s\",\"order\":1}".formatted(id, act, incident, code)).body());
    }

    private static Optional<Checklist.Tick> ticked(RunningHub.Desk desk, IncidentId incident, String code) {
        return Optional.ofNullable((Checklist) desk.board("checklists").get(incident)).map(list -> list.tick("fight", code, UNIT));
    }

    @Test
    void stepsAreTickedBothWaysBetweenHandheldAndDeskAndStandOnTheTimeline() throws IOException, InterruptedException {
        try (RunningHub.Desk desk = hub.desk("lin.zhiyuan", "3")) {
            IncidentId incident = open();
            Sheet.Step first = Guidance.standard().find("fight").orElseThrow().field().getFirst();
            Sheet.Step second = Guidance.standard().find("fight").orElseThrow().field().get(1);
            assertEquals("dispatch.not-sent", step(incident, "tick", first.code(), "tick-0000").path("code").asText(), "only whom an order binds");
            asHub(new DispatchCommand.Dispatch(incident, List.of(UNIT)));
            JsonNode steps = sheet("").join().path("orders").path(0).path("steps");
            assertEquals(first.code(), steps.path(0).path("code").asText());
            assertTrue(steps.path(0).path("done").isNull());
            assertTrue(step(incident, "tick", first.code(), "tick-0001").path("done").asBoolean());
            RunningHub.until("the desk sees it", () -> ticked(desk, incident, first.code()).filter(Checklist.Tick::byDevice).isPresent());
            String seen = sheet("").join().path("v").asText();
            CompletableFuture<JsonNode> waiting = sheet(seen);
            assertInstanceOf(Outcome.Done.class, desk.link.send(new GuidanceCommand.TickField(incident, UNIT, "fight", second.code(), true)).join());
            JsonNode answered = waiting.join().path("orders").path(0).path("steps");
            assertTrue(answered.path(0).path("done").asLong() > 0 && !answered.path(0).path("desk").asBoolean());
            assertTrue(answered.path(1).path("done").asLong() > 0 && answered.path(1).path("desk").asBoolean(), "the phone that waited sees the desk's tick");
            assertTrue(step(incident, "untick", second.code(), "tick-0002").path("done").asBoolean());
            RunningHub.until("the desk sees that too", () -> ticked(desk, incident, second.code()).isEmpty());
            Timeline timeline = (Timeline) hub.hub().ask(new TimelineQuery(incident), CHIEF).join();
            assertEquals(List.of("guidance.field-ticked", "guidance.field-ticked", "guidance.field-unticked"),
                    timeline.entries().stream().map(Timeline.Entry::type).filter(type -> type.startsWith("guidance.")).toList());
            assertEquals("guidance.no-step", step(incident, "tick", "nothing", "tick-0003").path("code").asText());
            assertEquals(400, post("{\"id\":\"tick-0004\",\"act\":\"tick\",\"incident\":\"%s\"}".formatted(incident)).statusCode());
            hub.restart();
            assertTrue(sheet("").join().path("orders").path(0).path("steps").path(0).path("done").asLong() > 0, "kept");
        }
    }

    /** A text that was cut through the middle of an emoji. It must neither end the seat's link nor keep the order from the officer. */
    @Test
    void anOrderWithHalfACharacterReachesTheOfficer() throws IOException, InterruptedException {
        try (RunningHub.Desk desk = hub.desk("lin.zhiyuan", "3")) {
            RunningHub.until("connected", () -> desk.link.state() instanceof LinkState.Live);
            IncidentId incident = open();
            Outcome sent = desk.link.send(new DispatchCommand.Dispatch(incident, List.of(UNIT), "knife \ud83d", List.of())).orTimeout(30, TimeUnit.SECONDS).join();
            assertInstanceOf(Outcome.Done.class, sent);
            assertEquals("knife \ufffd", sheet("").join().path("orders").path(0).path("note").asText());
            assertInstanceOf(Outcome.Done.class, desk.link.send(new DispatchCommand.Tell(incident, UNIT, "back door")).join(), "the link goes on");
        }
    }

    private JsonNode told(String id, String act, String push, String reason) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("{\"id\":\"%s\",\"act\":\"%s\",\"push\":\"%s\",\"reason\":\"%s\",\"order\":0}".formatted(id, act, push, reason));
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer.body());
    }

    private static Optional<Standing> standing(RunningHub.Desk desk, String push) {
        return Optional.ofNullable((Push) desk.board("pushes").get(new PushId(push))).flatMap(p -> p.receipt(new PushTarget.OfUnit(UNIT)))
                .map(Receipt::standing);
    }

    @Test
    void whatIsPushedReachesTheHandheldAndItsReceiptsComeBack() throws IOException, InterruptedException {
        try (RunningHub.Desk desk = hub.desk("lin.zhiyuan", "3")) {
            String empty = sheet("").join().path("v").asText();
            CompletableFuture<JsonNode> waiting = sheet(empty);
            IncidentId incident = open();
            Outcome sent = desk.link.send(new PushCommand.Send(incident, List.of(new PushTarget.OfUnit(UNIT)), Set.of(PushPart.PLACE, PushPart.RISK,
                    PushPart.CALLER), MARKUP, "knife", "")).join();
            String push = assertInstanceOf(Outcome.Done.class, sent).subject();
            JsonNode card = waiting.join().path("pushes").path(0);
            assertEquals(push, card.path("id").asText());
            assertEquals(MARKUP, card.path("note").asText());
            assertEquals("knife", card.path("risk").asText());
            assertEquals(MARKUP, card.path("address").asText());
            assertTrue(card.path("more").asBoolean(), "who called does not go to a page");
            told("delivered-1", "push-delivered", push, "");
            RunningHub.until("delivered", () -> standing(desk, push).filter(Standing.Delivered.class::isInstance).isPresent());
            told("shown-0001", "push-shown", push, "");
            RunningHub.until("shown", () -> standing(desk, push).filter(Standing.Shown.class::isInstance).isPresent());
            told("refused-01", "push-refused", push, "busy");
            RunningHub.until("refused", () -> standing(desk, push).filter(s -> s instanceof Standing.Refused no && no.reason().equals("busy")).isPresent());
            assertEquals(0, sheet("").join().path("pushes").size(), "answered, it goes");
            assertEquals(false, told("other-0001", "push-shown", "nobody-s", "").path("done").asBoolean());
            assertEquals(400, post("{\"id\":\"bad-00001\",\"act\":\"push-eaten\",\"push\":\"x\",\"order\":0}").statusCode());
        }
    }

    @Test
    void aPushOutlivesARestartAndTheOrderCarriesWhatTheGuidanceSays() throws IOException, InterruptedException {
        IncidentId incident = open();
        asHub(new PushCommand.Send(incident, List.of(new PushTarget.OfUnit(UNIT)), Set.of(PushPart.PLACE), "", "", ""));
        asHub(new DispatchCommand.Dispatch(incident, List.of(UNIT)));
        Sheet fight = Guidance.standard().find("fight").orElseThrow();
        JsonNode steps = sheet("").join().path("orders").path(0).path("steps");
        assertEquals(fight.field().stream().map(Sheet.Step::zh).toList(), java.util.stream.StreamSupport.stream(steps.spliterator(), false)
                .map(step -> step.path("zh").asText()).toList());
        hub.restart();
        assertEquals(1, sheet("").join().path("pushes").size());
    }

    @Test
    void thePageAndItsWorkerAreServedAndKeepNothingOfTheApi() throws IOException, InterruptedException {
        HttpResponse<String> worker = http.send(HttpRequest.newBuilder(hub.address().resolve("/handheld-worker.js")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, worker.statusCode());
        assertTrue(worker.headers().firstValue("Content-Type").orElse("").startsWith("text/javascript"));
        assertTrue(worker.body().contains("'/handheld'") && !worker.body().contains("/api/handheld"), "orders are the page's to keep");
    }

    @Test
    void aRestartOfTheHubLosesNoOrder() throws IOException {
        IncidentId incident = open();
        asHub(new DispatchCommand.Dispatch(incident, List.of(UNIT)));
        String before = sheet("").join().path("v").asText();
        hub.restart();
        assertEquals(before, sheet("").join().path("v").asText());
    }

    @Test
    void aCorrectedPlaceIsANewVersionOnTheHandheldAndTheOldReceiptIsNone() throws IOException, InterruptedException {
        IncidentId incident = open();
        asHub(new DispatchCommand.Dispatch(incident, List.of(UNIT)));
        report("receipt-1", "delivered", incident, 1);
        asHub(new IncidentCommand.Relocate(incident, new Place(new GeoPoint(43.735, 7.421), "12", "drag"), "", 0));
        JsonNode order = sheet("").join().path("orders").path(0);
        assertEquals(2, order.path("version").asInt());
        assertEquals(false, order.path("delivered").asBoolean());
    }

    @Test
    void anOwnTracksPhoneGetsThePlaceWithTheAnswerToItsNextReportAndOnlyOnce() throws IOException, InterruptedException {
        IncidentId incident = open();
        asHub(new DispatchCommand.Dispatch(incident, List.of(UNIT)));
        String location = "{\"_type\":\"location\",\"lat\":43.73,\"lon\":7.42,\"tst\":%d}".formatted(System.currentTimeMillis() / 1000);
        JsonNode answer = json(hub.post("/pub", location, "X-Limit-U", "p105", "X-Limit-D", "phone").body());
        assertEquals("setWaypoints", answer.path(0).path("action").asText());
        assertEquals(43.7343, answer.path(0).path("waypoints").path("waypoints").path(0).path("lat").asDouble());
        assertEquals("[]", hub.post("/pub", location, "X-Limit-U", "p105", "X-Limit-D", "phone").body());
        assertEquals("[]", hub.post("/pub", location, "X-Limit-U", "p999", "X-Limit-D", "phone").body());
    }

    @Test
    void aHandheldSpeaksOnlyForItsOwnUnit() throws IOException, InterruptedException {
        IncidentId incident = open();
        asHub(new DispatchCommand.Dispatch(incident, List.of(UNIT)));
        HttpRequest foreign = HttpRequest.newBuilder(hub.address().resolve("/api/handheld/report")).header("Authorization", "Bearer p999:key")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"12345678\",\"act\":\"clear\",\"incident\":\"%s\"}".formatted(incident))).build();
        assertEquals(403, http.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode());
        HttpRequest nobody = HttpRequest.newBuilder(hub.address().resolve("/api/handheld/orders")).build();
        assertEquals(401, http.send(nobody, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void hostileReportsAreRefusedAndTheLinkGoesOn() throws IOException, InterruptedException {
        for (String body : List.of("", "[]", "{", "{\"id\":1}", "{\"id\":\"12345678\",\"act\":\"drop table\",\"incident\":\"x\"}",
                "{\"id\":\"<script>alert</script>\",\"act\":\"sign\",\"incident\":\"x\"}",
                "{\"id\":\"12345678\",\"act\":\"sign\",\"incident\":\"" + "a/".repeat(40) + "\"}", "[".repeat(1_000), "{\"id\":\"12345678\"}")) {
            assertEquals(400, post(body).statusCode(), body);
        }
        assertEquals("dispatch.not-sent", report("12345678", "sign", new IncidentId("20260314-9999"), 1).path("code").asText());
    }

    @Test
    void aFloodOfOneDeviceIsHeldBack() throws IOException, InterruptedException {
        int refused = 0;
        for (int i = 0; i < 80; i++) {
            refused += post("{}").statusCode() == 429 ? 1 : 0;
        }
        assertTrue(refused > 10, refused + " of 80");
    }

    @Test
    void aCallForHelpIsTheUnitsStatusAtTheSeats() throws IOException, InterruptedException {
        try (RunningHub.Desk desk = hub.desk("lin.zhiyuan", "3")) {
            assertEquals(true, json(post("{\"id\":\"sos-00001\",\"act\":\"emergency\"}").body()).path("done").asBoolean());
            RunningHub.until("the seat sees it", () -> String.valueOf(desk.board("units").get(UNIT)).contains("emergency"));
        }
    }

    @Test
    void thePageHoldsNothingFromElsewhereAndPutsNoMarkupOnTheScreen() throws IOException, InterruptedException {
        for (String path : List.of("/handheld", "/handheld.js", "/handheld.css")) {
            HttpResponse<String> page = http.send(HttpRequest.newBuilder(hub.address().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertEquals(200, page.statusCode());
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'; script-src 'self'") && !policy.contains("unsafe"), policy);
            for (String banned : List.of("http://", "https://", "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "style=", "onclick")) {
                assertEquals(-1, page.body().indexOf(banned), path + " holds " + banned);
            }
        }
    }
}
