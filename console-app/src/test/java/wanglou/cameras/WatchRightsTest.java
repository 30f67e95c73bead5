package wanglou.cameras;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.cameras.WatchRights.Refusal;
import wanglou.core.Role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WatchRightsTest {

    private final WatchRights standard = WatchRights.standard();

    private static Camera camera(String station, boolean restricted) {
        return new Camera(new CameraId("C-1"), "门口", CameraKind.FIXED, station, null, null, Double.NaN, Double.NaN, restricted, "", false);
    }

    private Optional<Refusal> asked(Camera camera, String station, Role... roles) {
        return standard.refusal(camera, Set.of(roles), station);
    }

    @Test
    void theCommandCentreSeesEveryCameraThatIsNotRestricted() {
        assertEquals(Optional.empty(), asked(camera("港口所", false), "指挥中心", Role.DISPATCHER));
        assertEquals(Optional.empty(), asked(camera("港口所", false), " ", Role.DISPATCHER));
        assertEquals(Optional.of(Refusal.RESTRICTED), asked(camera("港口所", true), "指挥中心", Role.DISPATCHER));
    }

    @Test
    void aStationSeesItsOwnCamerasAndThoseOfNobody() {
        assertEquals(Optional.empty(), asked(camera("港口所", false), "港口所 ", Role.DISPATCHER));
        assertEquals(Optional.empty(), asked(camera("", false), "港口所", Role.DISPATCHER));
        assertEquals(Optional.of(Refusal.STATION), asked(camera("城关所", false), "港口所", Role.DISPATCHER));
    }

    @Test
    void ofSeveralRolesTheOneThatAllowsMostCounts() {
        assertEquals(Optional.empty(), asked(camera("城关所", true), "港口所", Role.DISPATCHER, Role.DUTY_CHIEF));
        assertEquals(Optional.of(Refusal.STATION), asked(camera("城关所", false), "港口所", Role.DISPATCHER, Role.SYSTEM_ADMIN));
    }

    @Test
    void whoHasNoEntryMayNotLook() {
        assertEquals(Optional.of(Refusal.ROLE), asked(camera("", false), "信息科", Role.SYSTEM_ADMIN));
    }

    @Test
    void aCentreWritesItsOwnAndAWrongOneIsNamed(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("watch-rights.json");
        Files.writeString(own, "[{\"role\": \"DISPATCHER\", \"stations\": [], \"reach\": \"OWN_STATION\", \"restricted\": true}]");
        WatchRights theirs = WatchRights.read(folder);
        assertEquals(Optional.of(Refusal.STATION), theirs.refusal(camera("港口所", false), Set.of(Role.DISPATCHER), "指挥中心"));
        assertEquals(Optional.empty(), theirs.refusal(camera("港口所", true), Set.of(Role.DISPATCHER), "港口所"));
        assertEquals(Optional.of(Refusal.ROLE), theirs.refusal(camera("港口所", false), Set.of(Role.DUTY_CHIEF), "港口所"));
        Files.writeString(own, "[{\"role\": \"KING\"}]");
        assertTrue(assertThrows(IOException.class, () -> WatchRights.read(folder)).getMessage().contains("watch-rights.json, "));
    }
}
