package wanglou.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import wanglou.core.Board;
import wanglou.core.DayNumbers;
import wanglou.core.Values;

/** Home: hub thread. The calls in memory: two boards, since not everybody may see a caller, and the receipts of other systems. */
final class CallsInSight implements Values<CallId, Kept> {

    private final Board<CallId, Call> calls = CallBoards.CALLS.newBoard();
    private final Board<CallId, Caller> callers = CallBoards.CALLERS.newBoard();
    private final Map<CallId, Kept.Receipt> receipts = new HashMap<>();
    private final Map<String, CallId> bySender = new HashMap<>();
    private final DayNumbers numbers = new DayNumbers();

    Board<CallId, Call> calls() {
        return calls;
    }

    List<Board<?, ?>> boards() {
        return List.of(calls, callers);
    }

    /** The call another system sent under its number, null when it sent none. */
    @Nullable CallId sent(String sender, String senderId) {
        return bySender.get(key(sender, senderId));
    }

    /** The number of the next call of that day. */
    CallId next(String day) {
        return new CallId(numbers.next("C" + day));
    }

    Kept.Receipt receipt(CallId id) {
        return receipts.getOrDefault(id, Kept.Receipt.NONE);
    }

    /** Knows a call that is put away, so that its repeat is known as one. */
    void remember(CallId id, Kept.Receipt receipt) {
        if (receipt.some()) {
            receipts.put(id, receipt);
            bySender.put(key(receipt.sender(), receipt.senderId()), id);
        }
    }

    /** Before a reload; the boards are cleared by whoever reloads. */
    void forgetReceipts() {
        receipts.clear();
        bySender.clear();
    }

    @Override
    public @Nullable Kept get(CallId id) {
        Call call = calls.get(id);
        Caller caller = callers.get(id);
        return call == null ? null : new Kept(call, caller == null ? Caller.UNKNOWN : caller, receipt(id));
    }

    @Override
    public void put(CallId id, Kept kept) {
        numbers.seen(id.value());
        calls.put(id, kept.call());
        callers.put(id, kept.caller());
        remember(id, kept.receipt());
    }

    @Override
    public void remove(CallId id) {
        calls.remove(id);
        callers.remove(id);
    }

    private static String key(String sender, String senderId) {
        return sender + '\n' + senderId;
    }
}
