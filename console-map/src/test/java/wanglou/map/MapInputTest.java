package wanglou.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MapInputTest {

    private static final GeoPoint HERE = new GeoPoint(43.7384, 7.4246);
    private final List<MapPointer> clicks = new ArrayList<>();
    private final List<MapPointer> menus = new ArrayList<>();
    private final List<Optional<MapPointer>> hovers = new ArrayList<>();
    private final List<GeoPoint> moves = new ArrayList<>();
    private final MarkLayer layer = new MarkLayer("marks", DemoMarks::style, DemoMarks.SEGMENTS);
    private MapView map = new MapView(new Viewport(HERE, 16, 0, 0));
    private FxStage stage;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxStage.start();
    }

    @BeforeEach
    void open() throws Exception {
        stage = FxStage.show(() -> {
            map = new MapView(new Viewport(HERE, 16, 0, 0));
            map.source(GridSource.night());
            map.layers().add(layer);
            map.glideProperty().set(Duration.ZERO);
            map.onClick(clicks::add);
            map.onContextMenu(menus::add);
            map.onHover(hovers::add);
            map.onMoved((pick, to) -> moves.add(to));
            return map;
        }, 700, 500);
        FxStage.run(() -> layer.put(Mark.at("a", map.viewport().toGeo(200, 120), "A", "")));
        FxStage.await(() -> map.pending() == 0 && map.pick(200, 120).isPresent());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aDragMovesTheMapWithTheHandAndIsNoClick() throws Exception {
        GeoPoint held = FxStage.call(() -> map.viewport().toGeo(300, 300));
        press(300, 300);
        drag(340, 270);
        drag(377, 222);
        release(377, 222, 1);
        var at = FxStage.call(() -> map.viewport().toScreen(held));
        assertEquals(377, at.getX(), 1e-3);
        assertEquals(222, at.getY(), 1e-3);
        assertTrue(clicks.isEmpty());
    }

    @Test
    void aClickWithAShakyHandStillHitsTheMark() throws Exception {
        press(203, 124);
        drag(204, 126);
        release(204, 126, 1);
        assertEquals("a", clicks.getFirst().pick().map(Pick::key).orElse("nothing"));
        assertEquals(1, clicks.size());
    }

    @Test
    void aMarkTwelvePixelsAwayIsHitAndThirteenIsNot() throws Exception {
        assertTrue(FxStage.call(() -> map.pick(200, 131)).isPresent());
        assertFalse(FxStage.call(() -> map.pick(200, 133)).isPresent());
    }

    @Test
    void theWheelZoomsByOneStepANotchAtThePointer() throws Exception {
        GeoPoint under = FxStage.call(() -> map.viewport().toGeo(600, 80));
        scroll(600, 80, 40);
        assertEquals(17, FxStage.call(() -> map.viewport().zoom()));
        assertEquals(600, FxStage.call(() -> map.viewport().toScreen(under)).getX(), 1);
        scroll(600, 80, -15);
        scroll(600, 80, -15);
        assertEquals(17, FxStage.call(() -> map.viewport().zoom()), "a touch pad adds up");
        scroll(600, 80, -15);
        assertEquals(16, FxStage.call(() -> map.viewport().zoom()));
    }

    @Test
    void keysPanAndZoom() throws Exception {
        double left = FxStage.call(() -> map.viewport().left());
        key(KeyCode.RIGHT);
        assertEquals(left + 175, FxStage.call(() -> map.viewport().left()));
        key(KeyCode.PLUS);
        key(KeyCode.PLUS);
        key(KeyCode.MINUS);
        assertEquals(17, FxStage.call(() -> map.viewport().zoom()));
    }

    @Test
    void theMenuKnowsThePlaceAndWhatIsThere() throws Exception {
        GeoPoint place = FxStage.call(() -> map.viewport().toGeo(200, 120));
        FxStage.run(() -> Event.fireEvent(map, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 200, 120, 1200, 1120, false, new PickResult(map, 200, 120))));
        assertEquals(place, menus.getFirst().point());
        assertEquals("a", menus.getFirst().pick().map(Pick::key).orElse("nothing"));
    }

    @Test
    void hoveringTellsOnceThatSomethingIsThereAndOnceThatItIsLeft() throws Exception {
        for (int x = 180; x < 240; x += 3) {
            int at = x;
            FxStage.run(() -> fire(MouseEvent.MOUSE_MOVED, at, 120, MouseButton.NONE, 0));
        }
        assertEquals(2, hovers.size());
        assertTrue(hovers.getFirst().isPresent());
        assertTrue(hovers.getLast().isEmpty());
        assertEquals(map.viewport().toGeo(237, 120), map.pointerProperty().get().orElseThrow());
    }

    @Test
    void aMovableMarkIsCarriedAndOnlyTheHandlerMovesItForGood() throws Exception {
        FxStage.run(() -> layer.movable(key -> true));
        GeoPoint before = layer.locate("a").orElseThrow();
        double left = FxStage.call(() -> map.viewport().left());
        press(200, 120);
        drag(260, 180);
        release(300, 222, 1);
        assertEquals(map.viewport().toGeo(300, 222), moves.getFirst());
        assertEquals(before, layer.locate("a").orElseThrow());
        assertEquals(left, FxStage.call(() -> map.viewport().left()), "the map stays");
    }

    @Test
    void escapeLetsACarriedMarkGo() throws Exception {
        FxStage.run(() -> layer.movable(key -> true));
        press(200, 120);
        drag(260, 180);
        key(KeyCode.ESCAPE);
        release(300, 222, 1);
        assertTrue(moves.isEmpty());
    }

    @Test
    void measuringTakesClicksAndKeysAndIsPutAwayByEscape() throws Exception {
        List<Measured> heard = new ArrayList<>();
        MeasureTool tool = FxStage.call(() -> new MeasureTool(map, MeasureTool.Kind.DISTANCE, heard::add));
        FxStage.run(() -> map.tool(tool));
        click(100, 100, 1);
        click(400, 100, 1);
        click(400, 300, 1);
        assertEquals(500 * map.viewport().metresPerPixel(), heard.getLast().metres(), 3);
        assertTrue(clicks.isEmpty(), "while measuring nothing is picked");
        key(KeyCode.BACK_SPACE);
        assertEquals(2, heard.getLast().points().size());
        key(KeyCode.SPACE);
        assertEquals(map.viewport().center(), heard.getLast().points().getLast());
        click(500, 400, 1);
        click(500, 400, 2);
        assertTrue(tool.isDone());
        assertEquals(4, tool.measured().points().size());
        key(KeyCode.ESCAPE);
        assertTrue(tool.measured().points().isEmpty());
        assertTrue(map.tool().isPresent());
        key(KeyCode.ESCAPE);
        assertTrue(map.tool().isEmpty());
        click(200, 120, 1);
        assertEquals(1, clicks.size());
    }

    private void click(double x, double y, int count) throws Exception {
        press(x, y);
        release(x, y, count);
    }

    private void press(double x, double y) throws Exception {
        FxStage.run(() -> fire(MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY, 1));
    }

    private void drag(double x, double y) throws Exception {
        FxStage.run(() -> fire(MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY, 1));
    }

    private void release(double x, double y, int count) throws Exception {
        FxStage.run(() -> fire(MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY, count));
    }

    private void fire(EventType<MouseEvent> type, double x, double y, MouseButton button, int count) {
        Event.fireEvent(map, new MouseEvent(type, x, y, x, y, button, count, false, false, false, false, button == MouseButton.PRIMARY,
                false, false, false, false, false, new PickResult(map, x, y)));
    }

    private void scroll(double x, double y, double deltaY) throws Exception {
        FxStage.run(() -> Event.fireEvent(map, new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, false, false, false, false, false, false,
                0, deltaY, 0, deltaY, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(map, x, y))));
    }

    private void key(KeyCode code) throws Exception {
        FxStage.run(() -> Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
