package wanglou.console.links;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;
import wanglou.core.DeviceId;
import wanglou.core.Outcome;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;
import wanglou.units.UnitKind;
import wanglou.units.UnitProfile;
import wanglou.units.UnknownDevice;

/**
 * Home: FX. Devices heard that belong to no unit. The one picked is given to a unit by its call sign; a call sign nobody has yet makes a new
 * unit first.
 */
final class UnknownPanel implements AutoCloseable {

    private final Desk desk;
    private final RowList<DeviceId> list;
    private final TextField sign = new TextField();
    private final Label answer = Labels.of("", "caption", "text-2");
    private final Button assign;
    private final Button register;
    private final SimpleStringProperty count = new SimpleStringProperty("0");
    private final Listening listening = new Listening();
    private final VBox node;

    UnknownPanel(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        list = new RowList<>("unknown-devices", 32, () -> new UnknownRow(desk), id -> say());
        list.accessibleTextProperty().bind(desk.texts().bind("links.unknown"));
        sign.setId("unknown-call-sign");
        sign.promptTextProperty().bind(texts.bind("links.unknown.prompt"));
        sign.setPrefWidth(150);
        sign.textProperty().addListener((o, was, is) -> say());
        assign = Buttons.primary("unknown-assign", texts.bind("links.unknown.assign"), this::assign);
        register = Buttons.plain("unknown-register", texts.bind("links.unknown.register"), this::register);
        sign.setOnAction(e -> {
            if (!assign.isDisable()) {
                assign();
            }
        });
        answer.setWrapText(true);
        HBox.setHgrow(answer, Priority.ALWAYS);
        HBox act = Labels.row(8, sign, assign, register, answer);
        act.getStyleClass().add("act-line");
        EmptyState none = new EmptyState(Icon.CHECK, texts.bind("links.unknown.none"), texts.bind("links.unknown.none.how"));
        none.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(list.getItems()));
        list.visibleProperty().bind(none.visibleProperty().not());
        act.visibleProperty().bind(list.visibleProperty());
        act.managedProperty().bind(act.visibleProperty());
        StackPane body = new StackPane(list, none);
        VBox.setVgrow(body, Priority.ALWAYS);
        node = new VBox(new PanelHeader(texts.bind("links.unknown")).count(count).note(texts.bind("links.unknown.what")), body, act);
        node.getStyleClass().add("panel");
        listening.to(desk.mirrors().unknownDevices(), keys -> load());
        listening.to(desk.mirrors().units(), keys -> say());
        listening.to(() -> {
            list.renew();
            say();
        }, texts.languageProperty(), desk.link().liveProperty());
        listening.to(list::renew, desk.clock().secondProperty());
        load();
    }

    Region node() {
        return node;
    }

    private void load() {
        List<DeviceId> devices = desk.mirrors().unknownDevices().values().stream()
                .sorted(Comparator.comparing(UnknownDevice::firstHeard).reversed().thenComparing(d -> d.device().value()))
                .map(UnknownDevice::device).toList();
        count.set(String.valueOf(devices.size()));
        list.show(devices);
        say();
    }

    private Optional<Unit> named() {
        String typed = sign.getText().strip();
        return desk.mirrors().units().values().stream().filter(u -> u.callSign().equalsIgnoreCase(typed)).findFirst();
    }

    private void say() {
        Texts texts = desk.texts();
        String typed = sign.getText().strip();
        Optional<Unit> unit = named();
        boolean ready = list.getSelectionModel().getSelectedItem() != null && !typed.isEmpty() && desk.link().live();
        assign.setDisable(!ready || unit.isEmpty());
        register.setDisable(!ready || unit.isPresent());
        answer.setText(list.getSelectionModel().getSelectedItem() == null ? texts.get("links.unknown.pick")
                : typed.isEmpty() ? texts.get("links.unknown.type")
                        : unit.map(u -> texts.get("links.unknown.to", u.name())).orElseGet(() -> texts.get("links.unknown.new", typed)));
    }

    private void assign() {
        DeviceId device = list.getSelectionModel().getSelectedItem();
        named().ifPresent(unit -> {
            if (device != null) {
                assign(device, unit.id(), unit.callSign());
            }
        });
    }

    private void assign(DeviceId device, UnitId unit, String callSign) {
        desk.orders().send(new UnitCommand.AssignDevice(device, unit), desk.texts().bind("links.unknown.done", device, callSign),
                Optional.of(new UnitCommand.ReleaseDevice(device))).thenAccept(outcome -> {
                    if (outcome instanceof Outcome.Done) {
                        sign.clear();
                    }
                });
    }

    private void register() {
        DeviceId device = list.getSelectionModel().getSelectedItem();
        String typed = sign.getText().strip();
        if (device == null || typed.isEmpty()) {
            return;
        }
        UnitId id = new UnitId(typed);
        desk.orders().send(new UnitCommand.Register(new UnitProfile(id, typed, typed, UnitKind.OFFICER, "", List.of(), 1, ""))).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Done) {
                assign(device, id, typed);
            }
        });
    }

    @Override
    public void close() {
        listening.close();
    }
}
