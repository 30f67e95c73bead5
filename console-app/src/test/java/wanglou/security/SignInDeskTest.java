package wanglou.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.core.Actor;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.security.SignInDesk.CodeResult;
import wanglou.security.SignInResult.Granted;
import wanglou.security.SignInResult.Refused;
import wanglou.store.StoreConfig;
import wanglou.store.Stores;
import wanglou.store.World;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class SignInDeskTest {

    private static final String GOOD = "harbour-tower-9";
    private static final SeatId SEAT = new SeatId("seat-3");
    private static final PersonId SECURITY = new PersonId("security-admin");
    private static final PersonId LIN = new PersonId("lin.zhiyuan");

    @TempDir
    Path temp;
    private StoreConfig config;
    private TestHub hub;
    private Map<Role, FirstAdmins.Sheet> sheets;

    @BeforeEach
    void a_new_centre() {
        config = Stores.H2.fresh(temp);
        hub = new TestHub(config, World.NORMAL);
        sheets = FirstAdmins.prepare(hub.desk, List.of(), false, Locale.ENGLISH).stream()
                .collect(Collectors.toMap(FirstAdmins.Sheet::role, Function.identity()));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private SignInResult signIn(PersonId person, String password) {
        return hub.desk.signIn(person, password.toCharArray(), SEAT, "10.0.0.7");
    }

    private String refusal(SignInResult result) {
        return assertInstanceOf(Refused.class, result).problem().code();
    }

    private Outcome ask(Actor actor, AccountCommand command) {
        return hub.submit(new CommandId("c" + System.nanoTime()), command, actor).join();
    }

    private static Problem problem(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).problem();
    }

    /** The security administrator with a password of its own. */
    private Actor securityAdmin() {
        Granted first = assertInstanceOf(Granted.class, signIn(SECURITY, sheets.get(Role.SECURITY_ADMIN).code()));
        Granted changed = assertInstanceOf(Granted.class, hub.desk.changePassword(first.token(),
                sheets.get(Role.SECURITY_ADMIN).code().toCharArray(), GOOD.toCharArray(), "10.0.0.7"));
        return changed.session().actor();
    }

    /** A dispatcher with a password of his own. */
    private void lin(Actor securityAdmin) {
        assertInstanceOf(Outcome.Done.class, ask(securityAdmin, new AccountCommand.CreatePerson(LIN, "林知远", Set.of(Role.DISPATCHER), "")));
        String code = assertInstanceOf(CodeResult.Issued.class, hub.desk.issueCode(securityAdmin, LIN)).code();
        Granted first = assertInstanceOf(Granted.class, signIn(LIN, code));
        assertInstanceOf(Granted.class, hub.desk.changePassword(first.token(), code.toCharArray(), GOOD.toCharArray(), "10.0.0.7"));
    }

    @Test
    void a_new_centre_has_three_administrators_with_codes_that_must_be_changed() {
        assertEquals(Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN), sheets.keySet());
        assertEquals(3, sheets.values().stream().map(FirstAdmins.Sheet::code).distinct().count());
        Granted first = assertInstanceOf(Granted.class, signIn(SECURITY, sheets.get(Role.SECURITY_ADMIN).code()));
        assertTrue(first.mustChangePassword());
        assertEquals("security.password-first", problem(ask(first.session().actor(),
                new AccountCommand.CreatePerson(LIN, "林知远", Set.of(Role.DISPATCHER), ""))).code());
    }

    @Test
    void a_code_is_spent_once_a_password_is_chosen() {
        securityAdmin();
        assertEquals("security.wrong", refusal(signIn(SECURITY, sheets.get(Role.SECURITY_ADMIN).code())));
        assertFalse(assertInstanceOf(Granted.class, signIn(SECURITY, GOOD)).mustChangePassword());
    }

    @Test
    void lost_sheets_can_be_printed_again_only_for_who_has_not_signed_in_yet() {
        securityAdmin();
        List<Person> people = List.copyOf(hub.service.people().values());
        assertEquals(List.of(), FirstAdmins.prepare(hub.desk, people, false, Locale.ENGLISH));
        assertEquals(Set.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN), FirstAdmins.prepare(hub.desk, people, true, Locale.ENGLISH).stream()
                .map(FirstAdmins.Sheet::role).collect(Collectors.toSet()));
    }

    @Test
    void an_issued_code_ends_after_a_day() {
        Actor admin = securityAdmin();
        ask(admin, new AccountCommand.CreatePerson(LIN, "林知远", Set.of(Role.DISPATCHER), ""));
        String code = assertInstanceOf(CodeResult.Issued.class, hub.desk.issueCode(admin, LIN)).code();
        hub.pass(Duration.ofHours(24));
        assertEquals("security.code-expired", refusal(signIn(LIN, code)));
    }

    @Test
    void only_the_security_administrator_issues_codes() {
        Actor admin = securityAdmin();
        lin(admin);
        Actor lin = assertInstanceOf(Granted.class, signIn(LIN, GOOD)).session().actor();
        assertInstanceOf(CodeResult.Refused.class, hub.desk.issueCode(lin, SECURITY));
    }

    @Test
    void five_wrong_passwords_lock_and_the_message_says_who_can_help() {
        lin(securityAdmin());
        for (int i = 1; i <= 4; i++) {
            assertEquals(new Refused(Problem.of("security.wrong", i, 5)), signIn(LIN, "wrong-password-" + i));
        }
        Problem locked = assertInstanceOf(Refused.class, signIn(LIN, "wrong-password-5")).problem();
        assertEquals(Problem.of("security.locked-for", 5, "Security administrator", 30), locked);
        assertEquals(locked, assertInstanceOf(Refused.class, signIn(LIN, GOOD)).problem(), "the right password opens no locked account");
    }

    @Test
    void a_locked_screen_opens_for_the_password_of_its_session_only_and_counts_wrong_ones() {
        Actor admin = securityAdmin();
        lin(admin);
        String token = assertInstanceOf(Granted.class, signIn(LIN, GOOD)).token();
        assertEquals(Optional.of(new Refused(Problem.of("security.wrong", 1, 5))), hub.desk.confirm(token, "wrong".toCharArray(), "10.0.0.7"));
        assertEquals(Optional.empty(), hub.desk.confirm(token, GOOD.toCharArray(), "10.0.0.7"));
        assertEquals(Optional.of(new Refused(Problem.of("security.wrong", 1, 5))), hub.desk.confirm(token, "wrong".toCharArray(), "10.0.0.7"),
                "the right one forgave the first");
        for (int i = 2; i <= 5; i++) {
            hub.desk.confirm(token, "wrong".toCharArray(), "10.0.0.7");
        }
        assertEquals("security.locked-for", hub.desk.confirm(token, GOOD.toCharArray(), "10.0.0.7").orElseThrow().problem().code());
        assertEquals("security.session-over", hub.desk.confirm("no-token", GOOD.toCharArray(), "10.0.0.7").orElseThrow().problem().code());
    }

    @Test
    void a_lock_outlives_a_restart_and_ends_by_the_administrator_or_by_time() {
        Actor admin = securityAdmin();
        lin(admin);
        for (int i = 0; i < 5; i++) {
            signIn(LIN, "wrong-password-1");
        }
        hub.close();
        hub = new TestHub(config, World.NORMAL);
        hub.now = hub.now.plusSeconds(60);
        assertEquals("security.locked-for", refusal(signIn(LIN, GOOD)));
        assertInstanceOf(Outcome.Done.class, ask(admin, new AccountCommand.Unlock(LIN)));
        assertInstanceOf(Granted.class, signIn(LIN, GOOD));
        for (int i = 0; i < 5; i++) {
            signIn(LIN, "wrong-password-1");
        }
        hub.pass(Duration.ofMinutes(29));
        assertEquals("security.locked-for", refusal(signIn(LIN, GOOD)));
        hub.pass(Duration.ofMinutes(1));
        assertInstanceOf(Granted.class, signIn(LIN, GOOD));
    }

    @Test
    void a_right_password_forgives_earlier_failures() {
        lin(securityAdmin());
        for (int i = 0; i < 4; i++) {
            signIn(LIN, "wrong-password-1");
        }
        assertInstanceOf(Granted.class, signIn(LIN, GOOD));
        assertEquals(Problem.of("security.wrong", 1, 5), assertInstanceOf(Refused.class, signIn(LIN, "wrong-password-1")).problem());
    }

    @Test
    void somebody_who_does_not_exist_is_answered_like_somebody_who_does() {
        PersonId nobody = new PersonId("nobody");
        for (int i = 1; i <= 4; i++) {
            assertEquals(Problem.of("security.wrong", i, 5), assertInstanceOf(Refused.class, signIn(nobody, "wrong-password-1")).problem());
        }
        assertEquals(Problem.of("security.locked-for", 5, "Security administrator", 30),
                assertInstanceOf(Refused.class, signIn(nobody, "wrong-password-1")).problem());
    }

    @Test
    void an_address_that_tries_many_names_is_held_back() {
        for (int i = 0; i < 20; i++) {
            assertEquals("security.wrong", refusal(signIn(new PersonId("nobody" + i), "wrong-password-1")));
        }
        long before = hub.journaled().size();
        assertEquals("security.too-many-tries", refusal(signIn(SECURITY, sheets.get(Role.SECURITY_ADMIN).code())));
        assertEquals(before, hub.journaled().size(), "nor does it fill the journal");
        hub.pass(Duration.ofSeconds(61));
        assertInstanceOf(Granted.class, signIn(SECURITY, sheets.get(Role.SECURITY_ADMIN).code()));
    }

    @Test
    void everything_is_journaled_and_no_secret_is_in_it() {
        lin(securityAdmin());
        signIn(LIN, "wrong-password-1");
        Granted granted = assertInstanceOf(Granted.class, signIn(LIN, GOOD));
        hub.desk.signOut(granted.token(), "person");
        List<String> types = hub.journaled().stream().map(e -> e.type()).toList();
        assertEquals(List.of("accounts.sign-in-failed", "accounts.signed-in", "accounts.signed-out"), types.subList(types.size() - 3, types.size()));
        String all = hub.journaled().toString();
        assertFalse(all.contains("argon2") || all.contains(GOOD) || all.contains(sheets.get(Role.SECURITY_ADMIN).code()), all);
        assertEquals("lin.zhiyuan", hub.journaled().getLast().person());
    }

    @Test
    void a_person_without_roles_cannot_sign_in() {
        Actor admin = securityAdmin();
        lin(admin);
        ask(admin, new AccountCommand.ChangeRoles(LIN, Set.of()));
        assertEquals("security.no-roles", refusal(signIn(LIN, GOOD)));
    }

    @Test
    void changed_roles_end_the_session() {
        Actor admin = securityAdmin();
        lin(admin);
        Granted granted = assertInstanceOf(Granted.class, signIn(LIN, GOOD));
        ask(admin, new AccountCommand.ChangeRoles(LIN, Set.of(Role.DUTY_CHIEF)));
        hub.sessions.personChanged(hub.service.people().values().stream().filter(p -> p.id().equals(LIN)).findAny().orElseThrow());
        assertTrue(hub.sessions.find(granted.token()).isEmpty());
        assertEquals("security.roles-changed", hub.ended.getLast().reason().code());
    }

    @Test
    void a_weak_password_is_refused_with_its_reason() {
        Granted first = assertInstanceOf(Granted.class, signIn(SECURITY, sheets.get(Role.SECURITY_ADMIN).code()));
        Map<String, String> weak = Map.of("short-1", "security.password-length", "onlylowercase", "security.password-kinds",
                "x-security-admin-x1", "security.password-name", DrillAccounts.PASSWORD, "security.password-drill",
                sheets.get(Role.SECURITY_ADMIN).code(), "security.password-same");
        weak.forEach((password, code) -> assertEquals(code, refusal(hub.desk.changePassword(first.token(),
                sheets.get(Role.SECURITY_ADMIN).code().toCharArray(), password.toCharArray(), "10.0.0.7"))));
    }

    @Test
    void a_password_is_wiped_from_memory_whatever_the_answer() {
        char[] password = "wrong-password-1".toCharArray();
        hub.desk.signIn(LIN, password, SEAT, "10.0.0.7");
        assertArrayEquals(new char[16], password);
    }

    @Test
    void the_desk_s_commands_from_anywhere_else_are_refused() {
        Actor admin = securityAdmin();
        assertEquals("security.hub-only", problem(ask(admin,
                new AccountCommand.SetPassword(new DeskKey(), SECURITY, "x", false, null))).code());
        assertEquals("security.hub-only", problem(ask(admin,
                new AccountCommand.NoteFailure(new DeskKey(), LIN, SEAT, "", AccountEvent.Why.WRONG_PASSWORD))).code());
    }

    @Test
    void a_hash_is_written_in_the_transaction_of_its_event_or_not_at_all() {
        long stored = hub.database.read(c -> AccountRepository.secret(c, SECURITY).isPresent() ? 1L : 0L);
        assertEquals(1, stored);
        // An event without a waiting hash, as in a rebuild from the journal, leaves the stored one as it is.
        ask(Actor.HUB, new AccountCommand.SetPassword(hub.key, SECURITY, "not-waiting", true, null));
        assertInstanceOf(Granted.class, signIn(SECURITY, sheets.get(Role.SECURITY_ADMIN).code()));
    }
}
