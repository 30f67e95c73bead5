package wanglou.field.cot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import wanglou.field.OrderMail;

/** Home: any thread. An order as a Cursor-on-Target event: a go-to point ({@code b-m-p-w-GOTO}) with the words as remarks. No receipt exists for it. */
final class CotOrder {

    private static final Duration VALID = Duration.ofHours(2);

    private CotOrder() {
    }

    static byte[] event(OrderMail mail, Instant at) {
        String now = at.truncatedTo(ChronoUnit.MILLIS).toString();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("event");
            attributes(xml, "version", "2.0", "uid", clean("wanglou-" + mail.id()), "type", "b-m-p-w-GOTO", "how", "h-g-i-g-o", "time", now,
                    "start", now, "stale", at.plus(VALID).truncatedTo(ChronoUnit.MILLIS).toString());
            xml.writeEmptyElement("point");
            attributes(xml, "lat", String.valueOf(mail.place().lat()), "lon", String.valueOf(mail.place().lon()), "hae", "9999999.0",
                    "ce", "9999999.0", "le", "9999999.0");
            xml.writeStartElement("detail");
            xml.writeEmptyElement("contact");
            attributes(xml, "callsign", clean(mail.title()));
            xml.writeStartElement("remarks");
            xml.writeCharacters(clean(mail.text()));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("an event into memory is always written", impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void attributes(XMLStreamWriter xml, String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    /** XML 1.0 cannot hold control characters at all, not even escaped. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF || c == '\n')
                .forEach(kept::appendCodePoint);
        return new String(kept.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
