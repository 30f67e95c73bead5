package wanglou.console.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import wanglou.console.ui.Buttons;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;

/** Home: FX. The list behind the bell, newest first. */
final class NoticePanel extends VBox {

    private final Desk desk;
    private final VBox list = new VBox();
    private final Runnable close;

    NoticePanel(Desk desk, Runnable close) {
        this.desk = desk;
        this.close = close;
        setId("notice-panel");
        getStyleClass().add("popup-card");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(400, 420);
        getChildren().addAll(new PanelHeader(desk.texts().bind("console.notices.title")).right(
                Buttons.icon("notice-close", Icon.CROSS, desk.texts().bind("console.close"), close)), scroll);
        desk.notices().all().addListener((ListChangeListener<Notice>) change -> show());
        desk.texts().languageProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        list.getChildren().clear();
        if (desk.notices().all().isEmpty()) {
            EmptyState empty = new EmptyState(Icon.BELL, desk.texts().bind("console.notices.empty"),
                    desk.texts().bind("console.notices.empty.how"));
            empty.setMinHeight(380);
            list.getChildren().add(empty);
        }
        desk.notices().all().forEach(notice -> list.getChildren().add(row(notice)));
    }

    private HBox row(Notice notice) {
        Icon icon = switch (notice.level()) {
            case INFO -> Icon.INFO;
            case WARNING -> Icon.WARN;
            case ACT -> Icon.FLASH;
        };
        String tint = switch (notice.level()) {
            case INFO -> "text-3";
            case WARNING -> "warn";
            case ACT -> "act";
        };
        Label fact = Labels.of(notice.fact().apply(desk.texts()));
        fact.setWrapText(true);
        VBox words = new VBox(fact);
        String more = notice.detail().apply(desk.texts());
        if (!more.isEmpty()) {
            Label detail = Labels.of(more, "caption", "text-2");
            detail.setWrapText(true);
            words.getChildren().add(detail);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Label time = Labels.of(desk.texts().formats().when(notice.at(), desk.clock().now()), "caption", "text-3");
        time.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(10, new IconView(icon).tinted(tint), words, time);
        row.getStyleClass().add("notice-row");
        notice.open().ifPresent(open -> {
            Button go = Buttons.icon("notice-open", Icon.CHEVRON_RIGHT, desk.texts().bind("console.notices.open"), () -> {
                close.run();
                open.run();
            });
            row.getChildren().add(go);
        });
        return row;
    }
}
