package wanglou.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonTest {

    private final ObjectMapper mapper = Json.newMapper();

    record Everything(PersonId who, Map<UnitId, Integer> counts, Instant at, Duration took, GeoPoint place, float speed, double accuracy,
            @Nullable Double maybe, List<Outcome> outcomes) {
    }

    @Test
    void everything_the_product_sends_comes_back_the_same() throws JsonProcessingException {
        Everything before = new Everything(new PersonId("lin"), Map.of(new UnitId("u 1"), 7), Instant.parse("2026-03-02T07:00:12.123456Z"),
                Duration.ofSeconds(3), new GeoPoint(43.7, 7.4), 1.5f, 8.25, null,
                List.of(new Outcome.Done(5, "x"), new Outcome.Refused(Problem.of("a.b", 1))));
        String text = mapper.writeValueAsString(before);
        assertEquals(before, mapper.readValue(text, Everything.class));
        assertTrue(text.contains("\"who\":\"lin\""), text);
        assertTrue(text.contains("\"u 1\":7"), text);
        assertTrue(text.contains("\"at\":\"2026-03-02T07:00:12.123456Z\""), text);
        assertTrue(text.contains("{\"is\":\"done\",\"seq\":5"), text);
    }

    record Said(String words, List<String> more) {
    }

    @Test
    void a_text_is_read_without_the_one_sign_that_postgresql_refuses() throws JsonProcessingException {
        assertEquals(new Said("knife, west gate", List.of("a")),
                mapper.readValue("{\"words\":\"knife\\u0000, west gate\",\"more\":[\"a\\u0000\"]}", Said.class));
    }

    @Test
    void halfACharacterIsReadAsWhatCanBeWrittenAgain() throws JsonProcessingException {
        assertEquals(new Said("\ufffd a \ufffd\ud83d\ude94", List.of()),
                mapper.readValue("{\"words\":\"\\udc00 a \\ud83d\\ud83d\\ude94\",\"more\":[]}", Said.class));
        assertThrows(JsonProcessingException.class, () -> mapper.readValue("\"seat \\ud83d\"", wanglou.core.SeatId.class));
        assertThrows(JsonProcessingException.class, () -> mapper.readValue("\"1\\u202e\"", wanglou.core.SeatId.class), "what only looks like another");
    }

    record Movement(float speed, double heading) {
    }

    @Test
    void a_number_that_is_not_known_is_null_and_never_zero() throws JsonProcessingException {
        assertEquals("{\"speed\":null,\"heading\":null}", mapper.writeValueAsString(new Movement(Float.NaN, Double.NaN)));
        for (String text : List.of("{\"speed\":null,\"heading\":null}", "{}")) {
            Movement read = mapper.readValue(text, Movement.class);
            assertTrue(Float.isNaN(read.speed()) && Double.isNaN(read.heading()), text);
        }
        assertEquals(new Movement(2, 90.5), mapper.readValue("{\"speed\":2,\"heading\":90.5,\"new\":1}", Movement.class));
    }

    @Test
    void an_id_is_checked_by_its_own_constructor() {
        assertThrows(JsonMappingException.class, () -> mapper.readValue("\"\\n\"", PersonId.class));
        assertThrows(JsonMappingException.class, () -> mapper.readValue("{\"\":1}",
                mapper.getTypeFactory().constructMapType(Map.class, UnitId.class, Integer.class)));
    }

    @Test
    void a_name_of_no_record_is_refused_whatever_class_it_names() {
        assertThrows(JsonMappingException.class, () -> mapper.readValue("{\"is\":\"java.lang.Runtime\"}", Outcome.class));
        assertThrows(JsonMappingException.class, () -> mapper.readValue("{\"seq\":1}", Outcome.class));
    }

    @Test
    void names_are_kebab_case() {
        assertEquals("sign-in-failed", Json.kebab("SignInFailed"));
    }
}
