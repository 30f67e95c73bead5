package wanglou.units.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Page;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.console.ui.ListAndCard;
import wanglou.core.Role;
import wanglou.core.UnitId;
import wanglou.units.SkillCatalogue;

/** Home: FX. The register of units: all of them at the left, the one dealt with at the right. */
public final class UnitsPage implements Page {

    private final Desk desk;
    private final Register register;
    private final UnitSheet sheet;
    private final NewUnitForm form;
    private final Listening listening = new Listening();
    private final ListAndCard view;

    public UnitsPage(Desk desk, SkillCatalogue skills) {
        this.desk = desk;
        register = new Register(desk, new UnitWords(desk.texts()), this::begin);
        sheet = new UnitSheet(desk, skills, listening);
        form = new NewUnitForm(desk, skills, this::pick, () -> show(register.pickedProperty().get()), listening);
        EmptyState none = new EmptyState(Icon.USER, desk.texts().bind("units.register.pick"), desk.texts().bind("units.register.pick.how"));
        view = new ListAndCard("units-page", register.node(), none);
        register.pickedProperty().addListener((o, was, is) -> show(is));
        listening.to(desk.mirrors().units(), keys -> {
            UnitId picked = register.pickedProperty().get();
            if (picked != null && keys.contains(picked) && view.card() != form) {
                if (desk.mirrors().units().get(picked) != null && view.card() == sheet) {
                    sheet.renew();
                } else {
                    show(picked);
                }
            }
        });
        show(null);
    }

    /** Whoever sets the centre up registers units; the hub has the last word. */
    static boolean mayEdit(Desk desk) {
        return desk.actor().has(Role.DUTY_CHIEF) || desk.actor().has(Role.SYSTEM_ADMIN);
    }

    /** A phone that broke is replaced in the middle of a shift. */
    static boolean mayAssign(Desk desk) {
        return mayEdit(desk) || desk.actor().has(Role.DISPATCHER);
    }

    /** The unit may be known to the hub and not yet to this console: it is shown as soon as it comes. */
    private void pick(UnitId id) {
        register.pickedProperty().set(null);
        register.pickedProperty().set(id);
    }

    private void begin() {
        view.card(form);
        form.begin();
    }

    private void show(@Nullable UnitId id) {
        boolean known = id != null && desk.mirrors().units().get(id) != null;
        if (id != null && known) {
            sheet.show(id);
        }
        view.card(known ? sheet : null);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        register.focusSearch();
    }

    @Override
    public void close() {
        listening.close();
        register.close();
    }
}
