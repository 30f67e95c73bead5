package wanglou.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;
import wanglou.dispatch.Response.Delivery;
import wanglou.dispatch.Response.Step;

/** Home: any. What becomes of the responses when a fact is true; the board and its rows both follow this. */
public final class ResponseFold implements Fold<ResponseId, Response> {

    @Override
    public void apply(Values<ResponseId, Response> values, Fact fact) {
        Instant at = fact.at();
        switch ((DispatchEvent) fact.event()) {
            case DispatchEvent.Ordered e -> {
                Response before = values.get(e.response());
                Step step = step(fact, ResponseState.ORDERED, "seat");
                values.put(e.response(), before == null
                        ? new Response(e.response(), step.state(), e.order(), Delivery.waiting(at), List.of(step), 1, "")
                        : before.ordered(e.order(), step));
            }
            case DispatchEvent.OrderChanged e -> change(values, e, r -> r.told(e.order(), at));
            case DispatchEvent.Delivered e -> change(values, e, r -> {
                Response had = e.order() < r.order().version() ? r : r.with(r.delivery().had(at, e.via()));
                return had.state() == ResponseState.ORDERED ? had.step(step(fact, ResponseState.DELIVERED, e.via())) : had;
            });
            case DispatchEvent.NotDelivered e -> change(values, e, r -> r.with(r.delivery().told(e.level())));
            case DispatchEvent.FellSilent e -> change(values, e, r -> r.silent(e.last()));
            case DispatchEvent.HeardAgain e -> change(values, e, r -> r.silent(null));
            case DispatchEvent.Expired e -> change(values, e, r -> r.ended(step(fact, ResponseState.WITHDRAWN, "expired"), ""));
            case DispatchEvent.Signed e -> change(values, e, r -> {
                Response signed = e.order() < r.order().version() ? r : r.with(r.delivery().signed(at));
                return signed.state().before(ResponseState.SIGNED) ? signed.step(step(fact, ResponseState.SIGNED, e.via())) : signed;
            });
            case DispatchEvent.Moved e -> change(values, e, r -> e.to().active() ? r.step(step(fact, e.to(), e.via()))
                    : r.ended(step(fact, e.to(), e.via()), ""));
            case DispatchEvent.Withdrawn e -> change(values, e, r -> r.ended(step(fact, ResponseState.WITHDRAWN, e.via()), e.reason()));
            case DispatchEvent.Refused e -> change(values, e, r -> r.ended(step(fact, ResponseState.REFUSED, e.via()), e.reason()));
            case DispatchEvent.OfAsk e -> {
                // A question binds nobody.
            }
            case DispatchEvent.Filed e -> e.units().forEach(unit -> values.remove(ResponseId.of(e.incident(), unit)));
        }
    }

    private static Step step(Fact fact, ResponseState state, String via) {
        return new Step(state, fact.at(), fact.by().person(), fact.by().seat(), via);
    }

    private static void change(Values<ResponseId, Response> values, DispatchEvent.OfUnit event, UnaryOperator<Response> how) {
        Response response = values.get(event.response());
        if (response != null) {
            values.put(event.response(), how.apply(response));
        }
    }
}
