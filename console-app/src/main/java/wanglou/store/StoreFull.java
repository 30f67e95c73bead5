package wanglou.store;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** The disk or quota under the store is full. The transaction did not happen; the next one works again once there is room. */
public final class StoreFull extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StoreFull(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
