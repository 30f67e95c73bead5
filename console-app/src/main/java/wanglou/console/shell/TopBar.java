package wanglou.console.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.FittingRow;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.Role;

/** Home: FX. The 40 px bar: the tower, one tab for each page, and at the right what concerns the whole console. */
final class TopBar extends FittingRow {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private final Desk desk;
    private final Map<PageSpec, Button> tabs = new HashMap<>();

    /** What the buttons at the right do, and what a tab's menu does. */
    record Acts(Runnable notices, Runnable settings, Runnable help, java.util.function.Consumer<PageSpec> detach) {
    }

    TopBar(Desk desk, Acts acts) {
        super(0);
        this.desk = desk;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Texts texts = desk.texts();
        Label name = Labels.whole(texts.bind("console.name"), "strong", "brand-name");
        HBox brand = Labels.row(8, new Logo(18), name);
        brand.getStyleClass().add("brand");
        getChildren().add(brand);
        desk.navigation().pages().stream().filter(p -> p.digit() > 0).forEach(page -> getChildren().add(tab(page, acts)));
        getChildren().add(Labels.gap());

        Button links = link("top-links", Icon.LINK, texts.bind("console.top.links"), () -> desk.navigation().go("links"));
        links.setTooltip(Buttons.tip(texts.bind("console.top.links.tip")));
        Button bell = link("top-notices", Icon.BELL, texts.bind("console.top.notices", desk.notices().unreadProperty()), acts.notices());
        desk.notices().unreadProperty().addListener((o, was, is) -> bell.pseudoClassStateChanged(CURRENT, is.intValue() > 0));
        var people = Bindings.createStringBinding(() -> texts.get("console.top.people", desk.mirrors().seats().size()),
                desk.clock().secondProperty(), texts.languageProperty());
        HBox signedIn = Labels.row(4, new IconView(Icon.USERS, 14), Labels.whole(people, "caption"));
        signedIn.setId("top-people");
        signedIn.getStyleClass().addAll("text-2", "top-fact");
        signedIn.disableProperty().bind(desk.link().liveProperty().not());
        getChildren().addAll(links, bell, signedIn,
                Buttons.icon("top-help", Icon.KEYBOARD, texts.bind("console.top.help"), acts.help()),
                Buttons.icon("top-settings", Icon.GEAR, texts.bind("console.top.settings"), acts.settings()));
        if (desk.actor().has(Role.SECURITY_ADMIN) && desk.navigation().has("people")) {
            getChildren().add(getChildren().indexOf(links), link("top-accounts", Icon.SHIELD, texts.bind("console.top.accounts"),
                    () -> desk.navigation().go("people")));
        }
        if (desk.actor().has(Role.SYSTEM_ADMIN) && desk.navigation().has("units")) {
            getChildren().add(getChildren().indexOf(links), link("top-units", Icon.USERS, texts.bind("console.page.units"),
                    () -> desk.navigation().go("units")));
        }
        leavable(signedIn);
        texts.languageProperty().addListener((o, was, is) -> refit());
        desk.navigation().currentProperty().addListener((o, was, is) -> showCurrent());
        showCurrent();
    }

    private Button link(String id, Icon icon, javafx.beans.value.ObservableValue<String> text, Runnable act) {
        Button button = Buttons.with(Buttons.ghost(id, text, act), icon);
        button.setGraphic(new IconView(icon, 14));
        button.getStyleClass().addAll("small", "top-button");
        button.setFocusTraversable(false);
        return button;
    }

    private Button tab(PageSpec page, Acts acts) {
        Button tab = new Button();
        tab.setId("page-" + page.id());
        tab.getStyleClass().setAll("page-tab");
        tab.setFocusTraversable(false);
        Label words = Labels.whole(desk.texts().bind(page.titleKey()));
        tab.setGraphic(Labels.row(6, new IconView(page.icon()), words, Badge.key("⌃" + page.digit())));
        tab.accessibleTextProperty().bind(desk.texts().bind(page.titleKey()));
        tab.setOnAction(e -> desk.navigation().currentProperty().set(page));
        MenuItem detach = new MenuItem();
        detach.textProperty().bind(desk.texts().bind("console.page.detach"));
        detach.setGraphic(new IconView(Icon.EXTERNAL));
        detach.setOnAction(e -> acts.detach().accept(page));
        tab.setContextMenu(new ContextMenu(detach));
        tabs.put(page, tab);
        return tab;
    }

    private void showCurrent() {
        tabs.forEach((page, tab) -> tab.pseudoClassStateChanged(CURRENT, page.equals(desk.navigation().currentProperty().get())));
    }
}
