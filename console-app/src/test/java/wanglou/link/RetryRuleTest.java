package wanglou.link;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RetryRuleTest {

    @Test
    void a_lost_hub_is_tried_soon_then_seldom_and_never_given_up() {
        List<Long> waits = IntStream.of(1, 2, 3, 4, 5, 6, 1_000_000).mapToObj(n -> RetryRule.STANDARD.waitAfter(n).toSeconds()).toList();
        assertEquals(List.of(1L, 2L, 4L, 8L, 10L, 10L, 10L), waits);
    }
}
