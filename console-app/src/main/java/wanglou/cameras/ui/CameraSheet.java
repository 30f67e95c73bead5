package wanglou.cameras.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraTable;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.HoldButton;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Toasts;
import wanglou.core.Outcome;
import wanglou.core.Role;

/** Home: FX. Where the system administrator registers cameras: one by one, or a whole table. */
public final class CameraSheet extends VBox {

    private final Desk desk;
    private final CameraFields fields;
    private final Button save;
    private final HoldButton remove;
    private final Label told = Labels.of("", "caption", "text-2");
    private @Nullable Camera edited;

    public CameraSheet(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        setId("camera-sheet");
        getStyleClass().add("card");
        fields = new CameraFields(texts);
        save = Buttons.primary("camera-save", texts.bind("cameras.form.save"), this::save);
        remove = new HoldButton("camera-remove", texts.bind("cameras.form.remove"), this::remove);
        save.disableProperty().bind(desk.link().liveProperty().not());
        told.setWrapText(true);
        VBox body = new VBox(12, fields, Labels.row(8, save, remove, Labels.gap(), Buttons.ghost("camera-new", texts.bind("cameras.form.new"), () -> show(null))));
        VBox table = new VBox(8, Labels.of(texts.bind("cameras.table"), "caption", "text-3"), Labels.row(8,
                Buttons.small(Buttons.plain("camera-import", texts.bind("cameras.import"), this::chooseImport)),
                Buttons.small(Buttons.plain("camera-export", texts.bind("cameras.export"), this::chooseExport))), told);
        body.getStyleClass().add("card-section");
        table.getStyleClass().add("card-section");
        getChildren().addAll(body, table);
        show(null);
    }

    public static boolean mayEdit(Desk desk) {
        return desk.actor().roles().contains(Role.SYSTEM_ADMIN);
    }

    /** @param camera null begins a new one */
    public void show(@Nullable Camera camera) {
        edited = camera;
        fields.show(camera);
        remove.setVisible(camera != null);
        if (camera == null && getScene() != null) {
            fields.focusFirst();
        }
    }

    private void save() {
        CameraTable.Row row;
        try {
            row = fields.row();
        } catch (IllegalArgumentException wrong) {
            fields.refuse(desk.texts().get(String.valueOf(wrong.getMessage())));
            return;
        }
        desk.orders().send(command(row), desk.texts().bind("cameras.saved", row.camera().name()), Optional.empty()).thenAccept(outcome -> {
            switch (outcome) {
                case Outcome.Done done -> show(null);
                case Outcome.Refused(var problem) -> fields.refuse(desk.texts().problem(problem));
            }
        });
    }

    private CameraCommand command(CameraTable.Row row) {
        return desk.mirrors().of(Camera.BOARD).get(row.camera().id()) == null ? new CameraCommand.Register(row.camera(), row.streams())
                : new CameraCommand.Edit(row.camera(), row.streams());
    }

    private void remove() {
        Camera camera = edited;
        if (camera != null) {
            CameraId id = camera.id();
            desk.orders().send(new CameraCommand.Remove(id, ""), desk.texts().bind("cameras.removed", camera.name()), Optional.empty())
                    .thenAccept(outcome -> show(null));
        }
    }

    private void chooseImport() {
        Path file = choose(false);
        if (file != null) {
            try {
                take(Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                told.setText(desk.texts().get("cameras.import.unreadable", file.getFileName()));
            }
        }
    }

    /** Registers what is new, changes what is there, and says what did not go in and why. */
    CompletableFuture<Void> take(String table) {
        CameraTable.Read read = CameraTable.read(table);
        int all = read.rows().size();
        return new CameraImport(desk.hub(), desk.pulse()::later, read.rows(), this::command,
                n -> told.setText(desk.texts().get("cameras.importing", n, all))).run().thenAccept(outcomes -> {
            List<String> faults = new ArrayList<>(read.faults());
            for (int i = 0; i < all; i++) {
                if (outcomes.get(i) instanceof Outcome.Refused(var problem)) {
                    faults.add(read.rows().get(i).camera().id() + ": " + desk.texts().problem(problem));
                }
            }
            int done = all - (faults.size() - read.faults().size());
            told.setText(desk.texts().get("cameras.imported", done, faults.size()) + (faults.isEmpty() ? "" : "\n"
                    + String.join("\n", faults.subList(0, Math.min(8, faults.size())))));
        });
    }

    private void chooseExport() {
        Path file = choose(true);
        if (file != null) {
            try {
                Files.writeString(file, CameraTable.write(List.copyOf(desk.mirrors().of(Camera.BOARD).values())));
                desk.toasts().show(Toasts.Kind.DONE, desk.texts().bind("cameras.exported", file.getFileName()), Texts.nothing());
            } catch (IOException full) {
                told.setText(desk.texts().get("cameras.export.failed", file, String.valueOf(full.getMessage())));
            }
        }
    }

    private @Nullable Path choose(boolean saving) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        chooser.setInitialFileName("cameras.csv");
        var file = saving ? chooser.showSaveDialog(getScene().getWindow()) : chooser.showOpenDialog(getScene().getWindow());
        return file == null ? null : file.toPath();
    }
}
