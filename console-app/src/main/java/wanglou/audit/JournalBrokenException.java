package wanglou.audit;

import java.io.Serial;

/** The journal is in a state this program never leaves it in; nothing may be appended to it. */
public final class JournalBrokenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public JournalBrokenException(String message) {
        super(message);
    }
}
