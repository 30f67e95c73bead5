package wanglou.console.map;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.util.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.theme.Theme;
import wanglou.console.ui.Toasts;
import wanglou.map.MapPalette;
import wanglou.map.MapView;
import wanglou.map.Viewport;
import wanglou.map.geo.GeoBox;
import wanglou.map.geo.GeoPoint;
import wanglou.map.gluon.OverviewMap;
import wanglou.map.pack.PackInfo;
import wanglou.map.tiles.Ground;
import wanglou.map.tiles.TileSource;
import wanglou.units.Fix;

/** Home: FX. The city's map in the theme and language of the moment; tells the hub which part is looked at. */
public final class CityMap implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CityMap.class);
    private static final int START_ZOOM = 15;
    /** Where a console without a city and without a unit looks: Dangyang, whose bureau set the pattern for this desk. */
    private static final GeoPoint NOWHERE = new GeoPoint(30.82, 111.79);
    /** Painting that is under way may still read a source that was just left. */
    private static final Duration LEAVE = Duration.seconds(5);
    /** Fixes a second at most that the hub hands over for what is in view: a fix is then shown 0.1 s after it came, on average. */
    private static final double HERTZ = 5;

    private final Desk desk;
    private final City city;
    private final MapView view;
    private final Optional<OverviewMap> overview;
    private final Listening listening = new Listening();
    private final PauseTransition settled = new PauseTransition(Duration.millis(250));
    private final ObjectProperty<Optional<Ground>> ground = new SimpleObjectProperty<>(this, "ground", Optional.empty());
    private List<TileSource> sources = List.of();

    /** @param live whether it shows the present: only such a map tells the hub which fixes are wanted often */
    public CityMap(Desk desk, City city, boolean live) {
        this.desk = desk;
        this.city = city;
        GeoPoint middle = city.info().map(PackInfo::bounds).map(GeoBox::center).orElseGet(() -> desk.mirrors().fixes().values().stream().findFirst()
                .map(Fix::place).orElse(NOWHERE));
        view = new MapView(new Viewport(middle, START_ZOOM, 1104, 792));
        view.setId("map");
        // Asked for its natural size the map would lay out all of its tiles, outside the view that is meant.
        view.setMinSize(0, 0);
        view.setPrefSize(640, 480);
        view.accessibleTextProperty().bind(desk.texts().bind("map.name"));
        overview = city.info().map(i -> new OverviewMap(view, i.bounds()));
        overview.ifPresent(over -> {
            over.setId("overview");
            over.setVisible(false);
            over.accessibleTextProperty().bind(desk.texts().bind("map.overview.name"));
        });
        listening.to(this::dress, desk.look().themeProperty(), desk.texts().languageProperty(), ground);
        listening.to(() -> view.glideProperty().set(desk.look().motion(200)), desk.look().reduceMotionProperty());
        settled.setOnFinished(e -> desk.hub().lookAt(view.viewport().box(), HERTZ));
        ChangeListener<Viewport> moved = (o, was, is) -> {
            if (live) {
                settled.playFromStart();
            }
        };
        view.viewportProperty().addListener(moved);
        listening.end(() -> view.viewportProperty().removeListener(moved));
        dress();
    }

    public MapView view() {
        return view;
    }

    /** The whole city, small, not shown at first; none where there is no city. */
    public Optional<OverviewMap> overview() {
        return overview;
    }

    public City city() {
        return city;
    }

    /** Shows the whole city. */
    public void showCity() {
        Optional<PackInfo> info = city.info();
        info.ifPresent(i -> view.fit(i.bounds()));
    }

    private void dress() {
        Theme theme = desk.look().theme();
        view.paletteProperty().set(theme == Theme.NIGHT ? MapPalette.NIGHT : MapPalette.DAY);
        List<TileSource> before = sources;
        sources = open(theme);
        view.source(sources.getLast());
        overview.ifPresent(over -> over.source(sources.getLast()));
        if (!before.isEmpty()) {
            PauseTransition later = new PauseTransition(LEAVE);
            later.setOnFinished(e -> before.reversed().forEach(TileSource::close));
            later.play();
        }
    }

    /** The city's own tiles and, if one was chosen, a ground over them that falls back to them. */
    private List<TileSource> open(Theme theme) {
        TileSource local = city.tiles(theme, desk.texts().language());
        Optional<Ground> chosen = ground.get();
        if (chosen.isEmpty()) {
            return List.of(local);
        }
        try {
            return List.of(local, city.grounds().open(chosen.get(), City.style(theme, desk.texts().language()), local));
        } catch (IOException e) {
            LOG.warn("ground {}: {}", chosen.get().name(), e.getMessage());
            desk.toasts().show(Toasts.Kind.WARNING, desk.texts().bind("map.ground.refused", chosen.get().name()), Texts.same(String.valueOf(e.getMessage())));
            return List.of(local);
        }
    }

    /** Which ground is shown; empty: the city's own. */
    public ObjectProperty<Optional<Ground>> groundProperty() {
        return ground;
    }

    /** What is wrong with the chosen ground; then the city's own shows through. */
    public Optional<String> trouble() {
        return sources.isEmpty() ? Optional.empty() : sources.getLast().trouble();
    }

    @Override
    public void close() {
        settled.stop();
        listening.close();
        overview.ifPresent(OverviewMap::close);
        view.close();
        sources.reversed().forEach(TileSource::close);
    }
}
