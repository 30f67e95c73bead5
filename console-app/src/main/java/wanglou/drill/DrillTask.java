package wanglou.drill;

import java.util.Optional;
import java.util.SplittableRandom;

import wanglou.units.UnitStatus;

/** Home: drill thread. A crew working off an order: reads and signs, leaves, drives, works, is done. Times are those of a brisk shift. */
final class DrillTask {

    /** Where it stands with the order. */
    enum Phase {
        READING(UnitStatus.DISPATCHED, "sign"), LEAVING(UnitStatus.DISPATCHED, "en-route"), DRIVING(UnitStatus.EN_ROUTE, "arrive"),
        WORKING(UnitStatus.ON_SCENE, "clear");

        private final UnitStatus status;
        private final String report;

        Phase(UnitStatus status, String report) {
            this.status = status;
            this.report = report;
        }
    }

    private final SplittableRandom random;
    private DrillOrder order;
    private Phase phase = Phase.READING;
    private double wait;

    DrillTask(DrillOrder order, SplittableRandom random) {
        this.order = order;
        this.random = random;
        this.wait = random.nextDouble(3, 12);
    }

    DrillOrder order() {
        return order;
    }

    UnitStatus status() {
        return phase.status;
    }

    boolean driving() {
        return phase == Phase.DRIVING;
    }

    /**
     * The order as the handheld shows it now.
     *
     * @return whether it leads elsewhere than before
     */
    boolean read(DrillOrder now) {
        boolean elsewhere = now.place() != null && !now.place().equals(order.place());
        order = now;
        if (now.state().equals("on-scene") && phase != Phase.WORKING) {
            phase = Phase.WORKING;
            wait = workTime();
        } else if (now.state().equals("en-route") && phase.compareTo(Phase.DRIVING) < 0) {
            phase = Phase.DRIVING;
            return true;
        }
        return elsewhere && phase == Phase.DRIVING;
    }

    /** Waits on; what it reports when the waiting is over, and goes on to the next phase. */
    Optional<String> step(double seconds) {
        if (phase == Phase.DRIVING) {
            return Optional.empty();
        }
        wait -= seconds;
        return wait > 0 ? Optional.empty() : Optional.of(next());
    }

    /** It is there. */
    String arrived() {
        return next();
    }

    boolean done() {
        return phase == Phase.WORKING && wait <= 0;
    }

    private String next() {
        String report = phase.report;
        switch (phase) {
            case READING -> {
                phase = Phase.LEAVING;
                wait = random.nextDouble(5, 20);
            }
            case LEAVING -> phase = Phase.DRIVING;
            case DRIVING -> {
                phase = Phase.WORKING;
                wait = workTime();
            }
            case WORKING -> {
                // Nothing comes after.
            }
        }
        return report;
    }

    private double workTime() {
        return random.nextDouble(120, 600);
    }
}
