package wanglou.dispatch.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Badge;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.core.UnitId;
import wanglou.dispatch.Ask;
import wanglou.dispatch.DispatchCommand;
import wanglou.dispatch.Response;
import wanglou.incidents.ui.IncidentWords;

/** Home: FX. What was asked for this incident: approvals and other seats' units. It stays in sight until it is answered, and the answer after it. */
public final class AsksPart implements CardPart {

    private final Desk desk;
    private final IncidentId incident;
    private final AskWords words;
    private final VBox node = new VBox(8);
    private final Listening listening = new Listening();
    private List<Ask> shown = List.of();

    public AsksPart(Desk desk, IncidentId incident) {
        this.desk = desk;
        this.incident = incident;
        this.words = new AskWords(desk);
        node.setId("incident-asks");
        listening.to(desk.mirrors().of(Ask.BOARD), keys -> show());
        listening.to(desk.mirrors().of(Response.BOARD), keys -> refresh());
        listening.to(this::refresh, desk.texts().languageProperty(), desk.link().liveProperty());
        listening.to(this::tick, desk.clock().secondProperty());
        refresh();
    }

    @Override
    public Node node() {
        return node;
    }

    private void refresh() {
        shown = List.of();
        show();
    }

    private void show() {
        KeepFocus.across(node, this::renew);
    }

    private void renew() {
        List<Ask> asks = desk.mirrors().of(Ask.BOARD).values().stream().filter(a -> a.incident().equals(incident))
                .sorted(Comparator.comparing((Ask a) -> !a.open()).thenComparing(Ask::at, Comparator.reverseOrder())).toList();
        if (asks.equals(shown) && !asks.isEmpty()) {
            return;
        }
        shown = asks;
        node.setVisible(!asks.isEmpty());
        node.setManaged(!asks.isEmpty());
        node.getChildren().setAll(asks.stream().map(this::row).toList());
        tick();
    }

    private Node row(Ask ask) {
        Ask.Answer answer = ask.answer();
        Badge badge = Badge.tag(answer == null ? Badge.Tone.WARN : answer.result() == Ask.Result.YES ? Badge.Tone.OK : Badge.Tone.OUTLINE,
                desk.texts().get("dispatch.ask.sign." + AskWords.sort(ask)));
        Label name = Labels.of(words.units(ask), "text-1");
        Label standing = Labels.of("", "caption", answer == null || answer.result() == Ask.Result.NO || answer.result() == Ask.Result.LAPSED
                ? "warn" : "text-2");
        standing.setWrapText(true);
        standing.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = Labels.row(8, badge, name, Labels.gap());
        VBox row = new VBox(2, head, standing);
        row.setId("ask-" + ask.id().value());
        row.setUserData(standing);
        if (answer == null && ask.from().equals(desk.actor().seat())) {
            head.getChildren().add(act("ask-revoke", "dispatch.ask.revoke", () -> desk.orders().send(new DispatchCommand.Revoke(ask.id()))));
        } else if (answer != null && answer.result() == Ask.Result.YES && ask.sort() == Ask.Sort.CONSULT) {
            bound(ask).ifPresent(held -> head.getChildren().add(act("ask-take", "dispatch.ask.take", () -> desk.orders().send(
                    new DispatchCommand.Reassign(held.incident(), held.unit(), incident, held.version()), desk.texts().bind("dispatch.done.sent",
                            words.units(ask), IncidentWords.shortNumber(incident)), Optional.empty()))));
        }
        return row;
    }

    /** Where the unit still works that the other seat gave free. */
    private Optional<Response> bound(Ask ask) {
        UnitId unit = ask.units().getFirst();
        return new Responses(desk.mirrors()).activeOf(unit).filter(r -> !r.incident().equals(incident));
    }

    private Button act(String id, String key, Runnable what) {
        Button button = Buttons.small(Buttons.plain(id, desk.texts().bind(key), what));
        button.disableProperty().bind(desk.link().liveProperty().not());
        return button;
    }

    private void tick() {
        Instant now = desk.link().pictureAt(desk.clock().now());
        for (int i = 0; i < shown.size(); i++) {
            ((Label) node.getChildren().get(i).getUserData()).setText(words.standing(shown.get(i), now));
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
