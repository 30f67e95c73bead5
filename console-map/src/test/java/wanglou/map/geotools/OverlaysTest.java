package wanglou.map.geotools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import wanglou.map.geo.GeoPoint;
import wanglou.map.geotools.OverlayFile.Fault;
import wanglou.map.geotools.OverlayFile.Refused;
import wanglou.map.geotools.OverlayFile.Shapes;
import wanglou.map.geotools.OverlayShape.Area;
import wanglou.map.geotools.OverlayShape.Dot;
import wanglou.map.geotools.OverlayShape.Line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OverlaysTest {

    /** Dangyang, Hubei, where EPSG:4547 (CGCS2000, central meridian 114° E) is at home. */
    private static final GeoPoint DANGYANG = new GeoPoint(30.8211, 111.7881);

    @TempDir
    private Path folder;

    @Test
    void reads_points_lines_areas_with_their_properties() throws IOException {
        Shapes read = assertInstanceOf(Shapes.class, read("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"name": "一号岗", "name:en": "Post 1", "level": 2, "on": true, "no": null, "deep": {"a": 1}},
                   "geometry": {"type": "Point", "coordinates": [111.7881, 30.8211]}},
                  {"type": "Feature", "properties": null, "geometry": {"type": "LineString", "coordinates": [[111.7, 30.8], [111.8, 30.9]]}},
                  {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": [
                     [[[0, 0], [4, 0], [4, 4], [0, 0]], [[1, 0.5], [2, 0.5], [2, 1], [1, 0.5]]], [[[10, 10], [11, 10], [11, 11], [10, 10]]]]}},
                  {"type": "Feature", "properties": {}, "geometry": null}
                ]}""", Optional.empty()));
        assertEquals("EPSG:4326", read.crs());
        assertEquals(1, read.skipped());
        Dot dot = assertInstanceOf(Dot.class, read.shapes().get(0));
        assertEquals(DANGYANG, dot.at());
        assertEquals(List.of("name", "name:en", "level", "on"), List.copyOf(dot.properties().keySet()));
        assertEquals("一号岗", dot.label(true));
        assertEquals("Post 1", dot.label(false));
        assertEquals(2, assertInstanceOf(Line.class, read.shapes().get(1)).points().size());
        Area area = assertInstanceOf(Area.class, read.shapes().get(2));
        assertEquals(1, area.holes().size());
        assertEquals(area.outline().getFirst(), area.outline().getLast());
        assertEquals(4, read.shapes().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4547", "EPSG:4490", "EPSG:3857", "EPSG:32649", "4547", "urn:ogc:def:crs:EPSG::4547"})
    void brings_any_coordinate_system_to_wgs84_and_back(String code) throws IOException {
        Crs crs = Crs.find(code).orElseThrow();
        Crs.EastNorth there = crs.fromWgs84(DANGYANG).orElseThrow();
        assertTrue(crs.toWgs84(there.east(), there.north()).orElseThrow().distanceTo(DANGYANG) < 0.01);
        String json = String.format(Locale.ROOT, "{\"type\": \"Point\", \"coordinates\": [%f, %f]}", there.east(), there.north());
        Shapes read = assertInstanceOf(Shapes.class, read(json, Optional.of(code)));
        assertTrue(assertInstanceOf(Dot.class, read.shapes().getFirst()).at().distanceTo(DANGYANG) < 0.2, read::toString);
    }

    @Test
    void knows_a_surveyed_point_of_the_gauss_kruger_grid() {
        Crs.EastNorth there = Crs.find("EPSG:4547").orElseThrow().fromWgs84(DANGYANG).orElseThrow();
        // Series of the transverse Mercator on GRS 80 by hand: 2.2119° west of the meridian, M(30.8211°) = 3 411 129 m.
        assertEquals(288_400, there.east(), 1_500);
        assertEquals(3_412_000, there.north(), 3_500);
    }

    @Test
    void takes_the_coordinate_system_the_file_names_unless_a_person_says_otherwise() throws IOException {
        Crs.EastNorth there = Crs.find("EPSG:4547").orElseThrow().fromWgs84(DANGYANG).orElseThrow();
        String json = String.format(Locale.ROOT, """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}, "features": [
                 {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [%f, %f]}}]}""", there.east(), there.north());
        Shapes read = assertInstanceOf(Shapes.class, read(json, Optional.empty()));
        assertEquals("EPSG:4547", read.crs());
        assertTrue(assertInstanceOf(Dot.class, read.shapes().getFirst()).at().distanceTo(DANGYANG) < 0.01);
        assertEquals(Fault.OUTSIDE_CRS, assertInstanceOf(Refused.class, read(json, Optional.of("EPSG:4326"))).fault());
    }

    @Test
    void the_old_name_for_longitude_and_latitude_is_known() throws IOException {
        assertInstanceOf(Shapes.class, read("{\"type\": \"Point\", \"coordinates\": [111, 30]}", Optional.of("urn:ogc:def:crs:OGC:1.3:CRS84")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "beijing", "", "EPSG:", "-1", "EPSG:5773"})
    void an_unknown_coordinate_system_is_named(String code) throws IOException {
        Refused refused = assertInstanceOf(Refused.class, read("{\"type\": \"Point\", \"coordinates\": [1, 2]}", Optional.of(code)));
        assertEquals(Fault.UNKNOWN_CRS, refused.fault());
        assertEquals(code, refused.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "{", "[]", "42", "{\"type\": \"Topology\"}", "not json at all", "{\"type\": \"Point\", \"coordinates\": [\"a\", \"b\"]}",
            "{\"type\": \"Point\", \"coordinates\": [1]}", "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1]]]}",
            "{\"type\": \"LineString\", \"coordinates\": [[0, 0]]}", "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Cube\", \"coordinates\": [1, 2]}}",
            "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [1, 0], [5, 5]]]}"})
    void what_is_no_geojson_is_refused_with_the_place(String text) throws IOException {
        Refused refused = assertInstanceOf(Refused.class, read(text, Optional.empty()));
        assertEquals(Fault.NOT_GEOJSON, refused.fault());
        assertTrue(!refused.detail().isBlank());
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Refused refused = assertInstanceOf(Refused.class, Overlays.read(folder.resolve("gone.geojson")));
        assertEquals(Fault.UNREADABLE, refused.fault());
        assertTrue(refused.detail().contains("gone.geojson"));
        assertEquals(Fault.UNREADABLE, assertInstanceOf(Refused.class, Overlays.read(folder)).fault());
    }

    @Test
    void numbers_that_do_not_fit_are_refused_and_not_drawn_somewhere() throws IOException {
        Refused refused = assertInstanceOf(Refused.class, read("{\"type\": \"Point\", \"coordinates\": [500000, 3400000]}", Optional.empty()));
        assertEquals(Fault.OUTSIDE_CRS, refused.fault());
        assertTrue(refused.detail().contains("feature 1"));
    }

    private OverlayFile read(String json, Optional<String> crs) throws IOException {
        return Overlays.read(Files.writeString(folder.resolve("overlay.geojson"), json), crs);
    }
}
