package wanglou.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import wanglou.core.BoardName;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.UnitId;

/**
 * One unit's part in one incident, from the order to its end.
 *
 * @param order what it was told last
 * @param delivery whether its device has that
 * @param steps every state it entered, the oldest first; a unit sent again goes on in the same list
 * @param version counts every change: who takes a busy unit says which one was seen
 * @param silentSince under way, and no fix came since; null while it is heard
 * @param reason why it was called off or refused; empty otherwise
 */
public record Response(ResponseId id, ResponseState state, Order order, Delivery delivery, List<Step> steps, int version, String reason,
        @Nullable Instant silentSince) {

    public static final BoardName<ResponseId, Response> BOARD = new BoardName<>("responses", ResponseId.class, Response.class);

    /** @param via who says so: {@code seat}, {@code status}, {@code offer}, {@code link}, or the device's link as {@code handheld} */
    public record Step(ResponseState state, Instant at, PersonId by, SeatId seat, String via) {
    }

    /**
     * How the order of this moment fares on its way to the unit.
     *
     * @param sent since when this version waits for the device
     * @param at when the device had it, null before
     * @param via the link that brought it, empty before
     * @param signed when the unit signed for this version, null before
     * @param late it was not there in time, and the desk has been told
     * @param chief the duty chief has been told too
     */
    public record Delivery(Instant sent, @Nullable Instant at, String via, @Nullable Instant signed, boolean late, boolean chief) {

        static Delivery waiting(Instant sent) {
            return new Delivery(sent, null, "", null, false, false);
        }

        Delivery had(Instant when, String link) {
            return new Delivery(sent, when, link, signed, late, chief);
        }

        Delivery signed(Instant when) {
            return new Delivery(sent, at, via, when, late, chief);
        }

        Delivery told(int level) {
            return new Delivery(sent, at, via, signed, true, chief || level > 0);
        }
    }

    public Response {
        steps = List.copyOf(steps);
    }

    /** One that is heard. */
    public Response(ResponseId id, ResponseState state, Order order, Delivery delivery, List<Step> steps, int version, String reason) {
        this(id, state, order, delivery, steps, version, reason, null);
    }

    public IncidentId incident() {
        return id.incident();
    }

    public UnitId unit() {
        return id.unit();
    }

    public boolean active() {
        return state.active();
    }

    public Step last() {
        return steps.getLast();
    }

    /** When it last entered the state. */
    public Optional<Step> at(ResponseState entered) {
        return steps.stream().filter(s -> s.state() == entered).reduce((a, b) -> b);
    }

    /** The last order: who sent the unit there, and when. */
    public Step ordered() {
        return at(ResponseState.ORDERED).orElse(steps.getFirst());
    }

    Response step(Step next) {
        return new Response(id, next.state(), order, delivery, plus(next), version + 1, reason);
    }

    Response with(Delivery next) {
        return new Response(id, state, order, next, steps, version + 1, reason, silentSince);
    }

    /** Who takes it for another incident meanwhile has seen what counts: the version stays. */
    Response silent(@Nullable Instant since) {
        return new Response(id, state, order, delivery, steps, version, reason, since);
    }

    Response ordered(Order next, Step step) {
        return new Response(id, step.state(), next, Delivery.waiting(step.at()), plus(step), version + 1, "");
    }

    Response told(Order next, Instant at) {
        return new Response(id, state, next, Delivery.waiting(at), steps, version + 1, reason, silentSince);
    }

    Response ended(Step step, String why) {
        return new Response(id, step.state(), order, delivery, plus(step), version + 1, why);
    }

    private List<Step> plus(Step next) {
        List<Step> more = new ArrayList<>(steps);
        more.add(next);
        return more;
    }
}
