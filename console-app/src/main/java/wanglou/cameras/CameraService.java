package wanglou.cameras;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import wanglou.core.Actor;
import wanglou.core.Board;
import wanglou.core.Command;
import wanglou.core.Decision;
import wanglou.core.Event;
import wanglou.core.Fact;
import wanglou.core.Feature;
import wanglou.core.Values;

/**
 * Home: hub thread. The registry of cameras.
 *
 * <p>Problem codes: {@code cameras.unknown} (camera), {@code cameras.exists} (camera), {@code cameras.address} (what is wrong).
 */
public final class CameraService implements Feature {

    private static final int MAX_ADDRESS = 2_000;

    private final Board<CameraId, Camera> board = Camera.BOARD.newBoard();
    private final Board<CameraId, CameraLine> lines = CameraLine.BOARD.newBoard();
    private final FreshStreams fresh;
    private final UnaryOperator<String> readAddress;

    /** @param readAddress gives an address without its password; throws IllegalArgumentException, saying why, for one that cannot be watched */
    public CameraService(FreshStreams fresh, UnaryOperator<String> readAddress) {
        this.fresh = fresh;
        this.readAddress = readAddress;
    }

    @Override
    public Class<? extends Command> commands() {
        return CameraCommand.class;
    }

    @Override
    public Class<? extends Event> events() {
        return CameraEvent.class;
    }

    @Override
    public List<Board<?, ?>> boards() {
        return List.of(board);
    }

    @Override
    public List<Board<?, ?>> liveBoards() {
        return List.of(lines);
    }

    /** What the ingest knows now: those that are not among them have no line. */
    public void linesAre(Collection<CameraLine> now) {
        Set<CameraId> standing = new HashSet<>();
        for (CameraLine line : now) {
            standing.add(line.camera());
            if (!line.equals(lines.get(line.camera()))) {
                lines.put(line.camera(), line);
            }
        }
        List.copyOf(lines.values()).stream().map(CameraLine::camera).filter(id -> !standing.contains(id)).forEach(lines::remove);
    }

    public Board<CameraId, Camera> board() {
        return board;
    }

    @Override
    public Decision decide(Command command, Actor actor, Instant now) {
        return switch ((CameraCommand) command) {
            case CameraCommand.Register(Camera camera, CameraStreams streams) -> {
                if (board.get(camera.id()) != null) {
                    yield Decision.refuse("cameras.exists", camera.id());
                }
                try {
                    yield Decision.accept(camera.id().value(), new CameraEvent.Registered(shown(camera, streams), fresh.keep(streams)));
                } catch (IllegalArgumentException wrong) {
                    yield refuse(wrong);
                }
            }
            case CameraCommand.Edit(Camera camera, CameraStreams streams) -> {
                Camera before = board.get(camera.id());
                if (before == null) {
                    yield Decision.refuse("cameras.unknown", camera.id());
                }
                if (streams.main().isBlank()) {
                    yield Decision.accept(camera.id().value(), new CameraEvent.Edited(camera.at(before.address(), before.small()), ""));
                }
                try {
                    yield Decision.accept(camera.id().value(), new CameraEvent.Edited(shown(camera, streams), fresh.keep(streams)));
                } catch (IllegalArgumentException wrong) {
                    yield refuse(wrong);
                }
            }
            case CameraCommand.Remove(CameraId id, String reason) -> board.get(id) == null ? Decision.refuse("cameras.unknown", id)
                    : Decision.accept(id.value(), new CameraEvent.Removed(id, reason));
        };
    }

    private Camera shown(Camera camera, CameraStreams streams) {
        if (Math.max(streams.main().length(), streams.small().length()) > MAX_ADDRESS) {
            throw new IllegalArgumentException("longer than " + MAX_ADDRESS + " characters");
        }
        String address = readAddress.apply(streams.main());
        return camera.at(address, !streams.small().isEmpty() && !readAddress.apply(streams.small()).isEmpty());
    }

    private static Decision refuse(IllegalArgumentException wrong) {
        return Decision.refuse("cameras.address", String.valueOf(wrong.getMessage()));
    }

    @Override
    public void apply(Fact fact) {
        fold(board, fact);
    }

    static void fold(Values<CameraId, Camera> values, Fact fact) {
        switch ((CameraEvent) fact.event()) {
            case CameraEvent.Registered(Camera camera, String _) -> values.put(camera.id(), camera);
            case CameraEvent.Edited(Camera camera, String _) -> values.put(camera.id(), camera);
            case CameraEvent.Removed(CameraId id, String _) -> values.remove(id);
            case CameraEvent.Watched _, CameraEvent.WatchRefused _ -> {
                // For the journal only.
            }
        }
    }
}
