package wanglou.push.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.MapRequest;
import wanglou.console.text.Texts;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.console.ui.IconView;
import wanglou.console.ui.Labels;
import wanglou.console.ui.OnScreen;
import wanglou.incidents.Incident;
import wanglou.incidents.ui.IncidentWords;
import wanglou.map.geo.GeoPoint;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;

/**
 * Home: FX. One push that arrived at this seat. Closed it says who throws what; opened it shows all of it, and only when that really stands
 * on the screen is it reported as shown.
 */
final class ArrivedCard extends VBox implements AutoCloseable {

    private static final List<String> REASONS = List.of("busy", "rota", "not-mine", "other");

    private final Desk desk;
    private final IncidentWords words;
    private final Label head = Labels.of("", "strong");
    private final Label from = Labels.of("", "caption", "text-2");
    private final PushCardFace face;
    private final Button open;
    private final MenuButton refuse = new MenuButton();
    private final Button sign;
    private final PushTarget target;
    private final Runnable done;
    private final Listening listening = new Listening();
    private Push push;
    private boolean opened;
    private boolean reported;

    /** @param done runs when this seat has finished with it */
    ArrivedCard(Desk desk, IncidentWords words, Push push, PushTarget target, Runnable done) {
        super(8);
        this.desk = desk;
        this.words = words;
        this.push = push;
        this.target = target;
        this.done = done;
        Texts texts = desk.texts();
        getStyleClass().addAll("popup-card", "push-arrived");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        face = new PushCardFace(texts, desk.marks(), words);
        face.setVisible(false);
        face.managedProperty().bind(face.visibleProperty());
        open = Buttons.primary("push-open", texts.bind("push.arrived.show"), this::open);
        sign = Buttons.primary("push-sign", texts.bind("push.arrived.sign"), this::sign);
        sign.setVisible(false);
        sign.managedProperty().bind(sign.visibleProperty());
        open.managedProperty().bind(open.visibleProperty());
        refuse.managedProperty().bind(refuse.visibleProperty());
        refuse.setId("push-refuse");
        refuse.textProperty().bind(texts.bind("push.arrived.refuse"));
        for (String reason : REASONS) {
            MenuItem item = new MenuItem();
            item.setId("push-refuse-" + reason);
            item.textProperty().bind(texts.bind("push.reason." + reason));
            item.setOnAction(e -> refuse(reason));
            refuse.getItems().add(item);
        }
        var lost = desk.link().liveProperty().not();
        open.disableProperty().bind(lost);
        sign.disableProperty().bind(lost);
        refuse.disableProperty().bind(lost);
        Button away = Buttons.icon("push-away", Icon.CROSS, texts.bind("push.arrived.away"), done);
        away.visibleProperty().bind(sign.visibleProperty());
        HBox first = Labels.row(8, new IconView(Icon.SEND).tinted("accent"), head, Labels.gap(), away);
        getChildren().addAll(first, from, face, Labels.row(8, Labels.gap(), refuse, open, sign));
        listening.to(this::show, texts.languageProperty());
        listening.to(desk.mirrors().incidents(), keys -> {
            if (keys.contains(this.push.incident())) {
                show();
            }
        });
        show();
    }

    /** The push as it stands now; a card this seat has finished with goes. */
    void update(Push now) {
        push = now;
        show();
    }

    private void show() {
        @Nullable Incident incident = desk.mirrors().incidents().get(push.incident());
        Texts texts = desk.texts();
        String what = incident == null ? "" : " · " + words.grade(incident.grade()) + " · " + words.kind(incident.kind());
        head.setText(texts.get("push.arrived", IncidentWords.shortNumber(push.incident())) + what);
        int tries = push.receipt(target).map(Receipt::tries).orElse(1);
        from.setText(texts.get("push.arrived.from", push.from(), push.by(), texts.formats().time(push.at()))
                + (tries > 1 ? texts.get("push.state.tries", tries) : ""));
        face.show(push.incident(), incident, push.partsFor(target), push.note(), push.risk(), push.picture());
    }

    private void open() {
        opened = true;
        face.setVisible(true);
        open.setVisible(false);
        refuse.setVisible(false);
        sign.setVisible(true);
        desk.selection().set(new Selection.OfIncident(push.incident()));
        Incident incident = desk.mirrors().incidents().get(push.incident());
        GeoPoint at = incident == null ? null : incident.place().point();
        if (at != null) {
            desk.navigation().go("command");
            desk.map().ask(new MapRequest.GoTo(at));
        }
    }

    /** A layout pass after it was opened it is on the screen or it is not; while it is not, nothing is claimed. */
    void reportWhenSeen() {
        if (opened && !reported && desk.link().live() && face.getHeight() > 0 && !isNeedsLayout() && OnScreen.seen(face)) {
            reported = true;
            desk.orders().send(new PushCommand.Show(push.id(), target));
        }
    }

    private void sign() {
        desk.orders().send(new PushCommand.Sign(push.id(), target)).thenAccept(outcome -> done.run());
    }

    private void refuse(String reason) {
        desk.orders().send(new PushCommand.Refuse(push.id(), target, reason, "")).thenAccept(outcome -> done.run());
    }

    /** Whether it still has to be answered here: an opened one stays until it is signed for, or put away. */
    boolean waits(Receipt receipt) {
        return receipt.standing().open() || opened && receipt.standing() instanceof Standing.Shown;
    }

    @Override
    public void close() {
        listening.close();
    }
}
