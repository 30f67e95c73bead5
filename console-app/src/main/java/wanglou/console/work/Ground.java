package wanglou.console.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.map.Caption;
import wanglou.map.MapShape;
import wanglou.map.Pen;
import wanglou.map.ShapeLayer;
import wanglou.map.geo.GeoPoint;
import wanglou.map.road.Closures;
import wanglou.map.road.Flow;
import wanglou.map.road.Ring;
import wanglou.map.road.Travel;
import wanglou.recommend.Area;
import wanglou.recommend.Gap;
import wanglou.recommend.Outlook;
import wanglou.recommend.Recommendation;

/** Home: FX. Under the units: from where a car is at the scene in 1, 3 and 5 minutes, and hatched what would be left open. */
final class Ground implements AutoCloseable {

    private final Desk desk;
    private final Advice advice;
    private final AdviceWords words;
    private final Consulting consulting;
    private final ShapeLayer rings = new ShapeLayer("work-rings");
    private final ShapeLayer gaps = new ShapeLayer("work-gaps");
    private final Listening listening = new Listening();
    private List<Ring> found = List.of();
    private @Nullable GeoPoint asked;

    Ground(Desk desk, Advice advice, AdviceWords words, Consulting consulting) {
        this.desk = desk;
        this.advice = advice;
        this.words = words;
        this.consulting = consulting;
        listening.to(this::follow, consulting.answerProperty());
        listening.to(() -> {
            drawRings();
            drawGaps();
        }, desk.look().themeProperty(), desk.texts().languageProperty());
        follow();
    }

    ShapeLayer rings() {
        return rings;
    }

    ShapeLayer gaps() {
        return gaps;
    }

    private void follow() {
        drawGaps();
        consulting.answerProperty().get().map(Advice.Answer::recommendation).ifPresent(r -> {
            if (r instanceof Recommendation.Ranking ranking && !ranking.place().equals(asked)) {
                asked = ranking.place();
                advice.city().roads().ifPresent(graph -> CompletableFuture.supplyAsync(
                        () -> graph.reach(ranking.place(), Flow.TO_HERE, Travel.DRIVE, Closures.NONE, 1, 3, 5), advice.city().workers())
                        .thenAccept(all -> desk.pulse().later(() -> {
                            if (ranking.place().equals(asked)) {
                                found = all;
                                drawRings();
                            }
                        })));
            }
        });
    }

    private void drawRings() {
        Color accent = desk.look().tokens().color("accent");
        List<Pen> pens = List.of(Pen.solid(accent, 1.8), Pen.solid(accent, 1), Pen.dotted(accent, 1.2));
        List<Double> fills = List.of(0.12, 0.03, 0.0);
        List<Caption.Place> sides = List.of(Caption.Place.LEFT, Caption.Place.TOP, Caption.Place.RIGHT);
        List<MapShape> shapes = new ArrayList<>();
        for (int i = Math.min(found.size(), pens.size()) - 1; i >= 0; i--) {
            Ring ring = found.get(i);
            shapes.add(new MapShape.Area("ring-" + ring.minutes(), ring.outlines(), pens.get(i), accent.deriveColor(0, 1, 1, fills.get(i)),
                    Optional.of(Caption.at(sides.get(i), desk.texts().get("map.reach.minutes", ring.minutes()), accent))));
        }
        rings.replaceAll(shapes);
    }

    private void drawGaps() {
        Color warn = desk.look().tokens().color("warn");
        List<MapShape> shapes = new ArrayList<>();
        for (Gap gap : consulting.answerProperty().get().flatMap(Advice.Answer::outlook).map(Outlook::gaps).orElse(List.of())) {
            Caption caption = new Caption(desk.texts().get("work.gap.area", words.gapName(gap), "%.2f".formatted(gap.km2())),
                    desk.texts().get("work.gap.units", gap.before(), gap.after()), warn, Caption.Place.TOP);
            shapes.add(new MapShape.Hatched("gap-" + gap.zh() + gap.en(), Outline.of(gap.areas().stream().map(Area::box).toList()),
                    Pen.dashed(warn, 1.2), warn.deriveColor(0, 1, 1, gap.empty() ? 0.6 : 0.35), shapes.size() < 3 ? Optional.of(caption) : Optional.empty()));
        }
        gaps.replaceAll(shapes);
    }

    @Override
    public void close() {
        listening.close();
    }
}
