package wanglou.map.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what a person typed so far into a question to the index. */
final class SearchQuestion {

    /** How streets are shortened on paper. A word may stand for several. */
    private static final Map<String, List<String>> SHORT_FORMS = Map.ofEntries(
            Map.entry("bd", List.of("boulevard")), Map.entry("blvd", List.of("boulevard")), Map.entry("av", List.of("avenue")),
            Map.entry("ave", List.of("avenue")), Map.entry("st", List.of("saint", "street")), Map.entry("ste", List.of("sainte")),
            Map.entry("rd", List.of("road")), Map.entry("pl", List.of("place")), Map.entry("sq", List.of("square")),
            Map.entry("imp", List.of("impasse")), Map.entry("ch", List.of("chemin")), Map.entry("r", List.of("rue")));

    private SearchQuestion() {
    }

    /** How generously a question is meant; each is asked only when the one before found nothing, for slips cost time and precision. */
    enum Care {
        /** Every word, whole or begun; or all of it is a sound. */
        EXACT,
        /** Every word, one or two letters of it may be wrong. */
        SLIPS,
        /** Three of five words are enough. */
        MOST
    }

    static Query of(List<String> words, String typed, Care care) {
        int needed = switch (care) {
            case EXACT, SLIPS -> words.size();
            case MOST -> Math.max(1, (int) Math.ceil(words.size() * 0.6));
        };
        BooleanQuery.Builder byWords = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        words.forEach(word -> byWords.add(word(word, care), Occur.SHOULD));
        List<Query> ways = new ArrayList<>();
        if (!words.isEmpty()) {
            ways.add(byWords.build());
        }
        sound(typed).forEach(sound -> {
            ways.add(boost(new PrefixQuery(new Term(PlaceFields.SOUND, sound)), 4 + sound.length()));
            ways.add(boost(new PrefixQuery(new Term(PlaceFields.INNER_SOUND, sound)), 2 + sound.length() / 2f));
        });
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query word(String word, Care care) {
        List<Query> ways = new ArrayList<>();
        ways.add(boost(new TermQuery(new Term(PlaceFields.NAME, word)), 2.5f));
        ways.add(boost(new TermQuery(new Term(PlaceFields.ADDRESS, word)), 0.6f));
        ways.add(boost(new TermQuery(new Term(PlaceFields.KIND, word)), 0.9f));
        boolean han = Pinyin.hasHan(word);
        boolean number = Character.isDigit(word.charAt(0));
        if (!han && !number) {
            ways.add(boost(new PrefixQuery(new Term(PlaceFields.NAME, word)), word.length() > 2 ? 2f : 1f));
            ways.add(boost(new PrefixQuery(new Term(PlaceFields.ADDRESS, word)), 0.4f));
            ways.add(boost(new PrefixQuery(new Term(PlaceFields.KIND, word)), 0.7f));
            if (care != Care.EXACT && word.length() >= 4) {
                ways.add(boost(new FuzzyQuery(new Term(PlaceFields.NAME, word), word.length() >= 8 ? 2 : 1, 1, 30, true), 1f));
            }
            for (String full : SHORT_FORMS.getOrDefault(word, List.of())) {
                ways.add(boost(new TermQuery(new Term(PlaceFields.NAME, full)), 2.4f));
            }
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /**
     * As a sound: typed letters as they are; Chinese by how it is read, which also finds a name written in the other script (博物馆, 博物館) or
     * with a wrong character of the same sound.
     */
    private static List<String> sound(String typed) {
        String compact = typed.replaceAll("[\\s'’·-]", "").toLowerCase(Locale.ROOT);
        if (compact.length() >= 2 && compact.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
            return List.of(compact);
        }
        if (Pinyin.hasHan(compact) && compact.codePoints().allMatch(Pinyin::isHan)) {
            int longest = Pinyin.sounds(compact).stream().mapToInt(String::length).max().orElse(0);
            return Pinyin.sounds(compact).stream().filter(s -> s.length() == longest && s.length() >= 4).limit(1).toList();
        }
        return List.of();
    }

    private static Query boost(Query query, float by) {
        return new BoostQuery(query, by);
    }
}
