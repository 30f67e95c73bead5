package wanglou.map.pack;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PackTextTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        assertEquals(ResourceBundle.getBundle("wanglou.map.pack.pack", Locale.ENGLISH, control).keySet(),
                ResourceBundle.getBundle("wanglou.map.pack.pack", Locale.SIMPLIFIED_CHINESE, control).keySet());
    }

    @ParameterizedTest
    @EnumSource(UnreadablePbf.Fault.class)
    void everyFaultIsExplainedWithTheFileItIsAbout(UnreadablePbf.Fault fault) {
        UnreadablePbf e = new UnreadablePbf(Path.of("some", "dangyang.osm.pbf"), fault, "detail.");
        for (Locale locale : new Locale[] {Locale.CHINA, Locale.US, Locale.FRANCE}) {
            assertTrue(new PackText(locale).explain(e).contains("dangyang.osm.pbf"));
        }
    }
}
