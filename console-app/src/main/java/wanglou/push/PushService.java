package wanglou.push;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.security.SeatPresence;
import wanglou.units.Unit;

/**
 * Home: hub thread. Pushes and their receipts. A push waits for whoever is not there, and says so; it never claims to have been seen before
 * the other side reports it.
 *
 * <p>Problem codes: {@code incidents.unknown} (incident), {@code push.unknown} (push), {@code push.no-target}, {@code push.too-many} (how many, limit), {@code push.own-seat},
 * {@code push.unit-unknown} (unit), {@code push.group-empty} (group), {@code push.words-long} (limit), {@code push.caller-not-on-wall},
 * {@code push.not-yours}, {@code push.over} (push), {@code push.reason-unknown} (reason), {@code push.all-seen}.
 */
public final class PushService implements Feature {

    /** How long a push waits for somebody who is not there. */
    public static final Duration WAIT = Duration.ofMinutes(10);
    /** Two equal pushes of one seat this close together are one gesture made twice. */
    static final Duration TWICE = Duration.ofSeconds(2);
    /** How long an answered push stays on the board. */
    static final Duration KEPT = Duration.ofHours(12);
    public static final Set<String> REASONS = Set.of("busy", "rota", "not-mine", "other", "held", "tour-held", "no-camera", "no-right");
    private static final int MAX_WORDS = 1_000;
    /** Each has a receipt that is told to every console whenever one of them changes; more than a district's force is a bulk call. */
    static final int MOST_TARGETS = 1_000;

    private final Board<PushId, Push> board = Push.BOARD.newBoard();
    private final PushFold fold = new PushFold();
    private final Board<IncidentId, Incident> incidents;
    private final Board<UnitId, Unit> units;
    private final Board<SeatId, SeatPresence> seats;

    public PushService(Board<IncidentId, Incident> incidents, Board<UnitId, Unit> units, Board<SeatId, SeatPresence> seats) {
        this.incidents = incidents;
        this.units = units;
        this.seats = seats;
    }

    @Override
    public Class<PushCommand> commands() {
        return PushCommand.class;
    }

    @Override
    public Class<PushEvent> events() {
        return PushEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(board);
    }

    public Board<PushId, Push> board() {
        return board;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((PushCommand) command) {
            case PushCommand.Send send -> send(send, actor, now);
            case PushCommand.Again(PushId id) -> again(id, now);
            case PushCommand.Deliver(PushId id, PushTarget target) -> answer(id, target, actor, (push, receipt) ->
                    receipt.standing() instanceof Standing.Queued ? accept(push, new PushEvent.Delivered(id, target)) : accept(push));
            case PushCommand.Show(PushId id, PushTarget target) -> answer(id, target, actor, (push, receipt) ->
                    receipt.standing().seen() ? accept(push) : accept(push, new PushEvent.Shown(id, push.incident(), target)));
            case PushCommand.Sign(PushId id, PushTarget target) -> answer(id, target, actor, (push, receipt) ->
                    receipt.standing() instanceof Standing.Signed ? accept(push) : accept(push, new PushEvent.Signed(id, push.incident(), target)));
            case PushCommand.Refuse r -> REASONS.contains(r.reason()) ? answer(r.push(), r.target(), actor, (push, receipt) -> refuse(push, receipt, r))
                    : Decision.refuse("push.reason-unknown", r.reason());
        };
    }

    @Override
    public void apply(Fact fact) {
        fold.apply(board, fact);
    }

    @Override
    public List<Event> tick(Instant now) {
        List<Event> events = new ArrayList<>();
        for (Push push : board.values()) {
            List<PushTarget> late = push.receipts().stream().filter(r -> r.standing() instanceof Standing.Queued && !r.expires().isAfter(now))
                    .map(Receipt::target).toList();
            if (!late.isEmpty()) {
                events.add(new PushEvent.Expired(push.id(), push.incident(), late));
            } else if (push.at().plus(KEPT).isBefore(now) && !push.open()) {
                events.add(new PushEvent.Dropped(push.id()));
            }
        }
        return events;
    }

    private Decision send(PushCommand.Send send, Actor actor, Instant now) {
        if (incidents.get(send.incident()) == null) {
            return Decision.refuse("incidents.unknown", send.incident());
        }
        if (send.targets().isEmpty()) {
            return Decision.refuse("push.no-target");
        }
        if (send.note().length() > MAX_WORDS || send.risk().length() > MAX_WORDS || send.picture().length() > MAX_WORDS) {
            return Decision.refuse("push.words-long", MAX_WORDS);
        }
        if (send.parts().contains(PushPart.CALLER) && send.targets().stream().allMatch(PushTarget.Wall.class::isInstance)) {
            return Decision.refuse("push.caller-not-on-wall");
        }
        Map<PushTarget, String> to = new LinkedHashMap<>();
        for (PushTarget target : send.targets()) {
            if (target instanceof PushTarget.OfUnit(UnitId unit) && units.get(unit) == null) {
                return Decision.refuse("push.unit-unknown", unit);
            }
            if (target instanceof PushTarget.OfSeat(SeatId seat) && seat.equals(actor.seat())) {
                return Decision.refuse("push.own-seat");
            }
            if (target instanceof PushTarget.Group group) {
                List<PushTarget> members = members(group, actor);
                if (members.isEmpty()) {
                    return Decision.refuse("push.group-empty", group.name());
                }
                members.forEach(member -> to.putIfAbsent(member, group.name()));
            } else {
                to.put(target, "");
            }
        }
        if (to.size() > MOST_TARGETS) {
            return Decision.refuse("push.too-many", to.size(), MOST_TARGETS);
        }
        PushEvent.Sent sent = new PushEvent.Sent(freshId(send.incident(), now), send.incident(),
                to.entrySet().stream().map(e -> new PushEvent.Addressee(e.getKey(), e.getValue())).toList(), send.parts(), send.note().strip(),
                send.parts().contains(PushPart.RISK) ? send.risk().strip() : "", send.parts().contains(PushPart.PICTURE) ? send.picture() : "",
                now.plus(WAIT), actor.has(Role.DUTY_CHIEF));
        return board.values().stream().filter(push -> same(push, sent, actor, now)).findFirst().map(PushService::accept)
                .orElseGet(() -> Decision.accept(sent.push().value(), sent));
    }

    private static boolean same(Push push, PushEvent.Sent sent, Actor actor, Instant now) {
        return push.from().equals(actor.seat()) && push.by().equals(actor.person()) && push.incident().equals(sent.incident())
                && push.parts().equals(sent.parts()) && push.note().equals(sent.note()) && push.risk().equals(sent.risk())
                && push.at().plus(TWICE).isAfter(now)
                && push.receipts().stream().map(Receipt::target).toList().equals(sent.to().stream().map(PushEvent.Addressee::target).toList());
    }

    private List<PushTarget> members(PushTarget.Group group, Actor actor) {
        if (group.name().startsWith(PushTarget.Group.STATION)) {
            String station = group.name().substring(PushTarget.Group.STATION.length());
            return units.values().stream().filter(u -> u.station().equals(station)).<PushTarget>map(u -> new PushTarget.OfUnit(u.id())).toList();
        }
        String role = group.name().startsWith(PushTarget.Group.ROLE) ? group.name().substring(PushTarget.Group.ROLE.length()) : "";
        return seats.values().stream().filter(s -> !s.seat().equals(actor.seat()) && has(s, role))
                .<PushTarget>map(s -> new PushTarget.OfSeat(s.seat())).toList();
    }

    private static boolean has(SeatPresence seat, String role) {
        return seat.roles().stream().map(Role::name).anyMatch(role.toUpperCase(Locale.ROOT)::equals);
    }

    private PushId freshId(IncidentId incident, Instant now) {
        long moment = now.toEpochMilli();
        PushId id = new PushId(incident + "-" + Long.toString(moment, 36));
        while (board.get(id) != null) {
            moment++;
            id = new PushId(incident + "-" + Long.toString(moment, 36));
        }
        return id;
    }

    private Decision again(PushId id, Instant now) {
        Push push = board.get(id);
        if (push == null) {
            return Decision.refuse("push.unknown", id);
        }
        List<PushTarget> unseen = push.receipts().stream()
                .filter(r -> r.standing().open() || r.standing() instanceof Standing.Expired).map(Receipt::target).toList();
        return unseen.isEmpty() ? Decision.refuse("push.all-seen")
                : accept(push, new PushEvent.SentAgain(id, push.incident(), unseen, now.plus(WAIT)));
    }

    private static Decision refuse(Push push, Receipt receipt, PushCommand.Refuse r) {
        if (r.words().length() > MAX_WORDS) {
            return Decision.refuse("push.words-long", MAX_WORDS);
        }
        return receipt.standing().open() || receipt.standing() instanceof Standing.Shown ? accept(push, new PushEvent.Refused(push.id(), push.incident(), r.target(), r.reason(), r.words()))
                : Decision.refuse("push.over", push.id());
    }

    /** Only the one it is for can say what became of it; a unit says so through the hub, which knows its device. */
    private Decision answer(PushId id, PushTarget target, Actor actor, BiFunction<Push, Receipt, Decision> then) {
        Push push = board.get(id);
        Receipt receipt = push == null ? null : push.receipt(target).orElse(null);
        if (push == null || receipt == null) {
            return Decision.refuse("push.unknown", id);
        }
        boolean his = switch (target) {
            case PushTarget.OfSeat(SeatId seat) -> seat.equals(actor.seat());
            case PushTarget.Wall(SeatId seat) -> seat.equals(actor.seat());
            case PushTarget.DutyChief chief -> actor.has(Role.DUTY_CHIEF);
            case PushTarget.OfUnit unit -> actor.person().equals(Actor.HUB.person());
            case PushTarget.Group group -> false;
        };
        if (!his) {
            return Decision.refuse("push.not-yours");
        }
        boolean over = receipt.standing() instanceof Standing.Expired || receipt.standing() instanceof Standing.Refused;
        return over ? Decision.refuse("push.over", id) : then.apply(push, receipt);
    }

    private static Decision accept(Push push, Event... events) {
        return Decision.accept(push.id().value(), events);
    }
}
