package wanglou.hub;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import wanglou.app.Vocabulary;
import wanglou.core.Actor;
import wanglou.core.CommandId;
import wanglou.core.Outcome;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.link.LinkState;
import wanglou.link.SignIn;
import wanglou.link.WireTypes;
import wanglou.security.AccountCommand;
import wanglou.security.DrillAccounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Accounts through the whole hub: HTTP, hub thread, store, link. */
@Timeout(240)
class AccountFlowTest {

    private static final PersonId WU = new PersonId("wu.tong");
    private static final String CHOSEN = "harbour-tower-9";

    private final WireTypes types = Vocabulary.wire();

    @Test
    void a_new_person_gets_a_code_chooses_a_password_and_loses_the_link_when_the_roles_change(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder); var admin = hub.desk("zhou.mingyu", "admin")) {
            RunningHub.until("connected", () -> admin.link.state() instanceof LinkState.Live);
            assertInstanceOf(Outcome.Done.class, admin.link.send(new AccountCommand.CreatePerson(WU, "吴桐", Set.of(Role.DISPATCHER), ""))
                    .get(10, TimeUnit.SECONDS));
            String code = code(hub, hub.signIn("zhou.mingyu", "admin-2"));
            HttpResponse<String> first = hub.post("/api/sign-in", types.write(new SignIn.Request(WU.value(), code, "7")));
            SignIn.Granted granted = types.read(first.body(), SignIn.Granted.class);
            assertTrue(granted.mustChangePassword() && granted.roles().isEmpty(), first.body());
            HttpResponse<String> changed = hub.post("/api/change-password", types.write(new SignIn.Change(code, CHOSEN)),
                    "Authorization", "Bearer " + granted.token());
            assertEquals(Set.of(Role.DISPATCHER), types.read(changed.body(), SignIn.Granted.class).roles());
            try (var wu = hub.link(types.read(changed.body(), SignIn.Granted.class).token())) {
                RunningHub.until("connected", () -> wu.link.state() instanceof LinkState.Live);
                assertInstanceOf(Outcome.Done.class, admin.link.send(new AccountCommand.ChangeRoles(WU, Set.of(Role.DUTY_CHIEF)))
                        .get(10, TimeUnit.SECONDS));
                RunningHub.until("the session ends", () -> wu.link.state() instanceof LinkState.Ended ended
                        && ended.reason().code().equals("security.roles-changed"));
            }
        }
    }

    @Test
    void a_locked_screen_asks_the_hub_for_the_password(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder)) {
            String bearer = "Bearer " + hub.signIn("lin.zhiyuan", "3");
            assertEquals(204, hub.post("/api/confirm", types.write(new SignIn.Confirm(DrillAccounts.PASSWORD)), "Authorization", bearer).statusCode());
            HttpResponse<String> wrong = hub.post("/api/confirm", types.write(new SignIn.Confirm("wrong")), "Authorization", bearer);
            assertEquals(403, wrong.statusCode());
            assertEquals(Problem.of("security.wrong", 1, 5), types.read(wrong.body(), Problem.class));
            assertEquals(403, hub.post("/api/confirm", types.write(new SignIn.Confirm(DrillAccounts.PASSWORD))).statusCode());
        }
    }

    @Test
    void whoHasSignedOutHasNoLinkThatGoesOn(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder)) {
            String token = hub.signIn("lin.zhiyuan", "3");
            try (var lin = hub.link(token)) {
                RunningHub.until("connected", () -> lin.link.state() instanceof LinkState.Live);
                assertEquals(200, hub.post("/api/sign-out", "", "Authorization", "Bearer " + token).statusCode());
                RunningHub.until("the hub has ended it", () -> lin.link.state() instanceof LinkState.Ended);
            }
        }
    }

    @Test
    void whatIsNoSignInIsRefusedAsSuch(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder)) {
            for (String body : List.of("", "null", "{}", "[]", "{\"name\":null,\"password\":\"x\",\"seat\":\"3\"}", "{\"name\":\"lin\",\"password\":\"x\",\"seat\":\"\\u202e3\"}")) {
                HttpResponse<String> answer = hub.post("/api/sign-in", body);
                assertEquals(400, answer.statusCode(), body + " -> " + answer.body());
            }
        }
    }

    private String code(RunningHub hub, String token) throws Exception {
        HttpResponse<String> refused = hub.post("/api/issue-code", types.write(new SignIn.CodeFor(WU)),
                "Authorization", "Bearer " + hub.signIn("lin.zhiyuan", "3"));
        assertEquals(403, refused.statusCode(), "only the security administrator");
        HttpResponse<String> issued = hub.post("/api/issue-code", types.write(new SignIn.CodeFor(WU)), "Authorization", "Bearer " + token);
        return types.read(issued.body(), SignIn.Code.class).code();
    }

    @Test
    void accounts_are_sent_to_those_who_keep_or_audit_them_and_to_nobody_else(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder); var admin = hub.desk("zhou.mingyu", "admin"); var lin = hub.desk("lin.zhiyuan", "3");
                var audit = hub.desk("gu.qinghe", "audit")) {
            RunningHub.until("the snapshots have come", () -> admin.board("people").size() == 7 && audit.board("people").size() == 7
                    && lin.board("seats").size() == 3);
            assertInstanceOf(Outcome.Done.class, admin.link.send(new AccountCommand.CreatePerson(WU, "吴桐", Set.of(Role.DISPATCHER), ""))
                    .get(10, TimeUnit.SECONDS));
            String incident = assertInstanceOf(Outcome.Done.class, lin.link.send(DecidingTest.fight()).get(10, TimeUnit.SECONDS)).subject();
            RunningHub.until("all know the incident, which came after the account", () -> List.of(admin, lin, audit).stream()
                    .allMatch(d -> d.board("incidents").containsKey(new wanglou.core.IncidentId(incident))));
            assertEquals(8, admin.board("people").size());
            assertEquals(8, audit.board("people").size());
            assertFalse(lin.boards.containsKey("people"), () -> "a dispatcher got " + lin.boards.get("people"));
        }
    }

    @Test
    void a_command_repeated_after_a_restart_gets_the_first_answer_and_no_second_effect(@TempDir Path folder) throws Exception {
        try (RunningHub hub = new RunningHub(folder)) {
            CommandId id = new CommandId("c-1");
            Actor lin = new Actor(new PersonId("lin.zhiyuan"), new SeatId("3"), Set.of(Role.DISPATCHER));
            Outcome first = hub.hub().submitFromOutside(id, DecidingTest.fight(), lin).get(10, TimeUnit.SECONDS);
            assertInstanceOf(Outcome.Done.class, first);
            hub.restart();
            assertEquals(first, hub.hub().submitFromOutside(id, DecidingTest.fight(), lin).get(10, TimeUnit.SECONDS));
        }
    }
}
