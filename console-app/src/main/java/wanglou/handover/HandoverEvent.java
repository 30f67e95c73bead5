package wanglou.handover;

import java.util.List;

import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;

/** What has become true of handovers. */
public sealed interface HandoverEvent extends Event {

    /** Stands on the timeline of each incident in it. */
    record Written(HandoverId handover, String words, List<Handover.Item> items, int left, List<Handover.Crew> units,
            List<Handover.Loose> loose, List<Handover.Leaving> leaving) implements HandoverEvent, OfIncident {

        public Written {
            items = List.copyOf(items);
            units = units == null ? List.of() : List.copyOf(units);
            loose = loose == null ? List.of() : List.copyOf(loose);
            leaving = leaving == null ? List.of() : List.copyOf(leaving);
        }

        @Override
        public List<IncidentId> incidents() {
            return items.stream().map(Handover.Item::incident).toList();
        }
    }

    record Acknowledged(HandoverId handover) implements HandoverEvent {
    }

    /** Out of sight: it stays in the journal. */
    record PutAway(HandoverId handover) implements HandoverEvent {
    }
}
