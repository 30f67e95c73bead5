package wanglou.hub;

import java.util.List;

import wanglou.core.Change;

/**
 * What consoles may now be shown.
 *
 * @param seq the journal number this brings a console up to; the number before it for live changes, which have none of their own
 * @param durable false for live boards
 * @param changes the latest value per key
 */
public record Publication(long seq, boolean durable, List<Change<?, ?>> changes) {

    public Publication {
        changes = List.copyOf(changes);
    }
}
