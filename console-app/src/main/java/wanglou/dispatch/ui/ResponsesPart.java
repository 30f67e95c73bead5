package wanglou.dispatch.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.KeepFocus;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.dispatch.Eta;
import wanglou.dispatch.Response;

/** Home: FX. The units of an incident on its card. */
public final class ResponsesPart implements CardPart {

    private static final int ENDED_SHOWN = 3;

    private final Desk desk;
    private final IncidentId incident;
    private final Responses responses;
    private final ResponseWords words;
    private final Label count = Labels.of("", "caption", "text-3");
    private final VBox rows = new VBox(10);
    private final VBox node;
    private final Listening listening = new Listening();
    private List<Response> shown = List.of();
    private List<Boolean> offers = List.of();

    public ResponsesPart(Desk desk, IncidentId incident) {
        this.desk = desk;
        this.incident = incident;
        this.responses = new Responses(desk.mirrors());
        this.words = new ResponseWords(desk.texts());
        node = new VBox(8, Labels.row(8, Labels.of(desk.texts().bind("dispatch.card"), "caption", "text-3"), Labels.gap(), count), rows);
        node.setId("incident-responses");
        listening.to(desk.mirrors().of(Response.BOARD), keys -> {
            if (keys.stream().anyMatch(id -> id.incident().equals(incident))) {
                show();
            }
        });
        listening.to(desk.mirrors().of(Eta.BOARD), keys -> {
            if (keys.stream().anyMatch(id -> id.incident().equals(incident)) && !offers.equals(offers())) {
                show();
            }
        });
        listening.to(desk.mirrors().units(), keys -> {
            if (shown.stream().anyMatch(r -> keys.contains(r.unit()))) {
                show();
            }
        });
        listening.to(this::show, desk.texts().languageProperty(), desk.link().liveProperty());
        listening.to(this::tick, desk.clock().secondProperty());
        show();
    }

    @Override
    public Node node() {
        return node;
    }

    private void show() {
        KeepFocus.across(node, this::renew);
    }

    private void renew() {
        List<Response> all = responses.of(incident);
        List<Response> active = all.stream().filter(Response::active).toList();
        List<Response> ended = all.stream().filter(r -> !r.active()).toList().reversed();
        shown = java.util.stream.Stream.concat(active.stream(), ended.stream().limit(ENDED_SHOWN)).toList();
        offers = offers();
        count.setText(desk.texts().get("dispatch.card.count", active.size(), all.size() - active.size()));
        node.setVisible(!all.isEmpty());
        node.setManaged(!all.isEmpty());
        rows.getChildren().setAll(shown.stream().map(r -> new ResponseRow(desk, words, r)).toList());
    }

    private List<Boolean> offers() {
        return shown.stream().map(r -> {
            Eta eta = responses.eta(r.id());
            return eta != null && eta.arrived() != null;
        }).toList();
    }

    private void tick() {
        rows.getChildren().forEach(row -> ((ResponseRow) row).tick());
    }

    @Override
    public void close() {
        listening.close();
    }
}
