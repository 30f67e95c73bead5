package wanglou.console.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Measure;
import wanglou.incidents.ui.IncidentWords;
import wanglou.recommend.Bound;
import wanglou.recommend.Candidate;
import wanglou.recommend.Gap;
import wanglou.recommend.Need;
import wanglou.recommend.Reason;
import wanglou.recommend.Recommendation;
import wanglou.recommend.Requirements;
import wanglou.recommend.Roads;
import wanglou.recommend.Standing;
import wanglou.units.Unit;
import wanglou.units.ui.UnitWords;

/** Home: FX. The words of a recommendation, in the language of the moment. */
final class AdviceWords {

    private final Desk desk;
    private final Requirements requirements;
    private final IncidentWords incidents;
    private final UnitWords units;

    AdviceWords(Desk desk, Requirements requirements, IncidentWords incidents) {
        this.desk = desk;
        this.requirements = requirements;
        this.incidents = incidents;
        this.units = new UnitWords(desk.texts());
    }

    IncidentWords incidents() {
        return incidents;
    }

    private Texts texts() {
        return desk.texts();
    }

    private boolean zh() {
        return texts().language() == Language.ZH;
    }

    /** The call sign, or the id of a unit that is gone. */
    String sign(UnitId id) {
        Unit unit = desk.mirrors().units().get(id);
        return unit == null ? id.value() : unit.callSign();
    }

    String signs(List<UnitId> ids) {
        return String.join(zh() ? "、" : ", ", ids.stream().map(this::sign).toList());
    }

    String name(Unit unit) {
        return unit.name().isBlank() ? unit.callSign() : unit.name();
    }

    String time(Roads.Drive drive) {
        if (!drive.known()) {
            return "—";
        }
        String spoken = texts().formats().spoken(Duration.ofSeconds(Math.round(drive.seconds())));
        return switch (drive.by()) {
            case ROAD -> spoken;
            case STRAIGHT -> texts().get("work.time.straight", spoken);
            case FOOT -> texts().get("work.time.foot", spoken);
        };
    }

    /** {@code 还需 1 组 · 持械威胁要求 2 组}; with straight distances said so. */
    String need(Recommendation recommendation) {
        Need need = recommendation.need();
        String kind = incidents.kind(need.kind());
        return switch (recommendation) {
            case Recommendation.Unlocated un -> texts().get("work.need", kind, need.units());
            case Recommendation.Ranking ranking -> {
                String text = ranking.missing() == 0 ? texts().get("work.need.met", kind, need.units())
                        : texts().get("work.need.missing", ranking.missing(), kind, need.units());
                yield ranking.measure() == Measure.STRAIGHT
                        ? text + " · " + texts().get("work.straight", requirements.rules().straightKmh()) : text;
            }
        };
    }

    /** {@code 2 人 · 警车 · 空闲 08:30}, or what stands in the way. */
    String line(Candidate candidate, Instant now) {
        Unit unit = candidate.force().unit();
        List<String> parts = new ArrayList<>();
        if (candidate.standing() instanceof Standing.Free || candidate.standing() instanceof Standing.Asked) {
            if (unit.crew() > 0) {
                parts.add(texts().get("units.crew", unit.crew()));
            }
            parts.add(units.kind(unit.kind()));
            parts.add(units.status(unit.status()) + " " + texts().formats().timer(Duration.between(unit.statusSince(), now)));
        } else {
            parts.add(reason(candidate.reasons().getFirst()));
        }
        return String.join(" · ", parts);
    }

    /** What of the wanted skills and equipment it brings; a dash for nothing. */
    String brings(Candidate candidate) {
        List<String> had = candidate.reasons().stream().filter(Reason.Brings.class::isInstance).map(Reason.Brings.class::cast)
                .flatMap(b -> b.codes().stream()).toList();
        return had.isEmpty() ? "—" : codes(had);
    }

    String skills(Unit unit) {
        return unit.skills().isEmpty() ? "" : codes(unit.skills());
    }

    private String codes(List<String> codes) {
        return String.join(zh() ? "、" : ", ", codes.stream().map(c -> requirements.word(c, zh())).toList());
    }

    String gap(Gap gap) {
        return texts().get("work.gap", gapName(gap), gap.before(), gap.after());
    }

    String gapName(Gap gap) {
        String name = gap.name(zh());
        return name.isEmpty() ? texts().get("work.gap.nameless") : name;
    }

    /** What its going leaves open, in the width of a column. */
    String leaves(Candidate candidate) {
        if (candidate.gaps().isEmpty()) {
            return texts().get(candidate.reasons().contains(new Reason.CoverUnknown()) ? "work.leaves.unknown" : "work.leaves.none");
        }
        String first = gap(candidate.gaps().getFirst());
        return candidate.gaps().size() == 1 ? first : texts().get("work.leaves.more", first, candidate.gaps().size() - 1);
    }

    boolean leavesEmpty(Candidate candidate) {
        return candidate.gaps().stream().anyMatch(Gap::empty);
    }

    String reason(Reason reason) {
        Texts t = texts();
        return switch (reason) {
            case Reason.DriveTime r -> t.get("work.why.time", t.formats().spoken(r.time()));
            case Reason.StraightTime r -> t.get("work.why.straight", t.formats().spoken(r.time()), r.kmh());
            case Reason.WalkTime r -> t.get("work.why.foot", t.formats().spoken(r.time()), r.kmh(), r.detour());
            case Reason.StaleFix r -> t.get("work.why.stale", t.formats().spoken(r.age()), requirements.rules().stalePercent());
            case Reason.OffSoon r -> t.get("work.why.off", t.formats().time(r.at()));
            case Reason.Brings r -> t.get("work.why.brings", codes(r.codes()));
            case Reason.Lacks r -> t.get("work.why.lacks", codes(r.codes()));
            case Reason.KindFits r -> t.get("work.why.kind", units.kind(r.kind()), r.percent());
            case Reason.Load r -> t.get("work.why.load", r.incidents());
            case Reason.Leaves r -> t.get("work.why.leaves", gap(r.gap()));
            case Reason.LeavesNothingOpen r -> t.get("work.why.leaves.none");
            case Reason.CoverUnknown r -> t.get("work.why.leaves.unknown");
            case Reason.Doing r -> t.get("work.why.doing", units.status(r.status()));
            case Reason.BusyOn r -> busy(r.incident(), units.status(r.status()));
            case Reason.TriedOutFor r -> t.get("work.why.tried", IncidentWords.shortNumber(r.incident()));
            case Reason.AlreadyHere r -> t.get(r.how() == Bound.How.ON_SCENE ? "work.why.there" : "work.why.sent");
            case Reason.Forbidden r -> t.get("work.why.forbidden", units.status(r.status()));
            case Reason.FixLost r -> t.get("work.why.lost", t.formats().spoken(r.age()));
            case Reason.NeverSeen r -> t.get("work.why.never");
            case Reason.NoWay r -> t.get("work.why.no-way");
        };
    }

    private String busy(@Nullable IncidentId incident, String status) {
        return incident == null ? texts().get("work.why.busy", status)
                : texts().get("work.why.busy.on", status, IncidentWords.shortNumber(incident));
    }
}
