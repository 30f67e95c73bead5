package wanglou.console.links;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.text.Texts;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Labels;
import wanglou.console.ui.PanelHeader;
import wanglou.console.ui.RowList;
import wanglou.core.SeatId;
import wanglou.security.SeatPresence;

/** Home: FX. Who is signed in where, since when, and how quickly that seat hears the hub. */
final class SeatsPanel implements AutoCloseable {

    /** Above it a person begins to notice that a press and its effect are two things (UI: key to effect ≤ 100 ms). */
    private static final int SLOW_MILLIS = 100;

    private final Desk desk;
    private final RowList<SeatId> list;
    private final SimpleStringProperty count = new SimpleStringProperty("0");
    private final Listening listening = new Listening();
    private final VBox node;

    SeatsPanel(Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        list = new RowList<>("seat-list", 40, Row::new, id -> { });
        list.accessibleTextProperty().bind(desk.texts().bind("links.seats"));
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head = Labels.row(12, LinkRow.wide(Labels.of(texts.bind("links.seats.seat"), "caption", "text-3"), 80),
                LinkRow.wide(Labels.of(texts.bind("links.seats.person"), "caption", "text-3"), 220),
                Labels.of(texts.bind("links.seats.since"), "caption", "text-3"), Labels.gap(),
                Labels.of(texts.bind("links.seats.trip"), "caption", "text-3"));
        head.getStyleClass().add("column-heads");
        node = new VBox(new PanelHeader(texts.bind("links.seats")).count(count), head, list);
        node.getStyleClass().add("panel");
        VBox.setVgrow(node, Priority.ALWAYS);
        listening.to(desk.mirrors().seats(), keys -> load());
        listening.to(list::renew, texts.languageProperty(), desk.link().liveProperty());
        load();
    }

    Region node() {
        return node;
    }

    private void load() {
        List<SeatId> seats = desk.mirrors().seats().values().stream().sorted(Comparator.comparing(s -> s.seat().value()))
                .map(SeatPresence::seat).toList();
        count.set(String.valueOf(seats.size()));
        list.show(seats);
    }

    private final class Row implements RowList.Row<SeatId> {

        private final Label seat = Labels.of("", "strong", "text-1");
        private final Label person = Labels.of("", "text-1");
        private final Label since = Labels.of("", "caption", "text-2");
        private final Badge own = Badge.tag(Badge.Tone.OUTLINE, desk.texts().bind("links.seats.own"));
        private final Label trip = Labels.of("", "text-1");
        private final HBox row = Labels.row(12, LinkRow.wide(seat, 80), LinkRow.wide(person, 220), since, own, Labels.gap(), trip);

        private Row() {
            row.setPrefWidth(0);
            trip.setMinWidth(Label.USE_PREF_SIZE);
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(SeatId id) {
            SeatPresence there = desk.mirrors().seats().get(id);
            if (there == null) {
                return;
            }
            Texts texts = desk.texts();
            Instant now = desk.clock().now();
            seat.setText(id.value());
            person.setText(there.displayName() + " " + there.roles().stream().sorted().map(r -> texts.get("role." + r.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .collect(Collectors.joining(" · ")));
            since.setText(texts.get("links.seats.from", texts.formats().when(there.since(), now)));
            own.setVisible(id.equals(desk.actor().seat()));
            int millis = there.roundTripMillis();
            trip.setText(millis < 0 ? "—" : millis + " ms");
            trip.getStyleClass().removeAll("text-1", "text-3", "warn");
            trip.getStyleClass().add(!desk.link().live() ? "text-3" : millis > SLOW_MILLIS ? "warn" : "text-1");
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
