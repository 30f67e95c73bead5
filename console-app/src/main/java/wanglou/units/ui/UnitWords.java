package wanglou.units.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import wanglou.console.text.Texts;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/** Home: FX. What is said of a unit, in the language of the moment. Unknown statuses and kinds are said as they are. */
public record UnitWords(Texts texts) {

    public String status(UnitStatus status) {
        return texts.orElse("unit.status." + status.value(), status.value());
    }

    public String kind(UnitKind kind) {
        return texts.orElse("unit.kind." + kind.value(), kind.value());
    }

    /** {@code 防刺服 · 急救}; a skill that nobody named is said as it was typed. */
    public String skills(Unit unit) {
        return String.join(" · ", unit.skills().stream().map(s -> texts.orElse("unit.skill." + s, s)).toList());
    }

    /** Empty while the fix is live, else its age. */
    public String ageNote(Fix fix, Instant now) {
        return FixAge.of(fix, now) == FixAge.LIVE ? "" : age(fix, now);
    }

    public String age(Fix fix, Instant now) {
        return texts.formats().ago(Duration.between(fix.at(), now));
    }

    /** {@code 空闲 · 2 人 · 警车} */
    public String line(Unit unit) {
        List<String> parts = new ArrayList<>();
        parts.add(status(unit.status()));
        if (unit.crew() > 0) {
            parts.add(texts.get("units.crew", unit.crew()));
        }
        parts.add(kind(unit.kind()));
        return String.join(" · ", parts);
    }

    /** {@code 32 km/h · 048° · ±6 m}: only what the tracker said. */
    public String motion(Fix fix) {
        List<String> parts = new ArrayList<>();
        if (!Float.isNaN(fix.speed())) {
            parts.add(speed(fix.speed()));
        }
        if (!Float.isNaN(fix.heading())) {
            parts.add(heading(fix.heading()));
        }
        if (!Float.isNaN(fix.accuracy())) {
            parts.add(accuracy(fix.accuracy()));
        }
        return parts.isEmpty() ? texts.get("units.motion.none") : String.join(" · ", parts);
    }

    public static String speed(float metresPerSecond) {
        return Math.round(metresPerSecond * 3.6) + " km/h";
    }

    public static String heading(float degrees) {
        return String.format(Locale.ROOT, "%03d°", Math.floorMod(Math.round(degrees), 360));
    }

    public static String accuracy(float metres) {
        return "±" + Math.round(metres) + " m";
    }

    /** {@code OwnTracks 2 秒前} */
    public String source(Fix fix, Instant now) {
        return texts.orElse("units.link." + fix.link(), fix.link()) + " " + age(fix, now);
    }

    /** {@code 43.73430, 7.42031} */
    public static String coordinates(double lat, double lon) {
        return String.format(Locale.ROOT, "%.5f, %.5f", lat, lon);
    }

    /** The last word on a unit's place in a list: its age, or that it has none. */
    public String place(@Nullable Fix fix, Instant now) {
        return fix == null ? texts.get("units.no-fix") : age(fix, now);
    }
}
