package wanglou.units.ui;

import java.util.Locale;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.FilterLine;
import wanglou.console.ui.Icon;
import wanglou.console.ui.OrderHold;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;
import wanglou.core.UnitId;
import wanglou.units.Unit;

/** Home: FX. Every unit that is registered, searchable. */
final class Register implements AutoCloseable {

    private final Desk desk;
    private final UnitWords words;
    private final Listening listening = new Listening();
    private final OrderHold<UnitId> hold = new OrderHold<>();
    private final RowList<UnitId> list;
    private final TextField search = new TextField();
    private final EmptyState none;
    private final EmptyState noMatch;
    private final ReadOnlyObjectWrapper<RegisterModel> model = new ReadOnlyObjectWrapper<>(RegisterModel.NONE);
    private final ObjectProperty<@Nullable UnitId> picked = new SimpleObjectProperty<>();
    private final VBox node;
    private RegisterModel.Filter filter = RegisterModel.Filter.ALL;

    /** @param fresh opens the form of a new unit */
    Register(Desk desk, UnitWords words, Runnable fresh) {
        this.desk = desk;
        this.words = words;
        Texts texts = desk.texts();
        list = new RowList<>("register-list", RegisterRow.HEIGHT, () -> new RegisterRow(desk, words), picked::set);
        list.accessibleTextProperty().bind(desk.texts().bind("units.register"));
        search.setId("register-search");
        search.promptTextProperty().bind(texts.bind("units.register.search"));
        search.setPrefWidth(280);
        search.textProperty().addListener((o, was, is) -> load());
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            }
        });
        Button add = Buttons.small(Buttons.with(Buttons.plain("register-new", texts.bind("units.register.new"), fresh), Icon.PLUS));
        add.setVisible(UnitsPage.mayEdit(desk));
        add.setManaged(add.isVisible());
        add.disableProperty().bind(desk.link().liveProperty().not());
        none = new EmptyState(Icon.USERS, texts.bind("units.register.none"), texts.bind("units.register.none.how"));
        noMatch = new EmptyState(Icon.SEARCH, texts.bind("units.list.nomatch"), texts.bind("units.register.nomatch.how"));
        FilterLine filters = new FilterLine(id -> {
            filter = RegisterModel.Filter.valueOf(id.substring("register-".length()).toUpperCase(Locale.ROOT));
            load();
        }).filter("register-all", count("units.register.all", RegisterModel::all)).filter("register-mute", count("units.register.muted", RegisterModel::mute))
                .right(search, add);
        filters.getStyleClass().add("tall");
        StackPane body = new StackPane(list, none, noMatch);
        VBox.setVgrow(body, Priority.ALWAYS);
        var note = Bindings.createStringBinding(() -> texts.get(hold.heldProperty().get() ? "units.list.held" : "units.register.order"),
                hold.heldProperty(), texts.languageProperty());
        node = new VBox(new PanelHeader(texts.bind("units.register")).count(Bindings.createStringBinding(() -> String.valueOf(model.get().all()), model))
                .note(note), filters, RegisterRow.heads(texts), body);
        node.getStyleClass().add("panel");
        hold.watch(list, this::load);
        picked.addListener((o, was, is) -> list.choose(is));
        listening.to(desk.mirrors().units(), keys -> load());
        listening.to(this::load, texts.languageProperty(), desk.link().liveProperty());
        load();
    }

    Region node() {
        return node;
    }

    /** The unit that is dealt with, null when none. */
    ObjectProperty<@Nullable UnitId> pickedProperty() {
        return picked;
    }

    void focusSearch() {
        search.requestFocus();
    }

    private StringBinding count(String key, ToIntFunction<RegisterModel> number) {
        return Bindings.createStringBinding(() -> desk.texts().get(key, number.applyAsInt(model.get())), model, desk.texts().languageProperty());
    }

    private void load() {
        RegisterModel now = RegisterModel.of(desk.mirrors().units().values(), filter, search.getText(),
                (Unit u) -> words.kind(u.kind()) + "\n" + words.skills(u));
        model.set(now);
        var order = hold.arrange(filter + search.getText(), now.shown()).stream().filter(id -> desk.mirrors().units().get(id) != null).toList();
        list.show(order);
        list.choose(picked.get());
        list.setVisible(!order.isEmpty());
        none.setVisible(now.all() == 0);
        noMatch.setVisible(now.all() > 0 && order.isEmpty());
    }

    @Override
    public void close() {
        listening.close();
    }
}
