package wanglou.map.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Home: any. Grid references on the UTM: {@code 32T 373123 4843567} and MGRS {@code 32TLP 73123 43567}. Transverse Mercator by L. Krüger's
 * series of 1912 to the third order, good to millimetres within a zone; lettering after NGA.STND.0037.
 */
final class Utm {

    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double N = F / (2 - F);
    private static final double RADIUS = A / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double K0 = 0.9996;
    private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";
    private static final String[] COLUMNS = {"ABCDEFGH", "JKLMNPQR", "STUVWXYZ"};
    private static final String ROWS = "ABCDEFGHJKLMNPQRSTUV";
    private static final double SQUARE = 100_000;
    private static final double ROW_CYCLE = 2_000_000;

    private static final Pattern UTM = Pattern.compile("(\\d{1,2})\\s*([C-HJ-NP-X])[ ,]+(\\d{6}(?:\\.\\d+)?)\\s*M?E?[ ,]+(\\d{6,7}(?:\\.\\d+)?)\\s*M?N?");
    private static final Pattern MGRS = Pattern.compile("(\\d{1,2})([C-HJ-NP-X])\\s*([A-HJ-NP-Z])([A-HJ-NP-V])\\s*(\\d{1,10})(?:\\s+(\\d{1,5}))?");

    private Utm() {
    }

    static Optional<GeoPoint> read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher utm = UTM.matcher(upper);
        if (utm.matches()) {
            return point(Integer.parseInt(utm.group(1)), utm.group(2).charAt(0), Double.parseDouble(utm.group(3)), Double.parseDouble(utm.group(4)));
        }
        Matcher mgrs = MGRS.matcher(upper);
        return mgrs.matches() ? mgrs(mgrs) : Optional.empty();
    }

    private static Optional<GeoPoint> mgrs(Matcher m) {
        String digits = m.group(5) + (m.group(6) == null ? "" : m.group(6));
        int zone = Integer.parseInt(m.group(1));
        if (digits.length() % 2 != 0 || digits.length() > 10 || m.group(6) != null && m.group(5).length() != m.group(6).length()) {
            return Optional.empty();
        }
        int half = digits.length() / 2;
        double step = SQUARE / Math.pow(10, half);
        int column = COLUMNS[(zone + 2) % 3].indexOf(m.group(3));
        int row = ROWS.indexOf(m.group(4));
        if (column < 0 || row < 0 || zone < 1) {
            return Optional.empty();
        }
        double easting = (column + 1) * SQUARE + (Double.parseDouble(digits.substring(0, half)) + 0.5) * step;
        double inCycle = (row - (zone % 2 == 0 ? 5 : 0) + 20) % 20 * SQUARE + (Double.parseDouble(digits.substring(half)) + 0.5) * step;
        char band = m.group(2).charAt(0);
        // The letters repeat every 2,000 km; the band of 8 degrees says which of them is meant.
        double south = -80 + 8.0 * BANDS.indexOf(band);
        for (double northing = inCycle; northing < 10_000_000; northing += ROW_CYCLE) {
            Optional<GeoPoint> point = point(zone, band, easting, northing);
            if (point.isPresent() && point.get().lat() > south - 1 && point.get().lat() < south + (band == 'X' ? 13 : 9)) {
                return point;
            }
        }
        return Optional.empty();
    }

    private static Optional<GeoPoint> point(int zone, char band, double easting, double northing) {
        if (zone < 1 || zone > 60 || easting < 100_000 || easting >= 900_000) {
            return Optional.empty();
        }
        double xi = (northing - (band >= 'N' ? 0 : 10_000_000)) / (K0 * RADIUS);
        double eta = (easting - 500_000) / (K0 * RADIUS);
        double[] beta = {N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96, N * N / 48 + N * N * N / 15, 17 * N * N * N / 480};
        double x = xi;
        double e = eta;
        for (int j = 1; j <= 3; j++) {
            x -= beta[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            e -= beta[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        double chi = Math.asin(Math.sin(x) / Math.cosh(e));
        double[] delta = {2 * N - 2 * N * N / 3 - 2 * N * N * N, 7 * N * N / 3 - 8 * N * N * N / 5, 56 * N * N * N / 15};
        double lat = chi;
        for (int j = 1; j <= 3; j++) {
            lat += delta[j - 1] * Math.sin(2 * j * chi);
        }
        double lon = Math.toRadians(zone * 6 - 183) + Math.atan2(Math.sinh(e), Math.cos(x));
        return Math.abs(Math.toDegrees(lat)) > 84.5 || Math.abs(Math.toDegrees(lon)) > 180 ? Optional.empty()
                : Optional.of(new GeoPoint(Math.toDegrees(lat), Math.toDegrees(lon)));
    }
}
