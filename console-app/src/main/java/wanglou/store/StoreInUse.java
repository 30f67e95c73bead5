package wanglou.store;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** Another hub has this store, or has taken it over while this one was cut off. Nothing was written. */
public final class StoreInUse extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StoreInUse(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
