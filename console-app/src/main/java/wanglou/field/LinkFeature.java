package wanglou.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;

/**
 * Home: hub thread. Shows the field links once a second on the board {@code links}, and lets a person reconnect one.
 *
 * <p>Problem code: {@code field.unknown-link} (link).
 */
public final class LinkFeature implements Feature {

    private final LinkMonitor monitor;
    private final List<FieldAdapter> adapters;
    private final List<String> asked = new ArrayList<>();

    LinkFeature(LinkMonitor monitor, Collection<FieldAdapter> adapters) {
        this.monitor = monitor;
        this.adapters = List.copyOf(adapters);
    }

    @Override
    public Class<? extends Command> commands() {
        return LinkCommand.class;
    }

    @Override
    public Class<? extends Event> events() {
        return LinkEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of();
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(monitor.board());
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((LinkCommand) command) {
            case LinkCommand.Reconnect c -> adapters.stream().anyMatch(adapter -> adapter.link().equals(c.link()))
                    ? Decision.accept(c.link(), new LinkEvent.ReconnectAsked(c.link()))
                    : Decision.refuse("field.unknown-link", c.link());
        };
    }

    /** Only notes it: a fact read back from the journal must not touch a connection. */
    @Override
    public void apply(Fact fact) {
        switch ((LinkEvent) fact.event()) {
            case LinkEvent.ReconnectAsked e -> asked.add(e.link());
        }
    }

    @Override
    public List<Event> tick(Instant now) {
        asked.forEach(link -> adapters.stream().filter(adapter -> adapter.link().equals(link)).forEach(FieldAdapter::reconnect));
        asked.clear();
        monitor.publish();
        return List.of();
    }
}
