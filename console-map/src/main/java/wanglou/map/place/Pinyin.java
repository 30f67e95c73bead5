package wanglou.map.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How a name is typed by its sound: in full (moonage → monage) and by initials. A character with several readings gives several spellings,
 * so that 重庆 is found by cq and by zq. Latin words count by their first letter: Centre Hospitalier Princesse Grace is chpg.
 */
public final class Pinyin {

    /** A name has at most this many spellings; what is beyond is a rare reading of a rare reading. */
    private static final int SPELLINGS = 8;

    private Pinyin() {
    }

    public static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Pinyin::isHan);
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** The initials of a name from each of its words on: for “长江路”, cjl, jl (and zjl). */
    public static Set<String> initials(String name) {
        return spellings(name, true);
    }

    /** The full sound of a name from each of its words on, without spaces: changjianglu, jianglu. Empty for a name without Chinese. */
    public static Set<String> sounds(String name) {
        return hasHan(name) ? spellings(name, false) : Set.of();
    }

    private static Set<String> spellings(String name, boolean initialsOnly) {
        List<List<String>> parts = parts(name, initialsOnly);
        Set<String> all = new LinkedHashSet<>();
        for (int from = 0; from < parts.size(); from++) {
            List<String> heads = new ArrayList<>(List.of(""));
            for (List<String> readings : parts.subList(from, parts.size())) {
                List<String> longer = new ArrayList<>();
                for (String head : heads) {
                    for (String reading : readings) {
                        if (longer.size() < SPELLINGS) {
                            longer.add(head + reading);
                        }
                    }
                }
                heads = longer;
            }
            heads.stream().filter(s -> s.length() > 1).forEach(all::add);
        }
        return all;
    }

    private static List<List<String>> parts(String name, boolean initialsOnly) {
        List<List<String>> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (Words.plain(name) + " ").toCharArray()) {
            boolean letter = c < 128 && Character.isLetterOrDigit(c);
            if (letter) {
                word.append(c);
            } else if (!word.isEmpty()) {
                parts.add(List.of(initialsOnly ? word.substring(0, 1) : word.toString()));
                word.setLength(0);
            }
            if (isHan(c)) {
                List<String> readings = readings(c, initialsOnly);
                if (!readings.isEmpty()) {
                    parts.add(readings);
                }
            }
        }
        return parts;
    }

    private static List<String> readings(char c, boolean initialsOnly) {
        String[] found = PinyinHelper.toHanyuPinyinStringArray(c);
        if (found == null) {
            return List.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        for (String reading : found) {
            String sound = reading.substring(0, reading.length() - 1).replace("u:", "v"); // the last one is the tone
            readings.add(initialsOnly ? sound.substring(0, 1) : sound);
        }
        return List.copyOf(readings);
    }
}
