package wanglou.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import wanglou.console.Fx;
import wanglou.console.shell.ConsoleApp;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.link.LinkState;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

/** A real hub with three units, a chief's link to look at it, and one whole console driven by a script. */
final class DayRig implements AutoCloseable {

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
                    .get(10, TimeUnit.SECONDS);
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

    void play(String script) throws Exception {
        console.play(script);
    }

    @Override
    public void close() {
        console.close();
        chief.close();
        hub.close();
    }
}
