package wanglou.walls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Seats;
import wanglou.console.text.Texts;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.push.Standing;
import wanglou.walls.Throw;

/** Home: FX. What became of the camera this seat threw to a wall last: stays until it is answered, and a while longer. */
final class ThrowLine extends HBox implements AutoCloseable {

    private static final Duration TOLD = Duration.ofMinutes(2);

    private final Desk desk;
    private final Label words = Labels.of("", "caption");
    private final Listening listening = new Listening();

    ThrowLine(Desk desk) {
        super(8);
        this.desk = desk;
        getStyleClass().add("act-line");
        words.setId("wall-throw-receipt");
        getChildren().addAll(new IconView(Icon.SEND).tinted("text-3"), words);
        managedProperty().bind(visibleProperty());
        listening.to(desk.mirrors().of(Throw.BOARD), changed -> show());
        listening.to(this::show, desk.clock().secondProperty(), desk.texts().languageProperty());
        show();
    }

    private void show() {
        Instant now = desk.clock().now();
        Optional<Throw> last = desk.mirrors().of(Throw.BOARD).values().stream().filter(t -> t.from().equals(desk.actor().seat()))
                .max(Comparator.comparing(Throw::at)).filter(t -> t.standing().open() || t.standing().at().plus(TOLD).isAfter(now));
        setVisible(last.isPresent());
        last.ifPresent(t -> {
            Texts texts = desk.texts();
            words.setText(texts.get("walls.receipt", t.camera().name(), Seats.name(texts, t.wall().value()), standing(texts, t)));
            words.getStyleClass().setAll("label", "caption", tint(t.standing()));
        });
    }

    static String standing(Texts texts, Throw thrown) {
        String at = texts.formats().time(thrown.standing().at());
        return switch (thrown.standing()) {
            case Standing.Queued s -> texts.get("walls.receipt.queued");
            case Standing.Delivered s -> texts.get("walls.receipt.queued");
            case Standing.Shown s -> texts.get("walls.receipt.shown", at, texts.formats().time(s.at().plusSeconds(thrown.seconds())));
            case Standing.Signed s -> texts.get("walls.receipt.shown", at, texts.formats().time(s.at().plusSeconds(thrown.seconds())));
            case Standing.Refused(Instant when, String reason, String who) -> texts.get("walls.receipt.refused", at, reason(texts, reason, who));
            case Standing.Expired s -> texts.get("walls.receipt.expired", at);
        };
    }

    /** “a chief at seat 1 holds the wall”. */
    static String reason(Texts texts, String reason, String who) {
        return texts.get("walls.reason." + reason, who.isEmpty() ? "" : Seats.name(texts, who));
    }

    private static String tint(Standing standing) {
        return standing.seen() ? "ok" : standing instanceof Standing.Refused ? "act" : "warn";
    }

    @Override
    public void close() {
        listening.close();
    }
}
