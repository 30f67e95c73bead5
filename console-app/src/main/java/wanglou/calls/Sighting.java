package wanglou.calls;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.incidents.IncidentKind;
import wanglou.map.geo.GeoPoint;

/**
 * What is known of something that happened, whoever told it: an incident, a call, or what is being typed.
 *
 * @param key whose it is; never compared
 * @param point null while unlocated
 * @param kind null while nobody can say
 * @param numbers {@link Caller#key} of everybody who called about it; empty where unknown or not shown
 */
public record Sighting(String key, @Nullable GeoPoint point, Instant at, @Nullable IncidentKind kind, Set<String> numbers) {

    public Sighting {
        numbers = Set.copyOf(numbers);
    }
}
