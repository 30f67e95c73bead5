package wanglou.map;

import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MeasuredTest {

    private static final GeoPoint A = new GeoPoint(30, 114);
    private static final GeoPoint B = new GeoPoint(30.01, 114);
    private static final GeoPoint C = new GeoPoint(30.01, 114.01);
    private static final GeoPoint D = new GeoPoint(30, 114.01);

    @Test
    void aWayIsTheSumOfItsPartsOnTheEllipsoid() {
        // 0.01° of a meridian at 30° N: 1,108.5 m (WGS-84 meridian arc); 0.01° of the parallel 30.01° N: 964.8 m.
        assertEquals(1108.5 + 964.8, Measured.distance(List.of(A, B, C)).metres(), 0.5);
    }

    @Test
    void anAreaHasItsInsideAndTheWayAroundWhicheverWayItIsWalked() {
        Measured area = Measured.area(List.of(A, B, C, D));
        assertEquals(1108.5 * 964.85, area.squareMetres(), 700);
        assertEquals(2 * 1108.5 + 964.8 + 964.9, area.metres(), 1);
        assertEquals(area.squareMetres(), Measured.area(List.of(D, C, B, A)).squareMetres(), 1e-3);
    }

    @Test
    void nothingIsMeasuredOfOnePoint() {
        assertEquals(0, Measured.area(List.of(A)).metres());
        assertEquals(0, Measured.distance(List.of(A)).metres());
    }

    @Test
    void textsHaveThreeFiguresAndNeverRoundIntoTheNextUnitWrongly() {
        assertEquals("0 m", Measured.lengthText(0));
        assertEquals("640 m", Measured.lengthText(640.2));
        assertEquals("999 m", Measured.lengthText(999.4));
        assertEquals("1.00 km", Measured.lengthText(999.6));
        assertEquals("9.99 km", Measured.lengthText(9_990));
        assertEquals("10.0 km", Measured.lengthText(9_996));
        assertEquals("123 km", Measured.lengthText(123_400));
        assertEquals("8,250 m²", Measured.areaText(8_250));
        assertEquals("0.52 km²", Measured.areaText(520_000));
        assertEquals("10.0 km²", Measured.areaText(9_996_000));
    }

    @Test
    void aScaleBarIsTheLongestRoundLengthThatFits() {
        assertEquals(new ScaleBar.Length(200, 200 / 1.4), ScaleBar.Length.atMost(150, 1.4));
        assertEquals(50, ScaleBar.Length.atMost(150, 0.6).metres());
        assertEquals(1000, ScaleBar.Length.atMost(150, 9).metres());
        assertEquals("5 km", ScaleBar.Length.atMost(150, 50).text());
        assertEquals("100 m", ScaleBar.Length.atMost(100, 1).text());
    }

    @Test
    void aPlaceInChinaIsWrittenInBothDatumsAndElsewhereInOne() {
        assertEquals("43.73430, 7.42031", CoordinateText.of(new GeoPoint(43.7343, 7.42031)).wgs84());
        assertEquals(true, CoordinateText.of(new GeoPoint(43.7343, 7.42031)).gcj02().isEmpty());
        String gcj = CoordinateText.of(new GeoPoint(30.6, 114.3)).gcj02().orElseThrow();
        assertEquals(30.5977, Double.parseDouble(gcj.split(", ")[0]), 0.003);
        assertEquals(114.3055, Double.parseDouble(gcj.split(", ")[1]), 0.003);
    }
}
