package wanglou.walls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import wanglou.calls.Call;
import wanglou.calls.CallId;
import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.WatchRights;
import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.Incident;
import wanglou.push.Push;
import wanglou.push.PushId;
import wanglou.push.Standing;

/**
 * Home: hub thread. Presets, rules, and what is thrown to walls. What a wall shows follows from these boards; the wall says what became of it.
 *
 * <p>Problem codes: {@code walls.preset-unknown}, {@code walls.preset-not-yours} (name), {@code walls.name}, {@code walls.shared-by},
 * {@code walls.key}, {@code walls.preset-in-rule} (rule), {@code walls.rule-unknown}, {@code walls.no-wall} (seat), {@code walls.held} (seat), {@code walls.seconds},
 * {@code walls.throw-unknown}, {@code walls.not-yours}, {@code walls.over}, {@code walls.reason}, {@code walls.slot},
 * {@code cameras.unknown} (camera), {@code cameras.restricted} and {@code cameras.other-station} (camera, its station).
 */
public final class WallService implements Feature {

    /** Why a wall does not show something. */
    public static final Set<String> REASONS = Set.of("held", "tour-held", "no-camera", "no-right", "no-tile", "no-picture", "other");
    private static final Duration KEPT = Duration.ofHours(12);
    private static final int MAX_NAME = 60;
    private static final int MAX_WORDS = 200;

    private final Board<PresetId, Preset> presets = Preset.BOARD.newBoard();
    private final Board<RuleId, Rule> rules = Rule.BOARD.newBoard();
    private final Board<RuleId, RuleAct> acts = RuleAct.BOARD.newBoard();
    private final Board<SeatId, Wall> walls = Wall.BOARD.newBoard();
    private final Board<ThrowId, Throw> thrown = Throw.BOARD.newBoard();
    private final Board<CameraId, Camera> cameras;
    private final Board<PushId, Push> pushes;
    private final BiFunction<Camera, Actor, Optional<WatchRights.Refusal>> mayWatch;
    private final WallRules ruling;
    private final WallLoans loans = new WallLoans(presets, walls);

    /**
     * The boards are looked at, never changed.
     *
     * @param mayWatch why somebody may not look through a camera, empty where he may
     */
    public WallService(Board<CameraId, Camera> cameras, Board<IncidentId, Incident> incidents, Board<CallId, Call> calls, Board<PushId, Push> pushes,
            BiFunction<Camera, Actor, Optional<WatchRights.Refusal>> mayWatch) {
        this.mayWatch = mayWatch;
        this.cameras = cameras;
        this.pushes = pushes;
        this.ruling = new WallRules(rules, acts, incidents, calls);
    }

    @Override
    public Class<WallCommand> commands() {
        return WallCommand.class;
    }

    @Override
    public Class<WallEvent> events() {
        return WallEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(presets, rules, acts, walls, thrown);
    }

    public Board<PresetId, Preset> presets() {
        return presets;
    }

    public Board<RuleId, Rule> rules() {
        return rules;
    }

    public Board<RuleId, RuleAct> acts() {
        return acts;
    }

    public Board<SeatId, Wall> walls() {
        return walls;
    }

    public Board<ThrowId, Throw> thrown() {
        return thrown;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((WallCommand) command) {
            case WallCommand.SavePreset save -> savePreset(save, actor, now);
            case WallCommand.RenamePreset(PresetId id, String name) -> mayChange(id, actor).orElseGet(() -> badName(name)
                    .orElseGet(() -> Decision.accept(id.value(), new WallEvent.PresetRenamed(id, name.strip()))));
            case WallCommand.DeletePreset(PresetId id) -> mayChange(id, actor)
                    .orElseGet(() -> Decision.accept(id.value(), new WallEvent.PresetDeleted(id)));
            case WallCommand.SaveRule(Rule rule) -> saveRule(rule, now);
            case WallCommand.DeleteRule(RuleId id) -> rules.get(id) == null ? Decision.refuse("walls.rule-unknown")
                    : Decision.accept(id.value(), new WallEvent.RuleDeleted(id));
            case WallCommand.Show(SeatId wall, PresetId id) -> {
                Preset preset = presets.get(id);
                yield preset == null || !preset.isFor(actor.person()) ? Decision.refuse("walls.preset-unknown")
                        : onWall(wall, actor, now).orElseGet(() -> Decision.accept(wall.value(), new WallEvent.PresetShown(wall, id)));
            }
            case WallCommand.ThrowCamera throwing -> throwCamera(throwing, actor, now);
            case WallCommand.Shown(ThrowId id) -> answer(id, actor).orElseGet(() -> Decision.accept(id.value(), new WallEvent.ThrowShown(id)));
            case WallCommand.Refuse(ThrowId id, String reason, String words) -> !REASONS.contains(reason) || words.length() > MAX_WORDS
                    ? Decision.refuse("walls.reason")
                    : answer(id, actor).orElseGet(() -> Decision.accept(id.value(), new WallEvent.ThrowRefused(id, reason, words)));
            case WallCommand.HoldTours(SeatId wall, boolean hold) -> onWall(wall, actor, now)
                    .orElseGet(() -> Decision.accept(wall.value(), new WallEvent.ToursHeld(wall, hold)));
            case WallCommand.Release(SeatId wall) -> onWall(wall, actor, now)
                    .orElseGet(() -> Decision.accept(wall.value(), new WallEvent.Released(wall)));
        };
    }

    private Decision savePreset(WallCommand.SavePreset save, Actor actor, Instant now) {
        Optional<Decision> no = save.preset() == null ? Optional.empty() : mayChange(save.preset(), actor);
        if (no.or(() -> badName(save.name())).isPresent()) {
            return no.or(() -> badName(save.name())).orElseThrow();
        }
        if (save.shared() && !mayShare(actor)) {
            return Decision.refuse("walls.shared-by");
        }
        Optional<Rule> using = save.shared() ? Optional.empty() : rules.values().stream().filter(rule -> Objects.equals(rule.preset(), save.preset())
                && save.preset() != null).findFirst();
        if (using.isPresent()) {
            return Decision.refuse("walls.preset-in-rule", using.get().name());
        }
        if (save.key() < 0 || save.key() > 9) {
            return Decision.refuse("walls.key");
        }
        PresetId id = Objects.requireNonNullElseGet(save.preset(), () -> new PresetId(fresh(now, key -> presets.get(new PresetId(key)) != null)));
        return Decision.accept(id.value(), new WallEvent.PresetSaved(id, save.name().strip(), save.shared(), save.key(), save.arrangement()));
    }

    private static Optional<Decision> badName(String name) {
        return name.isBlank() || name.strip().length() > MAX_NAME ? Optional.of(Decision.refuse("walls.name", MAX_NAME)) : Optional.empty();
    }

    private static boolean mayShare(Actor actor) {
        return actor.has(Role.VIDEO_ANALYST) || actor.has(Role.DUTY_CHIEF);
    }

    /** Why not: one's own is one's own, a shared one is the analysts' and the chief's. */
    private Optional<Decision> mayChange(PresetId id, Actor actor) {
        Preset preset = presets.get(id);
        if (preset == null || !preset.isFor(actor.person())) {
            return Optional.of(Decision.refuse("walls.preset-unknown"));
        }
        boolean may = preset.owner().equals(actor.person()) || preset.shared() && mayShare(actor);
        return may ? Optional.empty() : Optional.of(Decision.refuse("walls.preset-not-yours", preset.name()));
    }

    private Decision saveRule(Rule rule, Instant now) {
        if (badName(rule.name()).isPresent()) {
            return badName(rule.name()).orElseThrow();
        }
        PresetId preset = rule.preset();
        Preset shown = preset == null ? null : presets.get(preset);
        if (preset != null && (shown == null || !shown.shared())) {
            return Decision.refuse("walls.preset-unknown");
        }
        Rule kept = rules.get(rule.id()) != null ? rule : new Rule(new RuleId(fresh(now, key -> rules.get(new RuleId(key)) != null)),
                rule.name().strip(), rule.event(), rule.grade(), rule.wall(), rule.preset(), rule.layout(), rule.seconds(), rule.on());
        return Decision.accept(kept.id().value(), new WallEvent.RuleSaved(kept));
    }

    private Decision throwCamera(WallCommand.ThrowCamera throwing, Actor actor, Instant now) {
        Camera camera = cameras.get(throwing.camera());
        if (camera == null) {
            return Decision.refuse("cameras.unknown", throwing.camera());
        }
        Optional<WatchRights.Refusal> no = mayWatch.apply(camera, actor);
        if (no.isPresent()) {
            return Decision.refuse(no.get().code(), throwing.camera(), camera.station());
        }
        if (!Wall.isWall(throwing.wall())) {
            return Decision.refuse("walls.no-wall", throwing.wall());
        }
        if (throwing.seconds() < WallTour.SHORTEST || throwing.seconds() > Throw.LONGEST) {
            return Decision.refuse("walls.seconds", WallTour.SHORTEST, Throw.LONGEST);
        }
        if (throwing.slot() < -1 || throwing.slot() >= Arrangement.slots("25")) {
            return Decision.refuse("walls.slot");
        }
        ThrowId id = new ThrowId(fresh(now, key -> thrown.get(new ThrowId(key)) != null));
        return Decision.accept(id.value(), new WallEvent.CameraThrown(id, throwing.wall(), CameraRef.of(camera), throwing.slot(), throwing.seconds(),
                actor.has(Role.DUTY_CHIEF)));
    }

    /** Why a person may not decide about a wall now: what a chief threw there only a chief, or who threw it, takes off. */
    private Optional<Decision> onWall(SeatId wall, Actor actor, Instant now) {
        if (!Wall.isWall(wall)) {
            return Optional.of(Decision.refuse("walls.no-wall", wall));
        }
        return Held.on(wall, walls.get(wall), pushes.values(), thrown.values(), now).stream()
                .filter(h -> h.chief() && !actor.has(Role.DUTY_CHIEF) && !h.from().equals(actor.seat())).findFirst()
                .map(h -> Decision.refuse("walls.held", h.from()));
    }

    /** Why this actor's answer does not count: only the wall itself says what stands on it. */
    private Optional<Decision> answer(ThrowId id, Actor actor) {
        Throw each = thrown.get(id);
        if (each == null) {
            return Optional.of(Decision.refuse("walls.throw-unknown"));
        }
        if (!each.wall().equals(actor.seat())) {
            return Optional.of(Decision.refuse("walls.not-yours"));
        }
        return each.standing().open() ? Optional.empty() : Optional.of(Decision.refuse("walls.over"));
    }

    private static String fresh(Instant now, java.util.function.Predicate<String> taken) {
        long moment = now.toEpochMilli();
        while (taken.test(Long.toString(moment, 36))) {
            moment++;
        }
        return Long.toString(moment, 36);
    }

    @Override
    public void apply(Fact fact) {
        WallFolds.presets(presets, fact);
        WallFolds.rules(rules, fact);
        WallFolds.acts(acts, fact);
        WallFolds.walls(walls, fact);
        WallFolds.thrown(thrown, fact);
    }

    @Override
    public List<Event> follow(Fact fact) {
        List<Event> events = new ArrayList<>(ruling.follow(fact));
        events.addAll(loans.follow(fact));
        return events;
    }

    @Override
    public List<Event> tick(Instant now) {
        List<Event> events = new ArrayList<>(ruling.tick(now));
        for (Throw each : thrown.values()) {
            if (each.standing() instanceof Standing.Queued(Instant since) && !since.plus(Throw.WAIT).isAfter(now)) {
                events.add(new WallEvent.ThrowExpired(each.id()));
            } else if (!each.standing().open() && each.at().plus(KEPT).isBefore(now)) {
                events.add(new WallEvent.ThrowDropped(each.id()));
            }
        }
        return events;
    }
}
