package wanglou.incidents.ui;

import java.time.Duration;
import java.time.Instant;

import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.core.IncidentId;
import wanglou.incidents.Grade;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.Place;
import wanglou.incidents.Stage;
import wanglou.paper.Emoji;

/** Home: FX. What is said of an incident, in the language of the moment. Unknown kinds and grades are said as they are. */
public record IncidentWords(Texts texts, KindCatalogue kinds) {

    public String kind(IncidentKind kind) {
        return kinds.word(kind, texts.language() == Language.ZH);
    }

    public String stage(Stage stage) {
        return texts.orElse("incident.stage." + stage.value(), stage.value());
    }

    public String grade(Grade grade) {
        return texts.orElse("incident.grade." + grade.value(), String.valueOf(grade.value()));
    }

    /** {@code 二级 · 紧急} */
    public String gradeInFull(Grade grade) {
        String word = texts.orElse("incident.grade." + grade.value() + ".word", "");
        return word.isEmpty() ? grade(grade) : grade(grade) + " · " + word;
    }

    /** The last four digits, as people say it on the radio; the whole number where it is another form. */
    public static String shortNumber(IncidentId id) {
        int cut = id.value().lastIndexOf('-');
        return cut < 0 || cut == id.value().length() - 1 ? id.value() : id.value().substring(cut + 1);
    }

    /** The address, else the coordinates, else that nobody knows yet. */
    public String place(Place place) {
        if (!place.address().isBlank()) {
            return Emoji.readable(place.address());
        }
        var point = place.point();
        return point == null ? texts.get("incidents.unlocated") : "%.5f, %.5f".formatted(point.lat(), point.lon());
    }

    /** Since it was opened, or how long it took once it is closed. */
    public String age(Incident incident, Instant now) {
        Instant end = incident.closedAt();
        return texts.formats().timer(Duration.between(incident.openedAt(), end == null ? now : end));
    }
}
