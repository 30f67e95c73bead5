package wanglou.console.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import wanglou.console.bar.Token;

/** Home: any thread. Finds places by words, for the command bar; answers on any thread. */
public interface PlaceFinder {

    /** Best first, at most six. */
    CompletableFuture<List<Token.OfPlace>> find(String words);

    /** Where there is no city pack. */
    PlaceFinder NONE = words -> CompletableFuture.completedFuture(List.of());
}
