package wanglou.cameras.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraTable;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Toasts;
import wanglou.core.Outcome;

/**
 * Home: FX. The registry as a table. A file is looked through before anything is sent: what would go in, and line by line what would not and what to do; then
 * it is taken, can be stopped, and says what became of it.
 */
final class CameraTablePart extends VBox implements AutoCloseable {

    /** More lines nobody reads; the rest is counted. */
    private static final int MOST_LINES = 200;
    /** Of the lines that are seen at once, px; the rest is scrolled to. */
    private static final double LINES_HEIGHT = 220;

    private final Desk desk;
    private final Optional<Path> folder;
    private final Label told = Labels.of("", "caption", "text-1");
    private final VBox lines = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(lines);
    private final ProgressBar bar = new ProgressBar(0);
    private final Button take;
    private final Button stop;
    private final Button close;
    private final Button choose;
    private final Listening listening = new Listening();
    private State state = new State.Idle();

    /** How far it is. */
    private sealed interface State {

        record Idle() implements State {
        }

        record Unreadable(String file) implements State {
        }

        /** @param added rows of cameras that the registry does not know */
        record Looked(String file, CameraTable.Read read, int added) implements State {
        }

        record Taking(CameraTable.Read read, CameraImport sending, int answered) implements State {
        }

        /** @param refused by the hub, in the order of the file */
        record Taken(CameraTable.Read read, int done, List<Refused> refused) implements State {
        }
    }

    private record Refused(CameraTable.Row row, Outcome.Refused why) {
    }

    /** @param folder files are read from and written to there without asking; empty where a person is asked */
    CameraTablePart(Desk desk, Optional<Path> folder) {
        super(8);
        this.desk = desk;
        this.folder = folder;
        Texts texts = desk.texts();
        setId("camera-table");
        choose = Buttons.small(Buttons.plain("camera-import", texts.bind("cameras.import"), this::choose));
        take = Buttons.small(Buttons.plain("camera-take", texts.bind("cameras.import.take"), this::take));
        stop = Buttons.small(Buttons.plain("camera-stop", texts.bind("cameras.import.stop"), this::stop));
        close = Buttons.small(Buttons.plain("camera-table-close", texts.bind("cameras.import.close"), () -> show(new State.Idle())));
        take.disableProperty().bind(desk.link().liveProperty().not());
        told.setId("camera-told");
        told.setWrapText(true);
        bar.setId("camera-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        scroll.setId("camera-faults");
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(Bindings.min(LINES_HEIGHT, lines.heightProperty()));
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Label columns = Labels.of(texts.bind("cameras.table"), "caption", "text-3");
        columns.setWrapText(true);
        getChildren().addAll(columns, Labels.row(8, choose, Buttons.small(Buttons.plain("camera-export", texts.bind("cameras.export"), this::export))), told, bar, scroll,
                Labels.row(8, take, stop, close));
        for (Node each : List.of(told, bar, scroll, take, stop, close)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        listening.to(this::render, texts.languageProperty());
        render();
    }

    private void show(State now) {
        state = now;
        render();
    }

    private void choose() {
        Path file = folder.map(f -> f.resolve("cameras.csv")).or(() -> ask(false)).orElse(null);
        if (file != null) {
            String name = String.valueOf(file.getFileName());
            CompletableFuture.supplyAsync(() -> look(file)).thenAccept(read -> desk.pulse().later(() -> show(read == null ? new State.Unreadable(name)
                    : new State.Looked(name, read, (int) read.rows().stream().filter(row -> before(row) == null).count()))));
        }
    }

    /** Any thread. Null where it cannot be read. */
    private static CameraTable.@Nullable Read look(Path file) {
        try {
            return CameraTable.read(Files.readAllBytes(file));
        } catch (IOException | OutOfMemoryError unreadable) {
            return null;
        }
    }

    private @Nullable Camera before(CameraTable.Row row) {
        return desk.mirrors().of(Camera.BOARD).get(row.camera().id());
    }

    private CameraCommand command(CameraTable.Row row) {
        Camera before = before(row);
        return before == null ? new CameraCommand.Register(row.camera(), row.streams()) : new CameraCommand.Edit(row.over(before), row.streams());
    }

    private void take() {
        if (!(state instanceof State.Looked looked)) {
            return;
        }
        CameraTable.Read read = looked.read();
        CameraImport[] sending = new CameraImport[1];
        CameraImport one = new CameraImport(desk.hub(), desk.pulse()::later, read.rows(), this::command, n -> show(new State.Taking(read, sending[0], n)));
        sending[0] = one;
        show(new State.Taking(read, one, 0));
        one.run().thenAccept(outcomes -> {
            List<Refused> refused = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) instanceof Outcome.Refused why) {
                    refused.add(new Refused(read.rows().get(i), why));
                }
            }
            show(new State.Taken(read, outcomes.size() - refused.size(), refused));
        });
    }

    private void stop() {
        if (state instanceof State.Taking taking) {
            taking.sending().stop();
        }
    }

    private void render() {
        Texts texts = desk.texts();
        boolean busy = state instanceof State.Taking;
        choose.setDisable(busy);
        bar.setVisible(busy);
        stop.setVisible(busy);
        take.setVisible(state instanceof State.Looked looked && !looked.read().rows().isEmpty());
        close.setVisible(!busy && !(state instanceof State.Idle));
        told.setText(switch (state) {
            case State.Idle idle -> "";
            case State.Unreadable(String file) -> texts.get("cameras.import.unreadable", file);
            case State.Looked(String file, CameraTable.Read read, int added) -> texts.get("cameras.import.looked", file, read.rows().size(), added,
                    read.rows().size() - added, read.faults().size());
            case State.Taking(CameraTable.Read read, CameraImport sending, int n) -> texts.get("cameras.importing", n, read.rows().size());
            case State.Taken(CameraTable.Read read, int done, List<Refused> refused) -> {
                int unsent = read.rows().size() - done - refused.size();
                String taken = texts.get("cameras.imported", done, read.faults().size() + refused.size());
                yield unsent == 0 ? taken : taken + " · " + texts.get("cameras.import.stopped", unsent);
            }
        });
        told.setVisible(!told.getText().isEmpty());
        if (state instanceof State.Taking taking) {
            bar.setProgress((double) taking.answered() / Math.max(1, taking.read().rows().size()));
            return; // the lines stay as they are while it runs
        }
        lines.getChildren().setAll(switch (state) {
            case State.Idle idle -> List.of();
            case State.Unreadable un -> List.of();
            case State.Looked looked -> said(looked.read(), List.of());
            case State.Taking taking -> List.of();
            case State.Taken taken -> said(taken.read(), taken.refused());
        });
        scroll.setVisible(!lines.getChildren().isEmpty());
    }

    /** Remarks, then what is not taken, in the order of the file. */
    private List<Label> said(CameraTable.Read read, List<Refused> refused) {
        Texts texts = desk.texts();
        List<Label> said = new ArrayList<>();
        read.remarks().forEach(remark -> said.add(line(remark.line(), text(remark), "text-2")));
        record Numbered(int line, String text) {
        }
        List<Numbered> wrong = new ArrayList<>();
        read.faults().forEach(fault -> wrong.add(new Numbered(fault.line(), text(fault))));
        refused.forEach(each -> wrong.add(new Numbered(each.row().line(), each.row().camera().id() + " · " + texts.problem(each.why().problem()))));
        wrong.stream().sorted(Comparator.comparingInt(Numbered::line)).limit(MOST_LINES).forEach(each -> said.add(line(each.line(), each.text(), "warn")));
        if (wrong.size() > MOST_LINES) {
            said.add(line(0, texts.get("cameras.import.more", wrong.size() - MOST_LINES), "text-2"));
        }
        return said;
    }

    private String text(CameraTable.Fault fault) {
        return desk.texts().get("cameras.import.fault." + fault.code(), fault.args().toArray());
    }

    private Label line(int number, String text, String tint) {
        Label label = Labels.of(number == 0 ? text : desk.texts().get("cameras.import.line", String.valueOf(number), text), "caption", tint);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void export() {
        Path file = folder.map(f -> f.resolve("cameras.csv")).or(() -> ask(true)).orElse(null);
        if (file != null) {
            try {
                List<Camera> all = desk.mirrors().of(Camera.BOARD).values().stream().sorted(Comparator.comparing(c -> c.id().value())).toList();
                Files.writeString(file, CameraTable.write(all), StandardCharsets.UTF_8);
                desk.toasts().show(Toasts.Kind.DONE, desk.texts().bind("cameras.exported", all.size(), String.valueOf(file.getFileName())), Texts.nothing());
            } catch (IOException full) {
                desk.toasts().show(Toasts.Kind.WARNING, desk.texts().bind("cameras.export.failed", file.toString(), String.valueOf(full.getMessage())),
                        Texts.nothing());
            }
        }
    }

    private Optional<Path> ask(boolean saving) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.texts().get(saving ? "cameras.export" : "cameras.import"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv", "*.txt"));
        chooser.setInitialFileName("cameras.csv");
        return Optional.ofNullable(saving ? chooser.showSaveDialog(getScene().getWindow()) : chooser.showOpenDialog(getScene().getWindow())).map(java.io.File::toPath);
    }

    @Override
    public void close() {
        listening.close();
        stop();
    }
}
