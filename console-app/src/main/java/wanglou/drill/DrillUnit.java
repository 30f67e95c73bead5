package wanglou.drill;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import wanglou.core.DeviceId;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;
import wanglou.units.UnitKind;
import wanglou.units.UnitStatus;

/**
 * Home: drill thread. One simulated officer, vehicle, drone or post: patrols, is sent, works at a scene, comes back, has a break. All its
 * chance comes from its own seed, so its day is the same whatever the others do.
 */
final class DrillUnit {

    private static final double ACCELERATE = 1.5;
    /** An officer on foot: 1.0 to 1.6 m/s. */
    private static final double WALK = 1.3;
    private static final double METRES_PER_DEGREE = 111_195;

    private final DrillRoster.Entry entry;
    private final RoadSource roads;
    private final SplittableRandom random;
    private final double temper;

    private GeoPoint place;
    private Journey journey;
    private double way;
    private double speed;
    private double heading;
    private UnitStatus status;
    private UnitStatus told = UnitStatus.AVAILABLE;
    /** What the hub's board said last, null before it said anything. */
    private @Nullable UnitStatus shown;
    /** Told and not yet seen on the board. */
    private final Deque<UnitStatus> pending = new ArrayDeque<>();
    /** Seconds until the unit moves on from where it stands. */
    private double stand;
    private double battery;
    /** The order it works off, null while it lives its own day. */
    private @Nullable DrillTask task;
    private final Deque<String> reports = new ArrayDeque<>();

    DrillUnit(DrillRoster.Entry entry, RoadSource roads, long seed) {
        this.entry = entry;
        this.roads = roads;
        this.random = new SplittableRandom(seed ^ (entry.device().value().hashCode() * 0x9E3779B97F4A7C15L));
        this.temper = random.nextDouble(0.8, 1.1);
        this.place = roads.anywhere(random);
        this.journey = journey();
        this.status = firstStatus();
        this.battery = random.nextDouble(40, 100);
        this.heading = random.nextDouble(360);
        if (status.equals(UnitStatus.ON_SCENE) || status.equals(UnitStatus.BREAK) || stays()) {
            stand = random.nextDouble(60, 600);
        } else {
            way = random.nextDouble() * journey.length();
            place = journey.at(way);
        }
    }

    /** A picture of a running shift: most are free, some are on their way, at a scene, coming back or eating. */
    private UnitStatus firstStatus() {
        int die = random.nextInt(100);
        if (stays()) {
            return die < 80 ? UnitStatus.ON_TASK : UnitStatus.AVAILABLE;
        }
        if (die < 55) {
            return UnitStatus.AVAILABLE;
        }
        if (die < 70) {
            return UnitStatus.EN_ROUTE;
        }
        if (die < 84) {
            return UnitStatus.ON_SCENE;
        }
        if (die < 92) {
            return UnitStatus.RETURNING;
        }
        return die < 96 ? UnitStatus.BREAK : UnitStatus.ON_TASK;
    }

    UnitId id() {
        return entry.profile().id();
    }

    DeviceId device() {
        return entry.device();
    }

    GeoPoint place() {
        return place;
    }

    double speed() {
        return speed;
    }

    UnitStatus status() {
        return status;
    }

    /** What its handheld shows first; its own day waits until that is done. */
    void order(Optional<DrillOrder> shownOrder) {
        DrillTask doing = task;
        if (shownOrder.isEmpty()) {
            if (doing != null) {
                task = null;
                comeBack();
            }
            return;
        }
        DrillOrder order = shownOrder.get();
        if (doing == null || !doing.order().incident().equals(order.incident())
                || doing.done() && order.version() > doing.order().version()) {
            task = new DrillTask(order, random);
            stand = 0;
            speed = 0;
        } else if (doing.read(order)) {
            leave(doing);
        }
        follow();
    }

    /** What it pressed on its handheld since it was asked last, with the order it meant. */
    Optional<String> report() {
        return Optional.ofNullable(reports.poll());
    }

    @Nullable DrillOrder orderNow() {
        DrillTask doing = task;
        return doing == null ? null : doing.order();
    }

    /** Its status is the order's, and its radio is silent: the handheld says it all. */
    private void follow() {
        DrillTask doing = task;
        if (doing != null) {
            status = doing.status();
            told = status;
            pending.clear();
        }
    }

    private void leave(DrillTask doing) {
        GeoPoint to = doing.order().place();
        journey = roads.to(place, to == null ? place : to, onFoot());
        way = 0;
    }

    private void comeBack() {
        status = UnitStatus.AVAILABLE;
        told = status;
        pending.clear();
        speed = 0;
        stand = random.nextDouble(10, 40);
    }

    private void work(DrillTask doing, double seconds) {
        if (doing.done()) {
            speed = 0;
            return;
        }
        if (doing.driving() && doing.order().place() == null) {
            // Nobody knows where to: the crew waits where it is until the place is found.
            speed = 0;
        } else if (doing.driving()) {
            drive(seconds, doing);
        } else {
            speed = 0;
            doing.step(seconds).ifPresent(said -> {
                reports.add(said);
                if (doing.driving()) {
                    leave(doing);
                }
            });
        }
        follow();
    }

    private void drive(double seconds, DrillTask doing) {
        for (double left = seconds; left > 0 && doing.driving(); left -= 0.5) {
            move(Math.min(left, 0.5));
        }
    }

    /** The status to be told, when it is another one than was told last. */
    Optional<UnitStatus> news() {
        if (status.equals(told)) {
            return Optional.empty();
        }
        told = status;
        pending.add(status);
        return Optional.of(status);
    }

    /** What the hub shows of it. A status that it did not tell itself comes from a dispatcher, and is obeyed like an order by radio. */
    void seen(UnitStatus now) {
        boolean first = shown == null;
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        if (task != null) {
            return;
        }
        if (heardBack(now) || now.equals(status)) {
            return;
        }
        if (first && now.equals(UnitStatus.AVAILABLE)) {
            // Just registered: the picture of a running shift is the drill's to tell.
            told = now;
            return;
        }
        obey(now);
    }

    /** Whether it is the echo of a status of its own; the board may leave out those before it. */
    private boolean heardBack(UnitStatus now) {
        boolean own = pending.contains(now);
        while (own && !pending.removeFirst().equals(now)) {
            // An older one that the board passed over.
        }
        return own;
    }

    private void obey(UnitStatus order) {
        status = order;
        told = order;
        pending.clear();
        boolean moves = order.equals(UnitStatus.AVAILABLE) || order.equals(UnitStatus.EN_ROUTE) || order.equals(UnitStatus.RETURNING);
        boolean starts = order.equals(UnitStatus.DISPATCHED);
        stand = moves ? 0 : starts ? random.nextDouble(15, 70) : random.nextDouble(300, 900);
    }

    /** Lives on for so many seconds of the drill's time. */
    void step(double seconds) {
        battery = Math.max(5, battery - seconds * 0.002);
        DrillTask doing = task;
        if (doing != null) {
            work(doing, seconds);
            return;
        }
        if (stand > 0) {
            stand -= seconds;
            speed = 0;
            if (stand <= 0) {
                moveOn();
            }
            return;
        }
        double left = seconds;
        while (left > 0 && stand <= 0) {
            double slice = Math.min(left, 0.5);
            move(slice);
            left -= slice;
        }
    }

    private void move(double seconds) {
        double wanted = onFoot() ? WALK * temper : Math.min(journey.allowed(way) * urgency(), 38);
        speed = wanted > speed ? Math.min(wanted, speed + ACCELERATE * seconds) : wanted;
        way += Math.max(speed, 0.4) * seconds;
        place = journey.at(way);
        heading = journey.heading(way);
        if (way >= journey.length()) {
            place = journey.end();
            arrive();
        }
    }

    private double urgency() {
        return status.equals(UnitStatus.EN_ROUTE) ? 1.15 : 0.8 * temper;
    }

    private void arrive() {
        speed = 0;
        DrillTask doing = task;
        if (doing != null) {
            reports.add(doing.arrived());
            return;
        }
        if (status.equals(UnitStatus.EN_ROUTE)) {
            status = UnitStatus.ON_SCENE;
            stand = random.nextDouble(120, 900);
        } else {
            stand = random.nextDouble(8, 90);
        }
    }

    /** What comes after standing. */
    private void moveOn() {
        journey = journey();
        way = 0;
        if (stays()) {
            stand = random.nextDouble(300, 1_200);
            status = status.equals(UnitStatus.ON_TASK) && random.nextInt(4) == 0 ? UnitStatus.AVAILABLE : UnitStatus.ON_TASK;
            return;
        }
        if (status.equals(UnitStatus.EMERGENCY)) {
            // Only a person ends an emergency.
            stand = random.nextDouble(60, 120);
        } else if (status.equals(UnitStatus.ON_SCENE) || status.equals(UnitStatus.ON_TASK)) {
            status = UnitStatus.RETURNING;
        } else if (status.equals(UnitStatus.DISPATCHED)) {
            status = UnitStatus.EN_ROUTE;
        } else if (status.equals(UnitStatus.RETURNING) || status.equals(UnitStatus.BREAK)) {
            status = UnitStatus.AVAILABLE;
        } else {
            fromPatrol();
        }
    }

    private void fromPatrol() {
        int die = random.nextInt(100);
        if (die < 22) {
            // Sent: the crew needs a moment before the wheels turn.
            status = UnitStatus.DISPATCHED;
            stand = random.nextDouble(15, 70);
        } else if (die < 25) {
            status = UnitStatus.BREAK;
            stand = random.nextDouble(600, 1_500);
        }
    }

    private Journey journey() {
        return onFoot() ? roads.walk(place, random) : roads.drive(place, random);
    }

    private boolean onFoot() {
        return entry.profile().kind().equals(UnitKind.OFFICER);
    }

    private boolean stays() {
        return entry.profile().kind().equals(UnitKind.POST);
    }

    /** What its tracker says now: the place with the error of a phone under open sky, a few metres. */
    DrillFix fix(Instant at) {
        double accuracy = random.nextDouble(3, 9);
        double north = random.nextGaussian() * accuracy / 3;
        double east = random.nextGaussian() * accuracy / 3;
        GeoPoint measured = new GeoPoint(Math.clamp(place.lat() + north / METRES_PER_DEGREE, -90, 90),
                Math.clamp(place.lon() + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(place.lat()))), -180, 180));
        return new DrillFix(entry.device(), entry.profile().callSign(), measured, speed, heading, accuracy, (int) battery, at);
    }
}
