package wanglou.dispatch.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import wanglou.console.shell.Desk;
import wanglou.console.ui.Labels;
import wanglou.core.IncidentId;
import wanglou.dispatch.Response;
import wanglou.units.Unit;

/** Home: FX. The units of an incident at the end of its row in the queue: mark and call sign, at most three, then how many more. */
public record UnitTail(Desk desk) implements Function<IncidentId, List<Node>> {

    private static final int MOST = 3;

    @Override
    public List<Node> apply(IncidentId incident) {
        List<Response> active = new Responses(desk.mirrors()).activeOf(incident);
        List<Node> tail = new ArrayList<>();
        active.stream().limit(MOST).forEach(r -> {
            Unit unit = desk.mirrors().units().get(r.unit());
            if (unit != null) {
                HBox one = Labels.row(4, desk.marks().unit(unit.status(), !desk.link().live(), 14), Labels.of(unit.callSign(), "caption", "text-2"));
                one.setMinWidth(HBox.USE_PREF_SIZE);
                tail.add(one);
            }
        });
        if (active.size() > MOST) {
            tail.add(Labels.of("+" + (active.size() - MOST), "caption", "text-3"));
        }
        return tail;
    }
}
