package wanglou.exports;

import java.time.Instant;
import java.util.List;

import wanglou.core.Event;
import wanglou.core.IncidentId;
import wanglou.core.OfIncident;
import wanglou.core.Problem;

/** What has become true of exports. */
public sealed interface ExportEvent extends Event {

    ExportId export();

    record Requested(ExportId export, Wish wish, List<IncidentId> incidents) implements ExportEvent, OfIncident {
    }

    /** What was asked for is another thing now; no approval holds. */
    record Changed(ExportId export, Wish wish, int revision, List<IncidentId> incidents) implements ExportEvent, OfIncident {
    }

    record Approved(ExportId export, int revision, List<IncidentId> incidents) implements ExportEvent, OfIncident {
    }

    record Refused(ExportId export, int revision, String why, List<IncidentId> incidents) implements ExportEvent, OfIncident {
    }

    record Withdrawn(ExportId export, String why, List<IncidentId> incidents) implements ExportEvent, OfIncident {
    }

    record Retried(ExportId export, int revision) implements ExportEvent {
    }

    /** A build has begun, or begun again after a restart, or has come on by a piece. */
    record Progressed(ExportId export, int revision, int done, int of) implements ExportEvent {
    }

    record Built(ExportId export, int revision, String sha256, long bytes, Instant until, String signer, List<IncidentId> incidents)
            implements ExportEvent, OfIncident {
    }

    record BuildFailed(ExportId export, int revision, Problem problem) implements ExportEvent {
    }

    /** Whoever asked for it was given a ticket to fetch it. */
    record TicketGiven(ExportId export) implements ExportEvent {
    }

    /** Somebody wanted to fetch it and was not allowed to. @param why code of a problem */
    record FetchRefused(ExportId export, String why) implements ExportEvent {
    }

    /** @param bytes that went out @param whole whether that was all of it */
    record Fetched(ExportId export, long bytes, boolean whole, List<IncidentId> incidents) implements ExportEvent, OfIncident {
    }

    record Expired(ExportId export) implements ExportEvent {
    }
}
