package wanglou.hub;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

import wanglou.core.Actor;
import wanglou.core.Problem;
import wanglou.link.ProblemException;
import wanglou.link.Query;
import wanglou.store.StoreException;

/** Home: any thread once filled. Who answers which query; the answer is found on a worker. */
final class Answers {

    private final Map<Class<?>, BiFunction<Object, Actor, ?>> byQuery = new HashMap<>();
    private final Executor workers;
    private final BiFunction<Actor, Object, Optional<Problem>> permission;

    /** @param permission empty when the actor may ask */
    Answers(Executor workers, BiFunction<Actor, Object, Optional<Problem>> permission) {
        this.workers = workers;
        this.permission = permission;
    }

    <A, Q extends Query<A>> Answers on(Class<Q> query, BiFunction<Q, Actor, A> answer) {
        byQuery.put(query, (asked, actor) -> answer.apply(query.cast(asked), actor));
        return this;
    }

    CompletableFuture<?> ask(Query<?> query, Actor actor) {
        BiFunction<Object, Actor, ?> answer = byQuery.get(query.getClass());
        if (answer == null) {
            return CompletableFuture.failedFuture(new ProblemException(Problem.of("link.unknown-type", query.getClass().getSimpleName())));
        }
        Optional<Problem> refused = permission.apply(actor, query);
        if (refused.isPresent()) {
            return CompletableFuture.failedFuture(new ProblemException(refused.get()));
        }
        return CompletableFuture.supplyAsync(() -> {
            try {
                return answer.apply(query, actor);
            } catch (StoreException down) {
                throw new ProblemException(down.problem());
            }
        }, workers);
    }
}
