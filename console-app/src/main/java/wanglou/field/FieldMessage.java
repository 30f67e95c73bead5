package wanglou.field;

import wanglou.units.PositionReport;

/** What an adapter hands to the hub. */
public sealed interface FieldMessage {

    String link();

    /** A device says where it is. */
    record Position(PositionReport report) implements FieldMessage {
        @Override
        public String link() {
            return report.link();
        }
    }

    /**
     * Something came that could not be read, or must not be.
     *
     * @param sample the beginning of it, printable, for the log
     */
    record Unreadable(String link, FieldRefusal reason, String sample) implements FieldMessage {
    }
}
