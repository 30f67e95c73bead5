package wanglou.console.shell;

import javafx.scene.Node;

/** Home: FX. One page of the console: made when first shown, kept until sign-out. */
public interface Page extends AutoCloseable {

    Node view();

    /** It is in sight now. */
    default void shown() {
    }

    /** It is out of sight now; stop what only eyes need. */
    default void hidden() {
    }

    @Override
    default void close() {
    }
}
