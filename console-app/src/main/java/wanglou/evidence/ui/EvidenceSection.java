package wanglou.evidence.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.CardPart;
import wanglou.console.ui.Icon;
import wanglou.core.IncidentId;
import wanglou.evidence.Piece;

/** Home: FX. The way from an incident's card to its evidence, with how many pieces of today there are. */
public final class EvidenceSection implements CardPart {

    private final Desk desk;
    private final IncidentId incident;
    private final Region nothing = new Region();
    private final Button open;
    private final Listening listening = new Listening();

    public EvidenceSection(Desk desk, IncidentId incident) {
        this.desk = desk;
        this.incident = incident;
        nothing.setVisible(false);
        nothing.setManaged(false);
        open = Buttons.small(Buttons.with(Buttons.plain("incident-evidence", desk.texts().bind("evidence.open"), this::go), Icon.FILE));
        listening.to(desk.mirrors().of(Piece.BOARD), keys -> show());
        listening.to(this::show, desk.texts().languageProperty());
        show();
    }

    private void show() {
        long pieces = desk.mirrors().of(Piece.BOARD).values().stream().filter(p -> p.incidents().contains(incident)).count();
        open.textProperty().unbind();
        open.setText(pieces == 0 ? desk.texts().get("evidence.open") : desk.texts().get("evidence.open.some", pieces));
    }

    private void go() {
        desk.selection().set(new Selection.OfIncident(incident));
        desk.navigation().go("evidence");
    }

    @Override
    public Node node() {
        return nothing;
    }

    @Override
    public List<Node> acts() {
        return List.of(open);
    }

    @Override
    public void close() {
        listening.close();
    }
}
