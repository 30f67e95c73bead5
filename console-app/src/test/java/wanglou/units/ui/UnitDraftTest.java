package wanglou.units.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import wanglou.core.DeviceId;
import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnitDraftTest {

    private static final Unit CAR = new Unit(new UnitId("101"), "101", "101 巡组", UnitKind.VEHICLE, "港区所", List.of("first-aid"), 2, "6101",
            List.of(new DeviceId("p101/phone")), UnitStatus.AVAILABLE, Instant.EPOCH);

    private static UnitDraft draft(String sign, String crew) {
        return new UnitDraft(sign, "", UnitKind.OFFICER, "", List.of(), crew, "");
    }

    @Test
    void whatCannotBeAUnitIsToldBeforeItIsSent() {
        assertEquals(Optional.of(Problem.of("units.form.call-sign")), draft("  ", "1").obstacle());
        assertEquals(Optional.of(Problem.of("units.form.crew", "two")), draft("101", "two").obstacle());
        assertEquals(Optional.of(Problem.of("units.form.crew", "-1")), draft("101", "-1").obstacle());
        assertEquals(Optional.of(Problem.of("units.form.long", 128)), draft("1".repeat(129), "1").obstacle());
        assertEquals(Optional.empty(), draft(" 101 ", "0").obstacle());
    }

    @Test
    void aProfileHasACallSignForItsNameWhereNoneWasGiven() {
        assertEquals(new UnitProfile(new UnitId("x"), "101", "101", UnitKind.OFFICER, "", List.of(), 2, ""), draft("101", "2").profile(new UnitId("x")));
    }

    @Test
    void anIdThatIsTakenGetsANumber() {
        assertEquals(new UnitId("101"), draft("101", "1").freshId(id -> false));
        Set<UnitId> taken = Set.of(new UnitId("101"), new UnitId("101-2"));
        assertEquals(new UnitId("101-3"), draft("101", "1").freshId(taken::contains));
    }

    @Test
    void skillsAreTypedWithCommasOfBothKinds() {
        assertEquals(List.of("cat", "狗", "bird"), UnitDraft.typed(" cat，狗 、 bird,, "));
    }

    @Test
    void onlyWhatDiffersIsAChange() {
        assertFalse(UnitDraft.of(CAR).changes(CAR));
        assertTrue(draft("101", "2").changes(CAR));
    }

    @Test
    void theRegisterFindsByWordsOfTheScreenAndByDevice() {
        Unit post = new Unit(new UnitId("20"), "20", "", UnitKind.POST, "", List.of(), 0, "", List.of(), UnitStatus.AVAILABLE, Instant.EPOCH);
        List<Unit> all = List.of(CAR, post);
        assertEquals(List.of(new UnitId("20"), new UnitId("101")), RegisterModel.of(all, RegisterModel.Filter.ALL, "", u -> "").shown());
        assertEquals(List.of(new UnitId("101")), RegisterModel.of(all, RegisterModel.Filter.ALL, "急救 港区", u -> u.equals(CAR) ? "急救" : "").shown());
        assertEquals(List.of(new UnitId("101")), RegisterModel.of(all, RegisterModel.Filter.ALL, "P101", u -> "").shown());
        assertEquals(new RegisterModel(List.of(new UnitId("20")), 2, 1), RegisterModel.of(all, RegisterModel.Filter.MUTE, "", u -> ""));
    }
}
