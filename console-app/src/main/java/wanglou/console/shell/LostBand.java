package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import wanglou.console.text.Formats;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.FittingRow;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.MiniBar;
import wanglou.link.LinkState;

/** Home: FX. The 44 px band that stands while the hub is lost: since when, of when the picture is, and when the next try comes. Neutral; red only on its cross. */
final class LostBand extends FittingRow {

    private final Desk desk;
    private final Label silent = Labels.of("", "strong");
    private final Label picture = Labels.of("", "text-2");
    private final Label attempt = Labels.of("", "caption", "text-2");
    private final MiniBar bar = new MiniBar(160, 8);
    private final Label next = Labels.of("", "strong");
    private final Label interval = Labels.of("", "caption", "text-3");

    LostBand(Desk desk, Runnable retry) {
        super(12);
        this.desk = desk;
        setId("lost-band");
        getStyleClass().add("lost-band");
        setAlignment(Pos.CENTER_LEFT);
        Region line = new Region();
        line.getStyleClass().add("lost-line");
        Label works = Labels.of(desk.texts().bind("console.lost.works"), "caption", "text-2");
        for (Label label : new Label[] {silent, picture, attempt, next, interval, works}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        var button = Buttons.with(Buttons.plain("lost-retry", desk.texts().bind("console.lost.retry"), retry), Icon.REFRESH);
        getChildren().addAll(new IconView(Icon.CROSS).tinted("act"), silent, picture, line, attempt, bar, next, interval, Labels.gap(),
                works, button);
        leavable(works, interval, bar);
        managedProperty().bind(visibleProperty());
        desk.link().stateProperty().addListener((o, was, is) -> show());
        desk.clock().secondProperty().addListener((o, was, is) -> show());
        desk.texts().languageProperty().addListener((o, was, is) -> show());
        show();
    }

    /** A button for something that still works. */
    void offer(javafx.scene.Node act) {
        getChildren().add(getChildren().size() - 1, act);
    }

    private void show() {
        if (!(desk.link().stateProperty().get() instanceof LinkState.Lost lost)) {
            setVisible(false);
            return;
        }
        setVisible(true);
        Texts texts = desk.texts();
        Formats formats = texts.formats();
        Instant now = desk.clock().now();
        silent.setText(texts.get("console.lost.since", formats.timer(Duration.between(lost.lastPicture(), now))));
        picture.setText(texts.get("console.lost.picture", formats.time(lost.lastPicture())));
        attempt.setText(texts.get("console.lost.attempt", lost.attempt() + 1));
        Duration wait = Duration.between(now, lost.nextTry());
        long seconds = Math.max(0, (wait.toMillis() + 999) / 1000);
        next.setText(seconds == 0 ? texts.get("console.lost.trying") : texts.get("console.lost.next", seconds));
        bar.show(lost.interval().isZero() ? 1 : 1 - Math.clamp((double) wait.toMillis() / lost.interval().toMillis(), 0, 1));
        interval.setText(texts.get("console.lost.interval", lost.interval().toSeconds()));
        refit();
    }
}
