package wanglou.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Command;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.security.AccountEvent.Why;
import wanglou.store.Database;
import wanglou.store.StoreException;

/**
 * Home: workers; every method blocks for a good part of a second. Where passwords are checked, chosen and replaced. Nothing is answered before it is
 * in the journal. Password arrays are wiped before return.
 */
public final class SignInDesk {

    /** How long a set-up code that the security administrator hands out is good for. */
    static final Duration CODE_LIFE = Duration.ofHours(24);
    /** Wrong tries a minute from one address, whatever names it tries. */
    private static final int TRIES_PER_ADDRESS = 20;

    private final AccountService accounts;
    private final Database database;
    private final FreshSecrets secrets;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final Sessions sessions;
    private final DeskKey key;
    private final Acts acts;
    private final Executor hubThread;
    private final InstantSource clock;
    private final Throttle byAddress = new Throttle(TRIES_PER_ADDRESS, Duration.ofMinutes(1));
    private final Throttle strangers;
    /** Checked in place of the hash of a person who does not exist, so that both take the same time. */
    private final String nobody;

    /**
     * @param key the same as the account service's
     * @param hubThread where {@code accounts} may be asked
     */
    public SignInDesk(AccountService accounts, Database database, FreshSecrets secrets, Passwords passwords, PasswordRule rule, Sessions sessions,
            DeskKey key, Acts acts, Executor hubThread, InstantSource clock) {
        this.accounts = accounts;
        this.database = database;
        this.secrets = secrets;
        this.passwords = passwords;
        this.rule = rule;
        this.sessions = sessions;
        this.key = key;
        this.acts = acts;
        this.hubThread = hubThread;
        this.clock = clock;
        Duration lockedFor = accounts.lockRule().lockedFor();
        this.strangers = new Throttle(accounts.lockRule().failures(), lockedFor.isZero() ? Duration.ofDays(1) : lockedFor);
        this.nobody = passwords.ofNobody();
    }

    /** How an account stands, as read on the hub thread. */
    private record Standing(Person person, Optional<Problem> obstacle) {
    }

    /** @param from network address of the console, for the journal and against guessing */
    public SignInResult signIn(PersonId id, char[] password, SeatId seat, String from) {
        try {
            if (byAddress.full(from, clock.instant())) {
                return refused(Problem.of("security.too-many-tries"));
            }
            Optional<Standing> standing = standing(id);
            if (standing.isPresent() && standing.get().obstacle().isPresent()) {
                return fail(id, seat, from, Why.LOCKED);
            }
            Optional<Why> wrong = wrong(id, password, standing);
            return wrong.isPresent() ? fail(id, seat, from, wrong.get()) : admit(standing.orElseThrow().person(), seat);
        } catch (StoreException e) {
            return refused(e.problem());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Optional<Why> wrong(PersonId id, char[] password, Optional<Standing> standing) {
        Optional<AccountRepository.Secret> secret = database.read(connection -> AccountRepository.secret(connection, id));
        boolean right = passwords.verify(password, secret.map(AccountRepository.Secret::hash).orElse(nobody));
        if (standing.isEmpty()) {
            return Optional.of(Why.UNKNOWN_PERSON);
        }
        if (secret.isEmpty() || !right) {
            return Optional.of(Why.WRONG_PASSWORD);
        }
        Instant until = secret.get().validUntil();
        if (until != null && !clock.instant().isBefore(until)) {
            return Optional.of(Why.CODE_EXPIRED);
        }
        return standing.get().person().roles().isEmpty() ? Optional.of(Why.NO_ROLES) : Optional.empty();
    }

    private SignInResult admit(Person person, SeatId seat) {
        Actor actor = new Actor(person.id(), seat, person.roles());
        Optional<Problem> problem = submit(new AccountCommand.NoteSignIn(key, person.id(), seat), actor);
        return problem.isPresent() ? refused(problem.get()) : grant(person, seat);
    }

    private SignInResult grant(Person person, SeatId seat) {
        Sessions.Opened opened = sessions.open(person, seat);
        return new SignInResult.Granted(opened.session(), opened.token(), person.mustChangePassword());
    }

    private SignInResult fail(PersonId id, SeatId seat, String from, Why why) {
        byAddress.fail(from, clock.instant());
        Optional<Problem> notWritten = submit(new AccountCommand.NoteFailure(key, id, seat, from, why), Actor.HUB);
        if (notWritten.isPresent()) {
            return refused(notWritten.get());
        }
        int most = accounts.lockRule().failures();
        return switch (why) {
            case UNKNOWN_PERSON -> stranger(strangers.fail(id.value(), clock.instant()), most);
            case WRONG_PASSWORD, LOCKED -> standing(id).map(s -> s.obstacle().map(SignInDesk::refused)
                    .orElseGet(() -> wrong(s.person().failures(), most))).orElseGet(() -> stranger(1, most));
            case CODE_EXPIRED -> refused(Problem.of("security.code-expired"));
            case NO_ROLES -> refused(Problem.of("security.no-roles"));
        };
    }

    /** The same words as for somebody who exists: names are not to be found out here. */
    private SignInResult stranger(int failures, int most) {
        return failures < most ? wrong(failures, most) : refused(onHub(AccountService::lockedStranger));
    }

    private static SignInResult wrong(int failures, int most) {
        return refused(Problem.of("security.wrong", failures, most));
    }

    /**
     * Replaces one's own password and opens a session with all one's roles in place of the old one.
     *
     * @param token of the session at hand
     */
    public SignInResult changePassword(String token, char[] old, char[] chosen, String from) {
        try {
            Optional<Session> session = sessions.find(token);
            if (session.isEmpty()) {
                return refused(Problem.of("security.session-over"));
            }
            PersonId id = session.get().person();
            SeatId seat = session.get().seat();
            Optional<SignInResult> doubt = doubt(session.get(), old, from);
            if (doubt.isPresent()) {
                return doubt.get();
            }
            Optional<Problem> unfit = Arrays.equals(old, chosen) ? Optional.of(Problem.of("security.password-same")) : rule.check(id, chosen);
            if (unfit.isPresent()) {
                return refused(unfit.get());
            }
            Person person = standing(id).orElseThrow().person();
            Optional<Problem> problem = setPassword(id, hash(chosen), false, null, new Actor(id, seat, person.roles()));
            if (problem.isPresent()) {
                return refused(problem.get());
            }
            sessions.close(token);
            sessions.endAll(id, Problem.of("security.password-changed"));
            return grant(person.withPassword(false), seat);
        } catch (StoreException e) {
            return refused(e.problem());
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(chosen, '\0');
        }
    }

    /**
     * Whether the one at the desk is still the person of the session, as a locked screen asks. The session goes on; a wrong password counts
     * as one at sign-in does.
     *
     * @return why not, empty when it is the person
     */
    public Optional<SignInResult.Refused> confirm(String token, char[] password, String from) {
        try {
            Optional<Session> session = sessions.find(token);
            if (session.isEmpty()) {
                return Optional.of(new SignInResult.Refused(Problem.of("security.session-over")));
            }
            Optional<SignInResult> doubt = doubt(session.get(), password, from);
            if (doubt.isPresent()) {
                return doubt.map(SignInResult.Refused.class::cast);
            }
            PersonId id = session.get().person();
            return submit(new AccountCommand.NoteSignIn(key, id, session.get().seat()), session.get().actor()).map(SignInResult.Refused::new);
        } catch (StoreException e) {
            return Optional.of(new SignInResult.Refused(e.problem()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Empty when the password is the one of the session's person. */
    private Optional<SignInResult> doubt(Session session, char[] password, String from) {
        if (byAddress.full(from, clock.instant())) {
            return Optional.of(refused(Problem.of("security.too-many-tries")));
        }
        PersonId id = session.person();
        Optional<Standing> standing = standing(id);
        if (standing.isPresent() && standing.get().obstacle().isPresent()) {
            return Optional.of(fail(id, session.seat(), from, Why.LOCKED));
        }
        return wrong(id, password, standing).map(why -> fail(id, session.seat(), from, why));
    }

    /** The answer to {@link #issueCode}. */
    public sealed interface CodeResult {

        /** @param code to be shown once, to be printed on the person's set-up sheet */
        record Issued(String code, @Nullable Instant validUntil) implements CodeResult {
        }

        record Refused(Problem problem) implements CodeResult {
        }
    }

    /** Gives a person a one-time set-up code in place of a password: for a new account, or a forgotten one. For the security administrator. */
    public CodeResult issueCode(Actor actor, PersonId id) {
        if (!actor.has(Role.SECURITY_ADMIN)) {
            return new CodeResult.Refused(Permissions.needs(Set.of(Role.SECURITY_ADMIN)));
        }
        if (actor.person().equals(id)) {
            // It would end the session that is to show the code: the only security administrator would be shut out for good.
            return new CodeResult.Refused(Problem.of("security.own-code"));
        }
        return issue(actor, id, clock.instant().plus(CODE_LIFE));
    }

    CodeResult issue(Actor actor, PersonId id, @Nullable Instant until) {
        String code = SetupCode.random();
        Optional<Problem> problem = setPassword(id, hash(code.toCharArray()), true, until, actor);
        if (problem.isPresent()) {
            return new CodeResult.Refused(problem.get());
        }
        sessions.endAll(id, Problem.of("security.password-changed"));
        return new CodeResult.Issued(code, until);
    }

    String hash(char[] password) {
        return passwords.hash(password);
    }

    Optional<Problem> setPassword(PersonId id, String hash, boolean mustChange, @Nullable Instant until, Actor actor) {
        String secret = secrets.keep(hash);
        try {
            return submit(new AccountCommand.SetPassword(key, id, secret, mustChange, until), actor);
        } finally {
            secrets.forget(secret);
        }
    }

    /** Ends the session of a token, if there is one. */
    public void signOut(String token, String reason) {
        sessions.close(token).ifPresent(session ->
                submit(new AccountCommand.NoteSignOut(key, session.person(), session.seat(), reason), session.actor()));
    }

    private Optional<Standing> standing(PersonId id) {
        return onHub(service -> Optional.ofNullable(service.people().get(id)).map(p -> new Standing(p, service.obstacle(p))));
    }

    private <T> T onHub(Function<AccountService, T> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(accounts), hubThread).join();
    }

    Optional<Problem> submit(Command command, Actor actor) {
        CommandId id = new CommandId("desk-" + UUID.randomUUID());
        return switch (acts.submit(id, command, actor).join()) {
            case Outcome.Done done -> Optional.empty();
            case Outcome.Refused(Problem problem) -> Optional.of(problem);
        };
    }

    private static SignInResult refused(Problem problem) {
        return new SignInResult.Refused(problem);
    }
}
