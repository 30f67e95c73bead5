package wanglou.calls;

/**
 * Who called. Stands on a board of its own that only those see who may.
 *
 * @param name as given, may be empty
 * @param number as given, may be empty
 */
public record Caller(String name, String number) {

    public static final Caller UNKNOWN = new Caller("", "");

    public Caller {
        name = Clean.line(name);
        number = Clean.line(number);
    }

    /** Two numbers that ring at the same telephone have the same key: digits only, without the country code of the mainland. */
    public String key() {
        return key(number);
    }

    public static String key(String number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (number.charAt(i) == '+' && digits.isEmpty()) {
                digits.append("00");
            }
        }
        String plain = digits.toString();
        return plain.startsWith("0086") ? plain.substring(4) : plain;
    }

    /** {@code 139****2086}; of a short number only its last two digits. */
    public String masked() {
        String plain = key().isEmpty() ? number : key();
        int length = plain.length();
        if (length < 8) {
            return length == 0 ? "" : "****" + plain.substring(Math.max(0, length - 2));
        }
        return plain.substring(0, 3) + "****" + plain.substring(length - (length < 9 ? 2 : 4));
    }

    /** {@code 沈**}, {@code A**}: the first sign of the name and never how long it is. */
    public String maskedName() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
