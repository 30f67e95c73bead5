package wanglou.console.command;

import javafx.beans.property.SimpleStringProperty;

import wanglou.console.shell.Desk;
import wanglou.console.shell.DockPanel;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.PanelHeader;

/** Home: FX. Where video alarms will ring; until an alarm desk is connected it says so. */
final class AlarmsPanel {

    private AlarmsPanel() {
    }

    static DockPanel of(Desk desk) {
        var texts = desk.texts();
        PanelHeader header = new PanelHeader(texts.bind("pages.alarms")).count(new SimpleStringProperty("0"))
                .note(texts.bind("pages.alarms.off"));
        return new DockPanel(desk, "panel-alarms", texts.bind("pages.alarms"), header,
                new EmptyState(Icon.VIDEO, texts.bind("pages.alarms.none"), texts.bind("pages.alarms.how")));
    }
}
