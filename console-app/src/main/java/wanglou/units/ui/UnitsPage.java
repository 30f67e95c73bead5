package wanglou.units.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import wanglou.console.Listening;
import wanglou.console.shell.Desk;
import wanglou.console.shell.Page;
import wanglou.console.ui.EmptyState;
import wanglou.console.ui.Icon;
import wanglou.core.Role;
import wanglou.core.UnitId;
import wanglou.units.SkillCatalogue;

/** Home: FX. The register of units: all of them at the left, the one dealt with at the right. */
public final class UnitsPage implements Page {

    private static final double CARD = 440;

    private final Desk desk;
    private final Register register;
    private final UnitSheet sheet;
    private final NewUnitForm form;
    private final ScrollPane right = new ScrollPane();
    private final EmptyState none;
    private final Listening listening = new Listening();
    private final HBox view;

    public UnitsPage(Desk desk, SkillCatalogue skills) {
        this.desk = desk;
        register = new Register(desk, new UnitWords(desk.texts()), this::begin);
        sheet = new UnitSheet(desk, skills, listening);
        form = new NewUnitForm(desk, skills, this::pick, () -> show(register.pickedProperty().get()), listening);
        none = new EmptyState(Icon.USER, desk.texts().bind("units.register.pick"), desk.texts().bind("units.register.pick.how"));
        right.setFitToWidth(true);
        right.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        StackPane side = new StackPane(none, right);
        side.getStyleClass().addAll("panel", "hairline-left");
        side.setMinWidth(CARD);
        side.setPrefWidth(CARD);
        side.setMaxWidth(CARD);
        HBox.setHgrow(register.node(), Priority.ALWAYS);
        register.node().setMinWidth(0);
        view = new HBox(register.node(), side);
        view.setId("units-page");
        register.pickedProperty().addListener((o, was, is) -> show(is));
        listening.to(desk.mirrors().units(), keys -> {
            UnitId picked = register.pickedProperty().get();
            if (picked != null && keys.contains(picked) && right.getContent() != form) {
                if (desk.mirrors().units().get(picked) != null && right.getContent() == sheet) {
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
        fill(form);
        form.begin();
    }

    private void show(@Nullable UnitId id) {
        boolean known = id != null && desk.mirrors().units().get(id) != null;
        if (id != null && known) {
            sheet.show(id);
        }
        fill(known ? sheet : null);
    }

    private void fill(@Nullable Region content) {
        right.setContent(content);
        right.setVisible(content != null);
        none.setVisible(content == null);
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
