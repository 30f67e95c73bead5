package wanglou.console.pages;

import java.util.List;
import java.util.function.Function;

import wanglou.console.command.CallsPage;
import wanglou.console.command.CommandPage;
import wanglou.console.command.IncidentsPage;
import wanglou.console.evidence.EvidencePage;
import wanglou.console.links.LinksPage;
import wanglou.console.print.PrintDesk;
import wanglou.console.replay.ReplayPage;
import wanglou.console.shell.Desk;
import wanglou.console.shell.EmptyPage;
import wanglou.console.shell.Floating;
import wanglou.console.shell.PageSpec;
import wanglou.console.ui.Icon;
import wanglou.console.work.Advice;
import wanglou.console.work.PerDesk;
import wanglou.dispatch.ui.AskDesk;
import wanglou.handover.ui.HandoverPage;
import wanglou.incidents.ui.IncidentWords;
import wanglou.push.ui.PushDesk;
import wanglou.security.ui.PeoplePage;
import wanglou.units.ui.UnitsPage;
import wanglou.walls.ui.VideoPage;

/** Home: any. The pages of the console in the order of their tabs. */
public final class Pages {

    private Pages() {
    }

    /** What lies over every page. */
    public static List<Function<Desk, Floating>> floats(Centre centre) {
        return List.of(AskDesk::new, desk -> new PushDesk(desk, centre.kinds()), desk -> new PrintDesk(desk, centre.kinds()));
    }

    public static List<PageSpec> all(Centre centre) {
        PerDesk<Advice> advice = new PerDesk<>(desk -> new Advice(desk, centre.city()));
        return List.of(new PageSpec("command", Icon.MAP, 1, desk -> new CommandPage(desk, centre.city(), centre.kinds(), centre.video(), advice.of(desk))),
                new PageSpec("incidents", Icon.LIST, 2, desk -> new IncidentsPage(desk, centre.city(), centre.kinds(), advice.of(desk))),
                new PageSpec("video", Icon.GRID, 3, desk -> VideoPage.of(desk, centre.video())),
                new PageSpec("notices", Icon.PHONE, 4, EmptyPage.of("console.empty.notices", Icon.PHONE)),
                new PageSpec("replay", Icon.HISTORY, 5, desk -> new ReplayPage(desk, centre.city(), centre.kinds())),
                new PageSpec("calls", Icon.NOTE, 6, desk -> new CallsPage(desk, centre.city(), centre.kinds(), advice.of(desk))),
                new PageSpec("evidence", Icon.FILE, 7, desk -> EvidencePage.of(desk, centre.evidence(), new IncidentWords(desk.texts(), centre.kinds()))),
                new PageSpec("links", Icon.LINK, 0, LinksPage::new),
                new PageSpec("units", Icon.USERS, 0, desk -> new UnitsPage(desk, centre.skills())),
                new PageSpec("handover", Icon.NOTE, 0, desk -> new HandoverPage(desk, new IncidentWords(desk.texts(), centre.kinds()))),
                new PageSpec("people", Icon.SHIELD, 0, PeoplePage::new));
    }
}
