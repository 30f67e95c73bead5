package wanglou.push.ui;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.push.Push;
import wanglou.push.Receipt;
import wanglou.push.Standing;

/** Home: FX. What came of everything thrown of one incident, the newest first; what is still open stays until it is answered. */
final class ReceiptList extends VBox {

    private final Desk desk;
    private final PushModel model;

    ReceiptList(Desk desk, PushModel model) {
        this.desk = desk;
        this.model = model;
        setId("push-receipts");
        setMinHeight(0);
    }

    void show() {
        getChildren().clear();
        List<Push> pushes = model.pushes();
        Instant now = desk.link().pictureAt(desk.clock().now());
        for (Push push : pushes) {
            if (!push.equals(pushes.getFirst())) {
                getChildren().add(head(push));
            }
            push.receipts().forEach(receipt -> getChildren().add(row(push, receipt, now)));
        }
        if (pushes.isEmpty()) {
            Label none = Labels.of(desk.texts().get("push.receipts.none"), "caption", "text-3");
            none.setWrapText(true);
            HBox line = Labels.row(8, none);
            line.getStyleClass().add("push-receipt");
            getChildren().add(line);
        }
    }

    private Node head(Push push) {
        HBox head = Labels.row(8, Labels.of(title(desk, push), "caption", "text-3"), Labels.gap(),
                Labels.of(model.words().sum(push.receipts()), "caption", "text-3"));
        head.getStyleClass().add("push-earlier");
        return head;
    }

    static String title(Desk desk, Push push) {
        return desk.texts().get("push.receipts.of", desk.texts().formats().time(push.at()), push.from(), push.receipts().size());
    }

    private HBox row(Push push, Receipt receipt, Instant now) {
        Standing standing = receipt.standing();
        String tint = standing.seen() ? "text-2" : model.words().tint(standing);
        Label name = Labels.of(model.words().name(receipt.target()), "text-1");
        name.setMinWidth(96);
        name.setPrefWidth(140);
        name.setMaxWidth(140);
        Label state = Labels.of(model.words().standing(push, receipt, now), "caption", tint);
        state.setWrapText(true);
        state.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(state, Priority.ALWAYS);
        HBox row = Labels.row(10, new IconView(model.words().sign(standing)).tinted(model.words().tint(standing)), name, state);
        row.getStyleClass().add("push-receipt");
        return row;
    }
}
