package wanglou.audit;

import java.io.Serial;

/** A name in the journal, or a class, that stands for no event of this program. */
public final class UnknownEventException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;

    public UnknownEventException(String name) {
        super("no such event: " + name);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
