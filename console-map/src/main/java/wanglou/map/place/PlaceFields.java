package wanglou.map.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

import wanglou.map.place.CityPlaces.Entry;

/** The fields of the search index. A document holds only what is searched; the place itself is in {@link PlaceFile} under the same id. */
final class PlaceFields {

    static final String ID = "id";
    /** Words of all names. */
    static final String NAME = "name";
    /** Words of the address line. */
    static final String ADDRESS = "address";
    /** Words for what it is, in both languages. */
    static final String KIND = "kind";
    /** How the whole name is typed by its sound: initials and in full. */
    static final String SOUND = "sound";
    /** The same from a later word on. */
    static final String INNER_SOUND = "inner";

    private PlaceFields() {
    }

    static Document document(Entry entry) {
        Place place = entry.place();
        Document document = new Document();
        document.add(new NumericDocValuesField(ID, place.id()));
        Set<String> names = new HashSet<>(entry.aliases());
        names.addAll(List.of(place.name(), place.nameZh(), place.nameEn()));
        names.remove("");
        names.forEach(name -> document.add(new TextField(NAME, name, Field.Store.NO)));
        if (!place.address().isEmpty() && place.kind() != PlaceKind.ADDRESS) {
            document.add(new TextField(ADDRESS, place.address(), Field.Store.NO));
        }
        document.add(new TextField(KIND, place.kind().searchWords()
                + place.category().substring(place.category().indexOf('=') + 1).replace('_', ' '), Field.Store.NO));
        if (place.kind() != PlaceKind.ADDRESS || Pinyin.hasHan(place.name())) {
            names.forEach(name -> sounds(document, name));
        }
        return document;
    }

    private static void sounds(Document document, String name) {
        List<Set<String>> kinds = new ArrayList<>(List.of(Pinyin.initials(name), Pinyin.sounds(name)));
        for (Set<String> spellings : kinds) {
            int longest = spellings.stream().mapToInt(String::length).max().orElse(0);
            for (String spelling : spellings) {
                document.add(new StringField(spelling.length() == longest ? SOUND : INNER_SOUND, spelling, Field.Store.NO));
            }
        }
    }
}
