package wanglou.push.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import wanglou.console.Mirrors;
import wanglou.console.ui.Marks;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.Incident;
import wanglou.map.geo.GeoPoint;
import wanglou.map.place.Pinyin;
import wanglou.push.Push;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.security.SeatPresence;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.walls.Wall;

/** Home: FX. All to whom this seat could throw an incident: those near it first, then the seats, the walls and the groups. */
final class PushChoices {

    private static final int NEAREST = 4;

    private final Mirrors mirrors;
    private final Marks marks;
    private final SeatId own;
    private final PushWords words;
    private final Map<String, String> heard = new HashMap<>();

    PushChoices(Mirrors mirrors, Marks marks, SeatId own, PushWords words) {
        this.marks = marks;
        this.mirrors = mirrors;
        this.own = own;
        this.words = words;
    }

    /** @param at where the incident is, null where nobody knows */
    List<PushChoice> all(@Nullable GeoPoint at) {
        List<PushChoice> units = mirrors.units().values().stream().sorted(nearness(at)).map(this::unit).toList();
        List<PushChoice> all = new ArrayList<>(units.subList(0, Math.min(NEAREST, units.size())));
        all.addAll(others());
        all.addAll(units.subList(Math.min(NEAREST, units.size()), units.size()));
        return all;
    }

    /** All but the units: the duty chief, walls, seats, groups. */
    List<PushChoice> others() {
        List<PushChoice> others = new ArrayList<>(List.of(chief()));
        seats().stream().filter(this::isWall).map(this::seat).forEach(others::add);
        seats().stream().filter(seat -> !isWall(seat)).map(this::seat).forEach(others::add);
        others.addAll(groups());
        return others;
    }

    private Comparator<Unit> nearness(@Nullable GeoPoint at) {
        Comparator<Unit> sign = Comparator.comparing(Unit::callSign);
        return at == null ? sign : Comparator.<Unit>comparingDouble(unit -> {
            Fix fix = mirrors.fixes().get(unit.id());
            return fix == null ? Double.MAX_VALUE : fix.place().distanceTo(at);
        }).thenComparing(sign);
    }

    private PushChoice unit(Unit unit) {
        String name = unit.name().isBlank() ? unit.callSign() : unit.name();
        return new PushChoice(new PushTarget.OfUnit(unit.id()), name,
                words.texts().get("push.to.unit", words.texts().orElse(marks.look(unit.status()).textKey(), unit.status().value())), false,
                sounds(name + " " + unit.callSign()));
    }

    private PushChoice chief() {
        List<SeatPresence> chiefs = mirrors.seats().values().stream().filter(s -> s.roles().contains(Role.DUTY_CHIEF)).toList();
        String name = words.texts().get("push.to.chief")
                + chiefs.stream().map(s -> " " + s.displayName()).distinct().collect(Collectors.joining());
        return new PushChoice(new PushTarget.DutyChief(), name,
                chiefs.isEmpty() ? words.texts().get("push.away") : words.texts().get("push.to.chief.at", chiefs.getFirst().seat()),
                !chiefs.isEmpty(), sounds(name));
    }

    /** Those that are taken, and those that were taken when an incident or a push named them. */
    private List<SeatId> seats() {
        Set<SeatId> known = new LinkedHashSet<>();
        mirrors.seats().values().forEach(seat -> known.add(seat.seat()));
        mirrors.incidents().values().stream().map(Incident::seat).forEach(known::add);
        for (Push push : mirrors.of(Push.BOARD).values()) {
            known.add(push.from());
            push.receipts().stream().map(Receipt::target).forEach(target -> words.seatOf(target).ifPresent(known::add));
        }
        known.remove(own);
        known.remove(new SeatId("hub"));
        return known.stream().sorted(Comparator.comparing(SeatId::value)).toList();
    }

    /** What is called a wall is one; analysts sit before theirs; what was pushed to as a wall is one. */
    private boolean isWall(SeatId seat) {
        SeatPresence presence = mirrors.seats().get(seat);
        if (Wall.isWall(seat)) {
            return true;
        }
        return presence != null ? presence.roles().contains(Role.VIDEO_ANALYST)
                : mirrors.of(Push.BOARD).values().stream().anyMatch(p -> p.receipt(new PushTarget.Wall(seat)).isPresent());
    }

    private PushChoice seat(SeatId seat) {
        SeatPresence presence = mirrors.seats().get(seat);
        PushTarget target = isWall(seat) ? new PushTarget.Wall(seat) : new PushTarget.OfSeat(seat);
        String name = words.name(target);
        return new PushChoice(target, name, presence == null ? words.texts().get("push.away")
                : words.texts().get(target instanceof PushTarget.Wall ? "push.to.wall" : "push.to.seat"), presence != null, sounds(name));
    }

    private List<PushChoice> groups() {
        List<PushChoice> groups = new ArrayList<>();
        TreeMap<String, Integer> stations = new TreeMap<>();
        mirrors.units().values().stream().filter(u -> !u.station().isBlank()).forEach(u -> stations.merge(u.station(), 1, Integer::sum));
        stations.forEach((station, count) -> groups.add(new PushChoice(new PushTarget.Group(PushTarget.Group.STATION + station),
                words.texts().get("push.to.station", station), words.texts().get("push.to.station.units", count), false, sounds(station))));
        Set<Role> roles = new TreeSet<>(List.of(Role.DISPATCHER, Role.VIDEO_ANALYST));
        for (Role role : roles) {
            long count = mirrors.seats().values().stream().filter(s -> s.roles().contains(role) && !s.seat().equals(own)).count();
            PushTarget.Group group = new PushTarget.Group(PushTarget.Group.ROLE + role.name().toLowerCase(Locale.ROOT));
            if (count > 0) {
                groups.add(new PushChoice(group, words.name(group), words.texts().get("push.to.role.seats", count), true, sounds(words.name(group))));
            }
        }
        return groups;
    }

    /** The words themselves, their sound and their initials. */
    private String sounds(String name) {
        return heard.computeIfAbsent(name, PushChoices::spell);
    }

    static String spell(String name) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("\\s+")) {
            all.add(word);
            all.addAll(Pinyin.initials(word));
            all.addAll(Pinyin.sounds(word));
        }
        all.addAll(Pinyin.initials(name.toLowerCase(Locale.ROOT)));
        return String.join(" ", all);
    }
}
