package wanglou.cameras;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import wanglou.cameras.CameraTable.Fault;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CameraTableTest {

    private static Camera camera(String name) {
        return new Camera(new CameraId("C-1"), name, CameraKind.FIXED, "港口所", null, new GeoPoint(43.7343, 7.4203), 90, Double.NaN, true,
                "rtsp://***@10.0.0.7:554/1", false);
    }

    private static List<String> codes(CameraTable.Read read) {
        return read.faults().stream().map(fault -> fault.line() + " " + fault.code()).toList();
    }

    private static CameraTable.Read read(byte[] bytes) {
        return CameraTable.read(bytes);
    }

    @Test
    void whatIsWrittenIsReadBackWithoutItsPassword() {
        Camera worn = new Camera(new CameraId("B-105"), "105 执法仪", CameraKind.BODYCAM, "", new UnitId("u105"), null, Double.NaN, Double.NaN, false,
                "rtsp://10.0.0.8/1", false);
        CameraTable.Read read = CameraTable.read(CameraTable.write(List.of(camera("门口, \"东\" <b>"), worn)));
        assertEquals(List.of(), read.faults());
        assertEquals(List.of(), read.remarks());
        Camera back = read.rows().getFirst().camera();
        assertEquals("门口, \"东\" <b>", back.name());
        assertEquals(camera("x").place(), back.place());
        assertTrue(back.restricted());
        assertEquals("", read.rows().getFirst().streams().main(), "an address without its password is not taken back");
        assertEquals(new UnitId("u105"), read.rows().get(1).camera().unit());
        assertEquals("rtsp://10.0.0.8/1", read.rows().get(1).streams().main());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\",\"门口\")", "+86", "-1+1", "@SUM(A1)", "＝1+1", "\t=1+1", "'=1"})
    void noNameIsAFormulaInASpreadsheetAndComesBackAsItWas(String name) {
        String written = CameraTable.write(List.of(camera(name)));
        String cell = CsvLines.cells(written.lines().toList().get(1), ',').orElseThrow().get(1);
        assertFalse("=+-@＝＋－＠".indexOf(cell.charAt(0)) >= 0, cell);
        assertEquals(name.strip(), CameraTable.read(written).rows().getFirst().camera().name());
    }

    @Test
    void aSpreadsheetOpensWhatIsWrittenAsUtf8AndFindsPointsInItsNumbers() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            String written = CameraTable.write(List.of(camera("门口")));
            assertTrue(written.startsWith("\uFEFFid,name,"), "without the mark a Chinese Excel reads GBK");
            assertTrue(written.contains(",43.7343000,7.4203000,90,"), written);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aBadRowIsNamedByItsLineAndTheOthersGoIn() {
        CameraTable.Read read = CameraTable.read("""
                id,name,lat,lon,main

                C-1,Gate,43.7,7.4,rtsp://10.0.0.7/1
                bad id!,Gate,43.7,7.4,
                C-3,Far,443.7,7.4,
                C-4,Odd,north,7.4,
                ,,,,
                C-5,,,,rtsp://10.0.0.9/1
                C-6,"Gate,43.7,7.4,
                C-7,Gate,43.7,,
                C-8,Gate, east,43.7,7.4,rtsp://10.0.0.8/1
                C-1,Again,43.7,7.4,
                C-9,%s,43.7,7.4,
                ,Nameless,43.7,7.4,
                C-10,Swapped,120.5,30.2,
                """.formatted("长".repeat(121)));
        assertEquals(List.of("C-1", "C-5"), read.rows().stream().map(r -> r.camera().id().value()).toList());
        assertEquals(List.of(3, 8), read.rows().stream().map(CameraTable.Row::line).toList());
        assertEquals("C-5", read.rows().getLast().camera().name());
        assertEquals(List.of("4 id", "5 place", "6 number", "9 quote", "10 half-place", "11 cells", "12 twice", "13 name", "14 no-id", "15 place-swapped"), codes(read));
        assertEquals(List.of("lat", "north"), read.faults().get(2).args());
        assertEquals(List.of("C-1", "3"), read.faults().get(6).args());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GBK", "GB18030", "UTF-16"})
    void whateverExcelWroteItIn(String charset) {
        CameraTable.Read read = read("id,name,station\r\nC-1,格里马尔迪街东口,港口所\r\nC-2,囍镕㐂,\r\n".replace("㐂", charset.equals("GBK") ? "" : "㐂").getBytes(Charset.forName(charset)));
        assertEquals(List.of(), read.faults());
        assertEquals("格里马尔迪街东口", read.rows().getFirst().camera().name());
        assertEquals(charset.startsWith("GB") ? List.of(new Fault(0, "chinese")) : List.of(), read.remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "，", "|"})
    void anotherDelimiterIsSeen(String delimiter) {
        CameraTable.Read read = CameraTable.read("\uFEFFID;名称;纬度;经度\nC-1;\"Gate; east\";43,7343;7,4203\n".replace(";", delimiter));
        if (delimiter.equals("，")) {
            read = CameraTable.read("编号，名称，纬度，经度\nC-1，门口，43.7343，7.4203\n");
        }
        assertEquals(List.of(), read.faults());
        assertEquals(new GeoPoint(43.7343, 7.4203), Objects.requireNonNull(read.rows().getFirst().camera().place()));
    }

    @Test
    void aTableWithoutItsIdsOrWithHalfAPlaceIsNotTakenAtAll() {
        assertEquals(List.of("1 no-column"), codes(CameraTable.read("number,title\n1,Gate\n")));
        assertEquals(List.of("2 no-column"), codes(CameraTable.read("\nC-1,Gate\n")));
        assertEquals(List.of("1 half-place"), codes(CameraTable.read("id,lat\nC-1,43.7\n")));
        assertEquals(List.of("1 column-twice"), codes(CameraTable.read("id,name,name\nC-1,a,b\n")));
        assertEquals(List.of("0 empty"), codes(CameraTable.read("")));
        assertEquals(List.of("0 workbook"), codes(read(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})));
        assertEquals(List.of("0 encoding"), codes(read(new byte[] {'i', 'd', '\n', 0, 1, (byte) 0xFF, (byte) 0xFF})));
        assertEquals(List.of("0 too-large"), codes(read(new byte[CameraTable.LARGEST + 1])));
        assertTrue(CameraTable.read("\u0000\u0001\"unfinished").rows().isEmpty());
    }

    @Test
    void aColumnThatNobodyKnowsIsSaidAndTheOthersAreTaken() {
        CameraTable.Read read = CameraTable.read("id,lattitude\nC-1,43.7\n");
        assertEquals(List.of(new Fault(1, "column", List.of("lattitude"))), read.remarks());
        assertEquals(1, read.rows().size());
    }

    @Test
    void whatTheTableHasNotTheCameraKeeps() {
        Camera before = camera("门口");
        Camera after = CameraTable.read("id,station\nC-1,东关所\n").rows().getFirst().over(before);
        assertEquals(new Camera(before.id(), "门口", before.kind(), "东关所", null, before.place(), 90, Double.NaN, true, "", false), after);
    }

    @ParameterizedTest
    @CsvSource({"是,true", "TRUE,true", "1,true", "否,false", "'',false", "0,false"})
    void restrictedIsYesOrNo(String word, boolean restricted) {
        assertEquals(restricted, CameraTable.read("id,restricted\nC-1," + word + "\n").rows().getFirst().camera().restricted());
    }

    @Test
    void anotherWordForRestrictedIsNotTakenForANo() {
        assertEquals(List.of("2 restricted", "3 degrees", "4 degrees"), codes(CameraTable.read("id,restricted,direction,angle\nC-1,涉密,,\nC-2,,-90,\nC-3,,0,400\n")));
    }

    @Test
    void markupAndLineBreaksInANameStayText() {
        CameraTable.Read read = CameraTable.read("id,name\nC-1,<script>alert(1)</script> &amp; {0}\u0007门\n");
        assertEquals("<script>alert(1)</script> &amp; {0} 门", read.rows().getFirst().camera().name());
    }
}
