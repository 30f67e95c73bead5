package wanglou.incidents.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.HoldButton;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Chooses the other incident for a merge or a link: the nearest in place, time and kind first. Both stand side by side before
 * anything is done; a merge is held for a second. The machine never merges.
 */
final class OtherIncident extends VBox {

    /** What is to become of the two. */
    enum Act {
        MERGE, LINK
    }

    private static final int OFFERED = 5;
    /** Half of a card; a width of its own, or wrapped words would be measured at none. */
    private static final double SIDE = 180;

    private final Desk desk;
    private final IncidentWords words;
    private final IncidentId id;
    private final Act act;
    private final Runnable shut;
    private final TextField search = new TextField();
    private final VBox found = new VBox(2);
    private final VBox both = new VBox(8);
    private final Search wanted = new Search();

    OtherIncident(Desk desk, IncidentWords words, IncidentId id, Act act, Runnable shut) {
        super(8);
        this.desk = desk;
        this.words = words;
        this.id = id;
        this.act = act;
        this.shut = shut;
        Texts texts = desk.texts();
        setId("other-incident");
        getStyleClass().add("inline-form");
        search.setId("other-search");
        search.promptTextProperty().bind(texts.bind("incidents.search"));
        search.textProperty().addListener((o, was, is) -> offer());
        getChildren().addAll(Labels.of(texts.bind(act == Act.MERGE ? "life.merge.title" : "life.link.title"), "caption", "text-2"), search, found, both,
                Buttons.small(Buttons.ghost("other-no", texts.bind("life.give-up"), shut)));
        offer();
    }

    private void offer() {
        both.getChildren().clear();
        found.getChildren().clear();
        Incident here = desk.mirrors().incidents().get(id);
        if (here == null) {
            return;
        }
        likely(here, search.getText()).forEach(other -> {
            Button row = new Button(IncidentWords.shortNumber(other.id()) + " · " + words.kind(other.kind()) + " · " + words.place(other.place()),
                    desk.marks().grade(other.grade(), false, 14));
            row.setId("other-" + IncidentWords.shortNumber(other.id()));
            row.getStyleClass().addAll("small", "suggestion");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setOnAction(e -> compare(here, other));
            found.getChildren().add(row);
        });
        if (found.getChildren().isEmpty()) {
            found.getChildren().add(Labels.of(desk.texts().get("incidents.queue.nomatch"), "caption", "text-3"));
        }
    }

    private List<Incident> likely(Incident here, String asked) {
        wanted.ask(asked);
        return desk.mirrors().incidents().values().stream()
                .filter(i -> !i.id().equals(here.id()) && (act == Act.LINK || i.open()) && !here.life().linked().contains(i.id()))
                .filter(i -> wanted.meets(i, words.kind(i.kind())))
                .sorted(Comparator.comparingDouble((Incident i) -> farness(here, i)).thenComparing(i -> i.id().value())).limit(OFFERED).toList();
    }

    /** Metres, plus a metre a second apart, plus half a kilometre for another kind: only an order, nothing is decided by it. */
    private static double farness(Incident a, Incident b) {
        GeoPoint pa = a.place().point();
        GeoPoint pb = b.place().point();
        double metres = pa == null || pb == null ? 1_000 : pa.distanceTo(pb);
        return metres + Math.abs(Duration.between(a.openedAt(), b.openedAt()).toSeconds()) + (a.kind().equals(b.kind()) ? 0 : 500);
    }

    private void compare(Incident here, Incident other) {
        Texts texts = desk.texts();
        HBox sides = new HBox(12, side("life.side.here", here), side("life.side.other", other));
        Node go = act == Act.MERGE
                ? new HoldButton("other-go", texts.bind("life.merge.go", IncidentWords.shortNumber(here.id()), IncidentWords.shortNumber(other.id())), () -> {
                    desk.orders().send(new IncidentCommand.Merge(here.id(), other.id()),
                            texts.bind("life.merged", IncidentWords.shortNumber(here.id()), IncidentWords.shortNumber(other.id())),
                            Optional.of(new IncidentCommand.Reopen(here.id(), "")));
                    shut.run();
                })
                : Buttons.small(Buttons.primary("other-go", texts.bind("life.link.go", IncidentWords.shortNumber(here.id()),
                        IncidentWords.shortNumber(other.id())), () -> {
                            desk.orders().send(new IncidentCommand.Link(here.id(), other.id()));
                            shut.run();
                        }));
        both.getChildren().setAll(sides, go);
    }

    private VBox side(String key, Incident incident) {
        Instant now = desk.clock().now();
        VBox side = new VBox(2, Labels.of(desk.texts().get(key, IncidentWords.shortNumber(incident.id())), "caption", "text-3"),
                wrapped(words.grade(incident.grade()) + " · " + words.kind(incident.kind()), "text-1"),
                wrapped(words.place(incident.place()), "caption", "text-2"),
                wrapped(desk.texts().formats().when(incident.openedAt(), now) + " · " + words.stage(incident.stage()), "caption", "text-2"),
                wrapped(incident.note().isBlank() ? "—" : incident.note(), "caption", "text-2"));
        side.setId(key.equals("life.side.here") ? "side-here" : "side-other");
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setPrefWidth(SIDE);
        return side;
    }

    private static Label wrapped(@Nullable String text, String... classes) {
        Label label = Labels.of(text == null ? "" : text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
