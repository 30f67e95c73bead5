package wanglou.incidents;

import java.time.Instant;

import wanglou.link.Query;
import wanglou.map.geo.GeoPoint;

/** Incidents of any state within so many metres of a point that were opened since then: the nearest {@link PastIncidentRows#MOST}. */
public record PastIncidentsQuery(GeoPoint centre, double metres, Instant since) implements Query<PastIncidents> {

    public PastIncidentsQuery {
        if (!(metres > 0 && metres <= 20_000)) {
            throw new IllegalArgumentException("past incidents within " + metres + " m");
        }
    }

    @Override
    public Class<PastIncidents> answerType() {
        return PastIncidents.class;
    }
}
