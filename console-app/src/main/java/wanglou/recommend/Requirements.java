package wanglou.recommend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import wanglou.incidents.IncidentKind;
import wanglou.units.SkillCatalogue;

/**
 * Home: any (immutable). What each kind of incident wants and how units are weighed: {@code requirements.json}, which a centre may change.
 *
 * @param otherwise for a kind that is not listed
 * @param skills what skills and pieces of equipment are called
 */
public record Requirements(Rules rules, Map<String, Need> needs, int otherwise, SkillCatalogue skills) {

    private record File(Line rules, List<NeedLine> needs, int otherwise) {
    }

    private record Line(String source, int halfTimeSeconds, int loadHalf, int stalePercent, int straightKmh, List<String> shifts,
            Map<String, String> statuses, Map<String, Double> kinds, List<String> onFoot, double footKmh, double footDetour) {
    }

    private record NeedLine(String kind, int units, List<String> skills, List<String> equipment) {
    }

    public Requirements {
        needs = Map.copyOf(needs);
    }

    /** The one that comes with the product. */
    public static Requirements standard() {
        try (InputStream in = Requirements.class.getResourceAsStream("requirements.json")) {
            if (in == null) {
                throw new IllegalStateException("requirements.json is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("requirements.json", e);
        }
    }

    /** @throws IOException when it is no JSON of this form; an IllegalArgumentException names a value out of range */
    public static Requirements read(InputStream in) throws IOException {
        File file = new ObjectMapper().readValue(in, File.class);
        Line r = file.rules();
        Map<String, Rules.Policy> statuses = new TreeMap<>();
        r.statuses().forEach((status, policy) -> statuses.put(status, Rules.Policy.valueOf(policy.toUpperCase(java.util.Locale.ROOT))));
        Rules rules = new Rules(r.source(), r.halfTimeSeconds(), r.loadHalf(), r.stalePercent(), r.straightKmh(),
                r.shifts().stream().map(LocalTime::parse).toList(), statuses, r.kinds(), r.onFoot(), r.footKmh(), r.footDetour());
        return new Requirements(rules, file.needs().stream().map(n -> new Need(new IncidentKind(n.kind()), n.units(), n.skills(), n.equipment()))
                .collect(Collectors.toMap(n -> n.kind().value(), n -> n)), file.otherwise(), SkillCatalogue.standard());
    }

    public Need of(IncidentKind kind) {
        Need need = needs.get(kind.value());
        return need == null ? new Need(kind, otherwise, List.of(), List.of()) : need;
    }

    /** The word for a skill or a piece of equipment; free words of a unit's record stay as they are. */
    public String word(String code, boolean chinese) {
        return skills.find(code).map(word -> chinese ? word.zh() : word.en().toLowerCase(java.util.Locale.ROOT)).orElse(code);
    }

    /** Whether a unit's record names this skill: by its code or by its word in one of the languages. */
    boolean same(String wanted, String had) {
        return wanted.equals(had) || skills.find(wanted).filter(word -> word.zh().equals(had) || word.en().equalsIgnoreCase(had)).isPresent();
    }

    /** When the shift of this moment began. */
    public Instant shiftBegan(Instant now, ZoneId zone) {
        if (rules.shifts().isEmpty()) {
            return now.minusSeconds(12 * 3600);
        }
        ZonedDateTime local = now.atZone(zone);
        return rules.shifts().stream().map(t -> local.with(t).isAfter(local) ? local.minusDays(1).with(t) : local.with(t))
                .map(ZonedDateTime::toInstant).max(Instant::compareTo).orElse(now);
    }
}
