package wanglou.units.ui;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.console.theme.Theme;
import wanglou.console.theme.Tokens;
import wanglou.console.ui.Marks;
import wanglou.core.UnitId;
import wanglou.map.GlyphSprite;
import wanglou.map.MarkStyle;
import wanglou.map.geo.GeoPoint;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class UnitListModelTest {

    private static final Instant NOW = Instant.parse("2026-03-14T13:00:00Z");

    private static Unit unit(String sign, UnitStatus status) {
        return new Unit(new UnitId("u" + sign), sign, sign + " 巡组", UnitKind.VEHICLE, "港区所", List.of("防刺盾"), 2, "", List.of(), status, NOW);
    }

    private static List<String> shown(String words, String status, Unit... units) {
        return UnitListModel.of(List.of(units), words, status, u -> u.status().value(), Marks.standard()).shown().stream().map(UnitId::value).toList();
    }

    @Test
    void whoCallsForHelpStandsFirstThenByKeyThenByNumber() {
        assertEquals(List.of("u7", "u9", "u10", "u3"), shown("", UnitListModel.ALL, unit("10", UnitStatus.AVAILABLE),
                unit("3", UnitStatus.ON_SCENE), unit("9", UnitStatus.AVAILABLE), unit("7", UnitStatus.EMERGENCY)));
    }

    @Test
    void numbersStandInTheirOrderAndWordsBeforeThemKeepTogether() {
        assertEquals(List.of("u2", "u10", "u0100", "u交2", "u交16"), shown("", UnitListModel.ALL, unit("交16", UnitStatus.AVAILABLE),
                unit("10", UnitStatus.AVAILABLE), unit("交2", UnitStatus.AVAILABLE), unit("0100", UnitStatus.AVAILABLE),
                unit("2", UnitStatus.AVAILABLE)));
    }

    @Test
    void aStatusNobodyCataloguedStandsLastAndIsStillShown() {
        assertEquals(List.of("u2", "u1"), shown("", UnitListModel.ALL, unit("1", new UnitStatus("court")), unit("2", UnitStatus.BREAK)));
    }

    @Test
    void wordsMeetStationSkillAndStatus() {
        Unit one = unit("1", UnitStatus.AVAILABLE);
        assertEquals(List.of("u1"), shown("港区 防刺盾 avail", UnitListModel.ALL, one));
        assertEquals(List.of(), shown("老城", UnitListModel.ALL, one));
    }

    @Test
    void countsAreOfAllThatMeetTheWordsWhateverStatusIsPicked() {
        UnitListModel model = UnitListModel.of(List.of(unit("1", UnitStatus.AVAILABLE), unit("2", UnitStatus.BREAK)), "", "break", u -> "", Marks.standard());
        assertEquals(List.of("u2"), model.shown().stream().map(UnitId::value).toList());
        assertEquals(1, model.counts().get(UnitStatus.AVAILABLE));
        assertEquals(2, model.all());
    }

    @Test
    void aMarkNeverLooksMoreAliveThanItsFix() {
        UnitLooks looks = new UnitLooks(Tokens.of(Theme.NIGHT), Marks.standard());
        assertEquals(UnitLooks.Sight.LIVE, UnitMarks.sight(fix(30), NOW, true));
        assertEquals(UnitLooks.Sight.DEAD, UnitMarks.sight(fix(30), NOW, false));
        assertEquals(UnitLooks.Sight.STALE, UnitMarks.sight(fix(121), NOW, true));
        assertEquals(UnitLooks.Sight.LOST, UnitMarks.sight(fix(601), NOW, false));
        for (UnitLooks.Sight sight : UnitLooks.Sight.values()) {
            MarkStyle style = looks.style(UnitLooks.key(UnitStatus.AVAILABLE, sight, UnitKind.VEHICLE));
            assertEquals(sight == UnitLooks.Sight.LIVE, style.glyph().look() == GlyphSprite.Look.FILLED);
            assertEquals(sight == UnitLooks.Sight.LIVE, style.heading());
            assertTrue(style.bar());
        }
        assertEquals("×", looks.style(UnitLooks.key(UnitStatus.ON_SCENE, UnitLooks.Sight.LOST, UnitKind.OFFICER)).glyph().letter());
        assertFalse(looks.style(UnitLooks.key(UnitStatus.ON_SCENE, UnitLooks.Sight.LOST, UnitKind.OFFICER)).bar());
    }

    @Test
    void everyStatusHasALookInBothThemesAndDispatchedIsHollow() {
        for (Theme theme : Theme.values()) {
            UnitLooks looks = new UnitLooks(Tokens.of(theme), Marks.standard());
            for (var each : Marks.standard().statuses()) {
                MarkStyle style = looks.style(UnitLooks.key(each.status(), UnitLooks.Sight.LIVE, UnitKind.OFFICER));
                assertEquals(each.letter(), style.glyph().letter());
                assertTrue(style.segment() < looks.segments().size());
            }
            assertEquals(GlyphSprite.Look.HOLLOW,
                    looks.style(UnitLooks.key(UnitStatus.DISPATCHED, UnitLooks.Sight.LIVE, UnitKind.OFFICER)).glyph().look());
        }
    }

    private static Fix fix(int age) {
        return new Fix(new UnitId("u1"), new GeoPoint(43.7, 7.4), 3, 90, 5, NOW.minusSeconds(age), NOW.minusSeconds(age), "owntracks-http");
    }
}
