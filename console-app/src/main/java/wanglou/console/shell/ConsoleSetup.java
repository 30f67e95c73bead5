package wanglou.console.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import wanglou.console.HubAccess;
import wanglou.console.bar.Verb;
import wanglou.console.text.Language;
import wanglou.console.theme.Theme;
import wanglou.core.SeatId;

/**
 * All that a console is made from; the composition root fills it.
 *
 * @param seat the name of this workstation
 * @param folder where preferences of persons lie
 * @param zone the centre's time zone
 * @param pages in the order of their tabs; the first one is shown after sign-in
 * @param bundles text bundles of the features beside the console's own, e.g. {@code wanglou/units/ui/units}
 * @param sheets addresses of the features' style sheets
 * @param verbs what features add to the command bar
 * @param catalogues kinds, statuses and grades of this centre
 * @param floats what features lay over every page
 * @param language overrides what the person chose last
 * @param theme overrides what the person chose last
 * @param account signs in by itself: drill and tour only
 * @param wall this console is a wall and no desk
 */
public record ConsoleSetup(HubAccess access, SeatId seat, Path folder, ZoneId zone, InstantSource clock, List<PageSpec> pages,
        List<String> bundles, List<String> sheets, List<Function<Desk, List<Verb>>> verbs, PlaceFinder places,
        Catalogues catalogues, List<Function<Desk, Floating>> floats, Optional<Language> language, Optional<Theme> theme, Optional<Account> account, Optional<WallSeat> wall) {

    /**
     * A wall in place of the desk.
     *
     * @param screen number from 0 of the screen it fills; −1 for a window
     */
    public record WallSeat(Function<Desk, Page> view, int screen) {
    }

    /** A name with its password. */
    public record Account(String name, String password) {

        @Override
        public String toString() {
            return "Account[" + name + "]";
        }
    }

    public ConsoleSetup {
        pages = List.copyOf(pages);
        bundles = List.copyOf(bundles);
        sheets = List.copyOf(sheets);
        verbs = List.copyOf(verbs);
        floats = List.copyOf(floats);
    }

    /** One over whose pages nothing is laid. */
    public ConsoleSetup(HubAccess access, SeatId seat, Path folder, ZoneId zone, InstantSource clock, List<PageSpec> pages,
            List<String> bundles, List<String> sheets, List<Function<Desk, List<Verb>>> verbs, PlaceFinder places,
            Catalogues catalogues, Optional<Language> language, Optional<Theme> theme, Optional<Account> account) {
        this(access, seat, folder, zone, clock, pages, bundles, sheets, verbs, places, catalogues, List.of(), language, theme, account, Optional.empty());
    }

    /** A desk. */
    public ConsoleSetup(HubAccess access, SeatId seat, Path folder, ZoneId zone, InstantSource clock, List<PageSpec> pages,
            List<String> bundles, List<String> sheets, List<Function<Desk, List<Verb>>> verbs, PlaceFinder places,
            Catalogues catalogues, List<Function<Desk, Floating>> floats, Optional<Language> language, Optional<Theme> theme,
            Optional<Account> account) {
        this(access, seat, folder, zone, clock, pages, bundles, sheets, verbs, places, catalogues, floats, language, theme, account, Optional.empty());
    }
}
