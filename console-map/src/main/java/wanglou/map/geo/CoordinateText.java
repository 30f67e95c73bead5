package wanglou.map.geo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Home: any (immutable). A coordinate as people write or paste it: decimal degrees in either order, degrees with minutes and seconds, with N S E W or
 * 北纬 东经, decimal commas, geo: URIs, links of map services, UTM and MGRS.
 *
 * @param point as written, still in the datum of the text
 * @param swapped the same numbers as longitude, latitude, where nothing in the text says which is which
 * @param datum what the text says or its source is known to use; null where it says nothing
 */
public record CoordinateText(GeoPoint point, @Nullable GeoPoint swapped, @Nullable Datum datum) {

    private static final Pattern GCJ = Pattern.compile("gcj[- ]?0?2|火星坐标|火星|高德坐标|高德|腾讯坐标|腾讯|微信|amap|wechat", Pattern.CASE_INSENSITIVE);
    private static final Pattern WGS = Pattern.compile("wgs[- ]?(?:19)?84|gps", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR = Pattern.compile("(-?\\d{1,3}\\.\\d{2,})(?:,|%2C|\\s)\\s*(-?\\d{1,3}\\.\\d{2,})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRECISE = Pattern.compile("\\d\\.\\d{3,}|[°'\"NSEW]");
    private static final Pattern WORDS = Pattern.compile("(?i)\\b(?:latitude|lat|longitude|long|lng|lon)\\b\\s*[:=]?|[纬经]度\\s*[::=]?|坐标\\s*[::=]?");
    private static final Pattern TOKEN = Pattern.compile("[NSEW]|[-+]?\\d+(?:\\.\\d+)?|[,;/]|[°'\"]|\\s+");

    /** Empty when the text is no coordinate, which a house number or a place name never is. */
    public static Optional<CoordinateText> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.length() > 500) {
            return Optional.empty();
        }
        Datum datum = GCJ.matcher(plain).find() ? Datum.GCJ02 : WGS.matcher(plain).find() ? Datum.WGS84 : null;
        if (plain.contains("://") || plain.regionMatches(true, 0, "geo:", 0, 4)) {
            return link(plain, datum);
        }
        String bare = WGS.matcher(GCJ.matcher(plain).replaceAll(" ")).replaceAll(" ").replaceAll("^[\\s:]+|[\\s:]+$", "").replace("()", "").strip();
        Optional<GeoPoint> grid = Utm.read(bare);
        return grid.isPresent() ? grid.map(p -> new CoordinateText(p, null, datum)) : angles(bare, datum);
    }

    /** The point on WGS-84 when the text's own datum, or else the given one, is taken. */
    public GeoPoint inWgs84(Datum otherwise) {
        return Gcj02.toWgs84(point, datum == null ? otherwise : datum);
    }

    /** Map links: Amap and Tencent are GCJ-02, Amap longitude first; the others are WGS-84, latitude first. */
    private static Optional<CoordinateText> link(String link, @Nullable Datum said) {
        Matcher pair = PAIR.matcher(link.replace("+", " "));
        if (!pair.find()) {
            return Optional.empty();
        }
        String lower = link.toLowerCase(Locale.ROOT);
        boolean amap = lower.contains("amap.com");
        boolean chinese = amap || lower.contains("qq.com") || lower.contains("tencent");
        double a = Double.parseDouble(pair.group(1));
        double b = Double.parseDouble(pair.group(2));
        Datum datum = said != null ? said : chinese ? Datum.GCJ02 : Datum.WGS84;
        return amap ? of(b, a, true, datum) : of(a, b, true, datum);
    }

    private static Optional<CoordinateText> angles(String bare, @Nullable Datum datum) {
        String marks = WORDS.matcher(hemispheres(bare)).replaceAll(" ").replace('′', '\'').replace('’', '\'').replace('‘', '\'').replace('`', '\'')
                .replace('″', '"').replace('”', '"').replace('“', '"').replace("''", "\"").replace('º', '°').replace('˚', '°')
                .replace("度", "°").replace("分", "'").replace("秒", "\"").replace('、', ',').replace('(', ' ').replace(')', ' ').strip();
        if (!marks.contains(".") && marks.matches(".*\\d,\\d{3,}.*[ ;].*\\d,\\d{3,}.*")) {
            marks = marks.replaceAll("(\\d),(\\d)", "$1.$2");
        }
        String upper = marks.toUpperCase(Locale.ROOT).replaceAll("(\\d)\\s*D(?=[\\d\\s])", "$1°");
        if (!PRECISE.matcher(upper).find()) {
            return Optional.empty();
        }
        List<List<Double>> angles = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder letters = new StringBuilder();
        int end = 0;
        Matcher token = TOKEN.matcher(upper);
        while (token.find()) {
            if (token.start() != end) {
                return Optional.empty();
            }
            end = token.end();
            char c = token.group().charAt(0);
            if ("NSEW".indexOf(c) >= 0) {
                letters.append(c);
                if (!angles.getLast().isEmpty()) {
                    angles.add(new ArrayList<>());
                }
            } else if (c == ',' || c == ';' || c == '/') {
                if (!angles.getLast().isEmpty()) {
                    angles.add(new ArrayList<>());
                }
            } else if (Character.isDigit(c) || c == '-' || c == '+') {
                angles.getLast().add(Double.parseDouble(token.group()));
            }
        }
        angles.removeIf(List::isEmpty);
        return end == upper.length() ? degrees(angles, letters.toString(), datum) : Optional.empty();
    }

    private static Optional<CoordinateText> degrees(List<List<Double>> angles, String letters, @Nullable Datum datum) {
        List<List<Double>> two = angles;
        if (angles.size() == 1 && angles.getFirst().size() % 2 == 0) {
            int half = angles.getFirst().size() / 2;
            two = List.of(angles.getFirst().subList(0, half), angles.getFirst().subList(half, 2 * half));
        }
        if (two.size() != 2 || !letters.isEmpty() && letters.length() != 2) {
            return Optional.empty();
        }
        double a = degrees(two.get(0));
        double b = degrees(two.get(1));
        if (letters.isEmpty()) {
            return of(a, b, false, datum);
        }
        char first = letters.charAt(0);
        char second = letters.charAt(1);
        boolean latFirst = first == 'N' || first == 'S';
        if (latFirst == (second == 'N' || second == 'S') || a < 0 || b < 0) {
            return Optional.empty();
        }
        a = first == 'S' || first == 'W' ? -a : a;
        b = second == 'S' || second == 'W' ? -b : b;
        return latFirst ? of(a, b, true, datum) : of(b, a, true, datum);
    }

    /** Degrees, minutes below 60, seconds below 60; only the last may have decimals. NaN where it is none of that. */
    private static double degrees(List<Double> parts) {
        double sum = 0;
        double share = 1;
        boolean negative = !parts.isEmpty() && (parts.getFirst() < 0 || 1 / parts.getFirst() < 0);
        for (int i = 0; i < parts.size(); i++) {
            double part = i == 0 ? Math.abs(parts.get(i)) : parts.get(i);
            if (i > 2 || i > 0 && (part < 0 || part >= 60) || i < parts.size() - 1 && part != Math.rint(part)) {
                return Double.NaN;
            }
            sum += part / share;
            share *= 60;
        }
        return negative ? -sum : sum;
    }

    private static Optional<CoordinateText> of(double lat, double lon, boolean sure, @Nullable Datum datum) {
        @Nullable GeoPoint asWritten = point(lat, lon);
        @Nullable GeoPoint swapped = sure ? null : point(lon, lat);
        if (asWritten != null) {
            return Optional.of(new CoordinateText(asWritten, swapped, datum));
        }
        return swapped == null ? Optional.empty() : Optional.of(new CoordinateText(swapped, null, datum));
    }

    private static @Nullable GeoPoint point(double lat, double lon) {
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? new GeoPoint(lat, lon) : null;
    }

    private static String hemispheres(String text) {
        return text.replaceAll("(?i)\\bnorth\\b|北纬", "N").replaceAll("(?i)\\bsouth\\b|南纬", "S")
                .replaceAll("(?i)\\beast\\b|东经", "E").replaceAll("(?i)\\bwest\\b|西经", "W");
    }
}
