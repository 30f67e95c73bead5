package wanglou.console.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import wanglou.console.text.Texts;
import wanglou.console.theme.Look;
import wanglou.console.theme.Theme;
import wanglou.incidents.Grade;

/** All parts, night beside day, to be looked at by eye. */
public final class GalleryDemo {

    private GalleryDemo() {
    }

    public static void main(String[] args) {
        Platform.startup(() -> {
            Look look = new Look(List.of());
            look.start();
            Texts texts = new Texts(ZoneId.systemDefault(), List.of("wanglou/console/text/console", "wanglou/console/text/bar"), Marks.standard()::words);
            VBox night = half(texts);
            VBox day = half(texts);
            HBox both = new HBox(night, day);
            Scene scene = new Scene(both, 1920, 1050);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            Look.dressAs(night, Theme.NIGHT);
            Look.dressAs(day, Theme.DAY);
        });
    }

    private static VBox half(Texts texts) {
        Marks marks = Marks.standard();
        VBox box = new VBox(10);
        box.getStyleClass().addAll("root");
        box.setPadding(new Insets(24, 32, 24, 32));
        box.setPrefWidth(960);
        Button disabled = Buttons.plain("d", words("办结"), () -> { });
        disabled.setDisable(true);
        ToggleButton on = new ToggleButton("图层", new IconView(Icon.LAYERS));
        on.setSelected(true);
        box.getChildren().addAll(title("按钮"), flow(
                Buttons.keyed(Buttons.with(Buttons.primary("a", words("飞投"), () -> { }), Icon.SEND), "F10"),
                Buttons.keyed(Buttons.act("b", words("接入"), () -> { }), "F9"),
                Buttons.with(Buttons.plain("c", words("周边"), () -> { }), Icon.FOLLOW), new HoldButton("h", words("仍要改派 · 按住"), () -> { }),
                Buttons.ghost("g", words("取消"), () -> { }), on, disabled, Buttons.small(Buttons.primary("s", words("派"), () -> { })),
                Buttons.small(Buttons.plain("t", words("领取"), () -> { })), Buttons.icon("i", Icon.PLUS, words("加"), () -> { }),
                Buttons.link("l", words("为什么"), () -> { })));
        TextField search = new TextField();
        search.setPromptText("拼音首字母");
        TextField invalid = new TextField("139 0000 20");
        invalid.getStyleClass().add("invalid");
        TextField readOnly = new TextField("只读 · 由 5 席编辑中");
        readOnly.setEditable(false);
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("打架", "火警", "走失");
        combo.getSelectionModel().select(0);
        CheckBox checked = new CheckBox("提醒报警人锁门");
        checked.setSelected(true);
        box.getChildren().addAll(title("输入"), flow(search, invalid, readOnly, combo, checked, new CheckBox("通知 120 待命")));
        TextArea area = new TextArea("男子持刀，走西门");
        area.setPrefSize(240, 60);
        Slider slider = new Slider(0, 100, 40);
        ProgressBar progress = new ProgressBar(0.4);
        MiniBar load = new MiniBar(60, 8).limit(1);
        load.show(0.4);
        Sparkline spark = new Sparkline(160, 24);
        spark.show(IntStream.range(0, 60).map(i -> i > 50 ? 0 : (int) (20 + 15 * Math.sin(i / 4.0))).boxed().toList());
        box.getChildren().add(flow(area, slider, progress, load, spark));
        box.getChildren().addAll(title("表格与列表"), new HBox(16, table(), list()));
        HBox grades = new HBox(24);
        for (int i = 1; i <= 4; i++) {
            grades.getChildren().add(Labels.row(8, marks.grade(new Grade(i), false, 24), marks.grade(new Grade(i), true, 20),
                    Labels.of(texts.bind("incident.grade." + i)), Labels.of(texts.bind("incident.grade." + i + ".word"), "caption", "text-3")));
        }
        FlowPane units = new FlowPane(24, 8);
        marks.statuses().forEach(s -> units.getChildren().add(Labels.row(8, marks.unit(s.status(), false, 22), marks.unit(s.status(), true, 16),
                Labels.of(texts.bind(s.textKey())), Badge.key("F" + s.key()))));
        units.getChildren().add(Labels.row(8, Marks.offline(22), Labels.of(texts.bind("unit.status.offline"))));
        box.getChildren().addAll(title("等级与状态"), grades, units);
        Badge hot = Badge.count(words("3"));
        hot.hot(true);
        box.getChildren().addAll(title("标签"), flow(Badge.tag(Badge.Tone.OK, Icon.CHECK, words("中枢 12 ms")),
                Badge.tag(Badge.Tone.WARN, words("视频 118/126")), Badge.tag(Badge.Tone.ACT, Icon.CROSS, words("中枢断开 00:08")),
                Badge.tag(Badge.Tone.OUTLINE, words("空白提交")), Badge.tag(Badge.Tone.ICE, Icon.SOUND_OFF, words("静音")),
                Badge.tag(Badge.Tone.ACCENT, words("试算")), hot, Badge.count(words("11")), Badge.key("F10"),
                new SignView(SignView.Sign.OK), new SignView(SignView.Sign.PARTIAL), new SignView(SignView.Sign.LOST),
                new SignView(SignView.Sign.OFF), new SignView(SignView.Sign.DEAD)));
        Toasts toasts = new Toasts();
        toasts.show(Toasts.Kind.DONE, words("已派 112 到 0217"), words("21:47:41 已落盘"), Optional.of(new Toasts.Act(words("撤销"), () -> { })));
        Toasts more = new Toasts();
        more.show(Toasts.Kind.REFUSED, words("飞投被拒 · 大屏 1"), words("5 席轮巡占用"));
        box.getChildren().addAll(title("提示条与空态"), new HBox(16, toasts, more,
                new EmptyState(Icon.CAMERA, words("800 m 内没有可看的镜头"), words("放大半径或申请更高权限"))
                        .link(Buttons.link("e", words("半径 1.5 km 再查"), () -> { }))));
        FlowPane icons = new FlowPane(10, 10);
        for (Icon icon : Icon.values()) {
            icons.getChildren().add(new IconView(icon));
        }
        box.getChildren().addAll(title("图标"), icons);
        return box;
    }

    private static Node table() {
        TableView<List<String>> table = new TableView<>();
        table.setPrefSize(420, 160);
        for (int i = 0; i < 3; i++) {
            int column = i;
            TableColumn<List<String>, String> c = new TableColumn<>(List.of("编号", "警情", "用时").get(i));
            c.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(column)));
            c.setPrefWidth(130);
            table.getColumns().add(c);
        }
        table.getItems().addAll(List.of(List.of("0215", "交通事故 · 有人受伤", "08:02"), List.of("0216", "撬门 · 正在发生", "05:31"),
                List.of("0217", "持械威胁", "02:45")));
        table.getSelectionModel().select(2);
        return table;
    }

    private static Node list() {
        ListView<String> list = new ListView<>();
        list.setPrefSize(320, 160);
        list.setCellFactory(v -> new ListCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty ? null : Labels.row(8, Marks.standard().grade(new Grade(2), false, 18), Labels.of(item), Labels.gap(),
                        Labels.of("08:02", "strong")));
                setPrefHeight(32);
            }
        });
        for (int i = 0; i < 12; i++) {
            list.getItems().add("走失儿童 · " + i);
        }
        list.getSelectionModel().select(1);
        return list;
    }

    private static Label title(String text) {
        return Labels.of(text, "caption", "text-3");
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(8, 8, nodes);
        flow.setRowValignment(javafx.geometry.VPos.CENTER);
        return flow;
    }

    private static ObservableValue<String> words(String text) {
        return new SimpleStringProperty(text);
    }
}
