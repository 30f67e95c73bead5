package wanglou.handover.ui;

import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Notice;
import wanglou.console.ui.Buttons;
import wanglou.console.ui.Icon;
import wanglou.core.Role;
import wanglou.handover.Handover;
import wanglou.handover.HandoverId;

/** Home: FX. Says from sign-in on that a handover is to be read, until this person has acknowledged it: in the list of notices and by a button. */
public final class UnreadHandovers implements AutoCloseable {

    private final Desk desk;
    private final Listening listening = new Listening();
    private final Set<HandoverId> told = new java.util.HashSet<>();
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final Button button;

    public UnreadHandovers(Desk desk) {
        this.desk = desk;
        var text = Bindings.createStringBinding(() -> unread.get() == 0 ? ""
                : desk.texts().get("handover.unread", unread.get()), unread, desk.texts().languageProperty());
        button = Buttons.small(Buttons.with(Buttons.ghost("handover-open", text, () -> desk.navigation().go("handover")), Icon.NOTE));
        button.setFocusTraversable(false);
        button.setTooltip(Buttons.tip(desk.texts().bind("handover.title")));
        button.accessibleTextProperty().bind(desk.texts().bind("handover.title"));
        listening.to(desk.mirrors().of(Handover.BOARD), keys -> show());
        show();
    }

    /** Leads to the page; amber while something is unread. */
    public Node button() {
        return button;
    }

    private void show() {
        boolean mine = desk.actor().has(Role.DISPATCHER) || desk.actor().has(Role.DUTY_CHIEF);
        var waiting = desk.mirrors().of(Handover.BOARD).values().stream().filter(h -> mine && !h.readBy(desk.actor().person())).toList();
        unread.set(waiting.size());
        button.getStyleClass().removeAll("warn");
        if (!waiting.isEmpty()) {
            button.getStyleClass().add("warn");
        }
        for (Handover each : waiting) {
            if (told.add(each.id())) {
                desk.notices().add(new Notice(each.at(), Notice.Level.WARNING, t -> t.get("handover.notice", each.seat(), each.by()),
                        t -> t.get("handover.notice.detail", each.items().size() + each.left()), Optional.of(() -> desk.navigation().go("handover"))));
            }
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
