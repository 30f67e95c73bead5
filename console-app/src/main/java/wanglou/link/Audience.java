package wanglou.link;

import wanglou.core.Actor;

/** Home: any (immutable). Who may see which board. What a person may not see never leaves the hub. */
@FunctionalInterface
public interface Audience {

    /** @param board its name, e.g. {@code people} */
    boolean maySee(Actor actor, String board);
}
