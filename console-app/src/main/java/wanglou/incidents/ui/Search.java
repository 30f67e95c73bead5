package wanglou.incidents.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import wanglou.incidents.Incident;
import wanglou.map.place.Pinyin;

/**
 * Home: FX. What a person types to find incidents: every word must be met by number, kind, place or note; a word of Latin letters also by
 * pinyin initials of the kind or the place.
 */
public final class Search {

    /** Spelling ten thousand addresses takes a moment: once each. */
    private final Map<String, Set<String>> spelled = new HashMap<>();
    private List<String> words = List.of();

    public Search ask(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        words = plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
        return this;
    }

    /** @param kindWord the kind in the reader's language */
    public boolean meets(Incident incident, String kindWord) {
        if (words.isEmpty()) {
            return true;
        }
        String all = String.join(" ", incident.id().value(), kindWord, incident.place().address(), incident.note()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> all.contains(word) || initials(word, kindWord) || initials(word, incident.place().address()));
    }

    private boolean initials(String word, String name) {
        return word.length() > 1 && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && spelled.computeIfAbsent(name, Pinyin::initials).stream().anyMatch(each -> each.startsWith(word));
    }
}
