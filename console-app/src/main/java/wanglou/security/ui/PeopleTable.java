package wanglou.security.ui;

import java.util.Locale;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
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
import wanglou.core.PersonId;
import wanglou.core.Role;

/** Home: FX. Everybody who has an account, searchable. */
final class PeopleTable implements AutoCloseable {

    private final Desk desk;
    private final PersonWords words;
    private final Listening listening = new Listening();
    private final OrderHold<PersonId> hold = new OrderHold<>();
    private final RowList<PersonId> list;
    private final TextField search = new TextField();
    private final EmptyState nobody;
    private final EmptyState noMatch;
    private final ReadOnlyObjectWrapper<PeopleModel> model = new ReadOnlyObjectWrapper<>(PeopleModel.NOBODY);
    private final ObjectProperty<@Nullable PersonId> picked = new SimpleObjectProperty<>();
    private final VBox node;
    private PeopleModel.Filter filter = PeopleModel.Filter.ALL;

    /** @param newPerson opens the form */
    PeopleTable(Desk desk, PersonWords words, Runnable newPerson) {
        this.desk = desk;
        this.words = words;
        Texts texts = desk.texts();
        list = new RowList<>("people-list", PersonRow.HEIGHT, () -> new PersonRow(desk, words), picked::set);
        search.setId("people-search");
        search.promptTextProperty().bind(texts.bind("people.search"));
        search.textProperty().addListener((o, was, is) -> load());
        search.setPrefWidth(260);
        Button add = Buttons.small(Buttons.with(Buttons.plain("people-new", texts.bind("people.new"), newPerson), Icon.PLUS));
        add.setVisible(desk.actor().has(Role.SECURITY_ADMIN));
        add.setManaged(add.isVisible());
        add.disableProperty().bind(desk.link().liveProperty().not());
        nobody = new EmptyState(Icon.USERS, texts.bind("people.none"), texts.bind("people.none.how"));
        noMatch = new EmptyState(Icon.SEARCH, texts.bind("people.no-match"), texts.bind("people.no-match.how"));
        FilterLine filters = new FilterLine(id -> {
            filter = PeopleModel.Filter.valueOf(id.substring("people-".length()).toUpperCase(Locale.ROOT));
            load();
        }).filter("people-all", count("people.filter.all", PeopleModel::all)).filter("people-waiting", count("people.filter.waiting", PeopleModel::waiting))
                .filter("people-locked", count("people.filter.locked", PeopleModel::locked)).filter("people-left", count("people.filter.left", PeopleModel::left))
                .right(search, add);
        filters.getStyleClass().add("tall");
        StackPane body = new StackPane(list, nobody, noMatch);
        VBox.setVgrow(body, Priority.ALWAYS);
        var all = Bindings.createStringBinding(() -> String.valueOf(model.get().all()), model);
        node = new VBox(new PanelHeader(texts.bind("people.title")).count(all).note(Bindings.createStringBinding(
                () -> texts.get(hold.heldProperty().get() ? "people.held" : "people.order"), hold.heldProperty(), texts.languageProperty())), filters, PersonRow.heads(texts), body);
        node.getStyleClass().add("panel");
        hold.watch(list, this::load);
        picked.addListener((o, was, is) -> list.choose(is));
        listening.to(desk.mirrors().people(), keys -> load());
        listening.to(this::load, texts.languageProperty(), desk.link().liveProperty());
        load();
    }

    Region node() {
        return node;
    }

    /** The account that is dealt with, null when none. */
    ObjectProperty<@Nullable PersonId> pickedProperty() {
        return picked;
    }

    private StringBinding count(String key, ToIntFunction<PeopleModel> number) {
        return Bindings.createStringBinding(() -> desk.texts().get(key, number.applyAsInt(model.get())), model, desk.texts().languageProperty());
    }

    private void load() {
        PeopleModel now = PeopleModel.of(desk.mirrors().people().values(), filter, search.getText(), words::roles);
        model.set(now);
        var order = hold.arrange(filter + search.getText(), now.shown()).stream().filter(id -> desk.mirrors().people().get(id) != null).toList();
        list.show(order);
        list.choose(picked.get());
        list.setVisible(!order.isEmpty());
        nobody.setVisible(now.all() == 0);
        noMatch.setVisible(now.all() > 0 && order.isEmpty());
    }

    @Override
    public void close() {
        listening.close();
    }
}
