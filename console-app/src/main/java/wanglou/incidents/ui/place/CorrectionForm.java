package wanglou.incidents.ui.place;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import wanglou.console.map.Places;
import wanglou.console.map.Spot;
import wanglou.console.shell.Desk;
import wanglou.console.shell.MapRequest;
import wanglou.console.text.Language;
import wanglou.console.text.Texts;
import wanglou.console.ui.AlwaysOne;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.incidents.Incident;
import wanglou.incidents.Place;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.geo.CoordinateText;
import wanglou.map.geo.Datum;
import wanglou.map.geo.GeoPoint;

/**
 * Home: FX. Says that an incident is somewhere else: drag the pin, type an address or paste coordinates. Old and new stand together with the
 * distance between; nothing is sent before the person says so, and what somebody else changed meanwhile is told.
 */
public final class CorrectionForm extends VBox {

    private static final int SUGGESTIONS = 5;
    private static final String CONFLICT = "incidents.changed-meanwhile";

    private final Desk desk;
    private final IncidentWords words;
    private final Places places;
    private final CorrectionMarks marks;
    private final Label title = Labels.of("", "strong");
    private final Label old = Labels.of("", "caption", "text-3", "struck");
    private final Label fresh = Labels.of("", "strong", "text-1");
    private final Label moved = Labels.of("", "caption", "accent");
    private final Label conflict = Labels.of("", "caption", "warn");
    private final TextField where = new TextField();
    private final TextField why = new TextField();
    private final VBox found = new VBox();
    private final ToggleGroup datums = new AlwaysOne();
    private final HBox datumLine;
    private final Button save;
    private final PauseTransition typed = new PauseTransition(Duration.millis(150));
    private @Nullable Correction correction;
    private boolean quiet;

    public CorrectionForm(Desk desk, IncidentWords words, Places places, CorrectionMarks marks) {
        super(10);
        this.desk = desk;
        this.words = words;
        this.places = places;
        this.marks = marks;
        Texts texts = desk.texts();
        setId("correction-form");
        getStyleClass().addAll("floating", "form");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
        where.setId("correction-where");
        where.promptTextProperty().bind(texts.bind("correction.where.prompt"));
        why.setId("correction-why");
        why.promptTextProperty().bind(texts.bind("correction.why.prompt"));
        found.getStyleClass().add("suggestions");
        datumLine = Labels.row(6, Labels.of(texts.bind("correction.datum"), "caption", "text-2"), datum(Datum.WGS84), datum(Datum.GCJ02));
        datumLine.managedProperty().bind(datumLine.visibleProperty());
        for (Label label : List.of(old, fresh, moved, conflict)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        moved.setId("correction-moved");
        conflict.setId("correction-conflict");
        conflict.managedProperty().bind(conflict.visibleProperty());
        conflict.visibleProperty().bind(conflict.textProperty().isNotEmpty());
        save = Buttons.primary("correction-save", texts.bind("correction.save"), this::save);
        Button cross = Buttons.icon("correction-close", Icon.CROSS, texts.bind("incidents.form.cancel"), this::close);
        getChildren().addAll(Labels.row(8, title, Labels.gap(), cross), Labels.of(texts.bind("correction.how"), "caption", "text-2"),
                new VBox(4, where, found), datumLine, new VBox(3, old, Labels.row(6, new IconView(Icon.PIN).tinted("accent"), fresh), moved), why, conflict,
                Labels.row(8, save, Badge.key("Enter"), Labels.gap(), Buttons.ghost("correction-cancel", texts.bind("incidents.form.cancel"), this::close),
                        Badge.key("Esc")));
        where.textProperty().addListener((o, was, is) -> typed());
        typed.setOnFinished(e -> look());
        datums.selectedToggleProperty().addListener((o, was, is) -> {
            if (is != null && is.getUserData() instanceof Datum datum && correction != null && correction.datum() != datum) {
                become(correction.in(datum));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        desk.link().liveProperty().addListener((o, was, is) -> show());
        texts.languageProperty().addListener((o, was, is) -> show());
    }

    private ToggleButton datum(Datum datum) {
        ToggleButton chip = new ToggleButton(CorrectionMarks.name(datum));
        chip.setId("correction-" + datum.name().toLowerCase(java.util.Locale.ROOT));
        chip.getStyleClass().addAll("small", "chip");
        chip.setUserData(datum);
        chip.setToggleGroup(datums);
        chip.setSelected(datum == Datum.WGS84);
        return chip;
    }

    /** Begins anew for an incident, with what is offered where something is. */
    public void begin(IncidentId id, Optional<PlaceOffer> offer) {
        Incident incident = desk.mirrors().incidents().get(id);
        if (incident == null) {
            return;
        }
        write("");
        why.setText(offer.map(PlaceOffer::from).orElse(""));
        conflict.setText("");
        found.getChildren().clear();
        Correction fromHere = Correction.begin(incident);
        become(offer.map(o -> fromHere.offered(o.place())).orElse(fromHere));
        setVisible(true);
        where.requestFocus();
    }

    /** The pin was put down elsewhere; begins where nothing had been begun. */
    public void dragged(IncidentId id, GeoPoint to) {
        if (correction == null || !correction.incident().equals(id)) {
            begin(id, Optional.empty());
        }
        Correction at = correction;
        if (at != null) {
            write("");
            become(at.dragged(to));
            name(to);
        }
    }

    /** The incident a correction is being made of. */
    public Optional<IncidentId> incident() {
        return Optional.ofNullable(correction).map(Correction::incident);
    }

    private void typed() {
        Correction now = correction;
        if (quiet || now == null) {
            return;
        }
        Optional<CoordinateText> pasted = CoordinateText.read(where.getText());
        if (pasted.isPresent()) {
            typed.stop();
            found.getChildren().clear();
            become(now.pasted(pasted.get()));
            GeoPoint at = now.pasted(pasted.get()).point();
            if (at != null) {
                desk.map().ask(new MapRequest.GoTo(at));
                name(at);
            }
        } else {
            become(now.typed(where.getText().strip()));
            typed.playFromStart();
        }
    }

    private void look() {
        String asked = where.getText();
        if (asked.isBlank()) {
            found.getChildren().clear();
            return;
        }
        places.search(asked, SUGGESTIONS, Optional.empty()).thenAccept(spots -> desk.pulse().later(() -> {
            if (asked.equals(where.getText())) {
                suggest(spots);
            }
        }));
    }

    private void suggest(List<Spot> spots) {
        found.getChildren().clear();
        for (Spot spot : spots) {
            Button row = new Button(name(spot));
            row.setId("correction-spot-" + found.getChildren().size());
            row.getStyleClass().addAll("suggestion", "small");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setOnAction(e -> take(spot));
            found.getChildren().add(row);
        }
    }

    private void take(Spot spot) {
        Correction now = correction;
        if (now != null) {
            write(name(spot));
            found.getChildren().clear();
            become(now.found(spot.at(), name(spot)));
            desk.map().ask(new MapRequest.GoTo(spot.at()));
            why.requestFocus();
        }
    }

    /** Looks up what stands where the point is, as a name for it. */
    private void name(GeoPoint at) {
        places.addressAt(at).thenAccept(spot -> desk.pulse().later(() -> {
            Correction now = correction;
            if (now != null && at.equals(now.point()) && now.address().isBlank()) {
                spot.ifPresent(s -> become(now.named(name(s))));
            }
        }));
    }

    private void become(Correction next) {
        correction = next;
        datums.getToggles().stream().filter(t -> t.getUserData() == next.datum()).findFirst().ifPresent(datums::selectToggle);
        show();
    }

    private void show() {
        Correction now = correction;
        if (now == null) {
            return;
        }
        Texts texts = desk.texts();
        title.setText(texts.get("correction.title", IncidentWords.shortNumber(now.incident())));
        old.setText(words.place(now.before()));
        GeoPoint at = now.point();
        fresh.setText(at == null ? texts.get("correction.nothing") : words.place(now.place()));
        moved.setText(at == null ? "" : texts.get("correction.moved", now.moved().isPresent() ? texts.formats().metres(now.moved().getAsDouble())
                : texts.get("correction.first"), "%.5f, %.5f".formatted(at.lat(), at.lon())));
        datumLine.setVisible(now.pasted() != null);
        save.setDisable(!now.ready() || !desk.link().live());
        marks.show(now);
    }

    private void save() {
        Correction now = correction;
        if (now == null || save.isDisabled()) {
            return;
        }
        Texts texts = desk.texts();
        desk.orders().send(now.command(why.getText().strip()), texts.bind("correction.done", IncidentWords.shortNumber(now.incident())),
                Optional.of(now.undo(texts.get("correction.undo")))).thenAccept(outcome -> {
                    if (outcome instanceof Outcome.Done) {
                        close();
                    } else if (outcome instanceof Outcome.Refused refused && refused.problem().code().equals(CONFLICT)) {
                        tellConflict(now);
                    }
                });
    }

    /** Shows what the other has written as the old place now; saving again is over that. */
    private void tellConflict(Correction mine) {
        Incident incident = desk.mirrors().incidents().get(mine.incident());
        if (incident != null) {
            String who = incident.life().editAfter(mine.seen(), "place").map(edit -> edit.by().value()).orElse("?");
            conflict.setText(desk.texts().get("correction.conflict", who, words.place(incident.place())));
            become(mine.over(incident));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            if (event.getTarget() == where && correction != null && correction.point() == null && !found.getChildren().isEmpty()
                    && found.getChildren().getFirst() instanceof Button first) {
                first.fire();
            } else {
                save();
            }
            event.consume();
        }
    }

    private void write(String text) {
        quiet = true;
        where.setText(text);
        quiet = false;
    }

    private String name(Spot spot) {
        return spot.name(desk.texts().language() == Language.ZH);
    }

    /** Leaves the map as it was. */
    public void close() {
        typed.stop();
        correction = null;
        setVisible(false);
        marks.clear();
    }

    /** Draws the earlier places of an incident beside the one it has now. */
    public void seeBoth(IncidentId id) {
        close();
        Incident incident = desk.mirrors().incidents().get(id);
        if (incident != null) {
            marks.showBoth(incident);
        }
    }

    Node focus() {
        return where;
    }

    Place place() {
        return correction == null ? new Place(null, "", "none") : correction.place();
    }
}
