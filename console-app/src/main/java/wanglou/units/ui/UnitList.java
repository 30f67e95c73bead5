package wanglou.units.ui;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockPanel;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.OrderHold;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;
import wanglou.console.ui.StatusLook;
import wanglou.core.UnitId;
import wanglou.units.Unit;
import wanglou.units.UnitStatus;

/** Home: FX. All units, searchable, with their number by status; the order stands still while the pointer is inside. */
public final class UnitList implements AutoCloseable {

    private final Desk desk;
    private final UnitWords words;
    private final Listening listening = new Listening();
    private final OrderHold<UnitId> hold = new OrderHold<>();
    private final RowList<UnitId> list;
    private final TextField search = new TextField();
    private final FlowPane statuses = new FlowPane(4, 4);
    private final EmptyState empty;
    private final EmptyState noMatch;
    private final ReadOnlyObjectWrapper<UnitListModel> model = new ReadOnlyObjectWrapper<>(new UnitListModel(List.of(), Map.of(), 0));
    private final DockPanel panel;
    private String picked = UnitListModel.ALL;

    public UnitList(Desk desk) {
        this.desk = desk;
        this.words = new UnitWords(desk.texts());
        Texts texts = desk.texts();
        list = new RowList<>("unit-list", 32, () -> new UnitRow(desk, words), id -> desk.selection().set(new Selection.OfUnit(id)));
        empty = new EmptyState(Icon.LINK, texts.bind("units.list.empty"), texts.bind("units.list.empty.how"))
                .link(Buttons.link("units-connect", texts.bind("units.list.connect"), () -> desk.navigation().go("links")));
        noMatch = new EmptyState(Icon.SEARCH, texts.bind("units.list.nomatch"), texts.bind("units.list.nomatch.how"));
        search.setId("unit-search");
        search.promptTextProperty().bind(texts.bind("units.search"));
        search.textProperty().addListener((o, was, is) -> load());
        statuses.getStyleClass().add("status-filter");
        VBox searchLine = new VBox(search);
        searchLine.getStyleClass().add("search-line");
        StackPane body = new StackPane(list, empty, noMatch);
        VBox.setVgrow(body, Priority.ALWAYS);
        var count = Bindings.createStringBinding(() -> String.valueOf(model.get().all()), model);
        PanelHeader header = new PanelHeader(texts.bind("units.list")).count(count).note(Bindings.createStringBinding(this::note, model,
                hold.heldProperty(), texts.languageProperty()));
        body.setMinHeight(0);
        VBox content = new VBox(searchLine, statuses, body);
        content.setMinHeight(0);
        panel = new DockPanel(desk, "panel-units", texts.bind("units.list"), header, content);
        hold.watch(list, this::load);
        listening.to(desk.mirrors().units(), keys -> load());
        listening.to(this::load, texts.languageProperty());
        listening.to(list::renew, desk.clock().secondProperty(), desk.link().liveProperty());
        listening.to(this::choose, desk.selection());
        load();
    }

    public DockPanel panel() {
        return panel;
    }

    private String note() {
        if (hold.heldProperty().get() && model.get().all() > 0) {
            return desk.texts().get("units.list.held");
        }
        return model.get().all() == 0 ? desk.texts().get("units.list.none")
                : desk.texts().get("units.list.placed", desk.mirrors().fixes().size(), desk.mirrors().units().size());
    }

    private void load() {
        UnitListModel now = UnitListModel.of(desk.mirrors().units().values(), search.getText(), picked,
                (Unit u) -> words.status(u.status()) + " " + words.skills(u), desk.marks());
        boolean recount = !now.counts().equals(model.get().counts()) || statuses.getChildren().isEmpty();
        model.set(now);
        if (recount) {
            showCounts();
        }
        List<UnitId> order = hold.arrange(picked + " " + search.getText(), now.shown()).stream().filter(id -> desk.mirrors().units().get(id) != null).toList();
        list.show(order);
        boolean none = desk.mirrors().units().size() == 0;
        list.setVisible(!order.isEmpty());
        statuses.setVisible(!none);
        statuses.setManaged(!none);
        empty.setVisible(none);
        noMatch.setVisible(order.isEmpty() && !none);
        choose();
    }

    private void showCounts() {
        statuses.getChildren().clear();
        for (StatusLook look : desk.marks().statuses()) {
            long count = model.get().counts().getOrDefault(look.status(), 0L);
            boolean on = look.status().value().equals(picked);
            if (count > 0 || on) {
                statuses.getChildren().add(filter(look.status(), count, on));
            }
        }
    }

    private ToggleButton filter(UnitStatus status, long count, boolean on) {
        ToggleButton button = new ToggleButton(String.valueOf(count), desk.marks().unit(status, false, 14));
        button.setId("unit-filter-" + status.value());
        button.getStyleClass().addAll("small", "chip");
        button.setTooltip(Buttons.tip(Bindings.createStringBinding(() -> words.status(status), desk.texts().languageProperty())));
        button.setAccessibleText(words.status(status) + " " + count);
        button.setSelected(on);
        button.setOnAction(e -> {
            picked = button.isSelected() ? status.value() : UnitListModel.ALL;
            load();
            showCounts();
        });
        return button;
    }

    private void choose() {
        list.choose(desk.selection().get() instanceof Selection.OfUnit of ? of.unit() : null);
    }

    @Override
    public void close() {
        listening.close();
    }
}
