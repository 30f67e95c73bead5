package wanglou.console.tour;

import java.util.List;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/** Home: FX. The console as a tour sees it. */
public interface TourStage {

    /** The main window. */
    Stage window();

    /** Whether a click must find what it wants in sight and with nothing over it, as a person's would; else what is there is pressed wherever it is. */
    default boolean byHand() {
        return false;
    }

    /**
     * Does what has no button: {@code lang}, {@code theme}, {@code page}, and what the composition root adds (losing the hub, say).
     *
     * @return null when done, else what is wrong with it
     */
    @Nullable String act(String name, List<String> args);
}
