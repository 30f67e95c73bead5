package wanglou.exports.ui;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.exports.Wish;

/** Home: FX. The words an act must have: why it is refused, why it is taken back. Enter acts, Esc gives it up. */
final class ReasonLine extends HBox {

    private final Desk desk;
    private final TextField why = new TextField();
    private final Button go;
    private Consumer<String> act = words -> { };
    private Runnable after = () -> { };

    ReasonLine(Desk desk) {
        super(8);
        this.desk = desk;
        why.setId("export-why");
        HBox.setHgrow(why, Priority.ALWAYS);
        go = Buttons.small(Buttons.plain("export-why-go", desk.texts().bind("exports.why.go"), this::run));
        go.disableProperty().bind(Bindings.createBooleanBinding(() -> {
            int length = why.getText().strip().length();
            return length == 0 || length > Wish.MOST_WORDS;
        }, why.textProperty()).or(desk.link().liveProperty().not()));
        why.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !go.isDisabled()) {
                run();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                end();
                e.consume();
            }
        });
        getChildren().addAll(why, go);
        setVisible(false);
    }

    void ask(String key, Consumer<String> order, Runnable then) {
        act = order;
        after = then;
        why.clear();
        why.promptTextProperty().unbind();
        why.promptTextProperty().bind(desk.texts().bind(key));
        setVisible(true);
    }

    void focus() {
        why.requestFocus();
    }

    /** What was asked about is no longer what is looked at. */
    void drop() {
        setVisible(false);
    }

    private void run() {
        act.accept(why.getText().strip());
        end();
    }

    private void end() {
        setVisible(false);
        after.run();
    }
}
