package wanglou.units.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.core.DeviceId;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnknownDevice;

/** Home: FX. Whose positions are this unit's: its devices, each to be released, and those that speak and are nobody's yet. */
final class UnitDevices extends VBox {

    /** Of the unknown ones the latest are offered; all of them stand on the page of links. */
    private static final int OFFERED = 6;
    private final Desk desk;
    private final boolean mayAct;
    private final VBox own = new VBox(4);
    private final TextField typed = new TextField();
    private final HBox typing;
    private final Label unknownTitle;
    private final FlowPane unknown = new FlowPane(4, 4);
    private Optional<Unit> unit = Optional.empty();
    private Object shown = "";

    UnitDevices(Desk desk, Listening listening) {
        super(8);
        this.desk = desk;
        mayAct = UnitsPage.mayAssign(desk);
        var texts = desk.texts();
        typed.setId("unit-device");
        typed.promptTextProperty().bind(texts.bind("units.devices.prompt"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        Button add = Buttons.plain("unit-device-assign", texts.bind("units.devices.assign"), this::assignTyped);
        add.disableProperty().bind(typed.textProperty().isEmpty().or(desk.link().liveProperty().not()));
        typed.setOnAction(e -> {
            if (!add.isDisable()) {
                assignTyped();
            }
        });
        typing = Labels.row(8, typed, add);
        typing.setVisible(mayAct);
        typing.setManaged(mayAct);
        unknownTitle = Labels.of(texts.bind("units.devices.unknown"), "caption", "text-3");
        unknownTitle.managedProperty().bind(unknownTitle.visibleProperty());
        getChildren().addAll(Labels.of(texts.bind("units.card.devices"), "caption", "text-2"), own, typing, unknownTitle, unknown);
        listening.to(desk.mirrors().unknownDevices(), keys -> show());
        listening.to(this::show, texts.languageProperty(), desk.link().liveProperty());
    }

    void show(Unit of) {
        unit = Optional.of(of);
        show();
    }

    private void show() {
        Unit of = unit.orElse(null);
        if (of == null) {
            return;
        }
        List<DeviceId> free = desk.mirrors().unknownDevices().values().stream().sorted(Comparator.comparing(UnknownDevice::received).reversed())
                .limit(OFFERED).map(UnknownDevice::device).sorted(Comparator.comparing(DeviceId::value)).toList();
        boolean live = desk.link().live();
        Object state = List.of(of.id(), of.devices(), free, live, desk.texts().language());
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        own.getChildren().clear();
        if (of.devices().isEmpty()) {
            own.getChildren().add(Labels.of(desk.texts().get("units.devices.none"), "warn"));
        }
        of.devices().forEach(device -> {
            HBox line = Labels.row(8, Labels.of(device.value(), "text-1"), Labels.gap());
            if (mayAct) {
                Button release = Buttons.icon("unit-release-" + device.value(), Icon.CROSS, desk.texts().bind("units.devices.release"), () -> release(of, device));
                release.setDisable(!live);
                line.getChildren().add(release);
            }
            own.getChildren().add(line);
        });
        unknown.getChildren().clear();
        free.forEach(device -> {
            Button offer = Buttons.small(Buttons.with(Buttons.plain("unit-unknown-" + device.value(),
                    new javafx.beans.property.SimpleStringProperty(device.value()), () -> assign(of, device)), Icon.PLUS));
            offer.setDisable(!live);
            unknown.getChildren().add(offer);
        });
        unknownTitle.setVisible(mayAct && !free.isEmpty());
        unknown.setVisible(mayAct);
        unknown.setManaged(mayAct);
    }

    private void assignTyped() {
        String id = typed.getText().strip();
        unit.filter(u -> !id.isEmpty()).ifPresent(u -> {
            assign(u, new DeviceId(id));
            typed.clear();
        });
    }

    private void assign(Unit to, DeviceId device) {
        desk.orders().send(new UnitCommand.AssignDevice(device, to.id()), desk.texts().bind("units.devices.assigned", device, to.callSign()),
                Optional.of(new UnitCommand.ReleaseDevice(device)));
    }

    private void release(Unit from, DeviceId device) {
        desk.orders().send(new UnitCommand.ReleaseDevice(device), desk.texts().bind("units.devices.released", device, from.callSign()),
                Optional.of(new UnitCommand.AssignDevice(device, from.id())));
    }
}
