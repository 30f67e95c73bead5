package wanglou.console.links;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.core.DeviceId;
import wanglou.field.LinkHealth;
import wanglou.units.UnknownDevice;

/** Home: FX. A device that speaks and belongs to nobody, in 32 px. */
final class UnknownRow implements RowList.Row<DeviceId> {

    private final Desk desk;
    private final Label device = Labels.of("", "text-1");
    private final Label detail = Labels.of("", "caption", "text-2");
    private final Label last = Labels.of("", "caption", "text-3");
    private final HBox row;

    UnknownRow(Desk desk) {
        this.desk = desk;
        device.setMinWidth(Label.USE_PREF_SIZE);
        last.setMinWidth(Label.USE_PREF_SIZE);
        row = Labels.row(10, device, detail, Labels.gap(), last);
        row.setPrefWidth(0);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(DeviceId id) {
        UnknownDevice unknown = desk.mirrors().unknownDevices().get(id);
        if (unknown == null) {
            return;
        }
        Texts texts = desk.texts();
        LinkHealth link = desk.mirrors().links().get(unknown.link());
        device.setText(id.value());
        detail.setText((unknown.name().isBlank() || unknown.name().equals(id.value()) ? "" : unknown.name() + " · ")
                + (link == null ? unknown.link() : new LinkTexts(texts).name(link)) + " · "
                + texts.get(unknown.place() == null ? "links.unknown.reports-noplace" : "links.unknown.reports", texts.formats().count(unknown.count())));
        last.setText(texts.formats().ago(Duration.between(unknown.received(), desk.link().pictureAt(desk.clock().now()))));
    }
}
