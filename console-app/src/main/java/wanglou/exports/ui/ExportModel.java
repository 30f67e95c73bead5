package wanglou.exports.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import wanglou.console.Mirror;
import wanglou.core.Actor;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.evidence.Piece;
import wanglou.evidence.PieceId;
import wanglou.exports.Export;
import wanglou.exports.ExportCommand;
import wanglou.exports.ExportId;
import wanglou.exports.ExportState;
import wanglou.exports.Wish;

/** Home: FX. What this person can do about the exports of one incident. The hub decides; this only does not offer what it would refuse. */
final class ExportModel {

    private final Mirror<ExportId, Export> exports;
    private final Actor actor;

    ExportModel(Mirror<ExportId, Export> exports, Actor actor) {
        this.exports = exports;
        this.actor = actor;
    }

    /** The export dealt with last: one that is under way before one that is over. */
    Optional<Export> of(IncidentId incident) {
        return exports.values().stream().filter(e -> e.incident().equals(incident))
                .max(Comparator.comparing((Export e) -> !over(e)).thenComparing(Export::requestedAt).thenComparing(e -> e.id().value()));
    }

    /** Nothing more can come of it: a new one can be asked for. */
    boolean over(Export export) {
        return export.state().over() || export.state() instanceof ExportState.Refused;
    }

    boolean mine(Export export) {
        return export.requestedBy().equals(actor.person());
    }

    /** Waits for somebody, and this person is somebody else with the right. */
    boolean mayApprove(Export export) {
        return export.state() instanceof ExportState.Requested && !mine(export) && actor.has(Role.DUTY_CHIEF);
    }

    boolean mayWithdraw(Export export) {
        return !over(export) && (mine(export) || actor.has(Role.DUTY_CHIEF));
    }

    boolean mayFetch(Export export) {
        return export.state() instanceof ExportState.Ready && mine(export);
    }

    /** The pieces that are chosen now are other ones than were asked for: asking for these makes an approval void, and a packet that was built. */
    boolean changed(Export export, List<Piece> ticked) {
        return !over(export) && mine(export) && !ticked.isEmpty() && !export.wish().pieces().equals(ids(ticked));
    }

    ExportCommand change(Export export, List<Piece> ticked) {
        Wish wish = export.wish();
        return new ExportCommand.Change(export.id(), new Wish(wish.incident(), ids(ticked), wish.purpose(), wish.recipient(), wish.caseNumber()));
    }

    ExportCommand request(IncidentId incident, List<Piece> ticked, String purpose, String recipient, String caseNumber) {
        return new ExportCommand.Request(new Wish(incident, ids(ticked), purpose.strip(), recipient.strip(), caseNumber.strip()));
    }

    private static List<PieceId> ids(List<Piece> pieces) {
        return pieces.stream().map(Piece::id).toList();
    }
}
