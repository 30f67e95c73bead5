package wanglou.cameras.ui;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** A camera with what it is sorted and searched by: made once, for ten thousand names compared as text take longer than a key press may. */
    private record Entry(Camera camera, CollationKey key, String words) {

        static Entry of(Camera camera, Collator names) {
            String unit = camera.unit() == null ? "" : camera.unit().value();
            return new Entry(camera, names.getCollationKey(camera.name()),
                    (camera.name() + " " + camera.id() + " " + camera.station() + " " + unit).toLowerCase(Locale.ROOT));
        }
    }

    private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::key).thenComparing(e -> e.camera().id().value());

    private final Collator names = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    private final Map<CameraId, Entry> known = new HashMap<>();
    /** All of them by name. */
    private List<Entry> ordered = List.of();
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
        listening.to(desk.mirrors().of(Camera.BOARD), this::read);
        listening.to(list::renew, texts.languageProperty());
        read(desk.mirrors().of(Camera.BOARD).values().stream().map(Camera::id).collect(Collectors.toSet()));
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

    private void read(Set<CameraId> changed) {
        for (CameraId id : changed) {
            Camera camera = desk.mirrors().of(Camera.BOARD).get(id);
            if (camera == null) {
                known.remove(id);
            } else {
                known.put(id, Entry.of(camera, names));
            }
        }
        ordered = known.values().stream().sorted(BY_NAME).toList();
        load();
    }

    private void load() {
        String words = search.getText().strip().toLowerCase(Locale.ROOT);
        shown = ordered.stream().filter(e -> words.isEmpty() || e.words().contains(words)).map(e -> e.camera().id()).toList();
        count.set(ordered.size());
        list.show(shown);
        list.setVisible(!shown.isEmpty());
        empty.setVisible(ordered.isEmpty());
        noMatch.setVisible(shown.isEmpty() && !ordered.isEmpty());
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
