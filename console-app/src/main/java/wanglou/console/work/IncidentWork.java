package wanglou.console.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.OrderHold;
import wanglou.console.ui.RowList;
import wanglou.core.IncidentId;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;

/**
 * Home: FX. One incident worked: narrow queue, map with what-if and the course below it, the recommendation and what else concerns it at the
 * right. LOOK.md §3: rail 72, map 896 of 1920, work 952.
 */
public final class IncidentWork extends Pane implements AutoCloseable {

    private static final double RAIL = 72;
    private static final double COURSE = 224;
    /** The map's part of what the rail leaves. */
    private static final double MAP_SHARE = 896.0 / (1920 - RAIL);
    private static final double WORK_LEAST = 700;

    private final Desk desk;
    private final Advice advice;
    private final AdviceWords words;
    private final BiFunction<Desk, IncidentId, List<CardPart>> parts;
    private final Runnable toList;
    private final RowList<IncidentId> rail;
    private final OrderHold<IncidentId> hold = new OrderHold<>();
    private final WorkMap map;
    private final VBox work = new VBox();
    private final Listening listening = new Listening();
    private List<AutoCloseable> shown = List.of();
    private Optional<Course> course = Optional.empty();
    private Optional<Ranking> ranking = Optional.empty();
    private Optional<IncidentId> incident = Optional.empty();

    /**
     * @param parts what others put below the recommendation, e.g. the push panel; a section per part
     * @param toList goes back to the list of all incidents
     */
    public IncidentWork(Desk desk, Advice advice, IncidentWords incidents, BiFunction<Desk, IncidentId, List<CardPart>> parts, Runnable toList) {
        this.desk = desk;
        this.advice = advice;
        this.words = new AdviceWords(desk, advice.requirements(), incidents);
        this.parts = parts;
        this.toList = toList;
        setId("incident-work");
        rail = new RowList<>("work-rail", 60, () -> new RailRow(desk, incidents), id -> desk.selection().set(new Selection.OfIncident(id)));
        rail.accessibleTextProperty().bind(desk.texts().bind("incidents.queue"));
        rail.getStyleClass().add("hairline-right");
        map = new WorkMap(desk, advice, words);
        work.getStyleClass().addAll("panel", "hairline-left");
        getChildren().addAll(rail, map, work);
        hold.watch(rail, this::loadRail);
        listening.to(desk.mirrors().incidents(), keys -> loadRail());
        listening.to(rail::renew, desk.clock().secondProperty(), desk.link().liveProperty());
        loadRail();
    }

    /** Works this incident; the same one again changes nothing. */
    public void show(IncidentId id) {
        if (incident.equals(Optional.of(id))) {
            return;
        }
        end();
        incident = Optional.of(id);
        rail.choose(id);
        Consulting consulting = new Consulting(desk, advice, id);
        Course newCourse = new Course(desk, advice, words, consulting);
        Ranking newRanking = new Ranking(desk, advice, words, consulting);
        WorkHead head = new WorkHead(desk, words.incidents(), id, toList);
        List<CardPart> more = parts.apply(desk, id);
        VBox.setVgrow(newRanking, Priority.ALWAYS);
        work.getChildren().setAll(head, newRanking);
        more.forEach(part -> work.getChildren().add(slot(part)));
        getChildren().add(newCourse);
        course = Optional.of(newCourse);
        ranking = Optional.of(newRanking);
        map.follow(consulting);
        shown = java.util.stream.Stream.concat(java.util.stream.Stream.of(newRanking, newCourse, head, consulting), more.stream()).toList();
        requestLayout();
    }

    /** A part that hides itself takes its slot along. */
    private static Node slot(CardPart part) {
        VBox slot = new VBox(part.node());
        VBox.setVgrow(part.node(), Priority.ALWAYS);
        slot.getStyleClass().add(part.wide() ? "work-slot" : "card-section");
        slot.visibleProperty().bind(part.node().visibleProperty());
        slot.managedProperty().bind(part.node().managedProperty());
        return slot;
    }

    /** Gives the keys to the table of candidates. */
    public void focusTable() {
        ranking.ifPresent(Ranking::focus);
    }

    private void loadRail() {
        List<IncidentId> open = desk.mirrors().incidents().values().stream().filter(i -> i.open() || incident.equals(Optional.of(i.id())))
                .sorted(Comparator.comparing(Incident::grade).thenComparing(Incident::openedAt)).map(Incident::id).toList();
        rail.show(hold.arrange(open).stream().filter(id -> desk.mirrors().incidents().get(id) != null).toList());
        rail.choose(incident.orElse(null));
    }

    /** Lets go of the incident: nothing is asked while nobody looks. */
    public void end() {
        map.end();
        course.ifPresent(getChildren()::remove);
        Closing.all(shown);
        shown = List.of();
        course = Optional.empty();
        ranking = Optional.empty();
        incident = Optional.empty();
        work.getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double left = Math.rint(Math.max(0, Math.min((w - RAIL) * MAP_SHARE, w - RAIL - WORK_LEAST)));
        double below = Math.min(COURSE, h / 3);
        rail.resizeRelocate(0, 0, RAIL, h);
        map.resizeRelocate(RAIL, 0, left, Math.max(0, h - below));
        course.ifPresent(c -> c.resizeRelocate(RAIL, h - below, left, below));
        work.resizeRelocate(RAIL + left, 0, Math.max(0, w - RAIL - left), h);
    }

    @Override
    public void close() {
        end();
        listening.close();
        map.close();
    }
}
