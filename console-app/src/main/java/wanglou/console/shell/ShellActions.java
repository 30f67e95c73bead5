package wanglou.console.shell;

import wanglou.console.Selection;
import wanglou.console.bar.BarActions;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: FX. What the standard verbs do, done to this desk. */
final class ShellActions implements BarActions {

    private final Desk desk;
    private final Runnable help;

    ShellActions(Desk desk, Runnable help) {
        this.desk = desk;
        this.help = help;
    }

    @Override
    public void select(Selection selection) {
        desk.selection().set(selection);
    }

    @Override
    public void goTo(GeoPoint place) {
        map(new MapRequest.GoTo(place));
    }

    @Override
    public void follow(UnitId unit) {
        desk.selection().set(new Selection.OfUnit(unit));
        map(new MapRequest.Follow(unit));
    }

    @Override
    public void unfollow() {
        desk.map().ask(new MapRequest.Unfollow());
    }

    @Override
    public void nearby(GeoPoint place) {
        map(new MapRequest.Nearby(place));
    }

    @Override
    public void theme(Theme theme) {
        desk.look().themeProperty().set(theme);
    }

    @Override
    public void language(Language language) {
        desk.texts().languageProperty().set(language);
    }

    @Override
    public void page(String id) {
        desk.navigation().go(id);
    }

    @Override
    public void help() {
        help.run();
    }

    /** The map stands on the command page; that page comes first. */
    private void map(MapRequest request) {
        desk.navigation().go("command");
        desk.map().ask(request);
    }
}
