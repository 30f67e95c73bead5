package wanglou.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import wanglou.core.Actor;
import wanglou.core.PersonId;
import wanglou.core.Problem;
import wanglou.core.Role;
import wanglou.store.World;

/** Home: workers. Invented people with a password everybody knows, for a store that was made for a drill and can never be opened as a real one. */
public final class DrillAccounts {

    /** Refused as a password outside a drill. */
    public static final String PASSWORD = "wanglou-drill-1";

    private static final List<Account> ALL = List.of(
            new Account("lin.zhiyuan", "林知远", "指挥中心", Role.DISPATCHER),
            new Account("he.yining", "何以宁", "指挥中心", Role.DISPATCHER),
            new Account("shen.ruoxi", "沈若溪", "视频侦查室", Role.VIDEO_ANALYST),
            new Account("cheng.yue", "程岳", "指挥中心", Role.DUTY_CHIEF),
            new Account("fang.yan", "方砚", "信息科", Role.SYSTEM_ADMIN),
            new Account("zhou.mingyu", "周明屿", "信息科", Role.SECURITY_ADMIN),
            new Account("gu.qinghe", "顾清和", "督察室", Role.AUDIT_ADMIN));

    private record Account(String id, String name, String station, Role role) {
    }

    private DrillAccounts() {
    }

    /**
     * Makes those that are not there yet.
     *
     * @param world as {@link wanglou.store.StoreMark#claim} has confirmed it
     * @throws IllegalArgumentException it is not the drill world
     * @throws IllegalStateException the hub refused; its message is the problem's code
     */
    public static void prepare(SignInDesk desk, List<Person> knownPeople, World world) {
        if (world != World.DRILL) {
            throw new IllegalArgumentException("drill accounts exist only in a drill");
        }
        String hash = "";
        for (Account account : ALL) {
            PersonId id = new PersonId(account.id);
            Optional<Person> known = knownPeople.stream().filter(p -> p.id().equals(id)).findAny();
            if (known.isEmpty()) {
                check(desk.submit(new AccountCommand.CreatePerson(id, account.name, Set.of(account.role), account.station), Actor.HUB));
            }
            // Still to be changed: a start was cut short between the two steps.
            if (known.isEmpty() || known.get().mustChangePassword()) {
                // One hash for all: the password is no secret, and a drill should start at once.
                hash = hash.isEmpty() ? desk.hash(PASSWORD.toCharArray()) : hash;
                check(desk.setPassword(id, hash, false, null, Actor.HUB));
            }
        }
    }

    private static void check(Optional<Problem> refused) {
        refused.ifPresent(problem -> {
            throw new IllegalStateException(problem.code());
        });
    }
}
