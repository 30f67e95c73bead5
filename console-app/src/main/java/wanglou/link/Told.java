package wanglou.link;

import java.util.Set;

/**
 * Home: any (immutable). A delta as it is sent to whoever may see all of it.
 *
 * @param boards that have entries in it
 */
record Told(String text, Set<String> boards) {

    Told {
        boards = Set.copyOf(boards);
    }
}
