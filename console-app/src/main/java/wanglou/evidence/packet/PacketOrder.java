package wanglou.evidence.packet;

import java.time.Instant;
import java.util.List;

import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.evidence.PieceId;

/** Home: any (immutable). What was asked for and approved: the packet holds this and nothing else. */
public record PacketOrder(String packet, IncidentId incident, List<PieceId> pieces, String purpose, String recipient, String caseNumber,
        PersonId requestedBy, Instant requestedAt, PersonId approvedBy, Instant approvedAt) {

    public PacketOrder {
        pieces = List.copyOf(pieces);
    }
}
