package wanglou.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import wanglou.units.Fix;
import wanglou.units.FixAge;

/** Home: any thread. The points of one unit and the words for them; every point has a reason that names its number. */
final class Weighing {

    /** Part of the points for skill that a unit keeps that brings nothing of what is wanted: it is still a pair of hands. */
    private static final double HANDS = 0.3;
    /** A quarter left with one unit weighs this much of one left with none. */
    private static final double THIN = 0.4;

    private final Requirements requirements;
    private final Rules rules;

    Weighing(Requirements requirements) {
        this.requirements = requirements;
        this.rules = requirements.rules();
    }

    Score score(Force force, Roads.Drive drive, Need need, Instant now, BitSet reach, Coverage cover) {
        double time = Rules.TIME * rules.halfTimeSeconds() / (rules.halfTimeSeconds() + drive.seconds());
        if (stale(force, now)) {
            time *= rules.stalePercent() / 100.0;
        }
        List<String> wanted = wanted(need);
        double had = wanted.isEmpty() ? 1 : (double) brings(force, wanted).size() / wanted.size();
        double skill = Rules.SKILL * rules.fit(force.unit().kind()) * (HANDS + (1 - HANDS) * had);
        double load = (double) Rules.LOAD * rules.loadHalf() / (rules.loadHalf() + force.load());
        return new Score(round(time), round(skill), round(load), round(Rules.REMAIN * remain(reach, cover)));
    }

    /** 1 when its going changes nothing, 0 when nobody else reaches any of what it reaches. */
    private static double remain(BitSet reach, Coverage cover) {
        if (reach.isEmpty()) {
            return 1;
        }
        double lost = 0;
        for (int area = reach.nextSetBit(0); area >= 0; area = reach.nextSetBit(area + 1)) {
            lost += switch (cover.units(area)) {
                case 0, 1 -> 1;
                case 2 -> THIN;
                default -> 0;
            };
        }
        return Math.max(0, 1 - lost / reach.cardinality());
    }

    List<Reason> reasons(Force force, Standing standing, Roads.Drive drive, Need need, Instant now, List<Gap> gaps, boolean coverKnown) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(time(drive));
        Fix fix = force.fix();
        if (fix != null && stale(force, now)) {
            reasons.add(new Reason.StaleFix(Duration.between(fix.at(), now)));
        }
        if (standing instanceof Standing.Asked asked) {
            reasons.add(new Reason.Doing(asked.status()));
        }
        Instant off = force.unit().dutyEnds();
        if (off != null && force.unit().offSoon(now)) {
            reasons.add(new Reason.OffSoon(off));
        }
        List<String> wanted = wanted(need);
        List<String> had = brings(force, wanted);
        if (!had.isEmpty()) {
            reasons.add(new Reason.Brings(had));
        }
        List<String> lacks = wanted.stream().filter(w -> !had.contains(w)).toList();
        if (!lacks.isEmpty()) {
            reasons.add(new Reason.Lacks(lacks));
        }
        double fit = rules.fit(force.unit().kind());
        if (fit < 1) {
            reasons.add(new Reason.KindFits(force.unit().kind(), round(fit * 100)));
        }
        reasons.add(new Reason.Load(force.load()));
        gaps.forEach(gap -> reasons.add(new Reason.Leaves(gap)));
        if (gaps.isEmpty()) {
            reasons.add(coverKnown ? new Reason.LeavesNothingOpen() : new Reason.CoverUnknown());
        }
        return reasons;
    }

    List<Reason> excluded(Force force, Standing standing, Roads.Drive drive) {
        List<Reason> reasons = new ArrayList<>();
        switch (standing) {
            case Standing.Here here -> reasons.add(new Reason.AlreadyHere(here.how()));
            case Standing.Busy busy -> {
                var incident = busy.incident();
                reasons.add(busy.tentative() && incident != null ? new Reason.TriedOutFor(incident) : new Reason.BusyOn(incident, busy.status()));
            }
            case Standing.Barred barred -> reasons.add(new Reason.Forbidden(barred.status()));
            case Standing.Lost lost -> {
                Duration age = lost.age();
                reasons.add(age == null ? new Reason.NeverSeen() : new Reason.FixLost(age));
            }
            case Standing.CutOff cut -> reasons.add(new Reason.NoWay());
            case Standing.Free free -> throw new IllegalArgumentException("a free unit is ranked");
            case Standing.Asked asked -> throw new IllegalArgumentException("a unit to ask for is ranked");
        }
        if (drive.known()) {
            reasons.add(time(drive));
        }
        reasons.add(new Reason.Load(force.load()));
        return reasons;
    }

    private Reason time(Roads.Drive drive) {
        Duration time = Duration.ofSeconds(Math.round(drive.seconds()));
        return switch (drive.by()) {
            case ROAD -> new Reason.DriveTime(time);
            case STRAIGHT -> new Reason.StraightTime(time, rules.straightKmh());
            case FOOT -> new Reason.WalkTime(time, rules.footKmh(), rules.footDetour());
        };
    }

    private static boolean stale(Force force, Instant now) {
        Fix fix = force.fix();
        return fix != null && FixAge.of(fix, now) != FixAge.LIVE;
    }

    private static List<String> wanted(Need need) {
        return Stream.concat(need.skills().stream(), need.equipment().stream()).distinct().toList();
    }

    private List<String> brings(Force force, List<String> wanted) {
        return wanted.stream().filter(w -> force.unit().skills().stream().anyMatch(had -> requirements.same(w, had))).toList();
    }

    private static int round(double points) {
        return (int) Math.round(points);
    }
}
