package wanglou.console.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.map.City;
import wanglou.console.map.MapLine;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Orders;
import wanglou.console.shell.Page;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.UnitId;
import wanglou.incidents.KindCatalogue;
import wanglou.incidents.ui.IncidentWords;
import wanglou.replay.ReplayQuery;
import wanglou.units.Fix;
import wanglou.units.PictureAtQuery;
import wanglou.units.TrackQuery;
import wanglou.units.Unit;
import wanglou.units.ui.UnitWords;

/**
 * Home: FX. The past: board and map as they stood, folded from the journal, at any speed; or the way of one unit. An ice frame, a band with
 * the replayed time and a mark across the map stand around it, so that nobody takes it for now. Nothing here acts.
 */
public final class ReplayPage implements Page {

    private static final double ASK_EVERY_MILLIS = 300;

    private final Desk desk;
    private final PastMap map;
    private final PastBoard board;
    private final MapLine line;
    private final Player player;
    private final ReplayControls controls;
    private final Label time = Labels.of("", "title", "digits");
    private final Label what = Labels.of("", "strong");
    private final Label facts = Labels.of("", "caption", "text-2");
    private final PauseTransition ask = new PauseTransition(javafx.util.Duration.millis(ASK_EVERY_MILLIS));
    private final Listening listening = new Listening();
    private final StackPane view;
    private Optional<Unit> followed = Optional.empty();
    private Way way = new Way(List.of());
    private Past past;
    private boolean asking;
    private int question;

    public ReplayPage(Desk desk, City city, KindCatalogue kinds) {
        this.desk = desk;
        map = new PastMap(desk, city);
        board = new PastBoard(desk, new IncidentWords(desk.texts(), kinds));
        line = new MapLine(desk, map.map().view(), () -> "");
        Instant now = desk.clock().now();
        past = Past.nothing(now);
        player = new Player(now.minus(Duration.ofHours(2)), now);
        controls = new ReplayControls(desk, player, new ReplayControls.Acts() {
            @Override
            public void load() {
                ReplayPage.this.load();
            }

            @Override
            public void wholePicture() {
                controls().unit().clear();
                ReplayPage.this.load();
            }
        });
        Label across = Labels.of(desk.texts().bind("pages.replay.across"), "replay-across");
        across.setMouseTransparent(true);
        StackPane ground = new StackPane(map.map().view(), across);
        ground.setMinSize(0, 0);
        HBox.setHgrow(ground, Priority.ALWAYS);
        HBox both = new HBox(board.node(), ground);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(0);
        VBox whole = new VBox(band(), both, line.node(), controls.node());
        whole.getStyleClass().add("replay-frame");
        whole.addEventFilter(KeyEvent.KEY_PRESSED, controls::key);
        view = new StackPane(whole);
        view.setId("replay-page");
        listening.to(this::moved, player.atProperty());
        listening.to(() -> {
            map.restyle();
            map.showWay(way.pieces());
            showBoard();
        }, desk.look().themeProperty());
        listening.to(() -> {
            say();
            showBoard();
            askPicture();
        }, desk.texts().languageProperty());
        ask.setOnFinished(e -> askPicture());
        say();
    }

    private ReplayControls controls() {
        return controls;
    }

    private HBox band() {
        Texts texts = desk.texts();
        HBox band = Labels.row(12, new IconView(Icon.HISTORY), Labels.of(texts.bind("pages.replay.band"), "strong"),
                Badge.tag(Badge.Tone.ICE, texts.bind("pages.replay.notnow")), time, what, facts, Labels.gap(),
                Buttons.small(Buttons.plain("replay-now", texts.bind("pages.replay.now"), () -> desk.navigation().go("command"))));
        time.setId("replay-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        facts.setId("replay-facts");
        band.getStyleClass().addAll("replay-band", "ice");
        return band;
    }

    /** The selected unit's way, when one comes here with a unit in hand. */
    @Override
    public void shown() {
        controls.focus();
        if (desk.selection().get() instanceof Selection.OfUnit of) {
            showUnit(of.unit());
        } else if (way.fixes().isEmpty()) {
            load();
        }
    }

    @Override
    public void hidden() {
        player.playingProperty().set(false);
    }

    private void showUnit(UnitId id) {
        Unit known = desk.mirrors().units().get(id);
        if (known != null) {
            controls.unit().setText(known.callSign());
            load();
        }
    }

    private void load() {
        Optional<Instant[]> span = controls.span(desk.texts().formats().zone());
        if (span.isEmpty()) {
            told(texts -> texts.get("pages.replay.when.unknown"));
            return;
        }
        way = new Way(List.of());
        map.showWay(List.of());
        player.span(span.get()[0], span.get()[1]);
        past = Past.nothing(player.from());
        String typed = controls.unit().getText().strip();
        followed = typed.isEmpty() ? Optional.empty()
                : desk.mirrors().units().values().stream().filter(u -> u.callSign().equalsIgnoreCase(typed)).findFirst();
        if (!typed.isEmpty() && followed.isEmpty()) {
            told(texts -> texts.get("pages.replay.unknown"));
            return;
        }
        question++;
        askPast(player.from());
        if (followed.isPresent()) {
            askWay(followed.get());
        } else {
            askPicture();
        }
        say();
        moved();
    }

    /** The boards from a moment on, up to the end of the span or as far as one answer reaches. */
    private void askPast(Instant from) {
        int asked = question;
        asking = true;
        told(texts -> texts.get("pages.replay.loading"));
        desk.hub().ask(new ReplayQuery(from, player.to())).whenComplete((replay, error) -> desk.pulse().later(() -> {
            if (asked != question) {
                return;
            }
            asking = false;
            if (error != null) {
                told(texts -> texts.problem(Orders.problemOf(error)));
                return;
            }
            past = new Past(replay);
            controls.ticks().show(past.opened(), player.from(), player.to());
            past.windTo(player.atProperty().get());
            showBoard();
            // The way may have come first: its mark wants the status of that moment too.
            followed.ifPresent(of -> showWay(player.atProperty().get()));
            askPicture();
        }));
    }

    private void askWay(Unit of) {
        int asked = question;
        desk.hub().ask(new TrackQuery(of.id(), player.from(), player.to())).whenComplete((track, error) -> desk.pulse().later(() -> {
            if (asked != question) {
                return;
            }
            if (error != null) {
                told(texts -> texts.problem(Orders.problemOf(error)));
                return;
            }
            way = new Way(track.fixes());
            map.showWay(way.pieces());
            if (!track.fixes().isEmpty()) {
                map.fit(track.fixes());
            }
            told(texts -> track.fixes().isEmpty() ? texts.get("pages.replay.empty")
                    : texts.get(track.thinned() ? "pages.replay.thinned" : "pages.replay.points", track.fixes().size()));
            moved();
        }));
    }

    private void askPicture() {
        if (followed.isPresent()) {
            return;
        }
        int asked = question;
        Instant at = player.atProperty().get();
        desk.hub().ask(new PictureAtQuery(at)).whenComplete((picture, error) -> desk.pulse().later(() -> {
            if (asked != question) {
                return;
            }
            if (error != null) {
                told(texts -> texts.problem(Orders.problemOf(error)));
                return;
            }
            showUnits(picture.fixes(), at);
            told(texts -> texts.get("pages.replay.units", picture.fixes().size()));
        }));
    }

    /** Says it in the language of the moment, and anew when that is switched. */
    private void told(Function<Texts, String> words) {
        facts.textProperty().bind(desk.texts().follow(words));
    }

    private void moved() {
        Instant at = player.atProperty().get();
        controls.moved();
        time.setText(desk.texts().formats().date(at) + " " + desk.texts().formats().time(at));
        if (past.covers(at)) {
            past.windTo(at);
            showBoard();
        } else if (!asking && at.isBefore(player.to())) {
            askPast(at);
        }
        if (followed.isPresent()) {
            showWay(at);
        } else if (ask.getStatus() != Animation.Status.RUNNING) {
            ask.playFromStart();
        }
    }

    private void showWay(Instant at) {
        showUnits(way.at(at).stream().toList(), at);
        say();
    }

    private void showUnits(List<Fix> fixes, Instant at) {
        map.showUnits(fixes, past, at);
    }

    private void showBoard() {
        board.show(past, player.atProperty().get());
        map.showIncidents(past.open());
    }

    private void say() {
        what.setText(followed.map(u -> desk.texts().get("pages.replay.track", u.name().isBlank() ? u.callSign() : u.name()) + statusThen(u))
                .orElseGet(() -> desk.texts().get("pages.replay.picture")));
    }

    /** What the unit was doing at that moment, not what it does now. */
    private String statusThen(Unit now) {
        Unit then = past.unit(now.id());
        return then == null ? "" : " · " + new UnitWords(desk.texts()).status(then.status());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void close() {
        player.playingProperty().set(false);
        ask.stop();
        listening.close();
        line.close();
        map.close();
    }
}
