package wanglou.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;

/**
 * Home: hub thread. Watches how long each open incident stays in its stage, and how long nobody has said where it is. Past a threshold
 * the seat is told, then the duty chief, then the whole centre. A level is never skipped: after a restart, a hub that stood still or a
 * clock set forward the higher level waits as long as it does on any other day.
 *
 * <p>Problem codes: {@code escalation.none} (incident), {@code escalation.level-moved} (incident), {@code escalation.not-yours} (level),
 * {@code escalation.words-wanted}, {@code escalation.words-long} (limit).
 */
public final class EscalationService implements Feature {

    /** So many in one second; a flood of ten thousand takes a minute and the hub goes on meanwhile. */
    static final int MOST_PER_TICK = 200;
    /** An acknowledged reminder of an unlocated incident comes again after this, until the incident is located. */
    static final Duration REMIND_AGAIN = Duration.ofMinutes(5);
    private static final int MAX_WORDS = 500;

    private final Board<IncidentId, Incident> incidents;
    private final Thresholds thresholds;
    private final Board<AlertId, Alert> board = Alert.BOARD.newBoard();
    private final Board<String, Threshold> published = Threshold.BOARD.newBoard();
    private final EscalationFold fold = new EscalationFold();
    private final Stopwatches watches = new Stopwatches();

    /** @param incidents looked at, never changed */
    public EscalationService(Board<IncidentId, Incident> incidents, Thresholds thresholds) {
        this.incidents = incidents;
        this.thresholds = thresholds;
        thresholds.all().forEach(t -> published.put(t.key(), t));
    }

    @Override
    public Class<EscalationCommand> commands() {
        return EscalationCommand.class;
    }

    @Override
    public Class<EscalationEvent> events() {
        return EscalationEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(board);
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(published);
    }

    public Board<AlertId, Alert> board() {
        return board;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((EscalationCommand) command) {
            case EscalationCommand.Acknowledge(IncidentId id, String timer, Level level, String words) -> {
                Alert alert = board.values().stream().filter(a -> a.incident().equals(id) && a.timer().equals(timer)).findFirst().orElse(null);
                if (alert == null) {
                    yield Decision.refuse("escalation.none", id);
                }
                if (alert.level() != level) {
                    yield Decision.refuse("escalation.level-moved", id);
                }
                if (!level.mayAcknowledge(actor.roles())) {
                    yield Decision.refuse("escalation.not-yours", level.name().toLowerCase(java.util.Locale.ROOT));
                }
                if (level.wantsWords() && words.isBlank()) {
                    yield Decision.refuse("escalation.words-wanted");
                }
                if (words.length() > MAX_WORDS) {
                    yield Decision.refuse("escalation.words-long", MAX_WORDS);
                }
                yield alert.acknowledged() ? Decision.accept(id.value())
                        : Decision.accept(id.value(), new EscalationEvent.Acknowledged(id, timer, level, words.strip()));
            }
        };
    }

    @Override
    public void apply(Fact fact) {
        fold.apply(board, fact);
    }

    @Override
    public List<Event> tick(Instant now) {
        watches.look(now);
        List<Event> events = new ArrayList<>();
        Set<Stopwatches.Key> watched = new HashSet<>();
        for (Incident incident : incidents.values()) {
            if (incident.open()) {
                watch(incident, incident.stage().value(), incident.life().since(), now, watched, events);
                if (incident.unlocated()) {
                    watch(incident, Threshold.UNLOCATED, incident.openedAt(), now, watched, events);
                }
            }
        }
        settle(events);
        watches.keep(watched);
        return events;
    }

    private void watch(Incident incident, String timer, Instant since, Instant now, Set<Stopwatches.Key> watched, List<Event> events) {
        Threshold threshold = thresholds.find(timer, incident.grade());
        if (threshold == null) {
            return;
        }
        AlertId id = AlertId.of(incident.id(), timer);
        watched.add(new Stopwatches.Key(id, since));
        Duration ran = watches.read(id, since, now);
        Alert alert = board.get(id);
        Level next = next(alert, since);
        // Asked on every tick: a level's time runs from its first moment, whatever the clock does later.
        boolean turn = next != null && waited(alert, threshold, next, now, watched);
        if (events.size() >= MOST_PER_TICK) {
            return;
        }
        if (next != null && turn && ran.compareTo(threshold.limit(next)) >= 0) {
            events.add(new EscalationEvent.Raised(incident.id(), timer, since, next, threshold.limit(next)));
        } else if (alert != null && timer.equals(Threshold.UNLOCATED)) {
            remind(alert, now, watched, events);
        }
    }

    /** Null at the top. */
    private static @Nullable Level next(@Nullable Alert alert, Instant since) {
        if (alert == null || !alert.since().equals(since)) {
            return Level.SEAT;
        }
        return switch (alert.level()) {
            case SEAT -> Level.CHIEF;
            case CHIEF -> Level.CENTRE;
            case CENTRE -> null;
        };
    }

    /** Whether the level before has had its time. */
    private boolean waited(@Nullable Alert alert, Threshold threshold, Level next, Instant now, Set<Stopwatches.Key> watched) {
        if (alert == null || next == Level.SEAT) {
            return true;
        }
        AlertId stood = new AlertId(alert.id() + "/" + alert.level().name());
        watched.add(new Stopwatches.Key(stood, alert.raisedAt()));
        Duration turn = threshold.limit(next).minus(threshold.limit(alert.level()));
        return watches.read(stood, alert.raisedAt(), now).compareTo(turn) >= 0;
    }

    private void remind(Alert alert, Instant now, Set<Stopwatches.Key> watched, List<Event> events) {
        Instant acknowledged = alert.acknowledgedAt();
        if (acknowledged != null) {
            AlertId quiet = new AlertId(alert.id() + "/quiet");
            watched.add(new Stopwatches.Key(quiet, acknowledged));
            if (watches.read(quiet, acknowledged, now).compareTo(REMIND_AGAIN) >= 0) {
                events.add(new EscalationEvent.Raised(alert.incident(), alert.timer(), alert.since(), alert.level(), alert.limit()));
            }
        }
    }

    private void settle(List<Event> events) {
        for (Alert alert : board.values()) {
            Incident incident = incidents.get(alert.incident());
            boolean waits = incident != null && incident.open() && (alert.timer().equals(Threshold.UNLOCATED) ? incident.unlocated()
                    : incident.stage().value().equals(alert.timer()) && incident.life().since().equals(alert.since()));
            if (!waits && events.size() < 2 * MOST_PER_TICK && !raisedNow(alert, events)) {
                events.add(new EscalationEvent.Settled(alert.incident(), alert.timer()));
            }
        }
    }

    private static boolean raisedNow(Alert alert, List<Event> events) {
        return events.stream().anyMatch(e -> e instanceof EscalationEvent.Raised r && r.incident().equals(alert.incident())
                && r.timer().equals(alert.timer()));
    }
}
