package wanglou.hub;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import wanglou.calls.SentStatus;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.field.exchange.ExchangeHttp;
import wanglou.store.Database;

/** Home: any thread. The hub as the exchange sees it: commands go the way of all commands, answers are read from what is on disk. */
record ExchangeDoor(Hub hub, Database database) implements ExchangeHttp.Door {

    @Override
    public CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor) {
        return hub.submitFromOutside(id, command, actor);
    }

    @Override
    public Optional<SentStatus> status(String sender, String senderId) {
        return database.read(connection -> SentStatus.find(connection, sender, senderId));
    }
}
