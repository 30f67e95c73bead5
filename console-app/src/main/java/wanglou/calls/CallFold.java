package wanglou.calls;

import java.util.function.UnaryOperator;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/** Home: any. What becomes of the calls when a fact is true; the boards and the table both follow this. To remove one is to put it away. */
final class CallFold implements Fold<CallId, Kept> {

    @Override
    public void apply(Values<CallId, Kept> values, Fact fact) {
        switch ((CallEvent) fact.event()) {
            case CallEvent.Taken e -> values.put(e.call(), new Kept(Call.of(e.call(), e.said(), fact.at(), fact.by().person(),
                    fact.by().seat(), e.sender(), e.version()), e.said().caller(), new Kept.Receipt(e.sender(), e.senderId(), e.digest())));
            case CallEvent.Claimed(CallId id) ->
                change(values, id, k -> k.with(k.call().takenBy(fact.by().person(), fact.by().seat())));
            case CallEvent.Edited(CallId id, Said said) ->
                change(values, id, k -> new Kept(k.call().with(said), said.caller(), k.receipt()));
            case CallEvent.Updated(CallId id, Said said, String digest, String version) -> change(values, id,
                    k -> new Kept(k.call().with(said, version, fact.at()), said.caller(),
                            new Kept.Receipt(k.receipt().sender(), k.receipt().senderId(), digest)));
            case CallEvent.Amended amended -> {
                // said beside the Edited of the same act
            }
            case CallEvent.Attached e -> change(values, e.call(),
                    k -> k.with(k.call().with(new Call.End(e.outcome(), e.incident(), "", fact.at(), fact.by().person()))));
            case CallEvent.Concluded(CallId id, CallOutcome outcome, String reason) -> change(values, id,
                    k -> k.with(k.call().with(new Call.End(outcome, null, reason, fact.at(), fact.by().person()))));
            case CallEvent.PutAway(var calls) -> calls.forEach(values::remove);
        }
    }

    private static void change(Values<CallId, Kept> values, CallId id, UnaryOperator<Kept> how) {
        Kept kept = values.get(id);
        if (kept != null) {
            values.put(id, how.apply(kept));
        }
    }
}
