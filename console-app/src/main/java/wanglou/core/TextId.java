package wanglou.core;

/** A typed id: a record around one short printable text. Travels as that text, never as an object. */
public interface TextId {

    int MAX_LENGTH = 128;

    String value();

    /** Refuses what could not stand in a log line or a primary key; the caller's compact constructor uses it. */
    static String checked(String value) {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an id is 1 to " + MAX_LENGTH + " printable characters");
        }
        return value;
    }
}
