package wanglou.incidents.ui;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.FilterLine;
import wanglou.console.ui.Icon;
import wanglou.console.ui.OrderHold;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;

/** Home: FX. All incidents, open and closed, newest first, searchable. */
public final class IncidentTable implements AutoCloseable {

    private final Desk desk;
    private final IncidentWords words;
    private final Listening listening = new Listening();
    private final OrderHold<IncidentId> hold = new OrderHold<>();
    private final RowList<IncidentId> list;
    private final TextField search = new TextField();
    private final Search wanted = new Search();
    private final EmptyState empty;
    private final ReadOnlyObjectWrapper<TableModel> model = new ReadOnlyObjectWrapper<>(new TableModel(List.of(), 0, 0));
    private final VBox node;
    private TableModel.Filter filter = TableModel.Filter.OPEN;

    /** @param newIncident opens the form */
    public IncidentTable(Desk desk, IncidentWords words, Runnable newIncident) {
        this.desk = desk;
        this.words = words;
        Texts texts = desk.texts();
        list = new RowList<>("incident-table", 36, () -> new TableRow(desk, words), id -> desk.selection().set(new Selection.OfIncident(id)));
        empty = new EmptyState(Icon.LIST, texts.bind("incidents.table.empty"), texts.bind("incidents.table.empty.how"));
        search.setId("incident-table-search");
        search.promptTextProperty().bind(texts.bind("incidents.search"));
        search.textProperty().addListener((o, was, is) -> load());
        search.setPrefWidth(260);
        Button add = Buttons.small(Buttons.with(Buttons.primary("incident-table-new", texts.bind("incidents.new"), newIncident), Icon.PLUS));
        FilterLine filters = new FilterLine(id -> {
            filter = TableModel.Filter.valueOf(id.substring("table-".length()).toUpperCase(Locale.ROOT));
            load();
        }).filter("table-open", count("incidents.table.open")).filter("table-closed", count("incidents.table.closed"))
                .filter("table-all", count("incidents.table.all")).right(search, add);
        filters.getStyleClass().add("tall");
        StackPane body = new StackPane(list, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        var all = Bindings.createStringBinding(() -> String.valueOf(model.get().open() + model.get().closed()), model);
        node = new VBox(new PanelHeader(texts.bind("incidents.table")).count(all).note(Bindings.createStringBinding(
                () -> hold.heldProperty().get() ? texts.get("incidents.queue.held") : "", hold.heldProperty(), texts.languageProperty())), filters, TableRow.heads(texts), body);
        node.getStyleClass().add("panel");
        node.setId("incidents-page");
        hold.watch(list, this::load);
        listening.to(desk.mirrors().incidents(), keys -> load());
        listening.to(this::load, texts.languageProperty(), desk.link().liveProperty());
        listening.to(list::renew, desk.clock().secondProperty());
        listening.to(this::choose, desk.selection());
        load();
    }

    public Region node() {
        return node;
    }

    private StringBinding count(String key) {
        return Bindings.createStringBinding(() -> desk.texts().get(key, switch (key) {
            case "incidents.table.open" -> model.get().open();
            case "incidents.table.closed" -> model.get().closed();
            default -> model.get().open() + model.get().closed();
        }), model, desk.texts().languageProperty());
    }

    private void load() {
        TableModel now = TableModel.of(desk.mirrors().incidents().values(), filter,
                (Incident i) -> wanted.ask(search.getText()).meets(i, words.kind(i.kind())));
        model.set(now);
        List<IncidentId> order = hold.arrange(filter + search.getText(), now.shown()).stream().filter(id -> desk.mirrors().incidents().get(id) != null).toList();
        list.show(order);
        list.setVisible(!order.isEmpty());
        empty.setVisible(order.isEmpty());
        choose();
    }

    private void choose() {
        list.choose(desk.selection().get() instanceof Selection.OfIncident of ? of.incident() : null);
    }

    @Override
    public void close() {
        listening.close();
    }
}
