package wanglou.store;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import wanglou.core.Problem;

/** The store could not do what it was asked. The problem says what a person should do about it. */
public abstract sealed class StoreException extends RuntimeException
        permits StoreInUse, StoreFull, StoreBroken, StoreUnavailable, StatementFailed {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    StoreException(Problem problem, @Nullable Throwable cause) {
        super(problem.code() + " " + problem.args(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
