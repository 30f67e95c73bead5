package wanglou.walls.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.HoldButton;
import wanglou.console.ui.Labels;
import wanglou.core.Outcome;
import wanglou.core.Role;
import wanglou.walls.Arrangement;
import wanglou.walls.CameraRef;
import wanglou.walls.Preset;
import wanglou.walls.PresetId;
import wanglou.walls.WallCommand;

/** Home: FX. Saves what stands on a wall under a name, renames and deletes it; under the head of the wall, shown when asked for. */
final class PresetLine extends HBox implements AutoCloseable {

    private static final int SOME = 3;

    private final Desk desk;
    private final Supplier<Arrangement> now;
    private final TextField name = new TextField();
    private final CheckBox shared = new CheckBox();
    private final Pick<Integer> key;
    private final Label missing = Labels.of("", "caption", "warn");
    private final Button rename;
    private final HoldButton delete;
    private final Button overwrite;
    private final Listening listening = new Listening();
    private @Nullable Preset shown;
    private @Nullable PresetId awaited;

    PresetLine(Desk desk, Supplier<Arrangement> now, Runnable shut) {
        super(8);
        this.desk = desk;
        this.now = now;
        Texts texts = desk.texts();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("act-line", "preset-line");
        name.setId("preset-name");
        name.setPrefWidth(180);
        name.promptTextProperty().bind(texts.bind("walls.preset.name"));
        shared.setId("preset-shared");
        shared.textProperty().bind(texts.bind("walls.preset.shared"));
        boolean mayShare = desk.actor().has(Role.VIDEO_ANALYST) || desk.actor().has(Role.DUTY_CHIEF);
        shared.setVisible(mayShare);
        shared.setManaged(mayShare);
        key = new Pick<>("preset-key", texts, IntStream.rangeClosed(0, 9).boxed().toList(), 0,
                k -> k == 0 ? texts.get("walls.preset.no-key") : texts.get("walls.preset.key", k));
        Button save = Buttons.small(Buttons.primary("preset-save", texts.bind("walls.preset.save"), () -> save(false)));
        overwrite = Buttons.small(Buttons.plain("preset-overwrite", texts.bind("walls.preset.overwrite"), () -> save(true)));
        rename = Buttons.small(Buttons.plain("preset-rename", texts.bind("walls.preset.rename"), this::rename));
        delete = new HoldButton("preset-delete", texts.bind("walls.preset.delete"), this::delete).small();
        name.setOnAction(e -> save(false));
        getChildren().addAll(name, key, shared, save, overwrite, rename, delete, missing, Labels.gap(),
                Buttons.small(Buttons.ghost("preset-shut", texts.bind("console.close"), shut)));
        setVisible(false);
        managedProperty().bind(visibleProperty());
        listening.to(desk.mirrors().of(Preset.BOARD), changed -> {
            Preset saved = awaited == null ? null : desk.mirrors().of(Preset.BOARD).get(awaited);
            if (saved != null) {
                awaited = null;
                show(saved);
            } else if (shown != null) {
                show(desk.mirrors().of(Preset.BOARD).get(shown.id()));
            }
        });
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> tellMissing());
        show(null);
    }

    /** The preset that was shown last on this wall, null for none. */
    void show(@Nullable Preset preset) {
        boolean other = preset == null ? shown != null : shown == null || !shown.id().equals(preset.id());
        shown = preset;
        if (other && preset != null) {
            name.setText(preset.name());
            key.set(preset.key());
            shared.setSelected(preset.shared());
        }
        for (javafx.scene.Node each : List.of(overwrite, rename, delete)) {
            each.setVisible(preset != null);
            each.setManaged(preset != null);
        }
        tellMissing();
    }

    private void tellMissing() {
        missing.setText(missing(desk, Optional.ofNullable(shown)));
    }

    /** Which of its cameras are gone, in words; empty where none is. */
    static String missing(Desk desk, Optional<Preset> preset) {
        List<CameraRef> gone = preset.map(p -> p.missing(id -> desk.mirrors().of(Camera.BOARD).get(id) != null)).orElse(List.of());
        if (gone.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>(gone.stream().limit(SOME).map(CameraRef::name).toList());
        if (gone.size() > SOME) {
            names.add("…");
        }
        return desk.texts().get("walls.preset.missing", gone.size(), String.join(" · ", names));
    }

    /** Those this person is offered, by key and name. */
    static List<Preset> offered(Desk desk) {
        return desk.mirrors().of(Preset.BOARD).values().stream().filter(p -> p.isFor(desk.actor().person()))
                .sorted(Comparator.comparingInt((Preset p) -> p.key() == 0 ? 10 : p.key()).thenComparing(Preset::name)).toList();
    }

    private void save(boolean over) {
        Preset before = shown;
        WallCommand.SavePreset save = new WallCommand.SavePreset(over && before != null ? before.id() : null, name.getText().strip(),
                shared.isSelected(), key.get(), now.get());
        desk.orders().send(save).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Done done) {
                Preset saved = desk.mirrors().of(Preset.BOARD).get(new PresetId(done.subject()));
                awaited = saved == null ? new PresetId(done.subject()) : null;
                if (saved != null) {
                    show(saved);
                }
            }
        });
    }

    private void rename() {
        if (shown != null) {
            desk.orders().send(new WallCommand.RenamePreset(shown.id(), name.getText().strip()));
        }
    }

    private void delete() {
        if (shown != null) {
            desk.orders().send(new WallCommand.DeletePreset(shown.id()));
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
