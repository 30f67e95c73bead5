package wanglou.hub;

import java.util.List;
import java.util.Set;

import wanglou.core.Command;

/** What of a feature's commands no role may send. */
public final class RightsForTest {

    private RightsForTest() {
    }

    public static Set<Class<?>> missing(Class<? extends Command> commands) {
        return Rights.table().missing(List.of(commands));
    }
}
