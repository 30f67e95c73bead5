package wanglou.console.work;

import java.util.List;

/** Home: FX. Lets go of parts of a page. */
final class Closing {

    private Closing() {
    }

    static void all(List<? extends AutoCloseable> parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("a part did not let go", e);
            }
        }
    }
}
