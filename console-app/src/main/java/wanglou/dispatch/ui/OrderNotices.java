package wanglou.dispatch.ui;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import wanglou.console.Selection;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Notice;
import wanglou.core.Role;
import wanglou.dispatch.Response;
import wanglou.dispatch.ResponseId;
import wanglou.incidents.ui.IncidentWords;
import wanglou.units.Unit;

/**
 * Home: FX. Orders that no device has: told behind the bell to the seat that gave them, then to the duty chief, and to both when they end;
 * and units under way that are not heard any more: told once to the seat that sent them.
 */
final class OrderNotices {

    private final Desk desk;
    private final Instant began;
    private final Set<String> told = new HashSet<>();

    OrderNotices(Desk desk) {
        this.desk = desk;
        this.began = desk.clock().now();
    }

    void look(Set<ResponseId> keys) {
        keys.forEach(key -> {
            Response response = desk.mirrors().of(Response.BOARD).get(key);
            if (response != null) {
                look(response);
            }
        });
    }

    private void look(Response r) {
        boolean mine = r.ordered().seat().equals(desk.actor().seat());
        boolean chief = desk.actor().has(Role.DUTY_CHIEF);
        boolean waits = r.active() && r.delivery().at() == null;
        if (waits && (r.delivery().chief() && chief || r.delivery().late() && mine)) {
            tell(r, "dispatch.notice.late");
        } else if (r.last().via().equals("expired") && r.last().at().isAfter(began) && (mine || chief)) {
            tell(r, "dispatch.notice.expired");
        }
        if (r.active() && r.silentSince() != null && mine && told.add("silent" + r.id() + r.silentSince())) {
            silent(r);
        }
    }

    private void silent(Response r) {
        Unit unit = desk.mirrors().units().get(r.unit());
        String sign = new Responses(desk.mirrors()).callSign(r.unit());
        String phone = unit == null ? "" : unit.phone();
        desk.notices().add(new Notice(desk.clock().now(), Notice.Level.WARNING, t -> t.get("dispatch.notice.silent", sign, IncidentWords.shortNumber(r.incident())),
                t -> phone.isBlank() ? t.get("dispatch.notice.silent.how") : t.get("dispatch.notice.silent.call", phone),
                Optional.of(() -> desk.selection().set(new Selection.OfIncident(r.incident())))));
    }

    /** Once for each version of an order. */
    private void tell(Response r, String key) {
        if (told.add(key + r.id() + r.order().version() + r.delivery().sent())) {
            String sign = new Responses(desk.mirrors()).callSign(r.unit());
            desk.notices().add(new Notice(desk.clock().now(), Notice.Level.WARNING, t -> t.get(key, sign, IncidentWords.shortNumber(r.incident())),
                    t -> t.get("dispatch.notice.radio"), Optional.of(() -> desk.selection().set(new Selection.OfIncident(r.incident())))));
        }
    }
}
