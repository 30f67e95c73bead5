package wanglou.dispatch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import wanglou.core.IncidentId;
import wanglou.core.OfIncident;
import wanglou.core.SeatId;
import wanglou.core.UnitId;

/** What has become true of orders. */
public sealed interface DispatchEvent extends OfIncident {

    IncidentId incident();

    @Override
    default List<IncidentId> incidents() {
        return List.of(incident());
    }

    /** An event about one unit's part. */
    sealed interface OfUnit extends DispatchEvent {

        UnitId unit();

        default ResponseId response() {
            return ResponseId.of(incident(), unit());
        }
    }

    record Ordered(IncidentId incident, UnitId unit, Order order) implements OfUnit {
    }

    /** @param why {@code place} or {@code note} */
    record OrderChanged(IncidentId incident, UnitId unit, Order order, String why) implements OfUnit {
    }

    /** A device of the unit has this version of the order. */
    record Delivered(IncidentId incident, UnitId unit, int order, String via) implements OfUnit {
    }

    /**
     * It was not there in time; somebody should use the radio.
     *
     * @param level 0 while it is the seat's, 1 when it has become the duty chief's too
     */
    record NotDelivered(IncidentId incident, UnitId unit, int order, int level) implements OfUnit {
    }

    /** No device of the unit ever had it, and nobody said otherwise: it is no order any more. */
    record Expired(IncidentId incident, UnitId unit, int order) implements OfUnit {
    }

    /**
     * Under way, and no fix comes any more.
     *
     * @param last when it was heard last
     */
    record FellSilent(IncidentId incident, UnitId unit, Instant last) implements OfUnit {
    }

    record HeardAgain(IncidentId incident, UnitId unit) implements OfUnit {
    }

    record Signed(IncidentId incident, UnitId unit, int order, String via) implements OfUnit {
    }

    /** The unit's part has come to another state; back, too, where a person corrects. */
    record Moved(IncidentId incident, UnitId unit, ResponseState to, String via) implements OfUnit {
    }

    /**
     * @param to the incident it was taken for, null where it was called off
     * @param via {@code seat}, or {@code status} where somebody gave the unit another status
     */
    record Withdrawn(IncidentId incident, UnitId unit, String reason, @Nullable IncidentId to, String via) implements OfUnit {
    }

    record Refused(IncidentId incident, UnitId unit, String reason, String via) implements OfUnit {
    }

    /** An event about a question. */
    sealed interface OfAsk extends DispatchEvent {

        AskId ask();
    }

    /** @param to null for the duty chief */
    record Asked(AskId ask, Ask.Sort sort, IncidentId incident, List<UnitId> units, String words, List<DispatchCommand.Overrule> overrules,
            @Nullable SeatId to, Instant expires) implements OfAsk {

        public Asked {
            units = List.copyOf(units);
            overrules = List.copyOf(overrules);
        }
    }

    /** @param reason words of whoever answered; of one that lapsed {@code time}, {@code sent} or {@code incident} */
    record Answered(AskId ask, IncidentId incident, List<UnitId> units, Ask.Sort sort, Ask.Result result, String reason) implements OfAsk {

        public Answered {
            units = List.copyOf(units);
        }
    }

    /** Answered long enough ago: it leaves the board, the timeline keeps it. */
    record AskDropped(AskId ask, IncidentId incident) implements OfAsk {
    }

    /** The incident is long over: its parts leave the board; the timeline keeps them. */
    record Filed(IncidentId incident, List<UnitId> units) implements DispatchEvent {

        public Filed {
            units = List.copyOf(units);
        }
    }
}
