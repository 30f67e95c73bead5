package wanglou.map.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody typed, held against a place: is it its name, and which words are not in it. */
record Typed(String plain, List<String> words) {

    private static final Set<String> LITTLE = Set.of("the", "of", "at", "de", "du", "des", "la", "le", "les", "l", "d", "号", "no", "nr", "n",
            "street", "st", "road", "rd", "avenue", "ave", "av", "boulevard", "bd", "blvd", "rue", "place", "pl", "saint", "sainte");

    static Typed of(String text) {
        String plain = Words.plain(text);
        List<String> words = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            // 长坂路12号 is a street and a number.
            words.addAll(Arrays.asList(word.split("(?<=\\p{IsHan})(?=[0-9])|(?<=[0-9])(?=\\p{IsHan})", -1)));
        }
        words.removeIf(String::isEmpty);
        return new Typed(plain, words);
    }

    boolean hasNumber() {
        return words.stream().anyMatch(Typed::isNumber);
    }

    String withoutNumbers() {
        return String.join(" ", words.stream().filter(w -> !isNumber(w) && !w.equals("号")).toList());
    }

    /** The map calls it just so. */
    boolean names(Place place) {
        return texts(place).anyMatch(name -> name.equals(plain));
    }

    /** The words that are in none of its names; empty when all are. */
    String missingIn(Place place) {
        List<String> texts = new ArrayList<>(texts(place).toList());
        texts.add(Words.plain(place.kind().searchWords()));
        return String.join(" ", words.stream().filter(w -> !LITTLE.contains(w)).filter(w -> texts.stream().noneMatch(t -> has(t, w))).toList());
    }

    boolean soundsLike(Place place) {
        String sound = plain.replace(" ", "").toLowerCase(Locale.ROOT);
        return sound.length() > 1 && List.of(place.name(), place.nameZh(), place.nameEn()).stream()
                .anyMatch(name -> Pinyin.initials(name).stream().anyMatch(s -> s.startsWith(sound))
                        || Pinyin.sounds(name).stream().anyMatch(s -> s.startsWith(sound)));
    }

    private static java.util.stream.Stream<String> texts(Place place) {
        return java.util.stream.Stream.of(place.name(), place.nameZh(), place.nameEn(), place.address()).map(Words::plain).filter(t -> !t.isEmpty());
    }

    /** A number is a whole number there; a Chinese word may stand anywhere, a Latin one begins a word. */
    private static boolean has(String text, String word) {
        if (isNumber(word)) {
            return text.matches(".*(?<![0-9])" + java.util.regex.Pattern.quote(word) + "(?![0-9]).*");
        }
        return Pinyin.hasHan(word) ? text.contains(word) : (" " + text).contains(" " + word);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
