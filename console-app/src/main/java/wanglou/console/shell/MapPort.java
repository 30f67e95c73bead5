package wanglou.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Home: FX. Where requests to the map go. While no map is there yet the last one waits for it. */
public final class MapPort {

    private final List<Consumer<MapRequest>> maps = new ArrayList<>();
    private final List<MapRequest> waiting = new ArrayList<>();

    public void ask(MapRequest request) {
        if (maps.isEmpty()) {
            waiting.clear();
            waiting.add(request);
        } else {
            List.copyOf(maps).forEach(m -> m.accept(request));
        }
    }

    /** The map takes requests from now on. */
    public void answer(Consumer<MapRequest> map) {
        maps.add(map);
        waiting.forEach(map);
        waiting.clear();
    }

    public void leave(Consumer<MapRequest> map) {
        maps.remove(map);
    }
}
