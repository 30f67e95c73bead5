package wanglou.units.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<UnitStatus, ToggleButton> filters = new HashMap<>();
    private final UnitOrder order;
    private final DockPanel panel;
    private String picked = UnitListModel.ALL;

    public UnitList(Desk desk) {
        this.desk = desk;
        this.words = new UnitWords(desk.texts());
        Texts texts = desk.texts();
        order = new UnitOrder(unit -> words.status(unit.status()) + " " + words.skills(unit), desk.marks());
        list = new RowList<>("unit-list", 32, () -> new UnitRow(desk, words), id -> desk.selection().set(new Selection.OfUnit(id)));
        list.accessibleTextProperty().bind(desk.texts().bind("units.list"));
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
        listening.to(desk.mirrors().units(), this::changed);
        listening.to(this::loadAnew, texts.languageProperty());
        listening.to(list::renew, desk.clock().secondProperty(), desk.link().liveProperty());
        listening.to(this::choose, desk.selection());
        loadAnew();
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

    private void changed(Set<UnitId> keys) {
        order.changed(keys, desk.mirrors().units()::get);
        load();
    }

    private void loadAnew() {
        order.all(desk.mirrors().units().values());
        load();
        showCounts();
    }

    private void load() {
        UnitListModel now = order.model(search.getText(), picked);
        boolean recount = !now.counts().equals(model.get().counts()) || statuses.getChildren().isEmpty();
        model.set(now);
        if (recount) {
            showCounts();
        }
        List<UnitId> rows = hold.arrange(picked + " " + search.getText(), now.shown());
        if (hold.heldProperty().get()) {
            rows = rows.stream().filter(id -> desk.mirrors().units().get(id) != null).toList();
        }
        list.show(rows);
        boolean none = desk.mirrors().units().size() == 0;
        list.setVisible(!rows.isEmpty());
        statuses.setVisible(!none);
        statuses.setManaged(!none);
        empty.setVisible(none);
        noMatch.setVisible(rows.isEmpty() && !none);
        choose();
    }

    private void showCounts() {
        List<ToggleButton> shown = new ArrayList<>();
        for (StatusLook look : desk.marks().statuses()) {
            long count = model.get().counts().getOrDefault(look.status(), 0L);
            boolean on = look.status().value().equals(picked);
            if (count > 0 || on) {
                ToggleButton button = filters.computeIfAbsent(look.status(), this::filter);
                button.setText(String.valueOf(count));
                button.setAccessibleText(words.status(look.status()) + " " + count);
                button.setSelected(on);
                shown.add(button);
            }
        }
        if (!statuses.getChildren().equals(shown)) {
            statuses.getChildren().setAll(shown);
        }
    }

    private ToggleButton filter(UnitStatus status) {
        ToggleButton button = new ToggleButton("", desk.marks().unit(status, false, 14));
        button.setId("unit-filter-" + status.value());
        button.getStyleClass().addAll("small", "chip");
        button.setTooltip(Buttons.tip(Bindings.createStringBinding(() -> words.status(status), desk.texts().languageProperty())));
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
