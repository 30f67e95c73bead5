package wanglou.field.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import wanglou.map.geo.GeoPoint;

/**
 * Home: any (immutable). A location as PIDF-LO (RFC 4119, RFC 5491, civic RFC 5139): the first GML point or centre, and the civic address in one line.
 *
 * @param civic empty where there is none
 */
record PidfLo(@Nullable GeoPoint point, String civic) {

    private static final PidfLo NOTHING = new PidfLo(null, "");
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        // What a stranger sends must not make the hub read files or addresses.
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    boolean understood() {
        return point != null || !civic.isEmpty();
    }

    /** Nothing where it is no XML, or has neither. */
    static PidfLo read(String xml) {
        if (!xml.contains("<")) {
            return NOTHING;
        }
        try {
            XMLStreamReader in = XML.createXMLStreamReader(new StringReader(xml.strip()));
            Map<String, String> civic = new LinkedHashMap<>();
            GeoPoint point = null;
            boolean inCivic = false;
            String element = "";
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = in.getLocalName();
                    inCivic |= element.equals("civicAddress");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inCivic &= !in.getLocalName().equals("civicAddress");
                    element = "";
                } else if (event == XMLStreamConstants.CHARACTERS && !in.isWhiteSpace()) {
                    if (inCivic) {
                        civic.merge(element, in.getText().strip(), String::concat);
                    } else if (element.equals("pos") && point == null) {
                        point = point(in.getText());
                    }
                }
            }
            return new PidfLo(point, line(civic));
        } catch (XMLStreamException malformed) {
            return NOTHING;
        }
    }

    /** GML in EPSG:4326 is latitude first; a third number is a height. */
    private static @Nullable GeoPoint point(String pos) {
        String[] numbers = pos.strip().split("\\s+", -1);
        try {
            return new GeoPoint(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noPoint) {
            return null;
        }
    }

    private static String line(Map<String, String> civic) {
        List<String> parts = new ArrayList<>();
        for (List<String> part : List.of(List.of("LMK"), List.of("NAM"), List.of("HNO", "HNS", "PRD", "RD", "A6", "STS", "POD"), List.of("BLD", "FLR", "UNIT", "ROOM"),
                List.of("A4"), List.of("A3"), List.of("A1", "PC"))) {
            String words = String.join(" ", part.stream().map(e -> civic.getOrDefault(e, "")).filter(w -> !w.isEmpty()).toList());
            if (!words.isEmpty()) {
                parts.add(words);
            }
        }
        return String.join(", ", parts);
    }
}
