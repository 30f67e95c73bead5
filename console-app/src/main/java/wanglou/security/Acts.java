package wanglou.security;

import java.util.concurrent.CompletableFuture;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Outcome;

/** The hub's one door for commands: decided on the hub thread, completed when the facts are on disk. */
@FunctionalInterface
public interface Acts {

    CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor);
}
