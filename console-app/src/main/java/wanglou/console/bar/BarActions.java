package wanglou.console.bar;

import wanglou.console.Selection;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.UnitId;
import wanglou.map.geo.GeoPoint;

/** Home: FX. What the standard verbs do on this console alone. */
public interface BarActions {

    void select(Selection selection);

    void goTo(GeoPoint place);

    void follow(UnitId unit);

    void unfollow();

    void nearby(GeoPoint place);

    void theme(Theme theme);

    void language(Language language);

    void page(String id);

    void help();
}
