package wanglou.field;

import wanglou.units.PositionReport;

/** Home: any (immutable). What a codec makes of one message. Codecs are pure: bytes in, these out, never an exception. */
public sealed interface Decoded {

    /** A position, in the datum the device uses. */
    record Position(PositionReport report) implements Decoded {
    }

    /** Well-formed, and nothing the hub uses, e.g. a waypoint list. */
    record Ignored(String type) implements Decoded {
    }

    /** Not to be read. */
    record Unreadable(FieldRefusal reason) implements Decoded {
    }
}
