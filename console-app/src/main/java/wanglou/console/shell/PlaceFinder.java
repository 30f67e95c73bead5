package wanglou.console.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import wanglou.console.bar.Token;
import wanglou.console.text.Language;

/** Home: any thread. Finds places by words, for the command bar; answers on any thread. */
public interface PlaceFinder {

    /**
     * Best first, at most seven. The first one is what the words mean; one without a point there says that they may mean any of the others.
     *
     * @param language in which the places are named
     */
    CompletableFuture<List<Token.OfPlace>> find(String words, Language language);

    /** Where there is no city pack. */
    PlaceFinder NONE = (words, language) -> CompletableFuture.completedFuture(List.of());
}
