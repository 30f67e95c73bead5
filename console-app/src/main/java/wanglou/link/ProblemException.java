package wanglou.link;

import java.io.Serial;

import wanglou.core.Problem;

/** Carries a {@link Problem} where a future can only carry an exception. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + " " + problem.args());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
