package wanglou.hub;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ByteRangeTest {

    @Test
    void aPlayerGetsWhatItAsksForAndNeverMoreThanThereIs() {
        assertEquals(Optional.of(new ByteRange(0, 99, false)), ByteRange.of(null, 100));
        assertEquals(Optional.of(new ByteRange(0, 99, true)), ByteRange.of("bytes=0-", 100));
        assertEquals(Optional.of(new ByteRange(10, 19, true)), ByteRange.of(" bytes=10-19 ", 100));
        assertEquals(Optional.of(new ByteRange(90, 99, true)), ByteRange.of("bytes=90-5000", 100));
        assertEquals(Optional.of(new ByteRange(95, 99, true)), ByteRange.of("bytes=-5", 100));
        assertEquals(Optional.of(new ByteRange(0, 99, true)), ByteRange.of("bytes=-5000", 100));
        assertEquals(10, new ByteRange(10, 19, true).length());
    }

    @Test
    void whatLiesOutsideIsRefusedAndWhatIsNoRangeIsTheWhole() {
        assertEquals(Optional.empty(), ByteRange.of("bytes=100-", 100));
        assertEquals(Optional.empty(), ByteRange.of("bytes=-0", 100));
        for (String odd : new String[] {"bytes=0-1,5-6", "bytes=-", "items=0-5", "bytes=5-2", "bytes=99999999999999999999-", "x"}) {
            assertEquals(Optional.of(new ByteRange(0, 99, false)), ByteRange.of(odd, 100), odd);
        }
    }
}
