package wanglou.hub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraStreams;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Grade;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentKind;
import wanglou.incidents.Place;
import wanglou.link.ProblemException;
import wanglou.link.WireTypes;
import wanglou.store.Stores;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/**
 * Every command there is, with members that are missing, null, far too long or of broken characters. Whoever sends one is answered, and the
 * store never fails by it: a failed batch refuses the acts of everybody who decided in the same moment.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class HostileCommandsTest {

    private static final Actor SOMEBODY = new Actor(new PersonId("cheng.yue"), new SeatId("9"), EnumSet.allOf(Role.class));

    /** Commands that make something, and where its id stands. */
    private static final Map<String, String> MAKING = Map.of("accounts.create-person", ".", "units.register", "/profile", "cameras.register", "/camera");

    @TempDir
    private Path folder;

    private final WireTypes types = Vocabulary.wire();
    private final List<String> faults = new ArrayList<>();
    private int units;

    @Test
    void everybodyIsAnsweredAndNothingBreaksTheStore() throws Exception {
        try (RunningHub hub = new RunningHub(folder, Stores.POSTGRES.fresh(folder))) {
            WireSamples samples = new WireSamples(type -> newest(hub, type));
            for (Map.Entry<String, Class<?>> command : new TreeMap<>(types.records()).entrySet()) {
                if (Command.class.isAssignableFrom(command.getValue()) && command.getValue().isRecord()) {
                    seed(hub);
                    for (WireSamples.Sample sample : samples.hostile(command.getValue())) {
                        makeNew(command.getKey(), sample.body());
                        send(hub, command.getKey(), sample);
                    }
                }
            }
            assertInstanceOf(Outcome.Done.class, act(hub, open()), "the hub works on");
        }
        assertEquals("", String.join("\n", faults));
    }

    /** What is made must not be there yet, or nothing else about it is looked at. */
    private void makeNew(String command, JsonNode body) {
        String path = MAKING.getOrDefault(command, "");
        if (!path.isEmpty() && (path.equals(".") ? body : body.at(path)) instanceof ObjectNode made && made.path("id").asText(made.path("person").asText()).length() < 10) {
            made.put(made.has("person") ? "person" : "id", "new" + units++);
            if (made.has("callSign") && made.path("callSign").asText().equals("words")) {
                made.put("callSign", "n" + units);
            }
        }
    }

    private void send(RunningHub hub, String name, WireSamples.Sample sample) throws InterruptedException {
        String what = name + ": " + sample.what();
        try {
            Outcome outcome = act(hub, types.fromJson(name, sample.body(), Command.class));
            if (outcome instanceof Outcome.Refused refused && refused.problem().code().matches("store\\..*|hub\\.bug")) {
                faults.add(what + " -> " + refused.problem());
            }
        } catch (ProblemException malformed) {
            // Refused at the door: as it should be.
        } catch (TimeoutException | ExecutionException never) {
            faults.add(what + " -> no answer: " + never);
        }
    }

    private static Outcome act(RunningHub hub, Command command) throws InterruptedException, ExecutionException, TimeoutException {
        return hub.hub().submitFromOutside(new CommandId(UUID.randomUUID().toString()), command, SOMEBODY).get(30, TimeUnit.SECONDS);
    }

    private static IncidentCommand.Open open() {
        return new IncidentCommand.Open(new IncidentKind("fight"), new Grade(2), new Place(null, "", ""), "");
    }

    /** Something of each kind that can be spoilt. */
    private void seed(RunningHub hub) throws InterruptedException, ExecutionException, TimeoutException {
        act(hub, open());
        String id = "u" + units++;
        act(hub, new UnitCommand.Register(new UnitProfile(new UnitId(id), id, "", UnitKind.VEHICLE, "", List.of(), 2, "")));
        act(hub, new CameraCommand.Register(new Camera(new CameraId("c-" + id), "camera", CameraKind.FIXED, "", null, null, Double.NaN, Double.NaN, false, "", false),
                new CameraStreams("rtsp://127.0.0.1:9/none", "")));
    }

    private static Optional<String> newest(RunningHub hub, Class<?> type) {
        return hub.hub().boards().stream().map(Board::published).flatMap(board -> board.keySet().stream()).filter(type::isInstance)
                .map(Object::toString).max(Comparator.naturalOrder());
    }
}
