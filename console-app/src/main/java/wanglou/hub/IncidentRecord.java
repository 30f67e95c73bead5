package wanglou.hub;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.IncidentEvent;
import wanglou.incidents.IncidentRepository;
import wanglou.incidents.RecordedIncidentQuery;
import wanglou.store.Database;
import wanglou.store.StoreException;

/**
 * Home: hub thread; the record is read on a worker. Brings an incident that was put away back to the boards before somebody reopens it: a decision
 * looks at boards only, and the hub thread waits for no disk.
 *
 * @param inSight whether it stands on the board
 */
record IncidentRecord(Database database, Executor workers, Executor hubThread, Deciding deciding, Predicate<IncidentId> inSight) {

    /** Whether the record has to be asked first. */
    boolean wanted(Command command) {
        return command instanceof IncidentCommand.Reopen(IncidentId id, String why) && !inSight.test(id);
    }

    /** @param then decides on the command, on the hub thread; where the record has nothing it refuses in its own words */
    CompletableFuture<Outcome> bringBack(Command command, Actor actor, Supplier<CompletableFuture<Outcome>> then) {
        IncidentId id = ((IncidentCommand.Reopen) command).incident();
        return CompletableFuture.supplyAsync(() -> recorded(id), workers).thenApplyAsync(found -> {
            found.filter(kept -> !inSight.test(id)).ifPresent(kept -> deciding.record(actor, List.of(new IncidentEvent.BroughtBack(id, kept))));
            return then.get();
        }, hubThread).thenCompose(answer -> answer);
    }

    private Optional<Incident> recorded(IncidentId id) {
        try {
            return Optional.ofNullable(
                    database.read(connection -> IncidentRepository.recorded(connection, new RecordedIncidentQuery(id))).incident());
        } catch (StoreException down) {
            return Optional.empty();
        }
    }
}
