package wanglou.field.cot;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import wanglou.core.DeviceId;
import wanglou.field.Backoff;
import wanglou.field.Link;
import wanglou.field.OrderMail;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CotOrderTest {

    private static final Instant T0 = Instant.parse("2026-03-14T13:44:51Z");
    private static final String HOSTILE = "]]></remarks><event type='a-f-G'/>&amp; \u0000\u0007 ‮🚔 \"quoted\" line\nnext";
    private static final OrderMail MAIL = new OrderMail("20260314-0217/u'105\"<", 1, new GeoPoint(43.7343, 7.4203), "0217 打架 <b>", HOSTILE);

    private static Element parsed(byte[] event) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(event)).getDocumentElement();
    }

    @Test
    void an_order_is_one_go_to_point_whatever_its_words_hold() throws Exception {
        Element event = parsed(CotOrder.event(MAIL, T0));
        assertEquals("b-m-p-w-GOTO", event.getAttribute("type"));
        assertEquals("43.7343", ((Element) event.getElementsByTagName("point").item(0)).getAttribute("lat"));
        assertEquals("0217 打架 <b>", ((Element) event.getElementsByTagName("contact").item(0)).getAttribute("callsign"));
        assertEquals(HOSTILE.replace("\u0000", "").replace("\u0007", ""), event.getElementsByTagName("remarks").item(0).getTextContent());
        assertEquals(1, event.getOwnerDocument().getElementsByTagName("event").getLength());
    }

    @Test
    void an_order_goes_down_the_stream_on_which_its_device_spoke_and_no_other() throws Exception {
        Link link = new Link("cot");
        try (CotServer server = new CotServer(new InetSocketAddress("127.0.0.1", 0), null, link.intake, new Backoff(new Random(1)),
                InstantSource.system())) {
            server.start();
            Link.await("listens", () -> server.port() > 0);
            try (Socket mine = new Socket("127.0.0.1", server.port()); Socket other = new Socket("127.0.0.1", server.port())) {
                mine.setSoTimeout(10_000);
                mine.getOutputStream().write(CotCodecTest.event("").getBytes(StandardCharsets.UTF_8));
                DeviceId device = link.nextReport().device();
                server.carry(device, MAIL);
                InputStream in = mine.getInputStream();
                StringBuilder got = new StringBuilder();
                while (got.indexOf("</event>") < 0) {
                    got.append((char) in.read());
                }
                assertTrue(got.toString().contains("b-m-p-w-GOTO"), got.toString());
                assertEquals(0, other.getInputStream().available());
            }
        }
    }
}
