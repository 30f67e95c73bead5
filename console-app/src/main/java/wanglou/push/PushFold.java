package wanglou.push;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/** Home: any. What becomes of the pushes when a fact is true; the board and the rows both follow this. */
public final class PushFold implements Fold<PushId, Push> {

    @Override
    public void apply(Values<PushId, Push> values, Fact fact) {
        Instant at = fact.at();
        String by = fact.by().person().value();
        switch ((PushEvent) fact.event()) {
            case PushEvent.Sent e -> values.put(e.push(), new Push(e.push(), e.incident(), e.parts(), e.note(), e.risk(), e.picture(), at,
                    fact.by().person(), fact.by().seat(), e.chief(),
                    e.to().stream().map(to -> Receipt.begin(to.target(), to.group(), at, e.expires())).toList()));
            case PushEvent.SentAgain e -> change(values, e.push(), e.targets(), r -> r.again(at, e.expires()));
            case PushEvent.Delivered e -> change(values, e.push(), List.of(e.target()), r -> r.become(new Standing.Delivered(at), by));
            case PushEvent.Shown e -> change(values, e.push(), List.of(e.target()), r -> r.become(new Standing.Shown(at), by));
            case PushEvent.Signed e -> change(values, e.push(), List.of(e.target()), r -> r.become(new Standing.Signed(at), by));
            case PushEvent.Refused e -> change(values, e.push(), List.of(e.target()),
                    r -> r.become(new Standing.Refused(at, e.reason(), e.words()), by));
            case PushEvent.Expired e -> change(values, e.push(), e.targets(), r -> r.become(new Standing.Expired(at), ""));
            case PushEvent.Dropped e -> values.remove(e.push());
        }
    }

    private static void change(Values<PushId, Push> values, PushId id, List<PushTarget> targets, UnaryOperator<Receipt> how) {
        Push push = values.get(id);
        if (push != null) {
            for (PushTarget target : targets) {
                push = push.with(target, how);
            }
            values.put(id, push);
        }
    }
}
