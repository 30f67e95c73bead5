package wanglou.cameras;

import java.util.List;

import org.junit.jupiter.api.Test;

import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CameraTableTest {

    @Test
    void whatIsWrittenIsReadBackWithoutItsPassword() {
        Camera gate = new Camera(new CameraId("C-1"), "=门口, \"东\" <b>", CameraKind.FIXED, "港口所", null, new GeoPoint(43.7343, 7.4203), 90, Double.NaN,
                true, "rtsp://***@10.0.0.7:554/1", false);
        Camera worn = new Camera(new CameraId("B-105"), "105 执法仪", CameraKind.BODYCAM, "", new UnitId("u105"), null, Double.NaN, Double.NaN, false,
                "rtsp://10.0.0.8/1", false);
        CameraTable.Read read = CameraTable.read("\uFEFF" + CameraTable.write(List.of(gate, worn)));
        assertEquals(List.of(), read.faults());
        Camera back = read.rows().getFirst().camera();
        assertEquals("'=门口, \"东\" <b>", back.name(), "no spreadsheet takes a name for a formula");
        assertEquals(gate.place(), back.place());
        assertTrue(back.restricted());
        assertEquals(new UnitId("u105"), read.rows().get(1).camera().unit());
    }

    @Test
    void aBadRowIsNamedAndTheOthersGoIn() {
        CameraTable.Read read = CameraTable.read("""
                id,name,lat,lon,main
                C-1,Gate,43.7,7.4,rtsp://10.0.0.7/1
                bad id!,Gate,43.7,7.4,
                C-3,Far,443.7,7.4,
                C-4,Odd,north,7.4,
                C-5,,,,rtsp://10.0.0.9/1
                """);
        assertEquals(List.of("C-1", "C-5"), read.rows().stream().map(r -> r.camera().id().value()).toList());
        assertEquals("C-5", read.rows().getLast().camera().name());
        assertEquals(3, read.faults().size());
        assertTrue(read.faults().getFirst().startsWith("line 3: "), read.faults().toString());
    }

    @Test
    void garbageIsNoTable() {
        assertTrue(CameraTable.read("\u0000\u0001\"unfinished").rows().isEmpty());
        assertTrue(CameraTable.read("").rows().isEmpty());
    }
}
