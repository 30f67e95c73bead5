package wanglou.console.work;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.Marks;
import wanglou.console.ui.RowList;
import wanglou.core.UnitId;
import wanglou.recommend.Candidate;
import wanglou.recommend.Score;
import wanglou.recommend.Standing;
import wanglou.units.Fix;
import wanglou.units.FixAge;
import wanglou.units.Unit;

/** Home: FX. A candidate in 48 px: rank, unit, drive time, what it brings, load, what it leaves open, points, the act. */
final class RankRow implements RowList.Row<UnitId> {

    /** What a row asks of its table. */
    interface Acts {

        Optional<Candidate> find(UnitId unit);

        boolean tried(UnitId unit);

        /** Whether it only goes with the duty chief's approval. */
        boolean approval(UnitId unit);

        /** The person wants this one: tried out, then confirmed. */
        void want(UnitId unit);

        void mayTake(UnitId unit);
    }

    static final double[] WIDTHS = {24, 0, 92, 104, 44, 126, 152, 62};

    private final Desk desk;
    private final AdviceWords words;
    private final Acts acts;
    private final Label rank = Labels.of("", "caption", "text-3");
    private final StackPane mark = new StackPane();
    private final Label name = Labels.of("", "text-1");
    private final Label line = Labels.of("", "caption", "text-2");
    private final Label time = Labels.of("", "digits");
    private final Label brings = Labels.of("", "caption", "text-2");
    private final Label load = Labels.of("", "text-1");
    private final Label leaves = Labels.of("", "caption");
    private final ScoreBar bar = new ScoreBar();
    private final Label points = Labels.of("", "digits");
    private final HBox score;
    private final Label unranked;
    private final Button act;
    private final HBox row;
    private UnitId shown = new UnitId("none");

    RankRow(Desk desk, AdviceWords words, Acts acts) {
        this.desk = desk;
        this.words = words;
        this.acts = acts;
        mark.setMinSize(20, 20);
        VBox lines = new VBox(0, name, line);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox who = Labels.row(8, mark, lines);
        who.setMinWidth(0);
        who.setPrefWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        points.setMinWidth(24);
        points.setAlignment(Pos.CENTER_RIGHT);
        score = Labels.row(8, bar, points);
        score.setAlignment(Pos.CENTER_RIGHT);
        unranked = Labels.of(desk.texts().bind("work.unranked"), "caption", "text-3");
        StackPane last = new StackPane(score, unranked);
        last.setAlignment(Pos.CENTER_RIGHT);
        act = Buttons.small(Buttons.plain("rank-act", desk.texts().bind("work.send"), () -> press()));
        act.setFocusTraversable(false);
        act.disableProperty().bind(desk.link().liveProperty().not());
        row = new HBox(8, cell(rank, 0, Pos.CENTER_LEFT), who, cell(time, 2, Pos.CENTER_RIGHT), cell(brings, 3, Pos.CENTER_LEFT),
                cell(load, 4, Pos.CENTER_RIGHT), cell(leaves, 5, Pos.CENTER_LEFT), cell(last, 6, Pos.CENTER_RIGHT), cell(act, 7, Pos.CENTER_RIGHT));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
        row.getStyleClass().add("rank-row");
    }

    private static StackPane cell(Node node, int column, Pos at) {
        StackPane cell = new StackPane(node);
        cell.setAlignment(at);
        cell.setMinWidth(WIDTHS[column]);
        cell.setPrefWidth(WIDTHS[column]);
        cell.setMaxWidth(WIDTHS[column]);
        return cell;
    }

    /** The line of names over the columns. */
    static HBox heads(Desk desk) {
        String[] keys = {"rank", "unit", "time", "brings", "load", "leaves", "score", "act"};
        HBox heads = new HBox(8);
        heads.setAlignment(Pos.CENTER_LEFT);
        heads.getStyleClass().add("rank-heads");
        for (int i = 0; i < keys.length; i++) {
            Label head = Labels.of(desk.texts().bind("work.column." + keys[i]), "caption", "text-3");
            boolean right = i == 2 || i == 4 || i >= 6;
            if (WIDTHS[i] == 0) {
                head.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(head, Priority.ALWAYS);
                heads.getChildren().add(head);
            } else {
                heads.getChildren().add(cell(head, i, right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT));
            }
        }
        return heads;
    }

    private void press() {
        acts.find(shown).ifPresent(c -> {
            if (c.standing() instanceof Standing.Busy) {
                acts.mayTake(shown);
            } else {
                acts.want(shown);
            }
        });
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(UnitId id) {
        shown = id;
        Optional<Candidate> found = acts.find(id);
        row.setVisible(found.isPresent());
        found.ifPresent(this::show);
    }

    private void show(Candidate candidate) {
        Unit unit = candidate.force().unit();
        boolean ranked = candidate.standing().ranked();
        boolean busy = candidate.standing() instanceof Standing.Busy;
        Fix fix = candidate.force().fix();
        rank.setText(ranked ? String.valueOf(candidate.rank()) : "—");
        mark.getChildren().setAll(candidate.standing() instanceof Standing.Lost ? Marks.offline(18)
                : desk.marks().unit(unit.status(), fix == null || FixAge.of(fix, desk.clock().now()) != FixAge.LIVE, 18));
        name.setText(words.name(unit));
        line.setText(words.line(candidate, desk.clock().now()) + (acts.approval(shown) ? " · " + desk.texts().get("work.approval") : ""));
        tint(line, ranked ? "text-2" : busy ? "warn" : "text-3");
        tint(name, ranked || busy ? "text-1" : "text-3");
        time.setText(words.time(candidate.drive()));
        brings.setText(ranked ? words.brings(candidate) : words.skills(unit));
        load.setText(desk.texts().get("work.load", candidate.force().load()));
        leaves.setText(ranked ? words.leaves(candidate) : "");
        tint(leaves, words.leavesEmpty(candidate) ? "warn" : "text-2");
        bar.show(candidate.score());
        points.setText(candidate.score().map(Score::total).map(String::valueOf).orElse(""));
        score.setVisible(ranked);
        unranked.setVisible(!ranked);
        boolean tried = acts.tried(id());
        act.textProperty().unbind();
        act.setText(desk.texts().get(busy ? "work.reassign" : tried ? "work.send.tried" : "work.send"));
        act.setId("rank-act-" + unit.callSign());
        act.getStyleClass().remove("primary");
        if (ranked && candidate.rank() == 1) {
            act.getStyleClass().add("primary");
        }
        act.setVisible(ranked || busy);
    }

    private UnitId id() {
        return shown;
    }

    private static void tint(Region label, String level) {
        label.getStyleClass().removeAll("text-1", "text-2", "text-3", "warn");
        label.getStyleClass().add(level);
    }
}
