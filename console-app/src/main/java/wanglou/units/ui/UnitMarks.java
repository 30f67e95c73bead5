package wanglou.units.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.core.UnitId;
import wanglou.map.Mark;
import wanglou.map.MarkLayer;
import wanglou.map.geo.GeoBox;
import wanglou.paper.Emoji;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;

/** Home: FX. Puts every unit that has a place on a map layer and keeps it true: place, status, age, and whether the hub is still heard. */
public final class UnitMarks implements AutoCloseable {

    private final Desk desk;
    private final UnitWords words;
    private final MarkLayer layer;
    private final Listening listening = new Listening();
    private UnitLooks looks;

    public UnitMarks(Desk desk) {
        this.desk = desk;
        this.words = new UnitWords(desk.texts());
        this.looks = new UnitLooks(desk.look().tokens(), desk.marks());
        this.layer = new MarkLayer("units", key -> looks.style(key), looks.segments());
        listening.to(desk.mirrors().units(), this::show);
        listening.to(desk.mirrors().fixes(), this::show);
        listening.to(this::aged, desk.clock().secondProperty());
        listening.to(this::showAll, desk.texts().languageProperty());
        listening.to(() -> {
            rethemed();
            showAll();
        }, desk.link().liveProperty());
        listening.to(this::rethemed, desk.look().themeProperty());
        listening.to(this::choose, desk.selection());
        showAll();
        choose();
    }

    public MarkLayer layer() {
        return layer;
    }

    /** @param stale how many of them have a fix that is no longer live */
    public record InView(int units, long stale) {
    }

    /** What stands in the box; goes through all marks, so not for every frame. */
    public InView within(GeoBox box) {
        List<Mark> marks = layer.within(box);
        return new InView(marks.size(), marks.stream().filter(m -> !m.note().isEmpty()).count());
    }

    private void show(Set<UnitId> keys) {
        Instant now = desk.clock().now();
        List<Mark> changed = new ArrayList<>(keys.size());
        for (UnitId id : keys) {
            Optional<Mark> mark = mark(id, now);
            mark.ifPresentOrElse(changed::add, () -> layer.remove(id.value()));
        }
        layer.update(changed);
    }

    private void showAll() {
        show(Set.copyOf(desk.mirrors().units().values().stream().map(Unit::id).toList()));
    }

    /** Once a second: those whose fix has left the present, or whose age reads differently now. */
    private void aged() {
        Instant now = desk.clock().now();
        List<Mark> changed = new ArrayList<>();
        for (Fix fix : desk.mirrors().fixes().values()) {
            if (FixAge.of(fix, now) != FixAge.LIVE) {
                mark(fix.unit(), now).filter(m -> !layer.find(m.key()).filter(m::equals).isPresent()).ifPresent(changed::add);
            }
        }
        if (!changed.isEmpty()) {
            layer.update(changed);
        }
    }

    private Optional<Mark> mark(UnitId id, Instant now) {
        Unit unit = desk.mirrors().units().get(id);
        Fix fix = desk.mirrors().fixes().get(id);
        if (unit == null || fix == null) {
            return Optional.empty();
        }
        return Optional.of(mark(unit, fix, sight(fix, now, desk.link().live()), words.ageNote(fix, now)));
    }

    static Mark mark(Unit unit, Fix fix, UnitLooks.Sight sight, String note) {
        return Mark.at(unit.id().value(), fix.place(), UnitLooks.key(unit.status(), sight, unit.kind()), Emoji.readable(unit.callSign()))
                .heading(fix.heading()).accuracy(fix.accuracy()).note(note);
    }

    /** What may be believed: a lost fix is lost whatever the hub; a live one is dead while the hub is silent. */
    static UnitLooks.Sight sight(Fix fix, Instant now, boolean hubLive) {
        return switch (FixAge.of(fix, now)) {
            case LIVE -> hubLive ? UnitLooks.Sight.LIVE : UnitLooks.Sight.DEAD;
            case STALE -> UnitLooks.Sight.STALE;
            case LOST -> UnitLooks.Sight.LOST;
        };
    }

    private void rethemed() {
        looks = new UnitLooks(desk.look().tokens(), desk.marks());
        layer.restyle(desk.link().live() ? looks.segments() : looks.deadSegments());
    }

    private void choose() {
        @Nullable UnitId chosen = desk.selection().get() instanceof Selection.OfUnit of ? of.unit() : null;
        layer.select(chosen == null ? List.of() : List.of(chosen.value()));
    }

    @Override
    public void close() {
        listening.close();
    }
}
