package wanglou.map.place;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * “G210 K53+200”, 国道210 53公里处: a place on a road by its kilometre posts.
 *
 * @param road the words for the road
 */
record KilometreWords(String road, double kilometre) {

    private static final String POST = "(?:(?:k|pk|km)\\s*(?<k>\\d{1,4})(?:[+.,](?<m>\\d{1,3}))?|(?<k2>\\d{1,4})(?:[.,](?<m2>\\d{1,3}))?\\s*(?:km|公里|千米)(?:\\s*\\+?\\s*(?<m3>\\d{1,3})\\s*(?:米|m))?)";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?i)(?<road>.*?\\S)[\\s,]*(?<![0-9.])" + POST + "\\s*(?:处|桩|附近)?"),
            Pattern.compile("(?i)" + POST + "\\s*(?:of|on|de|sur|of the)?\\s+(?<road>\\S.*)"));

    static Optional<KilometreWords> read(String text) {
        for (Pattern form : FORMS) {
            Matcher said = form.matcher(text.strip());
            if (said.matches() && !said.group("road").isBlank()) {
                String whole = said.group("k") == null ? said.group("k2") : said.group("k");
                String behind = said.group("k") == null ? said.group("m2") : said.group("m");
                double share = behind == null ? 0 : text.contains("+") ? Integer.parseInt(behind) / 1000.0 : Double.parseDouble("0." + behind);
                share += said.group("m3") == null ? 0 : Integer.parseInt(said.group("m3")) / 1000.0;
                return Optional.of(new KilometreWords(said.group("road").strip(), Integer.parseInt(whole) + share));
            }
        }
        return Optional.empty();
    }
}
