package wanglou.cameras.ui;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.DockPanel;
import wanglou.console.text.Texts;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;

/** Home: FX. All cameras, searchable; Enter or a double click puts one on the wall. */
public final class CameraList implements AutoCloseable {

    private static final Comparator<Camera> BY_NAME = Comparator.comparing(Camera::name, Collator.getInstance(Locale.SIMPLIFIED_CHINESE))
            .thenComparing(c -> c.id().value());

    private final Desk desk;
    private final Listening listening = new Listening();
    private final TextField search = new TextField();
    private final RowList<CameraId> list;
    private final EmptyState empty;
    private final EmptyState noMatch;
    private final SimpleIntegerProperty count = new SimpleIntegerProperty();
    private final Set<CameraId> onWall = new HashSet<>();
    private final DockPanel panel;
    private List<CameraId> shown = List.of();
    private Consumer<CameraId> picked = id -> { };

    public CameraList(Desk desk, Consumer<CameraId> put) {
        this.desk = desk;
        Texts texts = desk.texts();
        list = new RowList<>("camera-list", 40, Row::new, id -> picked.accept(id));
        list.setOnMouseClicked(e -> {
            CameraId id = list.getSelectionModel().getSelectedItem();
            if (e.getClickCount() == 2 && id != null) {
                put.accept(id);
            }
        });
        list.setOnKeyPressed(e -> {
            CameraId id = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && id != null) {
                put.accept(id);
                e.consume();
            }
        });
        empty = new EmptyState(Icon.CAMERA, texts.bind("cameras.none"), texts.bind("cameras.none.how"));
        noMatch = new EmptyState(Icon.SEARCH, texts.bind("cameras.nomatch"), texts.bind("cameras.nomatch.how"));
        search.setId("camera-search");
        search.promptTextProperty().bind(texts.bind("cameras.search"));
        search.textProperty().addListener((o, was, is) -> load());
        VBox line = new VBox(search);
        line.getStyleClass().add("search-line");
        StackPane body = new StackPane(list, empty, noMatch);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox content = new VBox(line, body);
        content.setMinHeight(0);
        panel = new DockPanel(desk, "panel-cameras", texts.bind("cameras.list"),
                new PanelHeader(texts.bind("cameras.list")).count(Bindings.convert(count)).note(texts.bind("cameras.list.how")), content);
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> load());
        listening.to(list::renew, texts.languageProperty());
        load();
    }

    public DockPanel panel() {
        return panel;
    }

    /** Who hears which row was chosen. */
    public void onPicked(Consumer<CameraId> listener) {
        picked = listener;
    }

    /** As they stand in the list. */
    public List<CameraId> shown() {
        return shown;
    }

    /** What was searched for: so the group of cameras in the list is called. */
    public String words() {
        return search.getText().strip();
    }

    public void onWall(Collection<CameraId> cameras) {
        onWall.clear();
        onWall.addAll(cameras);
        list.renew();
    }

    private void load() {
        Collection<Camera> all = desk.mirrors().of(Camera.BOARD).values();
        String words = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Camera> found = new ArrayList<>(all.stream().filter(c -> words.isEmpty() || matches(c, words)).toList());
        found.sort(BY_NAME);
        shown = found.stream().map(Camera::id).toList();
        count.set(all.size());
        list.show(shown);
        list.setVisible(!shown.isEmpty());
        empty.setVisible(all.isEmpty());
        noMatch.setVisible(shown.isEmpty() && !all.isEmpty());
    }

    private static boolean matches(Camera camera, String words) {
        String unit = camera.unit() == null ? "" : camera.unit().value();
        return (camera.name() + " " + camera.id() + " " + camera.station() + " " + unit).toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public void close() {
        listening.close();
    }

    private final class Row implements RowList.Row<CameraId> {

        private final IconView icon = new IconView(Icon.CAMERA, 16).tinted("text-3");
        private final Label name = Labels.of("", "text-1");
        private final Label what = Labels.of("", "caption", "text-2");
        private final Label wall = Labels.of("", "caption", "accent");
        private final HBox row;

        Row() {
            wall.setMinWidth(Label.USE_PREF_SIZE);
            row = Labels.row(10, icon, new VBox(name, what), Labels.gap(), wall);
            row.setPrefWidth(0);
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(CameraId id) {
            Camera camera = desk.mirrors().of(Camera.BOARD).get(id);
            if (camera == null) {
                return;
            }
            Texts texts = desk.texts();
            name.setText(camera.name());
            String kind = texts.orElse("cameras.kind." + camera.kind(), camera.kind().value());
            what.setText(camera.station().isEmpty() ? kind : kind + " · " + camera.station());
            wall.setText(onWall.contains(id) ? texts.get("cameras.on-wall") : "");
        }
    }
}
