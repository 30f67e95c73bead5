package wanglou.map.place;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a place is, as coarse as a person asks for it. The weight says how much a search prefers it to others that match as well. */
public enum PlaceKind {
    ADDRESS(1.0), STREET(1.25), CROSSING(0.8), DISTRICT(1.4),
    HOSPITAL(1.35), CLINIC(1.1), PHARMACY(1.0), DEFIBRILLATOR(0.7),
    POLICE(1.35), FIRE_STATION(1.35), GOVERNMENT(1.25), EMBASSY(1.15), COURT(1.2),
    SCHOOL(1.2), KINDERGARTEN(1.0), UNIVERSITY(1.25),
    STATION(1.25), STOP(0.6), HARBOUR(1.1), AIRFIELD(1.1), FUEL(1.0), PARKING(0.9),
    BANK(1.0), HOTEL(1.1), FOOD(0.95), SHOP(0.95), OFFICE(0.95),
    WORSHIP(1.1), CULTURE(1.15), SPORT(1.1), PARK(1.15), LANDMARK(1.15), BUILDING(0.9), OTHER(0.85), KM_POST(0.7);

    private final double weight;

    PlaceKind(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    /** The word for it, e.g. 医院 or “hospital”. */
    public String text(Locale locale) {
        return words(locale).getString(name());
    }

    /** Everything people may type who look for one of these, in both languages. */
    String searchWords() {
        StringBuilder all = new StringBuilder();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ResourceBundle words = words(locale);
            all.append(words.getString(name())).append(' ');
            if (words.containsKey(name() + ".also")) {
                all.append(words.getString(name() + ".also")).append(' ');
            }
        }
        return all.toString();
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("wanglou.map.place.kinds",
                locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }
}
