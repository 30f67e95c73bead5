package wanglou.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import wanglou.audit.EventCodec;
import wanglou.audit.Journal;
import wanglou.audit.JournalEntry;
import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Outcome;
import wanglou.core.Problem;
import wanglou.store.Database;
import wanglou.store.StoreConfig;
import wanglou.store.World;

/** A hub of accounts only, deciding and writing where it is called; with the real store, journal and desk. */
final class TestHub implements AutoCloseable, Acts {

    /** A hash in a millisecond. */
    static final Passwords QUICK = new Passwords(new Passwords.Cost(64, 1, 1));

    record Ended(Session session, Problem reason) {
    }

    final Database database;
    final DeskKey key = new DeskKey();
    final AccountService service;
    final AccountRepository repository;
    final Sessions sessions;
    final SignInDesk desk;
    final Journal journal = new Journal(EventCodec.of(Map.of("accounts", AccountEvent.class)));
    final List<Ended> ended = new ArrayList<>();
    Instant now = Instant.parse("2026-03-02T07:00:00Z");
    private final Permissions permissions;
    private final InstantSource clock = () -> now;

    TestHub(StoreConfig config, World world) {
        database = Database.open(config);
        FreshSecrets secrets = new FreshSecrets();
        service = new AccountService(LockRule.STANDARD, key);
        repository = new AccountRepository(service, secrets);
        sessions = new Sessions(clock, Sessions.LIFE, (session, reason) -> ended.add(new Ended(session, reason)));
        desk = new SignInDesk(service, database, secrets, QUICK, new PasswordRule(world), sessions, key, this, Runnable::run, clock);
        Permissions.Table table = Permissions.table();
        AccountService.rights(table);
        permissions = table.build();
        database.read(c -> {
            repository.restore(c);
            return 0;
        });
    }

    @Override
    public synchronized CompletableFuture<Outcome> submit(CommandId id, Command command, Actor actor) {
        return CompletableFuture.completedFuture(act(command, actor));
    }

    private Outcome act(Command command, Actor actor) {
        Problem refused = permissions.check(actor, command).orElse(null);
        if (refused != null) {
            return new Outcome.Refused(refused);
        }
        return switch (service.decide(command, actor, now)) {
            case Decision.Refused(Problem problem) -> new Outcome.Refused(problem);
            case Decision.Accepted(List<Event> events, String subject) -> new Outcome.Done(record(actor, events), subject);
        };
    }

    private long record(Actor actor, List<Event> events) {
        List<Fact> facts = events.stream().map(event -> new Fact(now, actor, event)).toList();
        facts.forEach(service::apply);
        return database.inTransaction(c -> {
            List<JournalEntry> entries = journal.append(c, facts);
            for (int i = 0; i < facts.size(); i++) {
                repository.write(c, entries.get(i).seq(), facts.get(i));
            }
            return entries.isEmpty() ? 0 : entries.getLast().seq();
        });
    }

    void pass(Duration time) {
        now = now.plus(time);
        record(Actor.HUB, service.tick(now));
    }

    List<JournalEntry> journaled() {
        List<JournalEntry> entries = new ArrayList<>();
        database.read(c -> {
            journal.read(c, 1, Integer.MAX_VALUE, entries::add);
            return 0;
        });
        return entries;
    }

    @Override
    public void close() {
        database.close();
    }
}
