package wanglou.walls.ui;

import java.time.Instant;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.Unit;

/** Home: FX. What is said of a rule at work. */
final class RuleWords {

    private RuleWords() {
    }

    /** {@code 规则“一级上墙” 21:47:20 起 · 警情 0217 · 到关闭为止}. */
    static String says(Desk desk, RuleFollower.Ruled ruled) {
        Texts texts = desk.texts();
        Instant until = ruled.act().until();
        String about = switch (ruled.act().event()) {
            case INCIDENT -> texts.get("walls.rule.about.incident", IncidentWords.shortNumber(new IncidentId(ruled.act().about())));
            case EMERGENCY -> {
                Unit unit = desk.mirrors().units().get(new UnitId(ruled.act().about()));
                yield texts.get("walls.rule.about.unit", unit == null ? ruled.act().about() : unit.callSign());
            }
            case ALARM -> texts.get("walls.rule.about.alarm", ruled.act().about());
        };
        String end = until != null ? texts.get("walls.rule.until", texts.formats().time(until))
                : texts.get(switch (ruled.act().event()) {
                    case INCIDENT -> "walls.rule.until.closed";
                    case EMERGENCY -> "walls.rule.until.over";
                    case ALARM -> "walls.rule.until.alarm";
                });
        return texts.get("walls.rule.says", ruled.rule().name(), about, end);
    }
}
