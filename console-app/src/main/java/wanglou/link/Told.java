package wanglou.link;

import java.util.Set;

/**
 * Home: any (immutable). A delta as it is sent to whoever may see all of it.
 *
 * @param boards that have entries in it
 * @param personal whether a value in it is not for everybody
 */
record Told(String text, Set<String> boards, boolean personal) {

    Told {
        boards = Set.copyOf(boards);
    }
}
