package wanglou.calls;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What everybody, walls included, may see of a caller. */
class MaskedCallerTest {

    @Test
    void aNameKeepsItsFirstSignAndNeverItsLength() {
        assertEquals("沈**", new Caller("沈若", "").maskedName());
        assertEquals("沈**", new Caller("沈若溪如", "").maskedName());
        assertEquals("A**", new Caller("Anna Berg", "").maskedName());
        assertEquals("", new Caller("", "13812344471").maskedName());
        assertEquals("𠮷**", new Caller("𠮷田", "").maskedName(), "a sign of two code units is not cut in two");
    }

    @Test
    void theNumberKeepsItsBeginAndEnd() {
        assertEquals("138****4471", new Caller("沈若溪", "138 1234 4471").masked());
    }
}
