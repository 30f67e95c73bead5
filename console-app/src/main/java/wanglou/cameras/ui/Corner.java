package wanglou.cameras.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.console.shell.Desk;

/** Home: FX. What another feature lays into the upper right corner of a camera's picture: acts and signs about that camera. */
public interface Corner extends AutoCloseable {

    Node node();

    /** The tile shows another camera, or none. */
    void show(@Nullable Camera camera);

    @Override
    void close();

    /** Makes one for each tile. */
    interface Maker {
        Corner of(Desk desk);
    }
}
