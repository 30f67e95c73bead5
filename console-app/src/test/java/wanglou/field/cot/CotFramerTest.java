package wanglou.field.cot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class CotFramerTest {

    private static final String ONE = CotCodecTest.event("");
    private static final String PROLOG = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n";

    @Test
    void many_events_are_cut_apart_however_the_bytes_arrive() {
        String stream = PROLOG + ONE + "\n" + ONE + PROLOG + "<event uid='x' type='t-x-c-t'/>" + ONE;
        for (int step : new int[] {1, 7, 100, stream.length()}) {
            assertEquals(List.of(ONE, ONE, "<event uid='x' type='t-x-c-t'/>", ONE), feed(stream, step), "in steps of " + step);
        }
    }

    @Test
    void an_event_that_never_ends_is_cut_at_the_limit() {
        assertEquals(List.of("broken oversized"), feed("<event a='" + "x".repeat(CotFramer.MAX_EVENT + 20_000), 4_096));
    }

    @Test
    void what_never_becomes_an_event_is_garbage() {
        assertEquals(List.of("broken garbage"), feed("GET / HTTP/1.1\r\n".repeat(400), 512));
        assertEquals(List.of(ONE, "broken garbage"), feed(ONE + " ".repeat(CotFramer.MAX_BETWEEN + 1) + ONE, 9_000));
    }

    @Test
    void a_document_type_closes_the_stream_at_once() {
        assertEquals(List.of("broken doctype"), feed("<?xml version='1.0'?><!DOCTYPE e [<!ENTITY a 'b'>]>" + ONE, 10));
    }

    @Test
    void only_white_space_left_over_is_no_loss() {
        CotFramer framer = new CotFramer();
        byte[] bytes = (ONE + "\r\n ").getBytes(StandardCharsets.UTF_8);
        framer.feed(bytes, bytes.length);
        assertTrue(framer.isBlank());
    }

    private static List<String> feed(String stream, int step) {
        CotFramer framer = new CotFramer();
        byte[] all = stream.getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (int at = 0; at < all.length; at += step) {
            byte[] part = java.util.Arrays.copyOfRange(all, at, Math.min(all.length, at + step));
            for (CotFramer.Piece piece : framer.feed(part, part.length)) {
                switch (piece) {
                    case CotFramer.Piece.Event event -> found.add(new String(event.bytes(), StandardCharsets.UTF_8));
                    case CotFramer.Piece.Broken broken -> {
                        found.add("broken " + broken.reason().code());
                        return found;
                    }
                }
            }
        }
        return found;
    }
}
