package wanglou.recommend;

import wanglou.core.IncidentId;

/**
 * Home: any (immutable). What a unit is taken for.
 *
 * @param incident where it is sent
 */
public record Bound(IncidentId incident, How how) {

    /** How firmly. */
    public enum How {
        /** Somebody at this desk tries out sending it; nobody else sees that. */
        TENTATIVE,
        /** It has an order and is not there yet. */
        SENT,
        ON_SCENE
    }
}
