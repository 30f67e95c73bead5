package wanglou.push.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Notice;
import wanglou.core.Role;
import wanglou.incidents.ui.IncidentWords;
import wanglou.push.Push;
import wanglou.push.PushCommand;
import wanglou.push.PushId;
import wanglou.push.PushTarget;
import wanglou.push.Receipt;
import wanglou.push.Standing;

/** Home: FX. What was pushed to this seat and waits for an answer, as cards over the page: they take no focus and stay until answered. */
final class PushInbox extends VBox implements AutoCloseable {

    private record Key(PushId push, PushTarget target) {
    }

    private final Desk desk;
    private final IncidentWords words;
    private final List<PushTarget> mine = new ArrayList<>();
    private final Map<Key, ArrivedCard> cards = new HashMap<>();
    private final Set<Key> told = new HashSet<>();
    private final Listening listening = new Listening();

    PushInbox(Desk desk, IncidentWords words) {
        super(8);
        this.desk = desk;
        this.words = words;
        setId("push-inbox");
        setPickOnBounds(false);
        setAlignment(Pos.TOP_CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        mine.add(new PushTarget.OfSeat(desk.actor().seat()));
        mine.add(new PushTarget.Wall(desk.actor().seat()));
        if (desk.actor().has(Role.DUTY_CHIEF)) {
            mine.add(new PushTarget.DutyChief());
        }
        listening.to(desk.mirrors().of(Push.BOARD), keys -> keys.forEach(this::look));
        listening.to(() -> desk.mirrors().of(Push.BOARD).values().forEach(push -> look(push.id())), desk.link().liveProperty());
    }

    /** Once a frame: what stands on the screen now is reported. */
    void frame() {
        if (!cards.isEmpty()) {
            cards.values().forEach(ArrivedCard::reportWhenSeen);
        }
    }

    private void look(PushId id) {
        Push push = desk.mirrors().of(Push.BOARD).get(id);
        for (PushTarget target : mine) {
            Key key = new Key(id, target);
            Optional<Receipt> receipt = push == null ? Optional.empty() : push.receipt(target);
            ArrivedCard card = cards.get(key);
            boolean waits = receipt.map(r -> card == null ? r.standing().open() : card.waits(r)).orElse(false);
            if (push == null || !waits) {
                forget(key);
            } else if (card != null) {
                card.update(push);
            } else {
                arrive(push, key);
            }
            if (push != null && receipt.map(Receipt::standing).orElse(null) instanceof Standing.Queued) {
                deliver(key, receipt.orElseThrow().tries());
            }
        }
    }

    private void arrive(Push push, Key key) {
        ArrivedCard card = new ArrivedCard(desk, words, push, key.target(), () -> forget(key));
        cards.put(key, card);
        getChildren().add(card);
        desk.notices().add(new Notice(desk.clock().now(), Notice.Level.WARNING,
                t -> t.get("push.arrived", IncidentWords.shortNumber(push.incident())),
                t -> t.get("push.arrived.from", push.from(), push.by(), t.formats().time(push.at())), Optional.empty()));
    }

    /** Says that it has arrived, once for each time it was sent and each time the link comes back. */
    private void deliver(Key key, int tries) {
        Key once = new Key(new PushId(key.push() + "#" + tries), key.target());
        if (desk.link().live() && told.add(once)) {
            desk.hub().send(new PushCommand.Deliver(key.push(), key.target())).whenComplete((outcome, error) -> {
                if (error != null) {
                    desk.pulse().later(() -> told.remove(once));
                }
            });
        }
    }

    private void forget(Key key) {
        ArrivedCard card = cards.remove(key);
        if (card != null) {
            getChildren().remove(card);
            card.close();
        }
    }

    @Override
    public void close() {
        listening.close();
        cards.values().forEach(ArrivedCard::close);
    }
}
