package wanglou.incidents.ui;

import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockPanel;
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

/** Home: FX. The open incidents, highest grade and oldest first. The order stands still while the pointer is inside. */
public final class IncidentQueue implements AutoCloseable {

    private static final int FLOOD = 1_000;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Desk desk;
    private final Texts texts;
    private final IncidentWords words;
    private final Listening listening = new Listening();
    private final OrderHold<IncidentId> hold = new OrderHold<>();
    private final RowList<IncidentId> list;
    private final EmptyState empty;
    private final EmptyState noMatch;
    private final TextField search = new TextField();
    private final ReadOnlyObjectWrapper<QueueModel> model = new ReadOnlyObjectWrapper<>(QueueModel.NONE);
    private final DockPanel panel;
    private final Beside beside;
    private final Search wanted = new Search();
    private final PauseTransition calm = new PauseTransition(Duration.millis(250));
    private QueueModel.Filter filter = QueueModel.Filter.ALL;

    /** @param newIncident opens the form */
    public IncidentQueue(Desk desk, IncidentWords words, Beside beside, Runnable newIncident) {
        this.beside = beside;
        this.desk = desk;
        this.texts = desk.texts();
        this.words = words;
        list = new RowList<>("incident-queue", 48, () -> new IncidentRow(desk, words, beside),
                id -> desk.selection().set(new Selection.OfIncident(id)));
        list.accessibleTextProperty().bind(desk.texts().bind("incidents.queue"));
        empty = new EmptyState(Icon.LIST, texts.bind("incidents.queue.empty"), texts.bind("incidents.queue.empty.how"));
        Button add = Buttons.keyed(Buttons.with(Buttons.plain("incident-new-empty", texts.bind("incidents.new"), newIncident), Icon.PLUS), "Ins");
        empty.buttons(add);
        noMatch = new EmptyState(Icon.SEARCH, texts.bind("incidents.queue.nomatch"), texts.bind("incidents.queue.nomatch.how"));
        Button plus = Buttons.icon("incident-new", Icon.PLUS, texts.bind("incidents.new"), newIncident);
        Button lens = Buttons.icon("incident-search-open", Icon.SEARCH, texts.bind("incidents.search"), () -> openSearch(true));
        search.setId("incident-search");
        search.promptTextProperty().bind(texts.bind("incidents.search"));
        search.setVisible(false);
        search.setManaged(false);
        search.textProperty().addListener((o, was, is) -> load());
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                openSearch(false);
                e.consume();
            }
        });
        FilterLine filters = new FilterLine(id -> {
            filter = QueueModel.Filter.valueOf(id.toUpperCase(Locale.ROOT));
            load();
        }).filter("all", count("incidents.filter.all", "all")).filter("mine", count("incidents.filter.mine", "mine"))
                .filter("waiting", count("incidents.filter.waiting", "waiting")).filter("overdue", count("incidents.filter.overdue", "overdue"))
                .filter("unlocated", count("incidents.filter.unlocated", "unlocated")).right(lens, plus);
        filters.setSpacing(8);
        model.addListener((o, was, is) -> tint(filters, is));
        StackPane body = new StackPane(list, empty, noMatch);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox searchBox = new VBox(search);
        searchBox.getStyleClass().add("search-line");
        searchBox.visibleProperty().bind(search.visibleProperty());
        searchBox.managedProperty().bind(search.visibleProperty());
        StringProperty all = new SimpleStringProperty("0");
        all.bind(Bindings.createStringBinding(() -> String.valueOf(model.get().all()), model));
        PanelHeader header = new PanelHeader(texts.bind("incidents.queue")).count(all).note(Bindings.createStringBinding(this::note,
                hold.heldProperty(), desk.link().liveProperty(), texts.languageProperty(), model));
        body.setMinHeight(0);
        VBox content = new VBox(filters, searchBox, body);
        content.setMinHeight(0);
        content.setMinWidth(0);
        filters.setMinWidth(0);
        body.setMinWidth(0);
        panel = new DockPanel(desk, "panel-incidents", texts.bind("incidents.queue"), header, content);
        hold.watch(list, this::load);
        calm.setOnFinished(e -> load());
        listening.to(desk.mirrors().incidents(), keys -> loadSoon());
        listening.to(this::loadSoon, beside.changes());
        listening.to(this::load, texts.languageProperty(), desk.link().liveProperty());
        listening.to(list::renew, desk.clock().secondProperty());
        listening.to(this::choose, desk.selection());
        load();
    }

    public DockPanel panel() {
        return panel;
    }

    /** Shows or hides the field, as the / key does. */
    public void openSearch(boolean open) {
        search.setVisible(open);
        search.setManaged(open);
        if (open) {
            search.requestFocus();
        } else {
            search.clear();
            list.requestFocus();
        }
    }

    private String note() {
        if (!desk.link().live()) {
            return texts.get("incidents.queue.frozen", texts.formats().time(desk.link().pictureAt(desk.clock().now())));
        }
        return texts.get(hold.heldProperty().get() && model.get().all() > 0 ? "incidents.queue.held" : "incidents.queue.order");
    }

    private javafx.beans.binding.StringBinding count(String key, String which) {
        return Bindings.createStringBinding(() -> texts.get(key, few(switch (which) {
            case "mine" -> model.get().mine();
            case "waiting" -> model.get().waiting();
            case "overdue" -> model.get().overdue();
            case "unlocated" -> model.get().unlocated();
            default -> model.get().all();
        })), model, texts.languageProperty());
    }

    /** Five words with their numbers stand in one line; in a flood the hundreds are enough, the header has them all. */
    private static String few(int count) {
        return count < 1_000 ? String.valueOf(count) : count / 1_000 + "k";
    }

    /** A few are shown at once; in a flood several times a second is enough, and the pointer stays quick. */
    private void loadSoon() {
        if (desk.mirrors().incidents().size() < FLOOD) {
            load();
        } else if (calm.getStatus() != Animation.Status.RUNNING) {
            calm.playFromStart();
        }
    }

    /** What is late or waits is amber in the filter line too, beside its number. */
    private static void tint(FilterLine filters, QueueModel now) {
        for (var filter : filters.getChildren()) {
            if (filter.getId() != null) {
                boolean late = filter.getId().equals("filter-overdue") && now.overdue() > 0
                        || filter.getId().equals("filter-unlocated") && now.unlocated() > 0
                        || filter.getId().equals("filter-waiting") && now.waiting() > 0;
                filter.pseudoClassStateChanged(LATE, late);
            }
        }
    }

    private void load() {
        wanted.ask(search.getText());
        QueueModel now = QueueModel.of(desk.mirrors().incidents().values(), filter, desk.actor().seat(),
                (Incident i) -> wanted.meets(i, words.kind(i.kind())), i -> beside.late(i.id()).isPresent());
        model.set(now);
        List<IncidentId> order = hold.arrange(filter + search.getText(), now.shown()).stream().filter(id -> desk.mirrors().incidents().get(id) != null).toList();
        list.show(order);
        boolean none = desk.mirrors().incidents().values().stream().noneMatch(Incident::open);
        list.setVisible(!order.isEmpty());
        empty.setVisible(order.isEmpty() && none);
        noMatch.setVisible(order.isEmpty() && !none);
        choose();
    }

    private void choose() {
        list.choose(desk.selection().get() instanceof Selection.OfIncident of ? of.incident() : null);
    }

    @Override
    public void close() {
        calm.stop();
        listening.close();
    }
}
