package wanglou.evidence.packet;

import wanglou.core.Problem;

/** A packet that cannot be made, and why; nothing of it is kept. */
public final class PacketFailed extends Exception {

    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public PacketFailed(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
