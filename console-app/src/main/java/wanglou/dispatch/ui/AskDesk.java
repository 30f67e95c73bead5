package wanglou.dispatch.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Floating;
import wanglou.console.shell.Notice;
import wanglou.dispatch.Ask;
import wanglou.dispatch.AskId;
import wanglou.dispatch.Response;

/** Home: FX. The questions that wait for this person, over whichever page; and what became of those this seat asked, behind the bell. */
public final class AskDesk implements Floating {

    private static final double LEFT = 392;
    private static final int MOST = 3;

    private final Desk desk;
    private final AskWords words;
    private final VBox cards = new VBox(8);
    private final StackPane node = new StackPane(cards);
    private final Map<AskId, AskCard> open = new LinkedHashMap<>();
    private final Set<AskId> told = new HashSet<>();
    private final Listening listening = new Listening();
    private final Instant began;

    public AskDesk(Desk desk) {
        this.desk = desk;
        this.words = new AskWords(desk);
        this.began = desk.clock().now();
        node.setPickOnBounds(false);
        cards.setId("ask-inbox");
        cards.setPickOnBounds(false);
        cards.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(cards, Pos.TOP_LEFT);
        StackPane.setMargin(cards, new Insets(52, 0, 0, LEFT));
        listening.to(desk.mirrors().of(Ask.BOARD), keys -> look());
        OrderNotices orders = new OrderNotices(desk);
        listening.to(desk.mirrors().of(Response.BOARD), orders::look);
        listening.to(this::look, desk.link().liveProperty());
        listening.to(() -> open.values().forEach(AskCard::tick), desk.clock().secondProperty(), desk.texts().languageProperty());
        look();
    }

    /** A card that stands stays the same node: nobody's half-written reason is lost because another question came. */
    private void look() {
        List<Ask> mine = desk.mirrors().of(Ask.BOARD).values().stream().filter(a -> a.open() && a.mayAnswer(desk.actor()) && !a.from().equals(desk.actor().seat()))
                .sorted(Comparator.comparing(Ask::at)).toList();
        Set<AskId> ids = new HashSet<>();
        mine.forEach(ask -> ids.add(ask.id()));
        open.keySet().retainAll(ids);
        mine.stream().limit(MOST).forEach(ask -> open.computeIfAbsent(ask.id(), id -> arrive(ask)));
        List<Node> wanted = List.copyOf(open.values());
        if (!cards.getChildren().equals(wanted)) {
            cards.getChildren().setAll(wanted);
        }
        desk.mirrors().of(Ask.BOARD).values().forEach(this::tellAnswer);
    }

    private AskCard arrive(Ask ask) {
        notice(ask, Notice.Level.WARNING, "dispatch.ask.notice");
        return new AskCard(desk, ask);
    }

    /** Whoever asked is told of the answer also where the card of that incident is not open. */
    private void tellAnswer(Ask ask) {
        Ask.Answer answer = ask.answer();
        if (answer != null && ask.from().equals(desk.actor().seat()) && answer.at().isAfter(began) && answer.result() != Ask.Result.REVOKED
                && told.add(ask.id())) {
            notice(ask, answer.result() == Ask.Result.YES ? Notice.Level.INFO : Notice.Level.WARNING, "dispatch.ask.notice.answered");
        }
    }

    private void notice(Ask ask, Notice.Level level, String key) {
        desk.notices().add(new Notice(desk.clock().now(), level, t -> t.get(key, words.title(ask)),
                t -> ask.open() ? words.from(ask) : words.standing(ask, desk.clock().now()),
                Optional.of(() -> desk.selection().set(new Selection.OfIncident(ask.incident())))));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void close() {
        listening.close();
    }
}
