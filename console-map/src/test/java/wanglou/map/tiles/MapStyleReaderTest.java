package wanglou.map.tiles;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MapStyleReaderTest {

    @Test
    void bothStylesAreCompleteAndShareTheirRules() {
        MapStyle night = MapStyle.night(MapStyle.Language.ZH);
        MapStyle day = MapStyle.day(MapStyle.Language.ZH);
        assertEquals(night.rules(), day.rules());
        assertEquals(Ink.values().length, night.inks().size());
        assertEquals(MapStyle.Language.EN, night.withLanguage(MapStyle.Language.EN).language());
    }

    @Test
    void aMistakeIsToldWithItsKey() throws IOException {
        ObjectMapper json = new ObjectMapper();
        var missing = assertThrows(IllegalArgumentException.class, () -> MapStyleReader.inks(json.readTree("{\"outside\": \"#000000\"}")));
        assertTrue(String.valueOf(missing.getMessage()).contains("“land”"));
        var wrong = assertThrows(IllegalArgumentException.class, () -> MapStyleReader.inks(json.readTree("{\"outside\": \"black\"}")));
        assertTrue(String.valueOf(wrong.getMessage()).contains("“outside”"));
    }

    @Test
    void widthsGrowByAConstantFactor() {
        ZoomCurve curve = new ZoomCurve(List.of(new ZoomCurve.Stop(10, 1), new ZoomCurve.Stop(12, 4)));
        assertEquals(1, curve.at(9), 1e-9);
        assertEquals(2, curve.at(11), 1e-9);
        assertEquals(4, curve.at(12), 1e-9);
        assertEquals(4, curve.at(20), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> new ZoomCurve(List.of()));
    }

    @Test
    void whatADispatcherLooksForFirstIsShownFirst() {
        MapStyle.Rules rules = MapStyle.day(MapStyle.Language.ZH).rules();
        assertEquals(0, rules.rank("police", "police", 14));
        assertEquals(-1, rules.rank("school", "kindergarten", 15));
        assertTrue(rules.rank("school", "kindergarten", 16) > rules.rank("hospital", "hospital", 16));
        assertEquals(-1, rules.rank("shop", "florist", 17));
        assertTrue(rules.rank("shop", "florist", 18) > rules.rank("bank", "bank", 18));
    }

    @Test
    void everySignCanBeDrawn() {
        assertTrue(new Signs().of("hospital").getBounds2D().getWidth() > 10);
        assertTrue(new Signs().of("no such thing").getBounds2D().getWidth() > 1);
        assertThrows(IllegalArgumentException.class, () -> Signs.parse("X 1 2"));
    }
}
