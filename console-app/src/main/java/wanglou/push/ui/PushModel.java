package wanglou.push.ui;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import wanglou.cameras.Camera;
import wanglou.cameras.ui.CameraChoice;
import wanglou.console.shell.Desk;
import wanglou.core.IncidentId;
import wanglou.core.Outcome;
import wanglou.core.UnitId;
import wanglou.dispatch.Response;
import wanglou.incidents.Incident;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushPart;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;
import wanglou.units.Fix;

/** Home: FX. What is about to be thrown, to whom, and what came of what was thrown. Knows mirrors and sends commands; draws nothing. */
public final class PushModel {

    private final Desk desk;
    private final IncidentId incident;
    private final PushWords words;
    private final PushChoices choices;
    private final Set<PushTarget> ticked = new LinkedHashSet<>();
    private final Set<PushPart> parts = EnumSet.of(PushPart.PLACE);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<PushChoice.Tab> tab = new SimpleObjectProperty<>(PushChoice.Tab.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty risk = new SimpleStringProperty("");
    private final StringProperty picture = new SimpleStringProperty("");
    private final BooleanProperty changed = new SimpleBooleanProperty();

    public PushModel(Desk desk, IncidentId incident) {
        this.desk = desk;
        this.incident = incident;
        this.words = new PushWords(desk.texts(), desk.mirrors());
        this.choices = new PushChoices(desk.mirrors(), desk.marks(), desk.actor().seat(), words);
        picture.set(camera());
    }

    /** The camera whose picture says most of it: of the units on it, else the nearest; empty where there is none. */
    private String camera() {
        Incident about = desk.mirrors().incidents().get(incident);
        Set<UnitId> units = desk.mirrors().of(Response.BOARD).values().stream().filter(r -> r.incident().equals(incident) && r.active())
                .map(Response::unit).collect(Collectors.toSet());
        return CameraChoice.of(desk.mirrors().of(Camera.BOARD).values(), units, about == null ? null : about.place().point(), unit -> {
            Fix fix = desk.mirrors().fixes().get(unit);
            return fix == null ? null : fix.place();
        }, 1).stream().findFirst().map(camera -> camera.id().value()).orElse("");
    }

    public IncidentId incident() {
        return incident;
    }

    PushWords words() {
        return words;
    }

    ObjectProperty<PushChoice.Tab> tabProperty() {
        return tab;
    }

    StringProperty searchProperty() {
        return search;
    }

    StringProperty noteProperty() {
        return note;
    }

    StringProperty riskProperty() {
        return risk;
    }

    /** The camera whose picture can go along; empty: there is none, and the part cannot be chosen. */
    public StringProperty pictureProperty() {
        return picture;
    }

    /** How many are ticked. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** While the hub has not answered the last one. */
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** Turns over whenever parts are chosen anew. */
    BooleanProperty partsChanged() {
        return changed;
    }

    /** Whom the tab and the search leave. */
    List<PushChoice> shown() {
        Incident about = desk.mirrors().incidents().get(incident);
        String asked = search.get().strip().toLowerCase(Locale.ROOT);
        return choices.all(about == null ? null : about.place().point()).stream().filter(c -> tab.get().holds(c.target()))
                .filter(c -> asked.isEmpty() || c.sounds().contains(asked)).toList();
    }

    boolean ticked(PushTarget target) {
        return ticked.contains(target);
    }

    public void tick(PushTarget target, boolean yes) {
        if (yes) {
            ticked.add(target);
        } else {
            ticked.remove(target);
        }
        count.set(ticked.size());
    }

    Set<PushPart> parts() {
        return Set.copyOf(parts);
    }

    void choose(PushPart part, boolean yes) {
        if (yes) {
            parts.add(part);
        } else {
            parts.remove(part);
        }
        changed.set(!changed.get());
    }

    /** Everything thrown of this incident, the newest first. */
    List<Push> pushes() {
        return desk.mirrors().of(Push.BOARD).values().stream().filter(p -> p.incident().equals(incident))
                .sorted(Comparator.comparing(Push::at).reversed()).toList();
    }

    Optional<Push> last() {
        return pushes().stream().findFirst();
    }

    /** Whether there is somebody who has not seen the last one and has not said no. */
    boolean canPushAgain() {
        return last().stream().flatMap(p -> p.receipts().stream()).map(Receipt::standing).anyMatch(s -> s.open() || s instanceof Standing.Expired);
    }

    /** Throws it. While the first gesture is under way a second one is the same. */
    CompletableFuture<Outcome> send() {
        sending.set(true);
        PushCommand.Send send = new PushCommand.Send(incident, List.copyOf(ticked), parts, note.get().strip(), risk.get().strip(), picture.get());
        return desk.orders().send(send).whenComplete((outcome, error) -> {
            sending.set(false);
            if (outcome instanceof Outcome.Done) {
                ticked.clear();
                count.set(0);
                note.set("");
            }
        });
    }

    void again() {
        last().ifPresent(push -> desk.orders().send(new PushCommand.Again(push.id())));
    }
}
