package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.CameraId;
import wanglou.console.Selection;
import wanglou.console.text.Texts;
import wanglou.core.Problem;
import wanglou.core.UnitId;
import wanglou.evidence.EvidenceShelf;
import wanglou.evidence.Recording;
import wanglou.field.LinkHealth;
import wanglou.hub.HubHealth;
import wanglou.link.LinkState;
import wanglou.units.Fix;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/**
 * Home: FX. Puts into the list behind the bell what concerns every seat: the hub lost and back, a field link that fails or recovers, a
 * store in trouble, a disk for evidence that fills
 * up, a unit that calls for help. Nothing of it moves the map or takes the focus; what wants an act is also heard.
 */
final class NoticeSources {

    private final Desk desk;
    private final Sounds sounds;
    private final Map<String, LinkHealth.State> states = new HashMap<>();
    private final Set<UnitId> callers = new HashSet<>();
    private @Nullable Instant lostAt;
    private @Nullable String storeProblem;
    private EvidenceShelf.State shelf = EvidenceShelf.State.OK;
    private final Set<CameraId> notWritten = new HashSet<>();

    NoticeSources(Desk desk, Sounds sounds) {
        this.desk = desk;
        this.sounds = sounds;
        desk.link().stateProperty().addListener((o, was, is) -> hub(is));
        desk.mirrors().links().onChange(keys -> keys.forEach(this::field));
        desk.mirrors().hub().onChange(keys -> keys.forEach(this::store));
        desk.mirrors().units().onChange(keys -> keys.forEach(this::unit));
        desk.mirrors().of(EvidenceShelf.BOARD).onChange(keys -> shelf());
        desk.mirrors().of(Recording.BOARD).onChange(keys -> keys.forEach(this::recording));
    }

    private void hub(LinkState state) {
        if (state instanceof LinkState.Lost lost && lostAt == null) {
            lostAt = lost.lastPicture();
            add(Notice.Level.ACT, t -> t.get("console.notice.hub.lost"),
                    t -> t.get("console.lost.picture", t.formats().time(lost.lastPicture())));
        } else if (state instanceof LinkState.Live && lostAt != null) {
            Duration gone = Duration.between(lostAt, desk.clock().now());
            add(Notice.Level.INFO, t -> t.get("console.notice.hub.back"), t -> t.get("console.notice.hub.back.after", t.formats().spoken(gone)));
            lostAt = null;
        }
    }

    private void field(String id) {
        LinkHealth link = desk.mirrors().links().get(id);
        if (link == null) {
            states.remove(id);
            return;
        }
        LinkHealth.State before = states.put(id, link.state());
        if (before == null || before == link.state()) {
            return;
        }
        Function<Texts, String> name = t -> t.orElse("link.kind." + link.kind(), link.kind());
        Function<Texts, String> reason = t -> link.reason() == null ? link.address() : t.problem(link.reason());
        switch (link.state()) {
            case OK -> add(Notice.Level.INFO, t -> t.get("console.notice.link.ok", name.apply(t)), t -> link.address());
            case UNAVAILABLE -> add(Notice.Level.WARNING, t -> t.get("console.notice.link.unavailable", name.apply(t)), reason);
            case FAILED -> add(Notice.Level.ACT, t -> t.get("console.notice.link.failed", name.apply(t)), reason);
            case DISABLED -> add(Notice.Level.INFO, t -> t.get("console.notice.link.disabled", name.apply(t)), reason);
        }
    }

    private void store(String hub) {
        HubHealth health = desk.mirrors().hub().get(hub);
        String problem = health == null ? null : health.storeProblem();
        if (problem != null && !problem.equals(storeProblem)) {
            add(Notice.Level.ACT, t -> t.get("console.notice.store"), t -> t.problem(Problem.of(problem)));
        }
        storeProblem = problem;
    }

    /** Told when it gets worse; that there is room again needs nobody. */
    private void shelf() {
        EvidenceShelf now = desk.mirrors().of(EvidenceShelf.BOARD).get(EvidenceShelf.KEY);
        EvidenceShelf.State state = now == null ? shelf : now.state();
        if (now != null && state.compareTo(shelf) > 0) {
            boolean full = state == EvidenceShelf.State.FULL;
            add(full ? Notice.Level.ACT : Notice.Level.WARNING, t -> t.get(full ? "evidence.notice.full" : "evidence.notice.low"),
                    t -> t.get("evidence.notice.free", t.formats().bytes(now.free())));
        }
        shelf = state;
    }

    private void recording(CameraId camera) {
        Recording recording = desk.mirrors().of(Recording.BOARD).get(camera);
        boolean failed = recording != null && recording.failed().equals("evidence.disk-write");
        if (recording != null && failed && notWritten.add(camera)) {
            add(Notice.Level.ACT, t -> t.get("evidence.notice.not-written", recording.cameraName()), t -> t.problem(Problem.of(recording.failed())));
        } else if (!failed) {
            notWritten.remove(camera);
        }
    }

    private void unit(UnitId id) {
        Unit unit = desk.mirrors().units().get(id);
        boolean calls = unit != null && unit.status().equals(UnitStatus.EMERGENCY);
        if (unit != null && calls && callers.add(id)) {
            tell(new Notice(desk.clock().now(), Notice.Level.ACT, t -> t.get("console.notice.emergency", unit.callSign()),
                    t -> unit.name() + " · " + unit.station(), Optional.of(() -> {
                        desk.navigation().go("command");
                        desk.selection().set(new Selection.OfUnit(id));
                        Fix fix = desk.mirrors().fixes().get(id);
                        if (fix != null) {
                            desk.map().ask(new MapRequest.GoTo(fix.place()));
                        }
                    })));
        } else if (!calls) {
            callers.remove(id);
        }
    }

    private void tell(Notice notice) {
        desk.notices().add(notice);
        if (desk.preferences().get().sound()) {
            switch (notice.level()) {
                case ACT -> sounds.play(Sounds.Timbre.EMERGENCY);
                case WARNING -> sounds.play(Sounds.Timbre.MESSAGE);
                case INFO -> { }
            }
        }
    }

    private void add(Notice.Level level, Function<Texts, String> fact, Function<Texts, String> detail) {
        tell(new Notice(desk.clock().now(), level, fact, detail, Optional.of(() -> desk.navigation().go("links"))));
    }
}
