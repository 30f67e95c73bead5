package wanglou.dispatch.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Labels;
import wanglou.console.ui.ReadyWords;
import wanglou.dispatch.Ask;
import wanglou.dispatch.DispatchCommand;
import wanglou.incidents.PhraseCatalogue;
import wanglou.paper.Emoji;

/** Home: FX. A question that this person may answer: yes, or no with the reason. It takes no focus and stays until it is answered or over. */
final class AskCard extends VBox {

    private static final double WIDTH = 420;

    private final Desk desk;
    private final AskWords words;
    private final Ask ask;
    private final TextField reason = new TextField();
    private final Label head = Labels.of("", "strong", "text-1");
    private final Label from = Labels.of("", "caption", "text-2");
    private final Label standing = Labels.of("", "caption", "warn");
    private final Label trouble = Labels.of("", "caption", "warn");

    AskCard(Desk desk, Ask ask) {
        super(8);
        this.desk = desk;
        this.words = new AskWords(desk);
        this.ask = ask;
        setId("ask-card");
        getStyleClass().addAll("popup-card", "push-arrived");
        setPrefWidth(WIDTH);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        from.setWrapText(true);
        reason.setId("ask-reason");
        reason.promptTextProperty().bind(desk.texts().bind("dispatch.ask.reason"));
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        String sort = AskWords.sort(ask);
        Button yes = Buttons.primary("ask-yes", desk.texts().bind("dispatch.ask.yes." + sort), () -> answer(true));
        Button no = Buttons.plain("ask-no", desk.texts().bind("dispatch.ask.no." + sort), () -> answer(false));
        Button look = Buttons.plain("ask-look", desk.texts().bind("dispatch.ask.look"), () -> desk.selection().set(new Selection.OfIncident(ask.incident())));
        var lost = desk.link().liveProperty().not();
        yes.disableProperty().bind(lost);
        no.disableProperty().bind(lost);
        getChildren().addAll(Labels.row(8, Badge.tag(Badge.Tone.WARN, desk.texts().bind("dispatch.ask.sign." + sort)), head), from);
        if (!ask.words().isBlank()) {
            Label note = Labels.of("“" + Emoji.readable(ask.words()) + "”", "text-1");
            note.setWrapText(true);
            getChildren().add(note);
        }
        HBox.setHgrow(reason, Priority.ALWAYS);
        getChildren().addAll(standing, Labels.row(8, reason, new ReadyWords(desk.texts(), PhraseCatalogue.Use.REFUSE, reason)), trouble, Labels.row(8, look, Labels.gap(), no, yes));
        tick();
    }

    void tick() {
        head.setText(words.title(ask));
        from.setText(words.from(ask));
        standing.setText(words.standing(ask, desk.clock().now()));
    }

    private void answer(boolean yes) {
        String why = reason.getText().strip();
        if (!yes && why.isEmpty()) {
            trouble.setText(desk.texts().get("problem.dispatch.reason-empty"));
            reason.requestFocus();
            return;
        }
        trouble.setText("");
        desk.orders().send(new DispatchCommand.Answer(ask.id(), yes, why));
    }
}
