package wanglou.cameras.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

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
import wanglou.core.Outcome;
import wanglou.core.Role;

/** Home: FX. Where the system administrator registers cameras: one by one, or a whole table. */
public final class CameraSheet extends VBox implements AutoCloseable {

    private final Desk desk;
    private final CameraFields fields;
    private final Button save;
    private final HoldButton remove;
    private final CameraTablePart table;
    private @Nullable Camera edited;

    /** @param folder tables are read from and written to there without asking; empty where a person is asked */
    public CameraSheet(Desk desk, Optional<Path> folder) {
        this.desk = desk;
        Texts texts = desk.texts();
        setId("camera-sheet");
        getStyleClass().add("card");
        fields = new CameraFields(texts);
        save = Buttons.primary("camera-save", texts.bind("cameras.form.save"), this::save);
        remove = new HoldButton("camera-remove", texts.bind("cameras.form.remove"), this::remove);
        save.disableProperty().bind(desk.link().liveProperty().not());
        VBox body = new VBox(12, fields, Labels.row(8, save, remove, Labels.gap(), Buttons.ghost("camera-new", texts.bind("cameras.form.new"), () -> show(null))));
        table = new CameraTablePart(desk, folder);
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

    @Override
    public void close() {
        table.close();
    }
}
