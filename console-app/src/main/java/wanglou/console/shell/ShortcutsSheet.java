package wanglou.console.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import wanglou.console.bar.Verb;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.StatusLook;

/** Home: FX. All keys and all verbs on one sheet; {@code ?} opens it. */
final class ShortcutsSheet extends VBox {

    ShortcutsSheet(Desk desk, Runnable close) {
        Texts texts = desk.texts();
        setId("shortcuts-sheet");
        getStyleClass().add("popup-card");
        GridPane everywhere = grid();
        desk.navigation().pages().stream().filter(p -> p.digit() > 0)
                .forEach(p -> row(everywhere, texts.bind(p.titleKey()), Badge.key("Ctrl"), Badge.key(String.valueOf(p.digit()))));
        row(everywhere, texts.bind("console.keys.bar"), Badge.key("Ctrl"), Badge.key("Space"));
        row(everywhere, texts.bind("console.keys.search"), Badge.key("Ctrl"), Badge.key("K"));
        row(everywhere, texts.bind("console.keys.new"), Badge.key("Ctrl"), Badge.key("N"));
        row(everywhere, texts.bind("console.keys.notices"), Badge.key("Ctrl"), Badge.key("B"));
        row(everywhere, texts.bind("console.keys.theme"), Badge.key("Ctrl"), Badge.key("T"));
        row(everywhere, texts.bind("console.keys.language"), Badge.key("Ctrl"), Badge.key("L"));
        row(everywhere, texts.bind("console.lock.now"), Badge.key("Ctrl"), Badge.key("Shift"), Badge.key("L"));
        row(everywhere, texts.bind("console.keys.undo"), Badge.key("Ctrl"), Badge.key("Z"));
        row(everywhere, texts.bind("console.keys.push"), Badge.key("F10"));
        row(everywhere, texts.bind("console.keys.full"), Badge.key("F11"));
        row(everywhere, texts.bind("console.keys.escape"), Badge.key("Esc"));
        row(everywhere, texts.bind("console.keys.sheet"), Badge.key("?"));
        GridPane statuses = grid();
        for (StatusLook look : desk.marks().statuses().stream().filter(s -> s.key() > 0).toList()) {
            HBox name = Labels.row(8, desk.marks().unit(look.status(), false, 18), Labels.of(texts.bind(look.textKey())));
            statuses.addRow(look.key() - 1, Badge.key("F" + look.key()), name);
        }
        GridPane verbs = grid();
        int line = 0;
        for (Verb verb : desk.verbs().all()) {
            HBox names = Labels.row(4);
            verb.names().stream().limit(3).forEach(n -> names.getChildren().add(Badge.key(n)));
            verbs.addRow(line++, names, Labels.of(texts.bind("bar.verb." + verb.id()), "text-2"));
        }
        HBox columns = new HBox(32, column(texts.bind("console.keys.everywhere"), everywhere),
                column(texts.bind("console.keys.statuses"), statuses), column(texts.bind("console.keys.verbs"), verbs,
                        Labels.of(texts.bind("console.keys.grammar"), "caption", "text-3")));
        columns.setPadding(new Insets(16));
        // In a low window the rest is scrolled to: the sheet never asks for more height than there is.
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        getChildren().addAll(new PanelHeader(texts.bind("console.keys.title"))
                .right(Buttons.icon("shortcuts-close", Icon.CROSS, texts.bind("console.close"), close)), scroll);
    }

    private static void row(GridPane grid, ObservableValue<String> what, Node... keys) {
        grid.addRow(grid.getRowCount(), Labels.row(4, keys), Labels.whole(what));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 8);
        grid.setPadding(new Insets(8, 0, 0, 0));
        return grid;
    }

    private static VBox column(ObservableValue<String> title, Node... nodes) {
        VBox column = new VBox(4, Labels.of(title, "caption", "text-2", "strong"));
        column.getChildren().addAll(nodes);
        return column;
    }
}
