package wanglou.app;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import wanglou.core.Actor;
import wanglou.core.CommandId;
import wanglou.drill.DrillRoster;
import wanglou.hub.Hub;

/** Registers the drill's units by the commands a person would use. Those that are there already are refused, and stay. */
final class Roster {

    private Roster() {
    }

    static void register(Hub hub, int units) {
        DrillRoster roster = DrillRoster.of(units);
        Stream.concat(roster.commands().stream(), roster.dutyEnds(Instant.now()).stream())
                .map(command -> hub.submitFromOutside(new CommandId("roster-" + UUID.randomUUID()), command, Actor.HUB))
                .toList().forEach(answer -> answer.join());
    }
}
