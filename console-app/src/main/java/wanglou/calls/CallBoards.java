package wanglou.calls;

import wanglou.core.BoardName;

/** The boards of this feature. */
public final class CallBoards {

    /** Open calls and those concluded within a day; everybody. */
    public static final BoardName<CallId, Call> CALLS = new BoardName<>("calls", CallId.class, Call.class);
    /** Who made them; for those who may see a caller. */
    public static final BoardName<CallId, Caller> CALLERS = new BoardName<>("callers", CallId.class, Caller.class);

    private CallBoards() {
    }
}
