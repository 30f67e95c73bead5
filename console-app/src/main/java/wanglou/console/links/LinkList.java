package wanglou.console.links;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;
import wanglou.console.ui.SignView;
import wanglou.core.Role;
import wanglou.field.LinkHealth;

/** Home: FX. All field links with how many stand in which state; the one picked is told to the panels below. */
final class LinkList implements AutoCloseable {

    private final Desk desk;
    private final RowList<String> list;
    private final HBox states = Labels.row(12);
    private final ReadOnlyStringWrapper picked = new ReadOnlyStringWrapper("");
    private final TextField reason = new TextField();
    private final Listening listening = new Listening();
    private final VBox node;

    LinkList(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        LinkTexts words = new LinkTexts(texts);
        list = new RowList<>("link-list", LinkRow.HEIGHT, () -> new LinkRow(desk, words, () -> reason.getText().strip()), picked::set);
        list.accessibleTextProperty().bind(desk.texts().bind("links.title"));
        var count = new javafx.beans.property.SimpleStringProperty("0");
        listening.to(desk.mirrors().links(), keys -> count.set(String.valueOf(desk.mirrors().links().size())));
        count.set(String.valueOf(desk.mirrors().links().size()));
        PanelHeader header = new PanelHeader(texts.bind("links.title")).count(count).beside(states)
                .note(javafx.beans.binding.Bindings.createStringBinding(() -> texts.get("links.asof",
                        texts.formats().time(desk.link().pictureAt(desk.clock().now()))), desk.clock().secondProperty(), texts.languageProperty()));
        reason.setId("link-off-reason");
        reason.promptTextProperty().bind(texts.bind("links.off.reason"));
        reason.setPrefWidth(240);
        if (desk.actor().has(Role.SYSTEM_ADMIN)) {
            header.right(reason);
        }
        StackPane body = new StackPane(list, new EmptyState(Icon.LINK, texts.bind("links.none"), texts.bind("links.none.how")));
        body.getChildren().getLast().visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(list.getItems()));
        VBox.setVgrow(body, Priority.ALWAYS);
        node = new VBox(header, columns(texts), body);
        node.getStyleClass().add("panel");
        listening.to(desk.mirrors().links(), keys -> load());
        listening.to(this::load, texts.languageProperty(), desk.link().liveProperty());
        listening.to(list::renew, desk.clock().secondProperty());
        load();
    }

    Region node() {
        return node;
    }

    /** Id of the link picked, empty for none. */
    ReadOnlyStringProperty pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** None is picked any more: the panels below speak of all links. */
    void pickNone() {
        list.choose(null);
        picked.set("");
    }

    private static HBox columns(Texts texts) {
        HBox head = Labels.row(12, column(texts, "links.column.link", LinkRow.NAME, false), column(texts, "links.column.state", LinkRow.STATE, false),
                column(texts, "links.column.cover", LinkRow.COVER, false), column(texts, "links.column.in", LinkRow.RATE, true),
                column(texts, "links.column.out", LinkRow.RATE, true), column(texts, "links.column.hour", LinkRow.SPARK, false),
                Labels.of(texts.bind("links.column.refused"), "caption", "text-3"), Labels.gap(),
                column(texts, "links.column.last", LinkRow.LAST, true), column(texts, "links.column.act", LinkRow.ACT, true));
        head.getStyleClass().add("column-heads");
        return head;
    }

    private static Region column(Texts texts, String key, double width, boolean right) {
        Label label = Labels.of(texts.bind(key), "caption", "text-3");
        if (right) {
            label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        }
        return LinkRow.wide(label, width);
    }

    private void load() {
        List<LinkHealth> links = desk.mirrors().links().values().stream().sorted(Comparator.comparing(LinkHealth::id)).toList();
        list.show(links.stream().map(LinkHealth::id).toList());
        LinkTexts words = new LinkTexts(desk.texts());
        states.getChildren().clear();
        for (LinkHealth.State state : LinkHealth.State.values()) {
            long count = links.stream().filter(l -> l.state() == state).count();
            if (count > 0) {
                states.getChildren().add(Labels.row(5, new SignView(LinkTexts.sign(state)),
                        Labels.of(words.state(state) + " " + count, "caption", "text-2")));
            }
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
