package wanglou.walls.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import wanglou.console.shell.Desk;
import wanglou.console.shell.Seats;
import wanglou.console.text.Texts;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.link.LinkState;
import wanglou.video.PictureState;
import wanglou.walls.Wall;

/** Home: FX. The line under a wall: which wall, its division, how its pictures stand, the tour, that identities are masked, the hub, the time. */
final class WallBar extends HBox {

    private static final int MOST_STEPS = 12;

    private final Desk desk;
    private final Label layout = Labels.of("", "text-2");
    private final Label live = sign("wall-live", "ok");
    private final Label late = sign("wall-late", "warn");
    private final Label frozen = sign("wall-frozen", "ice");
    private final Label lost = sign("wall-lost", "text-2");
    private final Label what = Labels.of("", "text-2");
    private final Label tour = Labels.of("", "text-2");
    private final HBox steps = new HBox(3);
    private final Label next = Labels.of("", "text-2", "digits");
    private final Label hub = sign("wall-hub", "text-2");
    private final Label clock = Labels.of("", "wall-clock");

    WallBar(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        getStyleClass().add("wall-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label name = Labels.of(javafx.beans.binding.Bindings.createStringBinding(() -> Seats.name(texts, desk.actor().seat().value()),
                texts.languageProperty()), "strong", "text-1");
        name.setId("wall-name");
        what.setId("wall-what");
        tour.setId("wall-tour-at");
        clock.setId("wall-clock");
        steps.setAlignment(Pos.CENTER);
        Label mask = Labels.of(texts.bind("walls.mask"), "text-2");
        mask.setGraphic(icon(Icon.EYE_OFF));
        name.setGraphic(icon(Icon.GRID));
        getChildren().addAll(name, layout, live, late, frozen, lost, what, Labels.gap(), tour, steps, next, mask, hub, clock);
        for (Node each : getChildren()) {
            if (each instanceof Label label && label != what) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        }
        what.setMinWidth(0);
    }

    private static Label sign(String id, String tint) {
        Label label = Labels.of("", "wall-sign", tint);
        label.setId(id);
        Region sign = new Region();
        sign.getStyleClass().addAll("sign-shape", id);
        label.setGraphic(sign);
        return label;
    }

    private static IconView icon(Icon icon) {
        return new IconView(icon, 20).tinted("text-2");
    }

    void show(WallSeatModel.View view, @org.jspecify.annotations.Nullable Wall wall, Collection<PictureState> pictures) {
        Texts texts = desk.texts();
        layout.setText(view.layout().contains("+") ? view.layout() : texts.get("walls.layout", view.layout()));
        count(live, "walls.count.live", of(pictures, PictureState.Live.class));
        long delayed = of(pictures, PictureState.Late.class);
        long reduced = of(pictures, PictureState.Reduced.class);
        late.setText(reduced == 0 ? texts.get("walls.count.late", delayed) : delayed == 0 ? texts.get("walls.count.reduced", reduced)
                : texts.get("walls.count.late", delayed) + " · " + texts.get("walls.count.reduced", reduced));
        shown(late, delayed + reduced > 0);
        count(frozen, "walls.count.frozen", of(pictures, PictureState.Frozen.class));
        long gone = of(pictures, PictureState.Lost.class) + of(pictures, PictureState.Refused.class) + of(pictures, PictureState.NoPlayer.class);
        count(lost, "walls.count.lost", gone);
        what.setText(what(view, wall));
        tour(view.tours());
        Instant now = desk.clock().now();
        hub.getStyleClass().removeAll("act");
        switch (desk.link().stateProperty().get()) {
            case LinkState.Live l -> {
                hub.setText(texts.get("console.status.hub.live", Math.max(1, l.roundTrip().toMillis())));
                hub.getGraphic().getStyleClass().setAll("sign-shape", "wall-live");
            }
            case LinkState.Lost l -> {
                hub.setText(texts.get("console.lost.since", texts.formats().timer(Duration.between(l.lastPicture(), now))));
                hub.getStyleClass().add("act");
                hub.getGraphic().getStyleClass().setAll("sign-shape", "wall-lost");
            }
            case LinkState.Connecting c -> hub.setText(texts.get("console.status.hub.connecting"));
            case LinkState.Ended e -> hub.setText(texts.get("console.status.hub.ended"));
        }
        clock.setText(texts.formats().time(now));
    }

    /** What stands there and why: a push, a rule, a preset. */
    private String what(WallSeatModel.View view, @org.jspecify.annotations.Nullable Wall wall) {
        Texts texts = desk.texts();
        String base = view.rule().map(r -> RuleWords.says(desk, r)).or(() -> view.preset())
                .orElseGet(() -> texts.get("walls.no-preset"));
        String held = view.held().stream().limit(1).map(h -> texts.get("walls.held", Seats.name(texts, h.from().value()),
                texts.formats().time(h.until()))).collect(Collectors.joining());
        String stopped = wall != null && wall.tourHeld() != null ? " · " + texts.get("walls.tour-held-by", Seats.name(texts, wall.tourHeld().value())) : "";
        return held.isEmpty() ? base + stopped : held + " · " + base + stopped;
    }

    private void tour(List<LiveWall.Progress> tours) {
        boolean on = !tours.isEmpty();
        shown(tour, on);
        shown(next, on);
        steps.setVisible(on);
        steps.setManaged(on);
        if (on) {
            LiveWall.Progress p = tours.getFirst();
            Texts texts = desk.texts();
            String tiles = p.tour().slots().stream().map(s -> String.valueOf(s + 1)).collect(Collectors.joining("·"));
            String group = p.tour().group().isEmpty() ? "" : p.tour().group() + " ";
            tour.setText(texts.get("walls.tour.bar", group, p.step(), p.steps(), tiles));
            next.setText(p.held() ? texts.get("walls.tour.held")
                    : texts.get("walls.tour.next", texts.formats().timer(Duration.ofSeconds(Math.ceilDiv(p.left().toMillis(), 1000)))));
            int bars = Math.min(MOST_STEPS, p.steps());
            while (steps.getChildren().size() > bars) {
                steps.getChildren().removeLast();
            }
            while (steps.getChildren().size() < bars) {
                steps.getChildren().add(new Region());
            }
            for (int i = 0; i < bars; i++) {
                steps.getChildren().get(i).getStyleClass().setAll("tour-step", i * p.steps() / bars < p.step() ? "done" : "due");
            }
        }
    }

    private static long of(Collection<PictureState> pictures, Class<? extends PictureState> kind) {
        return pictures.stream().filter(kind::isInstance).count();
    }

    private void count(Label label, String key, long count) {
        label.setText(desk.texts().get(key, count));
        shown(label, count > 0);
    }

    private static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
