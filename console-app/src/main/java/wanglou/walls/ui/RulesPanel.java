package wanglou.walls.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Seats;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.HoldButton;
import wanglou.console.ui.Labels;
import wanglou.console.ui.RowList;
import wanglou.console.ui.SignView;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.walls.Arrangement;
import wanglou.walls.Preset;
import wanglou.walls.PresetId;
import wanglou.walls.Rule;
import wanglou.walls.RuleAct;
import wanglou.walls.RuleId;
import wanglou.walls.WallCommand;

/** Home: FX. The rules that change walls, and a form for the one picked: what happens, which wall, what it shows, for how long. */
final class RulesPanel extends VBox implements AutoCloseable {

    private static final List<Integer> SECONDS = List.of(0, 60, 300, 900, 1800, 3600);
    private static final RuleId NEW = new RuleId("new");

    private final Desk desk;
    private final RowList<RuleId> list;
    private final TextField name = new TextField();
    private final Pick<Rule.On> event;
    private final Pick<Integer> grade;
    private final Pick<Optional<SeatId>> wall;
    private final Pick<Optional<PresetId>> preset;
    private final Pick<String> layout;
    private final Pick<Integer> seconds;
    private final CheckBox on = new CheckBox();
    private final HoldButton delete;
    private final Label empty;
    private final Listening listening = new Listening();
    private @Nullable RuleId picked;

    RulesPanel(Desk desk) {
        super(8);
        this.desk = desk;
        Texts texts = desk.texts();
        getStyleClass().add("rules-panel");
        list = new RowList<>("wall-rules", 40, Row::new, this::pick);
        VBox.setVgrow(list, Priority.ALWAYS);
        name.setId("rule-name");
        name.promptTextProperty().bind(texts.bind("walls.rule.name"));
        event = new Pick<>("rule-event", texts, List.of(Rule.On.values()), Rule.On.INCIDENT, e -> texts.get("walls.rule.event." + e)).onPicked(e -> fit());
        grade = new Pick<>("rule-grade", texts, List.of(1, 2, 3, 4, 0), 1, g -> texts.get(g == 0 ? "walls.rule.grade.any" : "walls.rule.grade", g));
        wall = new Pick<>("rule-wall", texts, List.of(Optional.<SeatId>empty()), Optional.empty(), this::wallName);
        preset = new Pick<>("rule-preset", texts, List.of(Optional.<PresetId>empty()), Optional.<PresetId>empty(), this::presetName).onPicked(p -> fit());
        layout = new Pick<>("rule-layout", texts, Arrangement.LAYOUTS, "1+5", l -> l);
        seconds = new Pick<>("rule-seconds", texts, SECONDS, 0, s -> s == 0 ? texts.get("walls.rule.seconds.end")
                : texts.formats().spoken(Duration.ofSeconds(s)));
        on.setId("rule-on");
        on.setSelected(true);
        on.textProperty().bind(texts.bind("walls.rule.on"));
        delete = new HoldButton("rule-delete", texts.bind("walls.rule.delete"), this::delete);
        empty = Labels.of(texts.bind("walls.rules.none"), "caption", "text-2");
        empty.setWrapText(true);
        empty.managedProperty().bind(empty.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        GridPane form = new GridPane(8, 6);
        row(form, 0, texts.bind("walls.rule.name"), name);
        row(form, 1, texts.bind("walls.rule.when"), Labels.row(4, event, grade));
        row(form, 2, texts.bind("walls.rule.wall"), wall);
        row(form, 3, texts.bind("walls.rule.show"), Labels.row(4, preset, layout));
        row(form, 4, texts.bind("walls.rule.for"), Labels.row(8, seconds, on));
        getChildren().addAll(empty, list, form, Labels.row(8, Buttons.small(Buttons.primary("rule-save", texts.bind("walls.rule.save"), this::save)),
                Buttons.small(Buttons.plain("rule-new", texts.bind("walls.rule.new"), this::fresh)), delete));
        listening.to(desk.mirrors().of(Rule.BOARD), changed -> load());
        listening.to(desk.mirrors().of(RuleAct.BOARD), changed -> list.renew());
        listening.to(desk.mirrors().of(Preset.BOARD), changed -> offer());
        listening.to(desk.mirrors().seats(), changed -> offer());
        listening.to(() -> {
            offer();
            list.renew();
        }, texts.languageProperty());
        load();
        fresh();
    }

    /** Rules change what many see: analysts and the chief. */
    static boolean mayEdit(Desk desk) {
        return desk.actor().has(Role.VIDEO_ANALYST) || desk.actor().has(Role.DUTY_CHIEF);
    }

    private static void row(GridPane form, int row, ObservableValue<String> word, Node field) {
        form.addRow(row, Labels.of(word, "caption", "text-2"), field);
    }

    private String wallName(Optional<SeatId> seat) {
        return seat.map(s -> s.equals(desk.actor().seat()) ? desk.texts().get("walls.rule.wall.here") : Seats.name(desk.texts(), s.value()))
                .orElseGet(() -> desk.texts().get("walls.rule.wall.all"));
    }

    private String presetName(Optional<PresetId> id) {
        return id.map(i -> {
            Preset known = desk.mirrors().of(Preset.BOARD).get(i);
            return known == null ? desk.texts().get("walls.rule.preset.gone") : known.name();
        }).orElseGet(() -> desk.texts().get("walls.rule.preset.cameras"));
    }

    private void offer() {
        List<Optional<SeatId>> walls = new ArrayList<>(List.of(Optional.empty()));
        WallMenu.walls(desk).forEach(seat -> walls.add(Optional.of(seat)));
        walls.add(Optional.of(desk.actor().seat()));
        wall.offer(walls);
        List<Optional<PresetId>> presets = new ArrayList<>(List.of(Optional.empty()));
        desk.mirrors().of(Preset.BOARD).values().stream().filter(Preset::shared).sorted(Comparator.comparing(Preset::name))
                .forEach(p -> presets.add(Optional.of(p.id())));
        preset.offer(presets);
        event.offer(List.of(Rule.On.values()));
        grade.offer(List.of(1, 2, 3, 4, 0));
        seconds.offer(SECONDS);
    }

    private void load() {
        List<RuleId> rules = desk.mirrors().of(Rule.BOARD).values().stream().sorted(Comparator.comparing(Rule::name).thenComparing(r -> r.id().value()))
                .map(Rule::id).toList();
        list.show(rules);
        list.setVisible(!rules.isEmpty());
        empty.setVisible(rules.isEmpty());
        offer();
        if (picked != null && desk.mirrors().of(Rule.BOARD).get(picked) == null) {
            fresh();
        }
    }

    private void fit() {
        grade.setVisible(event.get() == Rule.On.INCIDENT);
        layout.setVisible(preset.get().isEmpty());
    }

    private void pick(@Nullable RuleId id) {
        Rule rule = id == null ? null : desk.mirrors().of(Rule.BOARD).get(id);
        if (rule != null) {
            picked = id;
            name.setText(rule.name());
            event.set(rule.event());
            grade.set(rule.grade());
            wall.set(Optional.ofNullable(rule.wall()));
            preset.set(Optional.ofNullable(rule.preset()));
            layout.set(rule.layout());
            seconds.set(rule.seconds());
            on.setSelected(rule.on());
            delete.setVisible(true);
            fit();
        }
    }

    private void fresh() {
        picked = null;
        list.getSelectionModel().clearSelection();
        name.clear();
        on.setSelected(true);
        delete.setVisible(false);
        fit();
    }

    private void save() {
        desk.orders().send(new WallCommand.SaveRule(new Rule(picked == null ? NEW : picked, name.getText().strip(), event.get(),
                event.get() == Rule.On.INCIDENT ? grade.get() : 0, wall.get().orElse(null), preset.get().orElse(null), layout.get(), seconds.get(),
                on.isSelected())));
    }

    private void delete() {
        if (picked != null) {
            desk.orders().send(new WallCommand.DeleteRule(picked));
        }
    }

    @Override
    public void close() {
        listening.close();
    }

    private final class Row implements RowList.Row<RuleId> {

        private final SignView sign = new SignView(SignView.Sign.OFF);
        private final Label title = Labels.of("", "text-1");
        private final Label what = Labels.of("", "caption", "text-2");
        private final Node node;

        Row() {
            var row = Labels.row(8, sign, new VBox(title, what));
            row.setPrefWidth(0);
            node = row;
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void show(RuleId id) {
            Rule rule = desk.mirrors().of(Rule.BOARD).get(id);
            if (rule == null) {
                return;
            }
            Texts texts = desk.texts();
            RuleAct act = desk.mirrors().of(RuleAct.BOARD).get(id);
            sign.show(!rule.on() ? SignView.Sign.OFF : act == null ? SignView.Sign.OK : SignView.Sign.PARTIAL);
            title.setText(rule.name());
            String when = texts.get("walls.rule.event." + rule.event())
                    + (rule.event() == Rule.On.INCIDENT ? " " + texts.get(rule.grade() == 0 ? "walls.rule.grade.any" : "walls.rule.grade", rule.grade()) : "");
            String state = !rule.on() ? texts.get("walls.rule.is-off") : act == null ? texts.get("walls.rule.waits")
                    : texts.get("walls.rule.works", texts.formats().time(act.at()));
            what.setText(when + " · " + state);
        }
    }
}
