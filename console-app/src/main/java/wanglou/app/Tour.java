package wanglou.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.ConsoleApp;
import wanglou.console.tour.TourPlayer;
import wanglou.console.tour.TourReport;
import wanglou.console.tour.TourScript;
import wanglou.console.tour.TourStage;
import wanglou.hub.RunFile;

/** The tour of {@code packaging/run --tour DIR}: every screen of the real product, in pictures. */
final class Tour {

    private final TourScript script;
    private final Path folder;

    private Tour(TourScript script, Path folder) {
        this.script = script;
        this.folder = folder;
    }

    /** @param scripts names of this package's {@code .tour} resources, or files, with commas between: one is played behind the other */
    static Tour read(Path folder, String scripts) throws IOException {
        Files.createDirectories(folder);
        List<TourScript.Line> lines = new ArrayList<>();
        for (String script : scripts.split(",")) {
            lines.addAll(script(script).lines());
        }
        return new Tour(new TourScript(scripts, lines), folder);
    }

    private static TourScript script(String script) throws IOException {
        try (InputStream in = Files.isReadable(Path.of(script)) ? Files.newInputStream(Path.of(script))
                : Tour.class.getResourceAsStream(script + ".tour")) {
            if (in == null) {
                throw new IOException("there is no tour “" + script + "”");
            }
            return TourScript.parse(script, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Home: FX. Completes with whether every step went well. */
    CompletableFuture<Boolean> play(ConsoleApp app, TourWalls walls, Path data, InstantSource clock, Executor writer) {
        return new TourPlayer(script, new On(app, walls, data), folder, clock, writer).play().thenApply(TourReport::ok);
    }

    /** What a tour can do that has no button. */
    private static final class On implements TourStage {

        private final ConsoleApp desk;
        private final TourWalls walls;
        private final Path data;
        private ConsoleApp before;

        On(ConsoleApp desk, TourWalls walls, Path data) {
            this.desk = desk;
            this.walls = walls;
            this.data = data;
            this.before = desk;
        }

        @Override
        public Stage window() {
            return before.stage();
        }

        @Override
        public @Nullable String act(String name, List<String> args) {
            String what = args.isEmpty() ? "" : args.getFirst();
            return switch (name) {
                case "hub" -> hub(what);
                case "wall" -> wall(what, args.subList(1, args.size()));
                case "camera" -> camera(args);
                default -> {
                    walls.act(name, args);
                    yield desk.act(name, args);
                }
            };
        }

        /** Opens a wall seat, or turns to one, to the desk, or closes one: {@code wall open 1 1.5}, {@code wall at 1}, {@code wall at desk}, {@code wall close 1}. */
        private @Nullable String wall(String what, List<String> args) {
            String which = args.getFirst();
            switch (what) {
                case "open" -> {
                    walls.open(which, args.size() > 1 ? Double.parseDouble(args.get(1)) : Seat.WALL_LETTERS, desk);
                    before = walls.wall(which).orElse(desk);
                }
                case "at" -> {
                    before = which.equals("desk") ? desk : walls.wall(which).orElse(desk);
                    before.stage().toFront();
                }
                case "close" -> {
                    before = desk;
                    walls.close(which);
                }
                default -> {
                    return "nobody can do that with a wall: " + what;
                }
            }
            return null;
        }

        /** Something befalls a camera of the drill: {@code camera C-0401 freeze}. */
        private @Nullable String camera(List<String> args) {
            try {
                CameraFaults.order(data, args.getFirst(), args.get(1));
                return null;
            } catch (IOException e) {
                return "the drill cannot be told: " + e.getMessage();
            }
        }

        /** Stops or goes on with the hub's process, as a hung machine would. */
        private @Nullable String hub(String what) {
            Optional<RunFile> hub = RunFile.find(data);
            if (hub.isEmpty()) {
                return "no hub runs on " + data;
            }
            try {
                new ProcessBuilder("kill", what.equals("freeze") ? "-STOP" : "-CONT", String.valueOf(hub.get().pid())).start();
                return null;
            } catch (IOException e) {
                return "the hub cannot be stopped: " + e.getMessage();
            }
        }
    }
}
