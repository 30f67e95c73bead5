package wanglou.console.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import wanglou.console.bar.Verb;

/** Home: FX. What a feature lays over every page for the whole session: cards that arrive, a panel that a key opens. Never modal. */
public interface Floating extends AutoCloseable {

    /** Lies over the window; takes no clicks where it shows nothing. */
    Node node();

    /** What it adds to the command bar. */
    default List<Verb> verbs() {
        return List.of();
    }

    /** Keys without modifiers that it answers wherever one is. */
    default Map<KeyCode, Runnable> keys() {
        return Map.of();
    }

    /** What it can still do while the hub is lost, as a button for the band that says so. */
    default Optional<Node> onLostBand() {
        return Optional.empty();
    }

    /** Esc was pressed. @return whether something of it was open and is closed now */
    default boolean escape() {
        return false;
    }

    @Override
    void close();
}
