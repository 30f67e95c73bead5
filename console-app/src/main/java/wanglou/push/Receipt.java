package wanglou.push;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one of those a push is for.
 *
 * @param target never a group: those are resolved when the push is sent
 * @param group the group by which it came to this one, empty where it was named itself
 * @param expires until when it waits for somebody who is not there
 * @param tries how often it was sent
 * @param delivered when it first arrived
 * @param shown when it first stood on a screen
 * @param by who answered, empty before
 */
public record Receipt(PushTarget target, String group, Standing standing, Instant expires, int tries, @Nullable Instant delivered,
        @Nullable Instant shown, String by) {

    public Receipt {
        if (target instanceof PushTarget.Group) {
            throw new IllegalArgumentException("a group gives no receipt");
        }
    }

    static Receipt begin(PushTarget target, String group, Instant at, Instant expires) {
        return new Receipt(target, group, new Standing.Queued(at), expires, 1, null, null, "");
    }

    Receipt become(Standing next, String who) {
        Instant arrived = delivered == null && !(next instanceof Standing.Expired) ? next.at() : delivered;
        Instant seen = shown == null && next.seen() ? next.at() : shown;
        return new Receipt(target, group, next, expires, tries, arrived, seen, who);
    }

    /** Sent once more; where it has arrived already it only reminds. */
    Receipt again(Instant at, Instant until) {
        Standing next = standing instanceof Standing.Delivered ? standing : new Standing.Queued(at);
        return new Receipt(target, group, next, until, tries + 1, delivered, shown, by);
    }
}
