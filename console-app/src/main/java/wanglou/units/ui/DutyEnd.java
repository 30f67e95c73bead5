package wanglou.units.ui;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.units.Unit;
import wanglou.units.UnitCommand;

/** Home: FX. When a unit's shift is over: typed as a time of the day, meant as the next such time. */
final class DutyEnd extends VBox {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H[:]mm");

    private final Desk desk;
    private final TextField time = new TextField();
    private final Label says = Labels.of("", "caption", "text-2");
    private final Button clear;
    private @Nullable Unit shown;

    DutyEnd(Desk desk) {
        super(4);
        this.desk = desk;
        time.setId("unit-duty-end");
        time.setPrefWidth(96);
        time.setPromptText("20:00");
        time.accessibleTextProperty().bind(desk.texts().bind("units.duty"));
        time.setOnAction(e -> set());
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        Button set = Buttons.small(Buttons.plain("unit-duty-set", desk.texts().bind("units.duty.set"), this::set));
        clear = Buttons.small(Buttons.ghost("unit-duty-clear", desk.texts().bind("units.duty.clear"), () -> send(null)));
        set.disableProperty().bind(desk.link().liveProperty().not().or(time.textProperty().isEmpty()));
        getChildren().addAll(Labels.of(desk.texts().bind("units.duty"), "caption", "text-2"), Labels.row(8, time, set, clear), says);
    }

    void show(Unit unit) {
        Unit before = shown;
        shown = unit;
        Instant end = unit.dutyEnds();
        Instant now = desk.clock().now();
        if (before == null || !before.id().equals(unit.id()) || !Objects.equals(before.dutyEnds(), end)) {
            time.setText(end == null ? "" : SHOWN.format(end.atZone(zone())));
        }
        clear.setDisable(end == null || !desk.link().live());
        says.setText(end == null ? desk.texts().get("units.duty.none") : desk.texts().get(end.isBefore(now) ? "units.duty.past" : "units.duty.at",
                desk.texts().formats().when(end, now)));
        says.getStyleClass().removeAll("warn", "text-2");
        says.getStyleClass().add(unit.offSoon(now) ? "warn" : "text-2");
    }

    private ZoneId zone() {
        return desk.texts().formats().zone();
    }

    private void set() {
        next(time.getText(), desk.clock().now(), zone()).ifPresentOrElse(this::send, () -> {
            says.setText(desk.texts().get("units.duty.wrong"));
            says.getStyleClass().removeAll("warn", "text-2");
            says.getStyleClass().add("warn");
        });
    }

    /** The next moment at which it is that time of the day; empty where it is none. */
    static Optional<Instant> next(String typed, Instant now, ZoneId zone) {
        try {
            LocalTime at = LocalTime.parse(typed.strip().replace('：', ':'), TYPED);
            ZonedDateTime local = now.atZone(zone);
            ZonedDateTime today = local.with(at);
            return Optional.of((today.isAfter(local) ? today : today.plusDays(1)).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private void send(@Nullable Instant end) {
        Unit unit = shown;
        if (unit != null) {
            desk.orders().send(new UnitCommand.SetDutyEnd(unit.id(), end), end == null ? desk.texts().bind("units.duty.cleared", unit.callSign())
                    : desk.texts().bind("units.duty.done", unit.callSign(), SHOWN.format(end.atZone(zone()))),
                    Optional.of(new UnitCommand.SetDutyEnd(unit.id(), unit.dutyEnds())));
        }
    }
}
