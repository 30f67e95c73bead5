package wanglou.calls.ui;

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

import wanglou.calls.Call;
import wanglou.calls.CallBoards;
import wanglou.calls.CallId;
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
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. The calls of the day, those first of which nobody has said what became. */
public final class CallTable implements AutoCloseable {

    private static final double ROW = 36;

    private final Desk desk;
    private final CallWords words;
    private final Listening listening = new Listening();
    private final OrderHold<CallId> hold = new OrderHold<>();
    private final RowList<CallId> list;
    private final TextField search = new TextField();
    private final EmptyState empty;
    private final ReadOnlyObjectWrapper<CallList> model = new ReadOnlyObjectWrapper<>(CallList.EMPTY);
    private final VBox node;
    private CallList.Filter filter = CallList.Filter.TODAY;

    /** @param newCall opens the form */
    public CallTable(Desk desk, IncidentWords incidents, Runnable newCall) {
        this.desk = desk;
        this.words = new CallWords(desk.texts(), incidents);
        Texts texts = desk.texts();
        list = new RowList<>("call-table", ROW, () -> new CallRow(desk, words), id -> desk.selection().set(new Selection.OfCall(id)));
        empty = new EmptyState(Icon.PHONE, texts.bind("calls.table.empty"), texts.bind("calls.table.empty.how"));
        search.setId("call-table-search");
        search.promptTextProperty().bind(texts.bind("calls.search"));
        search.setPrefWidth(260);
        search.textProperty().addListener((o, was, is) -> load());
        Button add = Buttons.small(Buttons.with(Buttons.primary("call-table-new", texts.bind("calls.new"), newCall), Icon.PLUS));
        FilterLine filters = new FilterLine(id -> {
            filter = CallList.Filter.valueOf(id.substring("calls-".length()).toUpperCase(Locale.ROOT));
            load();
        }).filter("calls-today", count("calls.table.today")).filter("calls-open", count("calls.table.open"))
                .filter("calls-all", count("calls.table.all")).right(search, add);
        filters.getStyleClass().add("tall");
        StackPane body = new StackPane(list, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        node = new VBox(new PanelHeader(texts.bind("calls.table")).count(Bindings.createStringBinding(() -> String.valueOf(model.get().all()), model))
                .note(Bindings.createStringBinding(() -> hold.heldProperty().get() ? texts.get("incidents.queue.held") : "",
                        hold.heldProperty(), texts.languageProperty())), filters, CallRow.heads(texts), body);
        node.getStyleClass().add("panel");
        node.setId("calls-page");
        hold.watch(list, this::load);
        listening.to(desk.mirrors().of(CallBoards.CALLS), keys -> load());
        listening.to(desk.mirrors().of(CallBoards.CALLERS), keys -> list.renew());
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
            case "calls.table.open" -> model.get().open();
            case "calls.table.today" -> model.get().today();
            default -> model.get().all();
        }), model, desk.texts().languageProperty());
    }

    private void load() {
        String asked = search.getText().strip().toLowerCase(Locale.ROOT);
        CallList now = CallList.of(desk.mirrors().of(CallBoards.CALLS).values(), filter, call -> meets(call, asked), desk.clock().now(),
                desk.texts().formats().zone());
        model.set(now);
        List<CallId> order = hold.arrange(filter + asked, now.shown()).stream().filter(id -> desk.mirrors().of(CallBoards.CALLS).get(id) != null).toList();
        list.show(order);
        list.setVisible(!order.isEmpty());
        empty.setVisible(order.isEmpty());
        choose();
    }

    /** What the list shows can be searched, and no more: a masked number is found by what is left of it. */
    private boolean meets(Call call, String asked) {
        return asked.isEmpty() || String.join(" ", call.id().value(), words.number(desk, call), words.place(call), words.kind(call), call.words(),
                words.outcome(call)).toLowerCase(Locale.ROOT).contains(asked);
    }

    private void choose() {
        list.choose(desk.selection().get() instanceof Selection.OfCall of ? of.call() : null);
    }

    @Override
    public void close() {
        listening.close();
    }
}
