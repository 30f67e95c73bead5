package wanglou.cameras.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraKind;
import wanglou.cameras.CameraStreams;
import wanglou.cameras.CameraTable;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.core.UnitId;
import wanglou.map.geo.CoordinateText;
import wanglou.map.geo.GeoPoint;

/** Home: FX. What is registered of a camera as fields. An address that stands is never shown whole: an empty field keeps it. */
final class CameraFields extends VBox {

    private final Texts texts;
    private final TextField id = new TextField();
    private final TextField name = new TextField();
    private final TextField station = new TextField();
    private final TextField unit = new TextField();
    private final TextField place = new TextField();
    private final TextField direction = new TextField();
    private final TextField angle = new TextField();
    private final TextField main = new TextField();
    private final TextField small = new TextField();
    private final CheckBox restricted = new CheckBox();
    private final ToggleGroup kinds = new ToggleGroup();
    private final Label refusal = Labels.of("", "warn");

    CameraFields(Texts texts) {
        super(10);
        this.texts = texts;
        FlowPane kindChips = new FlowPane(4, 4);
        for (CameraKind kind : List.of(CameraKind.FIXED, CameraKind.BODYCAM, CameraKind.VEHICLE, CameraKind.DRONE)) {
            ToggleButton chip = new ToggleButton();
            chip.textProperty().bind(texts.bind("cameras.kind." + kind));
            chip.getStyleClass().addAll("small", "chip");
            chip.setUserData(kind);
            chip.setToggleGroup(kinds);
            kindChips.getChildren().add(chip);
        }
        kinds.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null && was != null) {
                was.setSelected(true);
            }
        });
        id.setId("camera-id");
        name.setId("camera-name");
        place.setId("camera-place");
        main.setId("camera-main");
        refusal.setId("camera-refusal");
        place.promptTextProperty().bind(texts.bind("cameras.form.place.prompt"));
        main.setPromptText("rtsp://user:password@10.0.0.7:554/stream1");
        small.setPromptText("rtsp://…/stream2");
        restricted.textProperty().bind(texts.bind("cameras.form.restricted"));
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        getChildren().addAll(new HBox(12, grown("cameras.form.id", id), grown("cameras.form.name", name)), field("cameras.form.kind", kindChips),
                new HBox(12, grown("cameras.form.station", station), grown("cameras.form.unit", unit)), field("cameras.form.place", place),
                new HBox(12, grown("cameras.form.direction", direction), grown("cameras.form.angle", angle)), field("cameras.form.main", main),
                field("cameras.form.small", small), restricted, refusal);
    }

    private VBox field(String key, Node node) {
        return new VBox(4, Labels.of(texts.bind(key), "caption", "text-2"), node);
    }

    private VBox grown(String key, TextField node) {
        VBox box = field(key, node);
        HBox.setHgrow(box, Priority.ALWAYS);
        node.setPrefWidth(0);
        return box;
    }

    /** @param camera null for a new one */
    void show(@Nullable Camera camera) {
        id.setText(camera == null ? "" : camera.id().value());
        id.setDisable(camera != null);
        name.setText(camera == null ? "" : camera.name());
        station.setText(camera == null ? "" : camera.station());
        unit.setText(camera == null || camera.unit() == null ? "" : camera.unit().value());
        GeoPoint at = camera == null ? null : camera.place();
        place.setText(at == null ? "" : "%.6f, %.6f".formatted(at.lat(), at.lon()));
        direction.setText(camera == null || Double.isNaN(camera.direction()) ? "" : String.valueOf(Math.round(camera.direction())));
        angle.setText(camera == null || Double.isNaN(camera.angle()) ? "" : String.valueOf(Math.round(camera.angle())));
        main.clear();
        small.clear();
        restricted.setSelected(camera != null && camera.restricted());
        kinds.getToggles().forEach(t -> t.setSelected(t.getUserData().equals(camera == null ? CameraKind.FIXED : camera.kind())));
        refuse("");
    }

    void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(!why.isEmpty());
    }

    void focusFirst() {
        (id.isDisable() ? name : id).requestFocus();
    }

    /** @throws IllegalArgumentException a text key of what stands wrong */
    CameraTable.Row row() {
        String written = place.getText().strip();
        CoordinateText read = CoordinateText.read(written).orElse(null);
        if (!written.isEmpty() && read == null) {
            throw new IllegalArgumentException("cameras.form.place.wrong");
        }
        if (!id.getText().strip().matches("[\\p{L}\\p{N}._-]{1,80}")) {
            throw new IllegalArgumentException("cameras.form.id.wrong");
        }
        if (name.getText().length() > 120) {
            throw new IllegalArgumentException("cameras.form.name.wrong");
        }
        CameraKind kind = kinds.getSelectedToggle() == null ? CameraKind.FIXED : (CameraKind) kinds.getSelectedToggle().getUserData();
        String wearer = unit.getText().strip();
        CameraId wished = new CameraId(id.getText().strip());
        return new CameraTable.Row(new Camera(wished, name.getText().isBlank() ? wished.value() : name.getText().strip(), kind, station.getText().strip(),
                wearer.isEmpty() ? null : new UnitId(wearer), read == null ? null : read.point(), degrees(direction), degrees(angle),
                restricted.isSelected(), "", !small.getText().isBlank()), new CameraStreams(main.getText().strip(), small.getText().strip()));
    }

    private static double degrees(TextField field) {
        try {
            return field.getText().isBlank() ? Double.NaN : Double.parseDouble(field.getText().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("cameras.form.degrees.wrong", e);
        }
    }
}
