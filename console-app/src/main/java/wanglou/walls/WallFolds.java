package wanglou.walls;

import wanglou.core.Fact;
import wanglou.core.PersonId;
import wanglou.core.SeatId;
import wanglou.core.Values;
import wanglou.push.Standing;

/** Home: any. What becomes of each board of walls when a fact is true; the boards and their rows both follow these. */
public final class WallFolds {

    private WallFolds() {
    }

    public static void presets(Values<PresetId, Preset> values, Fact fact) {
        if (fact.event() instanceof WallEvent.PresetSaved e) {
            Preset before = values.get(e.preset());
            PersonId owner = before == null ? fact.by().person() : before.owner();
            values.put(e.preset(), new Preset(e.preset(), e.name(), owner, e.shared(), e.key(), e.arrangement(), fact.at()));
        } else if (fact.event() instanceof WallEvent.PresetRenamed(PresetId id, String name)) {
            Preset preset = values.get(id);
            if (preset != null) {
                values.put(id, preset.called(name, fact.at()));
            }
        } else if (fact.event() instanceof WallEvent.PresetDeleted(PresetId id)) {
            values.remove(id);
        }
    }

    public static void rules(Values<RuleId, Rule> values, Fact fact) {
        if (fact.event() instanceof WallEvent.RuleSaved(Rule rule)) {
            values.put(rule.id(), rule);
        } else if (fact.event() instanceof WallEvent.RuleDeleted(RuleId id)) {
            values.remove(id);
        }
    }

    public static void acts(Values<RuleId, RuleAct> values, Fact fact) {
        if (fact.event() instanceof WallEvent.RuleBegan e) {
            values.put(e.rule(), new RuleAct(e.rule(), e.event(), e.about(), fact.at(), e.until()));
        } else if (fact.event() instanceof WallEvent.RuleEnded(RuleId id)) {
            values.remove(id);
        } else if (fact.event() instanceof WallEvent.RuleDeleted(RuleId id)) {
            values.remove(id);
        } else if (fact.event() instanceof WallEvent.RuleSaved(Rule rule) && !rule.on()) {
            values.remove(rule.id());
        }
    }

    public static void walls(Values<SeatId, Wall> values, Fact fact) {
        PersonId by = fact.by().person();
        SeatId from = fact.by().seat();
        if (fact.event() instanceof WallEvent.PresetShown(SeatId wall, PresetId preset)) {
            values.put(wall, wall(values, wall).showing(preset, by, from, fact.at()));
        } else if (fact.event() instanceof WallEvent.PresetLent(SeatId wall, Wall.Lent lent)) {
            values.put(wall, wall(values, wall).lending(lent));
        } else if (fact.event() instanceof WallEvent.Released(SeatId wall)) {
            values.put(wall, wall(values, wall).releasedAt(by, from, fact.at()));
        } else if (fact.event() instanceof WallEvent.ToursHeld(SeatId wall, boolean hold)) {
            values.put(wall, wall(values, wall).holding(hold ? from : null));
        }
    }

    private static Wall wall(Values<SeatId, Wall> values, SeatId seat) {
        Wall wall = values.get(seat);
        return wall == null ? Wall.fresh(seat) : wall;
    }

    public static void thrown(Values<ThrowId, Throw> values, Fact fact) {
        if (fact.event() instanceof WallEvent.CameraThrown e) {
            values.put(e.thrown(), new Throw(e.thrown(), e.wall(), e.camera(), e.slot(), e.seconds(), fact.by().person(), fact.by().seat(),
                    e.chief(), fact.at(), new Standing.Queued(fact.at())));
        } else if (fact.event() instanceof WallEvent.ThrowShown(ThrowId id)) {
            become(values, id, new Standing.Shown(fact.at()));
        } else if (fact.event() instanceof WallEvent.ThrowRefused(ThrowId id, String reason, String words)) {
            become(values, id, new Standing.Refused(fact.at(), reason, words));
        } else if (fact.event() instanceof WallEvent.ThrowExpired(ThrowId id)) {
            become(values, id, new Standing.Expired(fact.at()));
        } else if (fact.event() instanceof WallEvent.ThrowDropped(ThrowId id)) {
            values.remove(id);
        }
    }

    private static void become(Values<ThrowId, Throw> values, ThrowId id, Standing next) {
        Throw thrown = values.get(id);
        if (thrown != null) {
            values.put(id, thrown.become(next));
        }
    }
}
