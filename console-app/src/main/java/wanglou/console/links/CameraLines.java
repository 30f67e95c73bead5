package wanglou.console.links;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.cameras.Camera;
import wanglou.cameras.CameraId;
import wanglou.cameras.CameraLine;
import wanglou.cameras.ui.CameraWords;
import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;
import wanglou.console.ui.SignView;

/** Home: FX. The hub's lines to cameras: how many of those that stand are open, and each that is down with why and when it is tried again. */
final class CameraLines implements AutoCloseable {

    private static final int ROW = 32;
    private static final int ROWS = 3;

    private final Desk desk;
    private final CameraWords words;
    private final RowList<CameraId> list = new RowList<>("camera-lines", ROW, Row::new, id -> { });
    private final Label said = Labels.of("", "caption", "text-2");
    private final SimpleStringProperty count = new SimpleStringProperty("");
    private final Listening listening = new Listening();
    private final VBox node;

    CameraLines(Desk desk) {
        this.desk = desk;
        this.words = new CameraWords(desk.texts(), desk.mirrors());
        said.setId("camera-lines-words");
        HBox line = Labels.row(8, said);
        line.getStyleClass().add("act-line");
        line.visibleProperty().bind(list.visibleProperty().not());
        line.managedProperty().bind(line.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        node = new VBox(new PanelHeader(desk.texts().bind("links.cameras")).count(count).note(desk.texts().bind("links.cameras.what")), list, line);
        node.getStyleClass().addAll("panel", "hairline-top");
        node.setMinHeight(Region.USE_PREF_SIZE);
        listening.to(desk.mirrors().of(CameraLine.BOARD), changed -> load());
        listening.to(desk.mirrors().of(Camera.BOARD), changed -> load());
        listening.to(this::load, desk.texts().languageProperty(), desk.link().liveProperty());
        listening.to(list::renew, desk.clock().secondProperty());
        load();
    }

    Region node() {
        return node;
    }

    private void load() {
        Texts texts = desk.texts();
        CameraWords.Count lines = words.count();
        List<CameraId> lost = words.lost().stream().map(CameraLine::camera).toList();
        count.set(lines.lines() == 0 ? "0" : lines.open() + "/" + lines.lines());
        list.show(lost);
        list.setVisible(!lost.isEmpty());
        double height = ROW * Math.min(ROWS, Math.max(1, lost.size()));
        list.setMinHeight(height);
        list.setPrefHeight(height);
        said.setText(lines.cameras() == 0 ? texts.get("links.cameras.none") : lines.lines() == 0 ? texts.get("links.cameras.idle", lines.cameras())
                : texts.get("links.cameras.all", lines.lines(), lines.cameras()));
    }

    @Override
    public void close() {
        listening.close();
    }

    private final class Row implements RowList.Row<CameraId> {

        private final Label name = Labels.of("", "text-1");
        private final Label why = Labels.of("", "caption", "warn");
        private final Label last = Labels.of("", "caption", "text-2");
        private final Label next = Labels.of("", "caption", "text-2", "digits");
        private final HBox row;

        Row() {
            for (Label each : List.of(why, last, next)) {
                each.setMinWidth(Region.USE_PREF_SIZE);
            }
            row = Labels.row(12, new SignView(SignView.Sign.PARTIAL), name, why, Labels.gap(), last, next);
            row.setPrefWidth(0);
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(CameraId id) {
            CameraLine line = desk.mirrors().of(CameraLine.BOARD).get(id);
            Camera camera = desk.mirrors().of(Camera.BOARD).get(id);
            if (line == null) {
                return;
            }
            Texts texts = desk.texts();
            Instant seen = line.lastPicture();
            name.setText(camera == null ? id.value() : camera.name() + " · " + id);
            why.setText(words.why(line));
            last.setText(seen == null ? texts.get("links.cameras.never") : texts.get("links.cameras.last", texts.formats().time(seen)));
            next.setText(texts.get("links.cameras.try", line.tries(), words.next(line, desk.clock().now())));
        }
    }
}
