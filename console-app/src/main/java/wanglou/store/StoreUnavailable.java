package wanglou.store;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** The store does not answer. A transaction that was being committed may have happened or not: ask again under the same command id. */
public final class StoreUnavailable extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
