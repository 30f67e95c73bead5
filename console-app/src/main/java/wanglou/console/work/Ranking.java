package wanglou.console.work;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.recommend.Recommendation;

/** Home: FX. The recommendation: what is needed, the table, why the marked one, and the line that sends. */
final class Ranking extends VBox implements AutoCloseable {

    private final Desk desk;
    private final Advice advice;
    private final Consulting consulting;
    private final RankTable table;
    private final WhyBox why;
    private final ConfirmLine confirm;
    private final EmptyState unlocated;
    private final EmptyState nobody;
    private final Listening listening = new Listening();

    Ranking(Desk desk, Advice advice, AdviceWords words, Consulting consulting) {
        this.desk = desk;
        this.advice = advice;
        this.consulting = consulting;
        table = new RankTable(desk, words, consulting, advice.tried(), this::confirm, this::clear);
        confirm = new ConfirmLine(desk, advice, words, consulting.incident(), table::focus);
        why = new WhyBox(desk, advice, words, consulting.incident(), table);
        unlocated = new EmptyState(Icon.PIN, desk.texts().bind("work.unlocated"), desk.texts().bind("work.unlocated.how"));
        nobody = new EmptyState(Icon.USERS, desk.texts().bind("work.nobody"), desk.texts().bind("work.nobody.how"));
        ToggleButton all = new ToggleButton();
        all.setId("rank-all");
        all.getStyleClass().addAll("small", "chip");
        all.setFocusTraversable(false);
        all.textProperty().bind(Bindings.createStringBinding(() -> desk.texts().get("work.all", count()), consulting.answerProperty(),
                desk.texts().languageProperty()));
        all.selectedProperty().bindBidirectional(table.allProperty());
        PanelHeader header = new PanelHeader(desk.texts().bind("work.recommend")).beside(Labels.of(Bindings.createStringBinding(
                () -> consulting.answerProperty().get().map(a -> words.need(a.recommendation())).orElse(""), consulting.answerProperty(),
                desk.texts().languageProperty()), "caption", "text-3")).right(ScoreBar.legend(desk.texts()), all);
        StackPane body = new StackPane(table, unlocated, nobody);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().addAll(header, body, confirm.node(), why);
        listening.to(this::show, consulting.answerProperty());
        show();
    }

    void focus() {
        table.focus();
    }

    private void show() {
        Optional<Recommendation> now = consulting.answerProperty().get().map(Advice.Answer::recommendation);
        boolean none = now.isPresent() && desk.mirrors().units().size() == 0;
        unlocated.setVisible(now.filter(Recommendation.Unlocated.class::isInstance).isPresent());
        nobody.setVisible(none && !unlocated.isVisible());
        table.setVisible(!unlocated.isVisible() && !none);
    }

    private int count() {
        return consulting.answerProperty().get().map(Advice.Answer::recommendation)
                .map(r -> r instanceof Recommendation.Ranking ranking ? ranking.ranked().size() + ranking.others().size() : 0).orElse(0);
    }

    /** Enter with nothing tried out means the marked row. */
    private void confirm() {
        if (advice.tried().of(consulting.incident()).isEmpty()) {
            table.chosenProperty().get().filter(c -> c.standing().ranked()).ifPresent(c -> advice.tried().toggle(consulting.incident(), c.id()));
        }
        confirm.ask();
    }

    private void clear() {
        confirm.hide();
        advice.tried().clear(consulting.incident());
    }

    @Override
    public void close() {
        listening.close();
        why.close();
        table.close();
    }
}
