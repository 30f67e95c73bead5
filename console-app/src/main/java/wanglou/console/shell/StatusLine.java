package wanglou.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import wanglou.cameras.ui.CameraWords;
import wanglou.console.text.Formats;
import wanglou.console.text.Texts;
import wanglou.console.theme.Theme;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.FittingRow;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.MiniBar;
import wanglou.console.ui.SignView;
import wanglou.link.LinkState;
import wanglou.units.Fix;
import wanglou.units.FixAge;

/** Home: FX. The 28 px line at the bottom: who sits here, every link with its sign and number, the load of this seat, the clock. */
final class StatusLine extends FittingRow {

    /** Incidents of a seat within ten minutes beyond which it is flooded. ISA-18.2: more than 10 in 10 minutes. */
    static final int FLOOD = 10;
    private static final Duration LOAD_SPAN = Duration.ofMinutes(10);

    private final Desk desk;
    private final SignView hubSign = new SignView(SignView.Sign.OFF);
    private final Label hub = Labels.of("");
    private final Label picture = Labels.of("", "text-1");
    private final HBox pictureCell;
    private final SignView unitSign = new SignView(SignView.Sign.OFF);
    private final Label units = Labels.of("");
    private final SignView videoSign = new SignView(SignView.Sign.OFF);
    private final Label videoWords = Labels.of("");
    private final Label load = Labels.of("", "text-1", "strong");
    private final MiniBar loadBar = new MiniBar(60, 8).limit(1);
    private final Label date = Labels.of("");
    private final Label clock = Labels.of("", "clock", "text-1");
    private final IconView themeIcon = new IconView(Icon.MOON, 14);

    StatusLine(Desk desk) {
        super(0);
        this.desk = desk;
        Texts texts = desk.texts();
        setId("status-line");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        Label seat = Labels.of(javafx.beans.binding.Bindings.createStringBinding(() -> Seats.name(texts, desk.actor().seat().value()),
                texts.languageProperty()), "text-1", "strong");
        seat.setId("status-seat");
        Label person = Labels.of(texts.bind("console.status.person", desk.displayName(), javafx.beans.binding.Bindings.createStringBinding(
                () -> desk.actor().roles().stream().sorted().map(r -> texts.get("role." + r.name().toLowerCase(Locale.ROOT).replace('_', '-'))).collect(Collectors.joining(" · ")),
                texts.languageProperty())));
        person.setId("status-person");
        hub.setId("status-hub");
        units.setId("status-units");
        clock.setId("status-clock");
        pictureCell = cell(picture);
        pictureCell.setId("status-picture");
        Button theme = Buttons.ghost("status-theme", texts.bind("console.theme.night"), () -> {
            Theme other = desk.look().theme().other();
            desk.look().themeProperty().set(other);
        });
        theme.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(
                () -> texts.get(desk.look().theme() == Theme.NIGHT ? "console.theme.night" : "console.theme.day"),
                desk.look().themeProperty(), texts.languageProperty()));
        theme.setGraphic(themeIcon);
        theme.getStyleClass().setAll("button", "status-button");
        theme.setFocusTraversable(false);
        HBox video = cell(videoSign, videoWords);
        video.setId("status-video");
        HBox phone = cell(new SignView(SignView.Sign.OFF), Labels.of(texts.bind("console.status.phone.off")));
        HBox loadCell = cell(Labels.of(texts.bind("console.status.load")), load, Labels.of("/10 min"), loadBar,
                Labels.of(texts.bind("console.status.flood", FLOOD), "text-3"));
        getChildren().addAll(
                cell(new IconView(Icon.USER, 14), seat, person),
                cell(hubSign, hub), pictureCell, cell(unitSign, units),
                video, phone, loadCell, Labels.gap(), edge(theme), cell(date, clock));
        getChildren().getLast().getStyleClass().add("last");
        leavable(loadCell, phone, video);
        desk.link().stateProperty().addListener((o, was, is) -> show());
        desk.clock().secondProperty().addListener((o, was, is) -> show());
        texts.languageProperty().addListener((o, was, is) -> show());
        desk.look().themeProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        Texts texts = desk.texts();
        Formats formats = texts.formats();
        Instant now = desk.clock().now();
        boolean live = desk.link().live();
        themeIcon.setIcon(desk.look().theme() == Theme.NIGHT ? Icon.MOON : Icon.SUN);
        hub.getStyleClass().remove("act");
        switch (desk.link().stateProperty().get()) {
            case LinkState.Connecting c -> {
                hubSign.show(SignView.Sign.PARTIAL);
                hub.setText(texts.get("console.status.hub.connecting"));
            }
            case LinkState.Live l -> {
                hubSign.show(SignView.Sign.OK);
                hub.setText(texts.get("console.status.hub.live", Math.max(1, l.roundTrip().toMillis())));
            }
            case LinkState.Lost lost -> {
                hubSign.show(SignView.Sign.LOST);
                hub.getStyleClass().add("act");
                hub.setText(texts.get("console.lost.since", formats.timer(Duration.between(lost.lastPicture(), now))));
                picture.setText(texts.get("console.status.picture", formats.time(lost.lastPicture())));
            }
            case LinkState.Ended e -> {
                hubSign.show(SignView.Sign.LOST);
                hub.setText(texts.get("console.status.hub.ended"));
            }
        }
        showVideo(texts, live);
        boolean lost = desk.link().stateProperty().get() instanceof LinkState.Lost;
        pictureCell.setVisible(lost);
        pictureCell.setManaged(lost);
        showUnits(texts, formats, now, live);
        showLoad(texts, now, live);
        date.setText(lost ? texts.get("console.status.local", formats.day(now)) : formats.day(now));
        clock.setText(formats.time(now));
        refit();
    }

    /** Lines that stand and are open of those that stand; a camera nobody looks at has none, and nobody knows how it is. */
    private void showVideo(Texts texts, boolean live) {
        CameraWords.Count count = new CameraWords(texts, desk.mirrors()).count();
        videoSign.show(count.cameras() == 0 ? SignView.Sign.OFF : !live ? SignView.Sign.DEAD
                : count.open() < count.lines() ? SignView.Sign.PARTIAL : SignView.Sign.OK);
        videoWords.setText(count.cameras() == 0 ? texts.get("console.status.video.off")
                : count.lines() == 0 ? texts.get("console.status.video", count.cameras())
                        : texts.get("console.status.video.lines", count.open(), count.lines(), count.cameras()));
    }

    private void showUnits(Texts texts, Formats formats, Instant now, boolean live) {
        int all = desk.mirrors().units().size();
        if (all == 0) {
            unitSign.show(SignView.Sign.OFF);
            units.setText(texts.get("console.status.units.none"));
            return;
        }
        Instant picture = desk.link().pictureAt(now);
        int fresh = 0;
        for (Fix fix : desk.mirrors().fixes().values()) {
            if (desk.mirrors().units().get(fix.unit()) != null && FixAge.of(fix, picture) == FixAge.LIVE) {
                fresh++;
            }
        }
        unitSign.show(!live ? SignView.Sign.DEAD : fresh == all ? SignView.Sign.OK : SignView.Sign.PARTIAL);
        Duration silence = desk.link().silence(now);
        units.setText(texts.get("console.status.units", fresh, all) + (silence == null ? "" : " · " + formats.ago(silence)));
    }

    private void showLoad(Texts texts, Instant now, boolean live) {
        if (!live) {
            load.setText(texts.get("console.status.load.stopped"));
            loadBar.show(0);
            return;
        }
        Instant since = now.minus(LOAD_SPAN);
        long count = desk.mirrors().incidents().values().stream()
                .filter(i -> i.seat().equals(desk.actor().seat()) && i.openedAt().isAfter(since)).count();
        load.setText(String.valueOf(count));
        loadBar.show((double) count / FLOOD);
        loadBar.tone(count > FLOOD ? "act" : "");
    }

    private static HBox cell(Node... nodes) {
        HBox cell = Labels.row(6, nodes);
        cell.getStyleClass().add("status-cell");
        for (Node node : nodes) {
            if (node instanceof Label label) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        }
        return cell;
    }

    private static HBox edge(Node node) {
        HBox cell = cell(node);
        cell.getStyleClass().add("left-line");
        return cell;
    }
}
