package wanglou.console.bar;

import java.util.ArrayList;
import java.util.List;

import wanglou.console.Selection;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Writes down what the standard verbs do on the console. */
final class ScriptedActs implements BarActions {

    final List<String> done = new ArrayList<>();

    @Override
    public void select(Selection selection) {
        done.add("select " + (selection instanceof Selection.OfUnit u ? u.unit().value() : selection));
    }

    @Override
    public void goTo(GeoPoint place) {
        done.add("go " + place.lat());
    }

    @Override
    public void follow(UnitId unit) {
        done.add("follow " + unit);
    }

    @Override
    public void unfollow() {
        done.add("unfollow");
    }

    @Override
    public void nearby(GeoPoint place) {
        done.add("nearby " + place.lat());
    }

    @Override
    public void theme(Theme theme) {
        done.add("theme " + theme);
    }

    @Override
    public void language(Language language) {
        done.add("lang " + language);
    }

    @Override
    public void page(String id) {
        done.add("page " + id);
    }

    @Override
    public void help() {
        done.add("help");
    }
}
