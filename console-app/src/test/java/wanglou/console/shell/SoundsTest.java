package wanglou.console.shell;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SoundsTest {

    @Test
    void aToneIsAsLongAsItsMillisecondsAndNeverTooLoud() {
        byte[] wave = Sounds.wave(440, 100, 0, 50);
        assertEquals((2205 + 1102) * 2, wave.length);
        int loudest = 0;
        for (int i = 0; i < wave.length; i += 2) {
            loudest = Math.max(loudest, Math.abs((short) (wave[i] & 0xff | wave[i + 1] << 8)));
        }
        assertTrue(loudest > 7_000 && loudest < 9_000, "peak " + loudest);
        assertEquals(0, wave[wave.length - 2]);
        assertEquals(0, wave[wave.length - 1]);
    }

    @Test
    void aDeskWithoutLoudspeakerGoesOn() {
        try (Sounds sounds = new Sounds()) {
            sounds.play(Sounds.Timbre.EMERGENCY);
            sounds.play(Sounds.Timbre.MESSAGE);
        }
    }
}
