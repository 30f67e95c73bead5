package wanglou.field.owntracks;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import wanglou.core.DeviceId;
import wanglou.core.PlainText;
import wanglou.field.OrderMail;

/**
 * Home: any thread. Orders in OwnTracks JSON, as its booklet's “Remote commands” describes them: {@code cmd} with {@code setWaypoints}, a
 * named place on the phone's map. The app sends no receipt for it, so this is never counted as delivered; and it obeys only where the
 * officer has allowed remote commands.
 */
final class OwnTracksOrders {

    /** Metres around the place within which the app reports that it has come there. */
    private static final int RADIUS = 50;
    private static final int MAX_NAME = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnTracksOrders() {
    }

    /** The body of an answer to a phone in HTTP mode. */
    static String array(List<OrderMail> mails) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        mails.forEach(mail -> all.add(command(mail)));
        return all.toString();
    }

    /** The payload of a message at {@code <prefix>/<user>/<device>/cmd}. */
    static byte[] message(OrderMail mail) {
        return command(mail).toString().getBytes(StandardCharsets.UTF_8);
    }

    static String topic(String prefix, DeviceId device) {
        return prefix + "/" + device.value() + "/cmd";
    }

    /** Whether a device id fits into a topic of one device: no wildcard, two levels. */
    static boolean addressable(DeviceId device) {
        return device.value().matches("[^/#+\\x00]+/[^/#+\\x00]+");
    }

    private static ObjectNode command(OrderMail mail) {
        ObjectNode command = JSON.createObjectNode().put("_type", "cmd").put("action", "setWaypoints");
        String name = (mail.title() + " · " + mail.text().replace('\n', ' ')).strip();
        command.putObject("waypoints").put("_type", "waypoints").putArray("waypoints").addObject()
                .put("_type", "waypoint").put("desc", PlainText.cut(name, MAX_NAME))
                .put("lat", mail.place().lat()).put("lon", mail.place().lon()).put("rad", RADIUS)
                // The app knows a waypoint by this number: a corrected place moves it, another order is another one.
                .put("tst", 1_000_000_000L + Math.floorMod(mail.id().hashCode(), 600_000_000)).put("rid", Integer.toHexString(mail.id().hashCode()));
        return command;
    }
}
