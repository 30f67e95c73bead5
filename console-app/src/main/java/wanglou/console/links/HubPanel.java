package wanglou.console.links;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.SignView;
import wanglou.hub.HubHealth;
import wanglou.hub.VerifyJournalQuery;

/** Home: FX. The hub about itself: journal and its last check, store, disk, how long a commit and a fix take. */
final class HubPanel implements AutoCloseable {

    private final Desk desk;
    private final SignView sign = new SignView(SignView.Sign.OFF);
    private final Label state = Labels.of("", "strong");
    private final Label about = Labels.of("", "caption", "text-2");
    private final Tile journal;
    private final Tile verified;
    private final Tile commit;
    private final Tile store;
    private final Tile disk;
    private final Tile delay;
    private final Button verify;
    private final Label finding = Labels.of("", "caption", "text-2");
    private final Listening listening = new Listening();
    private final VBox node;
    private final HBox foot;

    /** A name, a figure, and what it means. */
    private static final class Tile extends VBox {

        private final Label figure = Labels.of("—", "title", "text-1");
        private final Label meaning = Labels.of("", "caption", "text-2");

        private Tile(Texts texts, String key) {
            super(2);
            getStyleClass().add("tile");
            getChildren().addAll(Labels.of(texts.bind(key), "caption", "text-3"), figure, meaning);
        }

        private void show(String number, String words, String tint) {
            figure.setText(number);
            figure.getStyleClass().removeAll("text-1", "ok", "warn", "act", "text-3");
            figure.getStyleClass().add(tint);
            meaning.setText(words);
        }
    }

    HubPanel(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        journal = new Tile(texts, "links.hub.journal");
        verified = new Tile(texts, "links.hub.verified");
        commit = new Tile(texts, "links.hub.commit");
        store = new Tile(texts, "links.hub.store");
        disk = new Tile(texts, "links.hub.disk");
        delay = new Tile(texts, "links.hub.delay");
        GridPane tiles = new GridPane();
        for (int i = 0; i < 3; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            tiles.getColumnConstraints().add(third);
        }
        tiles.addRow(0, journal, verified, commit);
        tiles.addRow(1, store, disk, delay);
        verify = Buttons.with(Buttons.plain("hub-verify", texts.bind("links.hub.verify"), this::verify), Icon.SHIELD);
        verify.setDisable(!desk.link().live());
        finding.setWrapText(true);
        finding.setId("hub-finding");
        foot = Labels.row(12, verify, finding);
        foot.getStyleClass().add("act-line");
        node = new VBox(new PanelHeader(texts.bind("links.hub")).beside(Labels.row(6, sign, state), about), tiles);
        node.getStyleClass().add("panel");
        listening.to(desk.mirrors().hub(), keys -> show());
        listening.to(this::show, texts.languageProperty(), desk.link().liveProperty(), desk.clock().secondProperty());
        listening.to(() -> verify.setDisable(!desk.link().live()), desk.link().liveProperty());
        show();
    }

    Region node() {
        return node;
    }

    /** The act on the whole journal, for the foot of the column. */
    Region foot() {
        return foot;
    }

    private void verify() {
        Texts texts = desk.texts();
        verify.setDisable(true);
        tint(finding, "text-2");
        finding.setText(texts.get("links.hub.verifying"));
        desk.hub().ask(new VerifyJournalQuery()).whenComplete((found, error) -> desk.pulse().later(() -> {
            verify.setDisable(!desk.link().live());
            if (error != null) {
                tint(finding, "warn");
                finding.setText(texts.problem(Orders.problemOf(error)));
            } else {
                tint(finding, found.whole() ? "ok" : "act");
                finding.setText(found.whole() ? texts.get("links.hub.whole", texts.formats().count(found.upTo()), found.millis())
                        : texts.get("links.hub.broken", found.detail()));
            }
        }));
    }

    private void show() {
        Texts texts = desk.texts();
        boolean live = desk.link().live();
        Optional<HubHealth> known = desk.mirrors().hub().values().stream().findFirst();
        sign.show(live ? SignView.Sign.OK : SignView.Sign.LOST);
        state.setText(texts.get(live ? "links.state.OK" : "links.hub.lost"));
        tint(state, live ? "ok" : "act");
        if (known.isEmpty()) {
            about.setText(texts.get("links.hub.silent"));
            return;
        }
        HubHealth hub = known.get();
        Instant now = desk.link().pictureAt(desk.clock().now());
        about.setText(texts.get("links.hub.about", hub.name(), texts.formats().spoken(Duration.between(hub.startedAt(), now)), hub.version()));
        journal.show(texts.formats().count(hub.journalSeq()), texts.get("links.hub.rate", one(hub.eventsPerSecond())), "text-1");
        Instant at = hub.verifiedAt();
        verified.show(at == null ? "—" : texts.formats().when(at, now), at == null ? texts.get("links.hub.never")
                : texts.get("links.hub.upto", texts.formats().count(hub.verifiedSeq())), at == null ? "warn" : "ok");
        commit.show(Double.isNaN(hub.commitMillisP99()) ? "—" : one(hub.commitMillisP99()) + " ms", texts.get("links.hub.p99"), "text-1");
        String problem = hub.storeProblem();
        store.show(hub.storeBytes() < 0 ? "—" : texts.formats().bytes(hub.storeBytes()), problem == null ? texts.get("links.hub.store.well")
                : texts.orElse("problem." + problem, problem), problem == null ? "text-1" : "act");
        disk.show(hub.diskFreeBytes() < 0 ? "—" : texts.formats().bytes(hub.diskFreeBytes()), texts.get("links.hub.free"),
                hub.diskFreeBytes() >= 0 && hub.diskFreeBytes() < 5_000_000_000L ? "warn" : "text-1");
        delay.show(Double.isNaN(hub.fixDelayMillisP99()) ? "—" : one(hub.fixDelayMillisP99()) + " ms", texts.get("links.hub.delay.what"), "text-1");
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }

    private static void tint(Label label, String level) {
        label.getStyleClass().removeAll("text-1", "text-2", "ok", "warn", "act");
        label.getStyleClass().add(level);
    }

    @Override
    public void close() {
        listening.close();
    }
}
