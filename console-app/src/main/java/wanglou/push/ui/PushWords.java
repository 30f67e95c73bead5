package wanglou.push.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import wanglou.console.Mirrors;
import wanglou.console.shell.Seats;
import wanglou.console.text.Formats;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.Icon;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.core.UnitId;
import wanglou.paper.Emoji;
import wanglou.push.Push;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;
import wanglou.security.SeatPresence;
import wanglou.units.Unit;

/** Home: FX. What is said of those a push is for, and of what came of it. */
public record PushWords(Texts texts, Mirrors mirrors) {

    private static final String WALL = "wall-";

    /** As people say it. */
    public String name(PushTarget target) {
        return switch (target) {
            case PushTarget.OfUnit(UnitId id) -> {
                Unit unit = mirrors.units().get(id);
                yield unit == null ? id.value() : unit.name().isBlank() ? unit.callSign() : unit.name();
            }
            case PushTarget.OfSeat(SeatId seat) -> seat("push.name.seat", seat) + person(seat);
            case PushTarget.Wall(SeatId seat) -> seat("push.name.wall", seat) + person(seat);
            case PushTarget.DutyChief chief -> texts.get("push.to.chief");
            case PushTarget.Group(String name) -> name.startsWith(PushTarget.Group.STATION)
                    ? texts.get("push.to.station", name.substring(PushTarget.Group.STATION.length()))
                    : texts.orElse("push.role." + name.substring(name.indexOf(':') + 1), name);
        };
    }

    /** What may be typed for it, in both languages and by the people who are there. */
    List<String> spoken(PushTarget target) {
        List<String> also = new java.util.ArrayList<>();
        seatOf(target).map(seat -> mirrors.seats().get(seat)).filter(java.util.Objects::nonNull).ifPresent(there -> also.add(there.displayName()));
        if (target instanceof PushTarget.Wall(SeatId wall)) {
            also.add(texts.in(Language.ZH, "console.wall", wall.value().startsWith(WALL) ? wall.value().substring(WALL.length()) : wall.value()));
        }
        if (target instanceof PushTarget.DutyChief) {
            also.add("chief");
        }
        if (target instanceof PushTarget.Group(String name) && name.startsWith(PushTarget.Group.STATION)) {
            also.add(name.substring(PushTarget.Group.STATION.length()));
        }
        return PushVerb.names(in(Language.ZH, target), in(Language.EN, target), also);
    }

    private String in(Language language, PushTarget target) {
        return switch (target) {
            case PushTarget.OfUnit(UnitId id) -> id.value();
            case PushTarget.OfSeat(SeatId seat) -> numbered(seat) ? texts.in(language, "push.name.seat", seat) : seat.value();
            case PushTarget.Wall(SeatId seat) -> texts.in(language, "push.name.wall", seat.value().startsWith(WALL) ? seat.value().substring(WALL.length()) : seat.value());
            case PushTarget.DutyChief chief -> texts.in(language, "push.to.chief");
            case PushTarget.Group(String name) -> name.startsWith(PushTarget.Group.STATION)
                    ? texts.in(language, "push.to.station", name.substring(PushTarget.Group.STATION.length()))
                    : texts.in(language, "push.role." + name.substring(name.indexOf(':') + 1));
        };
    }

    private static boolean numbered(SeatId seat) {
        return seat.value().chars().allMatch(Character::isDigit);
    }

    /** A number says nothing alone; a name does. */
    private String seat(String key, SeatId seat) {
        return numbered(seat) ? texts.get(key, seat) : Seats.name(texts, seat.value());
    }

    private String person(SeatId seat) {
        SeatPresence presence = mirrors.seats().get(seat);
        return presence == null ? "" : " " + presence.displayName();
    }

    public Icon icon(PushTarget target) {
        return switch (target) {
            case PushTarget.OfUnit unit -> Icon.USER;
            case PushTarget.OfSeat seat -> Icon.KEYBOARD;
            case PushTarget.Wall wall -> Icon.GRID;
            case PushTarget.DutyChief chief -> Icon.FLAG;
            case PushTarget.Group group -> Icon.USERS;
        };
    }

    Optional<SeatId> seatOf(PushTarget target) {
        return switch (target) {
            case PushTarget.OfSeat(SeatId seat) -> Optional.of(seat);
            case PushTarget.Wall(SeatId seat) -> Optional.of(seat);
            case PushTarget.OfUnit unit -> Optional.empty();
            case PushTarget.DutyChief chief -> Optional.empty();
            case PushTarget.Group group -> Optional.empty();
        };
    }

    /** Whether somebody is there who could see it. */
    boolean there(PushTarget target) {
        return target instanceof PushTarget.DutyChief ? mirrors.seats().values().stream().anyMatch(s -> s.roles().contains(Role.DUTY_CHIEF))
                : seatOf(target).map(seat -> mirrors.seats().get(seat) != null).orElse(false);
    }

    /** What came of it, with times. */
    public String standing(Push push, Receipt receipt, Instant now) {
        Formats formats = texts.formats();
        String until = formats.time(receipt.expires());
        return switch (receipt.standing()) {
            case Standing.Queued queued when there(receipt.target()) -> texts.get("push.state.sending");
            case Standing.Queued queued -> texts.get(receipt.target() instanceof PushTarget.OfUnit ? "push.state.queued.unit" : "push.state.queued", until);
            case Standing.Delivered delivered -> {
                String waits = texts.get("push.state.delivered", formats.timer(Duration.between(delivered.at(), now)));
                yield receipt.tries() > 1 ? waits + texts.get("push.state.tries", receipt.tries()) : waits;
            }
            case Standing.Shown shown -> texts.get("push.state.shown", formats.time(shown.at()), took(push, shown.at()));
            case Standing.Signed signed -> texts.get("push.state.signed",
                    formats.time(Optional.ofNullable(receipt.shown()).orElse(signed.at())), formats.time(signed.at()));
            case Standing.Refused no -> texts.get("push.state.refused", formats.time(no.at()),
                    texts.orElse("push.reason." + no.reason(), no.reason()) + (no.words().isBlank() ? "" : " · " + Emoji.readable(no.words())));
            case Standing.Expired expired -> texts.get("push.state.expired", formats.time(expired.at()));
        };
    }

    private String took(Push push, Instant shown) {
        Duration took = Duration.between(push.at(), shown);
        return took.toSeconds() < 10 ? texts.get("push.took", "%.1f".formatted(Math.max(0, took.toMillis()) / 1000.0)) : texts.formats().spoken(took);
    }

    Icon sign(Standing standing) {
        return switch (standing) {
            case Standing.Queued queued -> Icon.LINK;
            case Standing.Delivered delivered -> Icon.CLOCK;
            case Standing.Shown shown -> Icon.CHECK;
            case Standing.Signed signed -> Icon.CHECK;
            case Standing.Refused refused -> Icon.CROSS;
            case Standing.Expired expired -> Icon.WARN;
        };
    }

    /** Colour of sign and words. */
    String tint(Standing standing) {
        return switch (standing) {
            case Standing.Queued queued -> "warn";
            case Standing.Delivered delivered -> "warn";
            case Standing.Shown shown -> "ok";
            case Standing.Signed signed -> "ok";
            case Standing.Refused refused -> "act";
            case Standing.Expired expired -> "warn";
        };
    }

    /** {@code 显示 2 · 未显示 1 · 拒绝 1 · 排队 1}; what is zero is left out. */
    public String sum(List<Receipt> receipts) {
        List<String> parts = new java.util.ArrayList<>();
        count(parts, "push.sum.shown", receipts.stream().filter(r -> r.standing().seen()).count());
        count(parts, "push.sum.delivered", receipts.stream().filter(r -> r.standing() instanceof Standing.Delivered).count());
        count(parts, "push.sum.refused", receipts.stream().filter(r -> r.standing() instanceof Standing.Refused).count());
        count(parts, "push.sum.queued", receipts.stream().filter(r -> r.standing() instanceof Standing.Queued).count());
        count(parts, "push.sum.expired", receipts.stream().filter(r -> r.standing() instanceof Standing.Expired).count());
        return String.join(" · ", parts);
    }

    private void count(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(texts.get(key, count));
        }
    }
}
