package wanglou.calls;

import java.util.List;

/**
 * What is known of a number.
 *
 * @param calls the newest first
 * @param total of all that are kept, which may be more than are listed
 */
public record EarlierCalls(List<Call> calls, int total) {

    public static final EarlierCalls NONE = new EarlierCalls(List.of(), 0);

    public EarlierCalls {
        calls = List.copyOf(calls);
    }
}
