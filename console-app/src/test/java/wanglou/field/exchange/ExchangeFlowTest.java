package wanglou.field.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.calls.Call;
import wanglou.field.DeviceKeyFile;
import wanglou.hub.RunningHub;
import wanglou.incidents.Incident;
import wanglou.incidents.Stage;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Another system against a real hub. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // JUnit sets them
class ExchangeFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CRASH = """
            {"id": "F-1", "kind": "traffic-injury", "words": "two cars <b>🚔\\u0000\\ud83d", "place": {"lat": 43.7343, "lon": 7.4203, "address": "Rue Grimaldi 12"},
             "caller": {"name": "王芳", "number": "13912342086"}, "colour": "red"}""";

    @TempDir
    private Path folder;
    private RunningHub hub;
    private String key;

    @BeforeEach
    void start() throws Exception {
        key = DeviceKeyFile.add(folder.resolve(ExchangeKeys.FILE), "fire-119", new SecureRandom());
        hub = new RunningHub(folder);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return hub.post(path, body, "Authorization", "Bearer fire-119:" + key, "Content-Type", "application/json");
    }

    private JsonNode get(String id) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(hub.address() + ExchangeHttp.OWN + "?id=" + id))
                    .header("Authorization", "Bearer fire-119:" + key).build(), HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        }
    }

    @Test
    void anIncidentIsTakenOnceAndStandsOnTheBoard() throws Exception {
        HttpResponse<String> first = post(ExchangeHttp.OWN, CRASH);
        assertEquals(201, first.statusCode(), first.body());
        JsonNode answer = JSON.readTree(first.body());
        assertEquals("received", answer.path("stage").asText());
        assertEquals(2, answer.path("grade").asInt());
        assertEquals(List.of("colour"), List.of(answer.path("ignored").path(0).asText()));
        HttpResponse<String> again = post(ExchangeHttp.OWN, CRASH);
        assertEquals(200, again.statusCode());
        assertEquals(answer.path("incident"), JSON.readTree(again.body()).path("incident"));
        assertFalse(JSON.readTree(again.body()).path("differs").asBoolean());
        assertTrue(JSON.readTree(post(ExchangeHttp.OWN, CRASH.replace("two", "three")).body()).path("differs").asBoolean());
        try (RunningHub.Desk lin = hub.desk("lin.zhiyuan", "1")) {
            RunningHub.until("shown", () -> lin.board("incidents").size() == 1);
            Incident incident = (Incident) lin.board("incidents").values().iterator().next();
            assertEquals(Stage.RECEIVED, incident.stage());
            assertEquals("two cars <b>🚔\ufffd", incident.note());
            hub.restart();
            assertEquals(answer.path("incident"), JSON.readTree(post(ExchangeHttp.OWN, CRASH).body()).path("incident"));
            assertEquals("received", get("F-1").path("stage").asText());
            assertEquals("exchange.unknown", get("F-2").path("problem").asText());
        }
    }

    /** The grade of what comes by itself is the centre's, not the product's. */
    @Test
    void theCentresOwnKindsGiveTheGrade() throws Exception {
        Files.writeString(folder.resolve("kinds.json"), "[{\"code\": \"traffic-injury\", \"zh\": \"车祸\", \"en\": \"crash\", \"grade\": 1}]");
        hub.restart();
        assertEquals(1, JSON.readTree(post(ExchangeHttp.OWN, CRASH).body()).path("grade").asInt());
    }

    @Test
    void whatIsUnknownOrUnlocatedIsTakenAsItIs() throws Exception {
        JsonNode answer = JSON.readTree(post(ExchangeHttp.OWN, "{\"id\": \"F-9\", \"kind\": \"Gas smell 煤气味\"}").body());
        assertFalse(answer.path("located").asBoolean());
        try (RunningHub.Desk lin = hub.desk("lin.zhiyuan", "1")) {
            RunningHub.until("shown", () -> lin.board("incidents").size() == 1);
            Incident incident = (Incident) lin.board("incidents").values().iterator().next();
            assertEquals("Gas smell 煤气味", incident.kind().value());
            assertTrue(incident.unlocated());
        }
    }

    @Test
    void garbageIsRefusedInWordsAndChangesNothing() throws Exception {
        assertEquals(401, hub.post(ExchangeHttp.OWN, CRASH).statusCode());
        assertEquals(401, hub.post(ExchangeHttp.OWN, CRASH, "Authorization", "Bearer fire-119:wrong").statusCode());
        assertProblem(400, "exchange.not-json", "", "{\"id\": ");
        assertProblem(400, "exchange.not-json", "", "[1]");
        assertProblem(400, "exchange.not-json", "", "{\"a\":".repeat(30) + "1" + "}".repeat(30));
        assertProblem(422, "exchange.wrong", "id", "{\"kind\": \"fight\"}");
        assertProblem(422, "exchange.wrong", "id", "{\"id\": 7}");
        assertProblem(422, "exchange.wrong", "place", "{\"id\": \"a\", \"place\": {\"lat\": 91, \"lon\": 7}}");
        assertProblem(422, "exchange.wrong", "place.lon", "{\"id\": \"a\", \"place\": {\"lat\": 9}}");
        assertProblem(422, "exchange.wrong", "place.datum", "{\"id\": \"a\", \"place\": {\"lat\": 9, \"lon\": 9, \"datum\": \"bd09\"}}");
        assertProblem(422, "exchange.wrong", "words", "{\"id\": \"a\", \"words\": \"" + "x".repeat(10_001) + "\"}");
        assertProblem(422, "exchange.wrong", "caller", "{\"id\": \"a\", \"caller\": []}");
        assertEquals(413, post(ExchangeHttp.OWN, "{\"id\": \"" + "x".repeat(70_000) + "\"}").statusCode());
        assertEquals(400, post(ExchangeHttp.OWN, "").statusCode());
        try (RunningHub.Desk lin = hub.desk("lin.zhiyuan", "1")) {
            RunningHub.until("boards came", () -> lin.boards.containsKey("incidents"));
            assertTrue(lin.board("incidents").isEmpty());
        }
    }

    private void assertProblem(int status, String problem, String member, String body) throws Exception {
        HttpResponse<String> answer = post(ExchangeHttp.OWN, body);
        assertEquals(status, answer.statusCode(), answer.body());
        JsonNode json = JSON.readTree(answer.body());
        assertEquals(problem, json.path("problem").asText());
        assertEquals(member, json.path("member").asText(""));
        assertFalse(json.path("text").asText().isBlank());
    }

    @Test
    void anEidoIsTakenForWhatItSaysAndTheRestIsNamed() throws Exception {
        String eido;
        try (var in = requireNonNull(ExchangeFlowTest.class.getResourceAsStream("eido-structure-fire.json"))) {
            eido = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        HttpResponse<String> taken = post(ExchangeHttp.EIDO, eido);
        assertEquals(201, taken.statusCode(), taken.body());
        Set<String> ignored = new HashSet<>();
        JSON.readTree(taken.body()).path("ignored").forEach(name -> ignored.add(name.asText()));
        assertEquals(Set.of("agencyComponent", "incidentComponent.incidentStatusCommonRegistryText"), ignored);
        try (RunningHub.Desk lin = hub.desk("lin.zhiyuan", "1")) {
            RunningHub.until("shown", () -> lin.board("incidents").size() == 1 && lin.board("callers").size() == 1);
            Incident incident = (Incident) lin.board("incidents").values().iterator().next();
            assertEquals("fire", incident.kind().value());
            assertEquals(43.7396, requireNonNull(incident.place().point()).lat(), 1e-9);
            assertTrue(incident.place().address().startsWith("12 Rue Grimaldi"), incident.place()::address);
            assertEquals("Smoke from the second floor\nCaller is outside", incident.note());
            assertTrue(lin.board("callers").toString().contains("+37793152815"));
        }
        assertEquals(422, post(ExchangeHttp.EIDO, "{\"callComponent\": []}").statusCode());
        String beyond = post(ExchangeHttp.EIDO, eido.replace("incidentCommonPriorityNumber\": 1", "incidentCommonPriorityNumber\": 7").replace("1042", "1044")).body();
        assertTrue(beyond.contains("incidentCommonPriorityNumber"), "a priority that is no grade is said to mean nothing here: " + beyond);
        String hostile = eido.replace("<gp:location-info>", "<!DOCTYPE x [<!ENTITY e SYSTEM \\\"file:///etc/passwd\\\">]><gp:location-info>&e;").replace("1042", "1043");
        assertFalse(post(ExchangeHttp.EIDO, hostile).body().contains("root:"));
    }

    @Test
    void aLaterEidoOfTheSameIncidentAddsItsNotesAndOffersItsPlaceAndKindOnce() throws Exception {
        String first;
        try (var in = requireNonNull(ExchangeFlowTest.class.getResourceAsStream("eido-structure-fire.json"))) {
            first = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String later = first.replace("21:44:51", "21:52:10").replace("43.7396 7.4213", "43.7402 7.4260").replace("Structure Fire", "Vehicle Fire")
                .replace("Caller is outside", "Caller is outside\\nTwo cars burn")
                .replace("incidentCommonPriorityNumber\": 1", "incidentCommonPriorityNumber\": 3");
        JsonNode taken = JSON.readTree(post(ExchangeHttp.EIDO, first).body());
        JsonNode updated = JSON.readTree(post(ExchangeHttp.EIDO, later.replace("Vehicle Fire", "Burglary")).body());
        assertEquals(taken.path("incident"), updated.path("incident"));
        assertEquals(taken.path("call"), updated.path("call"));
        assertTrue(updated.path("updated").asBoolean() && !updated.path("differs").asBoolean(), updated::toString);
        try (RunningHub.Desk lin = hub.desk("lin.zhiyuan", "1")) {
            RunningHub.until("shown", () -> lin.board("incidents").size() == 1 && lin.board("calls").size() == 1);
            Incident incident = (Incident) lin.board("incidents").values().iterator().next();
            Call call = (Call) lin.board("calls").values().iterator().next();
            assertEquals("Smoke from the second floor\nCaller is outside\nTwo cars burn", incident.note());
            assertEquals(43.7396, requireNonNull(incident.place().point()).lat(), 1e-9, "only a person moves an incident");
            assertEquals("fire", incident.kind().value(), "only a person says what it is");
            assertEquals(43.7402, requireNonNull(call.place().point()).lat(), 1e-9);
            assertEquals("burglary", requireNonNull(call.kind()).value());
            assertEquals(3, requireNonNull(call.grade()).value(), "offered beside the call");
            assertEquals(1, incident.grade().value(), "only a person says how urgent it is");
        }
        JsonNode again = JSON.readTree(post(ExchangeHttp.EIDO, later.replace("Vehicle Fire", "Burglary")).body());
        assertTrue(again.path("repeat").asBoolean() && !again.path("updated").asBoolean() && !again.path("differs").asBoolean(), again::toString);
        JsonNode earlier = JSON.readTree(post(ExchangeHttp.EIDO, first).body());
        assertTrue(earlier.path("repeat").asBoolean() && earlier.path("differs").asBoolean(), earlier::toString);
        hub.restart();
        JsonNode afterwards = JSON.readTree(post(ExchangeHttp.EIDO, later.replace("Vehicle Fire", "Burglary")).body());
        assertTrue(afterwards.path("repeat").asBoolean() && !afterwards.path("updated").asBoolean(), afterwards::toString);
        try (RunningHub.Desk lin = hub.desk("lin.zhiyuan", "1")) {
            RunningHub.until("shown again", () -> lin.board("incidents").size() == 1);
            assertEquals("Smoke from the second floor\nCaller is outside\nTwo cars burn",
                    ((Incident) lin.board("incidents").values().iterator().next()).note(), "taken once");
        }
        assertProblem(422, "exchange.wrong", "lastUpdateTimestamp", ExchangeHttp.EIDO, first.replace("2026-03-14T21:44:51.0+08:00", "yesterday"));
        assertProblem(400, "exchange.not-json", "", ExchangeHttp.EIDO, first.substring(0, 200));
    }

    private void assertProblem(int status, String problem, String member, String path, String body) throws Exception {
        HttpResponse<String> answer = post(path, body);
        assertEquals(status, answer.statusCode(), answer.body());
        JsonNode said = JSON.readTree(answer.body());
        assertEquals(problem, said.path("problem").asText());
        assertEquals(member, said.path("member").asText());
        assertFalse(said.path("text").asText().isBlank());
    }

    @Test
    void aFloodLosesNothingThatWasAcknowledged() throws Exception {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        try (var senders = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 400; i++) {
                String body = "{\"id\": \"flood-" + i % 350 + "\", \"kind\": \"fire\"}";
                answers.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        return post(ExchangeHttp.OWN, body).statusCode();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }, senders));
            }
            answers.forEach(answer -> assertTrue(Set.of(200, 201).contains(answer.join())));
        }
        hub.restart();
        try (RunningHub.Desk lin = hub.desk("lin.zhiyuan", "1")) {
            RunningHub.until("all are there, none twice", () -> lin.board("incidents").size() == 350);
        }
    }
}
