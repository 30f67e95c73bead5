package wanglou.store;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** The store cannot be read: wrong or missing key, damaged file, a schema of a newer version, or the wrong world (drill or normal). */
public final class StoreBroken extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StoreBroken(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
