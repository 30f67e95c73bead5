package wanglou.incidents.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;

import wanglou.core.IncidentId;
import wanglou.incidents.Incident;

/**
 * Home: FX. What the features above incidents know beside one: how long it may wait, whether it is overdue, who looks at it, which units
 * are on it. The composition root puts it together, so that the card and the queue need not know those features.
 */
public interface Beside {

    /**
     * Something has run past its threshold.
     *
     * @param level 1 the seat, 2 the duty chief, 3 the centre
     * @param words what it is, e.g. “not dispatched”
     */
    record Late(int level, boolean acknowledged, String words) {
    }

    /**
     * Another seat has it in front of it.
     *
     * @param name of the seat or its person, as said
     * @param field what is being changed there, empty while it is only looked at
     */
    record Watcher(String name, String field) {
    }

    /** How long it may stay in the stage it is in before the seat is told. */
    Optional<Duration> limit(Incident incident);

    /** The worst of its alerts. */
    Optional<Late> late(IncidentId incident);

    /** Other seats than this one. */
    List<Watcher> watchers(IncidentId incident);

    /** Marks and call signs for the end of a row; a fresh one for each row. */
    Optional<Node> units(IncidentId incident, int most);

    /** Another number whenever its units, alerts, ticks or pushes have changed. */
    long version(IncidentId incident);

    /** Tells the other seats what is about to be changed here; empty when it is over. */
    void editing(IncidentId incident, String field);

    /** Tells when any of it may have changed, at most once a pulse. */
    Observable changes();

    /** Nothing is known beside the incidents: tests and previews. */
    Beside NOTHING = new Beside() {
        private final javafx.beans.property.LongProperty never = new javafx.beans.property.SimpleLongProperty();

        @Override
        public Optional<Duration> limit(Incident incident) {
            return Optional.empty();
        }

        @Override
        public Optional<Late> late(IncidentId incident) {
            return Optional.empty();
        }

        @Override
        public List<Watcher> watchers(IncidentId incident) {
            return List.of();
        }

        @Override
        public Optional<Node> units(IncidentId incident, int most) {
            return Optional.empty();
        }

        @Override
        public long version(IncidentId incident) {
            return 0;
        }

        @Override
        public void editing(IncidentId incident, String field) {
            // nobody is told
        }

        @Override
        public Observable changes() {
            return never;
        }
    };

    /** Whether an incident has been in its stage for longer than it may. */
    default boolean overLimit(Incident incident, Instant now) {
        return incident.open() && limit(incident).filter(limit -> Duration.between(incident.life().since(), now).compareTo(limit) >= 0).isPresent();
    }
}
