package wanglou.console.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.OrderHold;
import wanglou.console.ui.RowList;
import wanglou.core.UnitId;
import wanglou.incidents.Incident;
import wanglou.recommend.Candidate;
import wanglou.recommend.Recommendation;

/** Home: FX. The candidates, the best first; below them who is not ranked, and why. Nothing moves under the pointer. */
final class RankTable extends VBox implements RankRow.Acts, AutoCloseable {

    /** Enough to choose from at a glance; all of them when asked for. */
    private static final int RANKED = 8;
    private static final int OTHERS = 8;
    private static final int ALL = 500;

    private final Desk desk;
    private final Sending sending;
    private final Consulting consulting;
    private final Tried tried;
    private final RowList<UnitId> list;
    private final OrderHold<UnitId> hold = new OrderHold<>();
    private final Map<UnitId, Candidate> candidates = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Candidate>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Runnable confirm;
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final Listening listening = new Listening();

    /** @param confirm asks whether to send what is tried out */
    RankTable(Desk desk, AdviceWords words, Consulting consulting, Tried tried, Runnable confirm, Runnable clear) {
        this.desk = desk;
        this.sending = new Sending(desk);
        this.consulting = consulting;
        this.tried = tried;
        this.confirm = confirm;
        list = new RowList<>("rank-list", 48, () -> new RankRow(desk, words, this), unit -> choose());
        list.accessibleTextProperty().bind(desk.texts().bind("work.recommend"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case SPACE -> act(event, this::toggle);
                case ENTER -> act(event, unit -> confirm.run());
                case ESCAPE -> {
                    clear.run();
                    event.consume();
                }
                default -> {
                }
            }
        });
        hold.watch(list, this::load);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(RankRow.heads(desk), list);
        listening.to(this::load, consulting.answerProperty(), desk.texts().languageProperty(), all);
        load();
    }

    private void act(KeyEvent event, Consumer<UnitId> what) {
        UnitId unit = list.getSelectionModel().getSelectedItem();
        if (unit != null) {
            what.accept(unit);
        }
        event.consume();
    }

    /** What the marked row stands for. */
    ReadOnlyObjectProperty<Optional<Candidate>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(UnitId unit) {
        list.choose(unit);
        choose();
    }

    /** Whether all are listed, not only the first few of each sort. */
    BooleanProperty allProperty() {
        return all;
    }

    void focus() {
        list.requestFocus();
    }

    /** Away from a busy one: back to the best. */
    void focusFirst() {
        list.requestFocus();
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
        }
    }

    private void choose() {
        chosen.set(Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(candidates::get));
    }

    private void load() {
        List<UnitId> order = new ArrayList<>();
        consulting.answerProperty().get().map(Advice.Answer::recommendation).ifPresent(r -> {
            if (r instanceof Recommendation.Ranking ranking) {
                candidates.clear();
                ranking.ranked().stream().limit(all.get() ? ALL : RANKED).forEach(c -> keep(c, order));
                ranking.others().stream().limit(all.get() ? ALL : OTHERS).forEach(c -> keep(c, order));
            }
        });
        list.show(hold.arrange(order).stream().filter(candidates::containsKey).toList());
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.choose(list.getItems().getFirst());
        }
        choose();
    }

    private void keep(Candidate candidate, List<UnitId> order) {
        candidates.put(candidate.id(), candidate);
        order.add(candidate.id());
    }

    @Override
    public Optional<Candidate> find(UnitId unit) {
        return Optional.ofNullable(candidates.get(unit));
    }

    @Override
    public boolean tried(UnitId unit) {
        return tried.of(consulting.incident()).contains(unit);
    }

    @Override
    public boolean approval(UnitId unit) {
        Incident incident = desk.mirrors().incidents().get(consulting.incident());
        return incident != null && !sending.waiting(incident, List.of(unit)).isEmpty();
    }

    @Override
    public void want(UnitId unit) {
        choose(unit);
        if (!tried(unit)) {
            tried.toggle(consulting.incident(), unit);
        }
        confirm.run();
    }

    @Override
    public void mayTake(UnitId unit) {
        choose(unit);
    }

    private void toggle(UnitId unit) {
        find(unit).filter(c -> c.standing().ranked()).ifPresent(c -> tried.toggle(consulting.incident(), unit));
    }

    @Override
    public void close() {
        listening.close();
    }
}
