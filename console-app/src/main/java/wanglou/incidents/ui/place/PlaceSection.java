package wanglou.incidents.ui.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Mirror;
import wanglou.console.shell.Desk;
import wanglou.console.shell.MapRequest;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.Life;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.geo.GeoPoint;

/** Home: FX. On the card of an incident: who corrected its place and why, the old one struck through, and places that are only offered. */
public final class PlaceSection implements CardPart {

    private static final double SAME = 5;

    private final Desk desk;
    private final IncidentWords words;
    private final IncidentId id;
    private final Supplier<List<PlaceOffer>> offers;
    private final VBox node = new VBox(4);
    private final Button correct;
    private final Listening listening = new Listening();

    /**
     * @param source draws anew when it changes
     * @param offers what machines or calls say of the place, the newest first
     */
    public PlaceSection(Desk desk, IncidentWords words, IncidentId id, Mirror<?, ?> source, Supplier<List<PlaceOffer>> offers) {
        this.desk = desk;
        this.words = words;
        this.id = id;
        this.offers = offers;
        node.setId("place-section");
        node.managedProperty().bind(node.visibleProperty());
        correct = Buttons.with(Buttons.plain("incident-correct", desk.texts().bind("correction.act"), () -> ask(new MapRequest.Correct(id, Optional.empty()))),
                Icon.PEN);
        correct.disableProperty().bind(desk.link().liveProperty().not());
        listening.to(desk.mirrors().incidents(), keys -> {
            if (keys.contains(id)) {
                show();
            }
        });
        listening.to(source, keys -> show());
        listening.to(this::show, desk.texts().languageProperty());
        show();
    }

    private void ask(MapRequest request) {
        desk.navigation().go("command");
        desk.map().ask(request);
    }

    private void show() {
        KeepFocus.across(node, this::renew);
    }

    private void renew() {
        Incident incident = desk.mirrors().incidents().get(id);
        List<Node> lines = new ArrayList<>();
        if (incident != null) {
            List<Life.EarlierPlace> earlier = incident.life().earlier();
            for (int i = earlier.size() - 1; i >= 0; i--) {
                lines.addAll(corrected(earlier.get(i), i == earlier.size() - 1));
            }
            if (incident.open()) {
                offers.get().stream().filter(offer -> isNews(offer, incident)).findFirst().ifPresent(offer -> lines.add(offered(offer, incident)));
            }
        }
        node.getChildren().setAll(lines);
        node.setVisible(!lines.isEmpty());
        correct.setVisible(incident != null && incident.open());
        correct.setManaged(correct.isVisible());
    }

    private List<Node> corrected(Life.EarlierPlace earlier, boolean last) {
        Texts texts = desk.texts();
        Instant now = desk.clock().now();
        Label who = Labels.of(texts.get("correction.by", earlier.by(), texts.formats().when(earlier.until(), now))
                + (earlier.why().isBlank() ? "" : " · " + earlier.why()), "caption", "text-2");
        who.setWrapText(true);
        who.setMinHeight(Region.USE_PREF_SIZE);
        Label old = Labels.of(words.place(earlier.place()), "caption", "text-3", "struck");
        Label source = Labels.of(texts.orElse("incidents.source." + earlier.place().source(), earlier.place().source()), "caption", "text-3");
        source.setMinWidth(Region.USE_PREF_SIZE);
        var row = Labels.row(8, old, source, Labels.gap());
        if (last && earlier.place().point() != null) {
            Hyperlink both = Buttons.link("correction-both", texts.bind("correction.both"), () -> {
                ask(new MapRequest.SeeBoth(id));
                GeoPoint at = earlier.place().point();
                if (at != null) {
                    ask(new MapRequest.GoTo(at));
                }
            });
            both.getStyleClass().add("caption");
            row.getChildren().add(both);
        }
        return List.of(who, row);
    }

    /** What lies where the incident lies already, and what was corrected away, is not offered again. */
    private static boolean isNews(PlaceOffer offer, Incident incident) {
        GeoPoint at = offer.place().point();
        GeoPoint now = incident.place().point();
        return at != null && (now == null || at.distanceTo(now) > SAME)
                && incident.life().earlier().stream().noneMatch(e -> at.equals(e.place().point()));
    }

    private Node offered(PlaceOffer offer, Incident incident) {
        GeoPoint now = incident.place().point();
        GeoPoint at = offer.place().point();
        String far = now == null || at == null ? "" : " · " + desk.texts().formats().metres(now.distanceTo(at));
        Label says = Labels.of(desk.texts().get("correction.offer", offer.from(), words.place(offer.place())) + far, "caption", "text-2");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        Hyperlink take = Buttons.link("correction-offer", desk.texts().bind("correction.offer.look"),
                () -> ask(new MapRequest.Correct(id, Optional.of(offer.place()))));
        take.getStyleClass().add("caption");
        return Labels.row(8, new IconView(Icon.INFO, 14).tinted("accent"), says, Labels.gap(), take);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Node> acts() {
        return List.of(correct);
    }

    @Override
    public void close() {
        listening.close();
    }
}
