package wanglou.incidents.ui.place;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import wanglou.console.Fx;
import wanglou.console.Selection;
import wanglou.console.pages.PagesStage;
import wanglou.console.shell.MapRequest;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.Actor;
import wanglou.core.IncidentId;
import wanglou.core.PersonId;
import wanglou.core.Role;
import wanglou.core.SeatId;
import wanglou.incidents.Incident;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.Place;
import wanglou.map.MapView;
import wanglou.map.Pick;
import wanglou.map.geo.CoordinateText;
import wanglou.map.geo.Datum;
import wanglou.map.geo.Gcj02;
import wanglou.map.geo.GeoPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Correcting places: the values, and the form on a scripted evening. */
final class CorrectionTest {

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final IncidentId THREAT = new IncidentId("20261121-0217");
    private static final Actor GU = new Actor(new PersonId("gu"), new SeatId("1"), Set.of(Role.DISPATCHER));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdown();
    }

    private static PagesStage open(Path folder, Language language, Theme theme) {
        PagesStage stage = new PagesStage(InstantSource.system(), WORKERS, folder, language, theme);
        stage.play("wait #incident-queue visible 60s\n");
        Fx.on(() -> {
            stage.desk().selection().set(new Selection.OfIncident(THREAT));
            return true;
        });
        stage.play("wait #incident-card visible 30s\n");
        return stage;
    }

    private static List<IncidentCommand.Relocate> moves(PagesStage stage) {
        return stage.hub().commands().stream().filter(IncidentCommand.Relocate.class::isInstance).map(IncidentCommand.Relocate.class::cast).toList();
    }

    private static Incident incident(PagesStage stage) {
        return Fx.on(() -> java.util.Objects.requireNonNull(stage.desk().mirrors().incidents().get(THREAT)));
    }

    @Test
    void pastedCoordinatesAreReadInTheDatumThatWasChosen() {
        try (PagesStage stage = open(folder, Language.ZH, Theme.NIGHT)) {
            Correction begun = Correction.begin(incident(stage));
            CoordinateText text = CoordinateText.read("39.90872, 116.39748").orElseThrow();
            assertEquals(new GeoPoint(39.90872, 116.39748), begun.pasted(text).point());
            Correction gcj = begun.pasted(text).in(Datum.GCJ02);
            assertTrue(java.util.Objects.requireNonNull(gcj.point()).distanceTo(Gcj02.toWgs84(new GeoPoint(39.90872, 116.39748))) < 0.01);
            assertEquals("paste-gcj02", gcj.place().source());
            Correction amap = begun.pasted(CoordinateText.read("高德 39.90872, 116.39748").orElseThrow());
            assertEquals(Datum.GCJ02, amap.datum(), "a text that names its datum is taken at its word");
            assertFalse(begun.typed("somewhere").ready());
            assertEquals(begun.before(), gcj.undo("x").place());
        }
    }

    @Test
    void coordinatesArePastedAsGcjAndTheOldPlaceStaysInSight() {
        try (PagesStage stage = open(folder, Language.ZH, Theme.NIGHT)) {
            stage.play("""
                    click #incident-correct
                    wait #correction-form visible 30s
                    expect #correction-save disabled
                    click #correction-where
                    type "39.90872, 116.39748"
                    wait #correction-gcj02 visible 10s
                    click #correction-gcj02
                    pause 800ms
                    shot correction-gcj-night-zh
                    click #correction-why
                    type "回拨确认"
                    click #correction-save
                    wait #correction-form gone
                    wait #correction-both visible 10s
                    click #correction-both
                    pause 800ms
                    shot correction-both-night-zh
                    """);
            IncidentCommand.Relocate move = moves(stage).getFirst();
            assertEquals("回拨确认", move.why());
            assertTrue(java.util.Objects.requireNonNull(move.place().point()).distanceTo(Gcj02.toWgs84(new GeoPoint(39.90872, 116.39748))) < 0.01);
            String said = stage.texts("#place-section");
            assertTrue(said.contains("12 Rue Grimaldi") && said.contains("lin") && said.contains("回拨确认"), said);
            stage.play("click #toast-act\npause 500ms\n");
            assertEquals("12 Rue Grimaldi", incident(stage).place().address(), "taken back");
        }
    }

    @Test
    void whoWritesLaterIsToldAndMayWriteOver() {
        try (PagesStage stage = open(folder, Language.EN, Theme.DAY)) {
            stage.play("click #incident-correct\nwait #correction-form visible 30s\n");
            stage.hub().relocate(new IncidentCommand.Relocate(THREAT, new Place(new GeoPoint(43.7351, 7.4219), "14 Rue Grimaldi", "map-click"), "seen", 0), GU);
            stage.play("""
                    click #correction-where
                    type "43.73520, 7.42250"
                    wait #correction-save enabled
                    click #correction-save
                    wait #correction-conflict visible 10s
                    pause 300ms
                    shot correction-conflict-day-en
                    """);
            assertEquals("14 Rue Grimaldi", incident(stage).place().address(), "nothing is overwritten silently");
            assertTrue(stage.texts("#correction-form").contains("gu has just moved it to: 14 Rue Grimaldi"), stage.texts("#correction-form"));
            stage.play("click #correction-save\nwait #correction-form gone\n");
            assertEquals(new GeoPoint(43.73520, 7.42250), incident(stage).place().point());
            assertEquals(2, incident(stage).life().earlier().size());
        }
    }

    @Test
    void thePinOfTheSelectedIncidentIsDraggedAndNothingIsSentBeforeItIsConfirmed() {
        try (PagesStage stage = open(folder, Language.EN, Theme.NIGHT)) {
            Fx.on(() -> {
                stage.desk().map().ask(new MapRequest.GoTo(new GeoPoint(43.73430, 7.42031)));
                return true;
            });
            stage.play("pause 1200ms\n");
            stage.dragOnMap(view -> pinOf(view, THREAT), 90, 40);
            stage.play("wait #correction-form visible 10s\nwait #correction-save enabled\npause 800ms\nshot correction-drag-night-en\n");
            assertEquals(List.of(), moves(stage));
            assertTrue(stage.texts("#correction-form").contains("old → new"), stage.texts("#correction-form"));
            stage.play("click #correction-save\nwait #correction-form gone\n");
            assertEquals("drag", moves(stage).getFirst().place().source());
        }
    }

    @Test
    void anAutomaticPlaceIsOnlyOffered() {
        try (PagesStage stage = open(folder, Language.EN, Theme.NIGHT)) {
            Place phone = new Place(new GeoPoint(43.7350, 7.4210), "", "phone-fix");
            Fx.on(() -> {
                stage.desk().map().ask(new MapRequest.Correct(THREAT, Optional.of(phone)));
                return true;
            });
            stage.play("wait #correction-save enabled\n");
            assertEquals(List.of(), moves(stage));
            stage.play("click #correction-cancel\nwait #correction-form gone\n");
            assertEquals(List.of(), moves(stage));
        }
    }

    private static Optional<double[]> pinOf(MapView view, IncidentId id) {
        for (double y = 20; y < view.getHeight() - 20; y += 6) {
            for (double x = 20; x < view.getWidth() - 20; x += 6) {
                Optional<Pick> pick = view.pick(x, y);
                if (pick.isPresent() && pick.get().layer().equals("incidents") && pick.get().key().equals(id.value())) {
                    return Optional.of(new double[] {x, y});
                }
            }
        }
        return Optional.empty();
    }
}
