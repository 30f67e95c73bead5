package wanglou.map;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;

/** Home: FX. Something a person does on the map with the next clicks and keys (measuring, drawing an area), instead of picking. */
public interface MapTool {

    /** What it draws; shown above all layers while the tool is in hand. */
    MapLayer layer();

    void clicked(MapPointer at);

    void moved(MapPointer at);

    /** @return whether the key was meant for the tool; else the map takes it */
    boolean key(KeyEvent event, Viewport view);

    /** Put away: forget what is unfinished. */
    void dropped();

    default Cursor cursor() {
        return Cursor.CROSSHAIR;
    }
}
