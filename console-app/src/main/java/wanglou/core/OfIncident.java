package wanglou.core;

import java.util.List;

/** An event that belongs on the timeline of incidents. Any feature's event may; the timeline asks no feature by name. */
public interface OfIncident extends Event {

    /** Whose timelines it stands on; empty where it belongs to none. */
    List<IncidentId> incidents();
}
