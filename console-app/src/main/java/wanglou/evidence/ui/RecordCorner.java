package wanglou.evidence.ui;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import wanglou.cameras.Camera;
import wanglou.cameras.ui.Corner;
import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.Role;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.Recording;

/**
 * Home: FX. On a camera's picture: a neutral dot and the time while it is recorded, and the button that records it; under the pointer also
 * the one that keeps its picture of this moment. What is recorded while an incident is selected belongs to that incident.
 */
public final class RecordCorner implements Corner {

    private static final double ROOMY = 240;

    private final Desk desk;
    private final Tooltip whole = new Tooltip();
    private final Label state = Labels.of("", "record-state");
    private final StringProperty recordName = new SimpleStringProperty("");
    private final Button record;
    private final Button still;
    private final IconView sign = new IconView(Icon.FOLLOW, 14);
    private final HBox box;
    private final BooleanProperty near = new SimpleBooleanProperty();
    private final Listening listening = new Listening();
    private final boolean may;
    private @Nullable Camera camera;

    public RecordCorner(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        may = desk.actor().has(Role.DISPATCHER) || desk.actor().has(Role.DUTY_CHIEF) || desk.actor().has(Role.VIDEO_ANALYST);
        Region dot = new Region();
        dot.getStyleClass().add("record-dot");
        state.setGraphic(dot);
        state.setTooltip(whole);
        record = Buttons.icon("camera-record", Icon.FOLLOW, recordName, this::turn);
        record.setGraphic(sign);
        still = Buttons.icon("camera-still", Icon.CAMERA, texts.bind("evidence.still"), this::keep);
        for (Button each : new Button[] {record, still}) {
            each.getStyleClass().add("record-button");
            each.setFocusTraversable(false);
            each.disableProperty().bind(desk.link().liveProperty().not());
        }
        record.setVisible(may);
        record.setManaged(may);
        still.visibleProperty().bind(near);
        still.managedProperty().bind(near);
        box = Labels.row(2, state, record, still);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setPickOnBounds(false);
        box.parentProperty().subscribe(parent -> {
            near.unbind();
            if (parent == null || !may) {
                near.set(false);
            } else {
                near.bind(parent.hoverProperty());
            }
        });
        listening.to(desk.mirrors().of(Recording.BOARD), changed -> refresh());
        listening.to(this::refresh, desk.clock().secondProperty(), texts.languageProperty());
        refresh();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable Camera next) {
        camera = next;
        refresh();
    }

    private @Nullable Recording recording() {
        Camera of = camera;
        Recording known = of == null ? null : desk.mirrors().of(Recording.BOARD).get(of.id());
        return known != null && known.active() ? known : null;
    }

    private void refresh() {
        Recording known = recording();
        box.setVisible(camera != null);
        state.setVisible(known != null);
        state.setManaged(known != null);
        sign.setIcon(known == null ? Icon.FOLLOW : Icon.PAUSE);
        recordName.set(desk.texts().get(known == null ? "evidence.record" : "evidence.record.stop"));
        if (known != null) {
            boolean trouble = known.lost() != null || !known.failed().isEmpty();
            String words = desk.texts().get(known.lost() != null ? "evidence.record.lost" : !known.failed().isEmpty() ? "evidence.record.failed" : "evidence.record.on",
                    desk.texts().formats().timer(Duration.between(known.since(), desk.clock().now())));
            state.setText(roomy() ? words : desk.texts().get("evidence.record.short"));
            state.setAccessibleText(words);
            whole.setText(words);
            state.getStyleClass().remove("trouble");
            if (trouble) {
                state.getStyleClass().add("trouble");
            }
        }
    }

    /** A tile of the strip has no room for the time beside the badge of its picture; the tip says it there. */
    private boolean roomy() {
        return !(box.getParent() instanceof Region tile) || tile.getWidth() >= ROOMY;
    }

    private @Nullable IncidentId incident() {
        return desk.selection().get() instanceof Selection.OfIncident of ? of.incident() : null;
    }

    private void turn() {
        Camera of = camera;
        if (of == null) {
            return;
        }
        if (recording() != null) {
            desk.orders().send(new EvidenceCommand.StopRecording(of.id(), ""), desk.texts().bind("evidence.record.stopped", of.name()), Optional.empty());
        } else {
            desk.orders().send(new EvidenceCommand.StartRecording(of.id(), incident(), ""), desk.texts().bind("evidence.record.started", of.name()),
                    Optional.of(new EvidenceCommand.StopRecording(of.id(), "")));
        }
    }

    private void keep() {
        Camera of = camera;
        if (of != null) {
            desk.orders().send(new EvidenceCommand.KeepSnapshot(of.id(), incident(), ""), desk.texts().bind("evidence.still.kept", of.name()), Optional.empty());
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
