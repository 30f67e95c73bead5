package wanglou.field;

import java.nio.charset.StandardCharsets;
import java.util.List;

import wanglou.map.geo.Datum;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoPoint;
import wanglou.units.PositionReport;

/** Home: field I/O. The common end of every adapter: brings positions to WGS-84, counts, and leaves the rest in the inbox. */
public final class LinkIntake {

    private static final int SAMPLE = 120;

    private final Datum datum;
    private final LinkMeter meter;
    private final FieldInbox inbox;

    /** @param datum what the devices of this link measure against */
    public LinkIntake(Datum datum, LinkMeter meter, FieldInbox inbox) {
        this.datum = datum;
        this.meter = meter;
        this.inbox = inbox;
    }

    public LinkMeter meter() {
        return meter;
    }

    public void take(List<Decoded> messages, byte[] raw) {
        messages.forEach(message -> take(message, raw));
    }

    /** @param raw the bytes it was read from, for the log of what could not be read */
    public void take(Decoded message, byte[] raw) {
        switch (message) {
            case Decoded.Position position -> inbox.accept(new FieldMessage.Position(converted(position.report())));
            case Decoded.Ignored ignored -> meter.ignored(ignored.type());
            case Decoded.Unreadable unreadable -> refuse(unreadable.reason(), raw);
        }
    }

    public void refuse(FieldRefusal reason, byte[] raw) {
        inbox.accept(new FieldMessage.Unreadable(meter.id(), reason, sample(raw)));
    }

    /** A place that cannot be is left as it is, so that the gate names the reason. */
    private PositionReport converted(PositionReport report) {
        boolean possible = Math.abs(report.lat()) <= 90 && Math.abs(report.lon()) <= 180;
        boolean nowhere = report.lat() == 0 && report.lon() == 0;
        if (!possible || nowhere) {
            return report;
        }
        GeoPoint point = Gcj02.toWgs84(new GeoPoint(report.lat(), report.lon()), datum);
        return report.at(point.lat(), point.lon());
    }

    private static String sample(byte[] raw) {
        String text = new String(raw, 0, Math.min(raw.length, SAMPLE), StandardCharsets.UTF_8);
        StringBuilder printable = new StringBuilder(text.length());
        text.chars().forEach(c -> printable.append(Character.isISOControl(c) ? '·' : (char) c));
        return printable.toString();
    }
}
