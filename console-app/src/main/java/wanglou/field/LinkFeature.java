package wanglou.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;

/**
 * Home: hub thread. Shows the field links once a second on the board {@code links}, and lets a person reconnect one, switch it off and on.
 *
 * <p>Problem codes: {@code field.unknown-link} (link), {@code field.off-in-config} (link), {@code field.off-already} (link),
 * {@code field.on-already} (link).
 */
public final class LinkFeature implements Feature {

    private final LinkMonitor monitor;
    private final List<LinkGear> gears;
    private final List<String> asked = new ArrayList<>();
    private final Board<String, LinkOff> off = new Board<>("links-off", String.class, LinkOff.class);
    private final LinkFold fold = new LinkFold();
    private boolean open;

    /** @param gears may grow until the links are opened */
    LinkFeature(LinkMonitor monitor, List<LinkGear> gears) {
        this.monitor = monitor;
        this.gears = Collections.unmodifiableList(gears);
    }

    /** The links that persons switched off; kept over a restart. */
    public Board<String, LinkOff> off() {
        return off;
    }

    /** From now on the links work, but those that are switched off. */
    void open() {
        open = true;
        turn();
    }

    private void turn() {
        if (open) {
            gears.forEach(gear -> gear.turn(off.get(gear.link())));
        }
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
        return List.of(off);
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(monitor.board());
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((LinkCommand) command) {
            case LinkCommand.Reconnect c -> gears.stream().anyMatch(gear -> gear.link().equals(c.link()) && gear.dials())
                    ? Decision.accept(c.link(), new LinkEvent.ReconnectAsked(c.link()))
                    : Decision.refuse("field.unknown-link", c.link());
            case LinkCommand.SwitchOff c -> off.get(c.link()) != null ? Decision.refuse("field.off-already", c.link())
                    : onGear(c.link(), new LinkEvent.SwitchedOff(c.link(), c.reason()));
            case LinkCommand.SwitchOn c -> off.get(c.link()) == null && gears.stream().anyMatch(g -> g.link().equals(c.link()))
                    ? Decision.refuse("field.on-already", c.link()) : onGear(c.link(), new LinkEvent.SwitchedOn(c.link()));
        };
    }

    /** What stands off in the configuration has nothing that could be switched. */
    private Decision onGear(String link, LinkEvent event) {
        if (gears.stream().anyMatch(gear -> gear.link().equals(link))) {
            return Decision.accept(link, event);
        }
        return Decision.refuse(monitor.knows(link) ? "field.off-in-config" : "field.unknown-link", link);
    }

    /** Only notes it: a fact read back from the journal must not touch a connection. */
    @Override
    public void apply(Fact fact) {
        fold.apply(off, fact);
        if (fact.event() instanceof LinkEvent.ReconnectAsked e) {
            asked.add(e.link());
        }
    }

    @Override
    public List<Event> tick(Instant now) {
        turn();
        asked.forEach(link -> gears.stream().filter(gear -> gear.link().equals(link)).forEach(LinkGear::reconnect));
        asked.clear();
        monitor.publish();
        return List.of();
    }
}
