package wanglou.exports;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import wanglou.core.Fact;
import wanglou.core.Fold;
import wanglou.core.Values;

/** What becomes of exports with each fact. What a build says of a revision that is no longer asked for changes nothing. */
public final class ExportFold implements Fold<ExportId, Export> {

    @Override
    public void apply(Values<ExportId, Export> values, Fact fact) {
        switch ((ExportEvent) fact.event()) {
            case ExportEvent.Requested(var id, var wish, var _) -> values.put(id, new Export(id, wish, fact.by().person(), fact.at(), 1, null,
                    new ExportState.Requested(fact.at()), null));
            case ExportEvent.Changed(var id, var wish, int _, var _) -> with(values, id, export -> export.changed(wish, fact.at()));
            case ExportEvent.Approved(var id, int _, var _) -> with(values, id, export -> export.approved(fact.by().person(), fact.at()));
            case ExportEvent.Refused(var id, int _, var why, var _) -> with(values, id,
                    export -> export.with(new ExportState.Refused(fact.by().person(), why, fact.at())));
            case ExportEvent.Withdrawn(var id, var why, var _) -> with(values, id,
                    export -> export.with(new ExportState.Withdrawn(fact.by().person(), why, fact.at())));
            case ExportEvent.Retried(var id, int _) -> with(values, id, export -> export.with(new ExportState.Approved(fact.at())));
            case ExportEvent.Progressed(var id, int revision, int done, int of) -> built(values, id, revision, new ExportState.Building(done, of));
            case ExportEvent.Built(var id, int revision, var sha256, long bytes, var until, var signer, var _) -> built(values, id, revision,
                    new ExportState.Ready(fact.at(), sha256, bytes, until, signer));
            case ExportEvent.BuildFailed(var id, int revision, var problem) -> built(values, id, revision, new ExportState.Failed(problem, fact.at()));
            case ExportEvent.Expired(var id) -> with(values, id, export -> export.with(new ExportState.Expired(fact.at())));
            case ExportEvent.TicketGiven _, ExportEvent.FetchRefused _, ExportEvent.Fetched _ -> {
                // For the journal, and the incident's timeline.
            }
        }
    }

    private static void built(Values<ExportId, Export> values, ExportId id, int revision, ExportState next) {
        with(values, id, export -> export.revision() == revision && awaitsBuild(export.state()) ? export.with(next) : export);
    }

    static boolean awaitsBuild(ExportState state) {
        return state instanceof ExportState.Approved || state instanceof ExportState.Building;
    }

    private static void with(Values<ExportId, Export> values, ExportId id, UnaryOperator<Export> change) {
        @Nullable Export export = values.get(id);
        if (export != null) {
            values.put(id, change.apply(export));
        }
    }
}
