package wanglou.console.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import wanglou.console.Fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A card's part is made anew while a person walks through it with Tab. */
class KeepFocusTest {

    private final VBox part = new VBox();
    private final Button before = named("before");

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static Button named(String id) {
        Button button = new Button(id);
        button.setId(id);
        return button;
    }

    private void fill(String... ids) {
        part.getChildren().setAll(Stream.of(ids).map(KeepFocusTest::named).toList());
    }

    /** @return where the keys are after the part, with the keys at one of its buttons, was made anew */
    private String after(String at, String... fresh) {
        return Fx.on(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new VBox(before, part, named("after")), 300, 300));
            stage.show();
            fill("sign", "leave", "withdraw");
            stage.getScene().lookup("#" + at).requestFocus();
            KeepFocus.across(part, () -> fill(fresh));
            Node owner = stage.getScene().getFocusOwner();
            stage.close();
            return owner == null ? "nowhere" : owner.getId();
        });
    }

    @Test
    void theKeysComeBackToTheControlOfTheSameName() {
        assertEquals("withdraw", after("withdraw", "leave", "withdraw"));
    }

    @Test
    void whereItIsGoneTheOneInItsPlaceHasThem() {
        assertEquals("leave", after("sign", "leave", "withdraw"));
        assertEquals("leave", after("withdraw", "leave"));
    }

    @Test
    void whereNothingIsLeftTheNearestAroundHasThem() {
        assertEquals("before", after("sign"));
    }

    @Test
    void keysThatAreElsewhereStayThere() {
        assertEquals("before", after("before", "leave"));
        assertEquals(List.of("leave"), part.getChildren().stream().map(Node::getId).toList());
    }
}
