package wanglou.store;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** The database refused a statement: a broken constraint or a mistake in our SQL. The transaction did not happen. This is a bug. */
public final class StatementFailed extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StatementFailed(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
