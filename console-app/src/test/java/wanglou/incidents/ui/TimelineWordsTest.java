package wanglou.incidents.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import wanglou.app.Vocabulary;
import wanglou.audit.EventCodec;
import wanglou.console.pages.Centre;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentEvent;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.incidents.Timeline;
import wanglou.store.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimelineWordsTest {

    private static final IncidentId ID = new IncidentId("20260314-0217");

    private final Texts texts = texts();
    private final TimelineWords words = new TimelineWords(new IncidentWords(texts, KindCatalogue.standard()), unit -> "call " + unit);
    private final EventCodec codec = EventCodec.of(Vocabulary.events());

    private static Texts texts() {
        List<String> bundles = new ArrayList<>(List.of("wanglou/console/text/console"));
        bundles.addAll(Centre.bundles());
        return new Texts(ZoneId.of("Asia/Shanghai"), bundles);
    }

    private String say(IncidentEvent event) {
        return words.of(entry(codec.nameOf(event), codec.encode(event)));
    }

    private static Timeline.Entry entry(String type, String payload) {
        return new Timeline.Entry(1, Instant.EPOCH, new PersonId("lin"), new SeatId("3"), type, payload);
    }

    @Test
    void aMemberIsSaidAsWhatItIsAndEmptyPartsAreLeftOut() {
        texts.languageProperty().set(Language.ZH);
        String opened = say(new IncidentEvent.Opened(ID, new IncidentKind("fire"), new Grade(1), new Place(null, "石库街 5 号", "typed"), "", Stage.GRADED));
        assertTrue(opened.contains("火警") && opened.contains("石库街 5 号"), opened);
        assertEquals("取消", say(new IncidentEvent.Cancelled(ID, "")));
        assertEquals("取消：误报", say(new IncidentEvent.Cancelled(ID, "误报")));
    }

    @Test
    void whatSomebodyWroteCannotBeATemplateNorTurnOurWordsRound() {
        assertEquals("[{grade}] <b>", say(new IncidentEvent.NoteAdded(ID, "[{grade}] <b>")));
        assertEquals("a\u202eb\u202c", say(new IncidentEvent.NoteAdded(ID, "a\u202eb")));
    }

    @Test
    void anUnknownTypeIsShownByItsName() {
        assertEquals("drones.launched", words.of(entry("drones.launched", "{}")));
        assertEquals("incidents.closed", words.of(entry("incidents.closed", "no json")));
    }

    @Test
    void everyEventThatStandsOnATimelineHasWords() {
        Set<String> missing = new TreeSet<>();
        Vocabulary.events().forEach((feature, type) -> collect(feature, type, missing));
        missing.removeIf(name -> texts.has("timeline." + name));
        assertEquals(Set.of(), missing);
    }

    private static void collect(String feature, Class<?> type, Set<String> names) {
        if (type.isSealed()) {
            for (Class<?> each : type.getPermittedSubclasses()) {
                collect(feature, each, names);
            }
        } else if (OfIncident.class.isAssignableFrom(type) && Event.class.isAssignableFrom(type)) {
            names.add(feature + "." + Json.kebab(type.getSimpleName()));
        }
    }
}
