package wanglou.security.ui;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.security.AccountCommand;
import wanglou.security.Person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class PeopleModelTest {

    private static final Instant LOCKED_AT = Instant.parse("2026-03-14T06:00:00Z");
    private static final Person WU = person("wu.tong", "吴桐", Set.of(Role.DISPATCHER), null, true);
    private static final Person LIN = person("lin.zhiyuan", "林知远", Set.of(Role.DISPATCHER, Role.DUTY_CHIEF), LOCKED_AT, true);
    private static final Person HE = person("he.yining", "何以宁", Set.of(Role.VIDEO_ANALYST), null, false);
    private static final Person GONE = person("old.hand", "旧人", Set.of(), LOCKED_AT, true);
    private static final List<Person> ALL = List.of(WU, LIN, HE, GONE);

    private static Person person(String id, String name, Set<Role> roles, @Nullable Instant lockedAt, boolean mustChange) {
        return new Person(new PersonId(id), name, roles, "指挥中心", 0, lockedAt, mustChange);
    }

    private static List<String> shown(PeopleModel.Filter filter, String words) {
        return PeopleModel.of(ALL, filter, words, p -> p.roles().toString()).shown().stream().map(PersonId::value).toList();
    }

    @Test
    void theStrongestReasonNotToSignInIsTheState() {
        assertEquals(PersonState.CODE, PersonState.of(WU));
        assertEquals(PersonState.LOCKED, PersonState.of(LIN));
        assertEquals(PersonState.ACTIVE, PersonState.of(HE));
        assertEquals(PersonState.NO_ROLES, PersonState.of(GONE));
    }

    @Test
    void filtersTakeOneStateAndCountAll() {
        assertEquals(List.of("he.yining", "lin.zhiyuan", "old.hand", "wu.tong"), shown(PeopleModel.Filter.ALL, ""));
        assertEquals(List.of("wu.tong"), shown(PeopleModel.Filter.WAITING, ""));
        assertEquals(List.of("lin.zhiyuan"), shown(PeopleModel.Filter.LOCKED, ""));
        assertEquals(List.of("old.hand"), shown(PeopleModel.Filter.LEFT, ""));
        PeopleModel model = PeopleModel.of(ALL, PeopleModel.Filter.LEFT, "nobody at all", p -> "");
        assertEquals(new PeopleModel(List.of(), 4, 1, 1, 1), model);
    }

    @Test
    void everyWordAskedForMustBeSomewhere() {
        assertEquals(List.of("wu.tong"), shown(PeopleModel.Filter.ALL, "吴"));
        assertEquals(List.of("lin.zhiyuan", "wu.tong"), shown(PeopleModel.Filter.ALL, " Dispatcher  指挥 "));
        assertEquals(List.of("lin.zhiyuan"), shown(PeopleModel.Filter.ALL, "dispatcher chief"));
    }

    @Test
    void onlyWhatWasChangedIsSent() {
        assertEquals(List.of(), new PersonDraft(" 吴桐 ", "指挥中心", Set.of(Role.DISPATCHER)).changes(WU));
        assertEquals(List.of(new AccountCommand.ChangeDetails(WU.id(), "吴桐", "港区所"), new AccountCommand.ChangeRoles(WU.id(), Set.of(Role.DUTY_CHIEF))),
                new PersonDraft("吴桐", "港区所", Set.of(Role.DUTY_CHIEF)).changes(WU));
        assertEquals(List.of(new AccountCommand.ChangeRoles(WU.id(), Set.of())), new PersonDraft("吴桐", "指挥中心", Set.of()).changes(WU));
    }

    @Test
    void aNameThatCannotSignInIsToldBeforeItIsSent() {
        assertEquals("security.sign-in-name", PersonDraft.obstacle("Wu Tong").orElseThrow().code());
        assertTrue(PersonDraft.obstacle("wu.tong").isEmpty());
        assertTrue(PersonDraft.obstacle("").isPresent() && PersonDraft.obstacle("a".repeat(65)).isPresent());
    }
}
