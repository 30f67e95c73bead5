package wanglou.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;

import wanglou.console.Fx;
import wanglou.console.shell.ConsoleApp;
import wanglou.core.DeviceId;
import wanglou.core.UnitId;
import wanglou.dispatch.Eta;
import wanglou.incidents.Incident;
import wanglou.link.LinkState;
import wanglou.map.MapView;
import wanglou.map.geo.GeoPoint;
import wanglou.map.geo.Geodesy;
import wanglou.units.Fix;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A real hub with three units, a chief's link to look at it, and one whole console driven by a script. */
final class DayRig implements AutoCloseable {

    private static final int MOST_TABS = 150;

    private final RunningHub hub;
    private final RunningHub.Desk chief;
    private final ConsoleOnHub console;

    DayRig(Path folder) throws Exception {
        Fx.start();
        hub = new RunningHub(folder);
        chief = hub.desk("cheng.yue", "9");
        RunningHub.until("connected", () -> chief.link.state() instanceof LinkState.Live);
        for (String sign : List.of("105", "106", "107")) {
            chief.link.send(new UnitCommand.Register(new UnitProfile(new UnitId("u" + sign), sign, "", UnitKind.VEHICLE, "", List.of(), 2, "")))
                    .get(30, TimeUnit.SECONDS);
            chief.link.send(new UnitCommand.AssignDevice(new DeviceId("p" + sign + "/phone"), new UnitId("u" + sign))).get(30, TimeUnit.SECONDS);
        }
        console = new ConsoleOnHub(hub, folder, "lin.zhiyuan", "1");
    }

    RunningHub hub() {
        return hub;
    }

    RunningHub.Desk chief() {
        return chief;
    }

    ConsoleApp app() {
        return console.app();
    }

    List<Incident> incidents() {
        return chief.board("incidents").values().stream().map(Incident.class::cast).toList();
    }

    /** The one of this short number, as the chief's seat knows it. */
    Incident incident(String number) {
        return incidents().stream().filter(i -> i.id().value().endsWith(number)).findFirst().orElseThrow();
    }

    /** The middle of the command page's map. */
    GeoPoint middle() {
        return Fx.on(() -> ((MapView) app().stage().getScene().lookup("#map")).viewport().center());
    }

    /** Px from the middle of the command page's map, as a tour says it. */
    String onMap(double right, double down) {
        return Fx.on(() -> {
            MapView map = (MapView) app().stage().getScene().lookup("#map");
            return "%.0f %.0f".formatted(map.getWidth() / 2 + right, map.getHeight() / 2 + down);
        });
    }

    /** Presses Tab, as often as it takes, till the keys are at the control of this id. */
    void tabTo(String id) throws Exception {
        for (int i = 0; i < MOST_TABS; i++) {
            playByHand("key Tab\n");
            if (Fx.on(() -> app().stage().getScene().getFocusOwner() instanceof Node at && id.equals(at.getId()))) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    /** It stands beside a place for a quarter of a minute by its own clock: that is an arrival. */
    void arrive(String sign, GeoPoint at) throws IOException, InterruptedException {
        Instant now = Instant.now();
        fix(sign, Geodesy.destination(at, 90, 20), now.minusSeconds(15));
        RunningHub.until("the hub has reckoned from the first fix near the scene", () -> chief.board(Eta.BOARD.name()).values().stream()
                .map(Eta.class::cast).anyMatch(eta -> eta.from().distanceTo(at) < 50));
        fix(sign, Geodesy.destination(at, 90, 10), now);
    }

    /** A unit's phone tells where it stands. */
    void fix(String sign, GeoPoint at, Instant when) throws IOException, InterruptedException {
        String said = "{\"_type\":\"location\",\"lat\":%s,\"lon\":%s,\"acc\":8,\"tst\":%d}".formatted(at.lat(), at.lon(), when.getEpochSecond());
        assertEquals(200, hub.post("/pub", said, "X-Limit-U", "p" + sign, "X-Limit-D", "phone").statusCode());
        RunningHub.until("the fix of " + sign, () -> chief.board("fixes").get(new UnitId("u" + sign)) instanceof Fix fix
                && fix.at().getEpochSecond() == when.getEpochSecond());
    }

    void play(String script) throws Exception {
        console.play(script);
    }

    /** As {@link #play}, and a click that a person could not make fails. */
    void playByHand(String script) throws Exception {
        console.playByHand(script);
    }

    @Override
    public void close() {
        console.close();
        chief.close();
        hub.close();
    }
}
